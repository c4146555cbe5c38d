-- The last statement with this id, its document and how many verdicts there are already.
SELECT s.key, d.key, d.id, s.start, s.end, d.text, (SELECT count(*) FROM verdicts)
FROM statements s JOIN runs r ON r.key = s.run JOIN documents d ON d.key = r.document
WHERE s.id = :id
ORDER BY s.run DESC
LIMIT 1
