SELECT h.*, a.id AS actor_id
FROM statements s JOIN holders h ON h.statement = s.key LEFT JOIN actors a ON a.key = h.actor
WHERE s.run = :run AND (:statement IS NULL OR s.key = :statement)
ORDER BY h.statement, h.position
