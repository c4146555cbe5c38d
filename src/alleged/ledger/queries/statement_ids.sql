-- Statements whose id begins so, each in the last run that has it; the id itself comes before longer ones.
SELECT s.id, max(s.run) AS run, s.key
FROM statements s
WHERE s.id >= :prefix AND s.id < :beyond
GROUP BY s.id
ORDER BY s.id
LIMIT :limit
