-- Documents on the shelf, the newest first; shelves.py fills in the join with the word index and the filters. Places are chosen
-- before anything is fetched for them, since a common word is in most documents.
SELECT sh.place, sh.statements, sh.publisher, d.id, d.title, d.published, d.url, d.locator, d.language, r.recorded
FROM (
    SELECT sh.place FROM {words} shelf sh {join} WHERE {filters} ORDER BY sh.place DESC LIMIT :limit
) chosen
CROSS JOIN shelf sh ON sh.place = chosen.place
CROSS JOIN documents d ON d.key = sh.document
CROSS JOIN runs r ON r.key = sh.run
ORDER BY sh.place DESC
