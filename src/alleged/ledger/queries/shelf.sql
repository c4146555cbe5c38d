-- Documents on the shelf, the newest first; shelves.py fills in the join with the word index and the filters.
SELECT sh.place, sh.statements, sh.publisher, d.id, d.title, d.published, d.url, d.locator, d.language, r.recorded
FROM {words} shelf sh {join}
CROSS JOIN documents d ON d.key = sh.document
CROSS JOIN runs r ON r.key = sh.run
WHERE {filters}
ORDER BY sh.place DESC
LIMIT :limit
