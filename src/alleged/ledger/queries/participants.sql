SELECT p.statement, p.role, a.id AS actor_id
FROM statements s JOIN participants p ON p.statement = s.key JOIN actors a ON a.key = p.actor
WHERE s.run = :run AND (:statement IS NULL OR s.key = :statement)
ORDER BY p.statement, p.role, p.position
