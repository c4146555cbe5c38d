-- The actors around statements: who takes part and who is in the chain.
SELECT p.statement, a.id, a.name, a.type
FROM json_each(:keys) k CROSS JOIN participants p ON p.statement = k.value CROSS JOIN actors a ON a.key = p.actor
UNION
SELECT h.statement, a.id, a.name, a.type
FROM json_each(:keys) k CROSS JOIN holders h ON h.statement = k.value CROSS JOIN actors a ON a.key = h.actor
