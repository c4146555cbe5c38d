SELECT p.statement, p.role, a.id AS actor_id
FROM json_each(:keys) k CROSS JOIN participants p ON p.statement = k.value CROSS JOIN actors a ON a.key = p.actor
ORDER BY p.statement, p.role, p.position
