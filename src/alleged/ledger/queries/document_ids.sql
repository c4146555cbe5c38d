-- Documents whose id begins so, each with its last current run; the id itself wins over longer ones.
SELECT d.id, max(c.key) AS run
FROM current_runs c JOIN documents d ON d.key = c.document
WHERE d.id >= :prefix AND d.id < :beyond
GROUP BY d.id
ORDER BY d.id <> :prefix, d.id
LIMIT :limit
