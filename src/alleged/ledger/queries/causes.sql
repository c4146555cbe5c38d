SELECT c.effect, cause.id AS cause_id
FROM statements s JOIN consequences c ON c.effect = s.key JOIN statements cause ON cause.key = c.cause
WHERE s.run = :run AND (:statement IS NULL OR s.key = :statement)
ORDER BY c.effect, c.position
