SELECT c.effect, cause.id AS cause_id
FROM json_each(:keys) k CROSS JOIN consequences c ON c.effect = k.value CROSS JOIN statements cause ON cause.key = c.cause
ORDER BY c.effect, c.position
