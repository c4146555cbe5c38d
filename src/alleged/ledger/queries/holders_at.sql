SELECT h.*, a.id AS actor_id
FROM json_each(:keys) k CROSS JOIN holders h ON h.statement = k.value LEFT JOIN actors a ON a.key = h.actor
ORDER BY h.statement, h.position
