-- The last statement with this id, its document and the last verdict of all.
SELECT s.key, d.key, d.id, s.start, s.end, d.text, (SELECT coalesce(max(key), 0) FROM verdicts)
FROM statements s JOIN runs r ON r.key = s.run JOIN documents d ON d.key = r.document
WHERE s.id = :id
ORDER BY s.run DESC
LIMIT 1
