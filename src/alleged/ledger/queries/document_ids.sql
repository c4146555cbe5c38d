-- Documents whose id begins so, each with its last current run; the id itself comes before longer ones.
SELECT d.id, max(sh.run) AS run
FROM documents d CROSS JOIN shelf sh ON sh.document = d.key
WHERE d.id >= :prefix AND d.id < :beyond
GROUP BY d.id
ORDER BY d.id
LIMIT :limit
