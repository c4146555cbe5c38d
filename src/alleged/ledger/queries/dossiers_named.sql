-- Dossiers one of whose names has all the words, the weightiest first.
SELECT d.key
FROM dossier_words w JOIN dossier_names n ON n.key = w.rowid JOIN dossiers d ON d.key = n.dossier
WHERE dossier_words MATCH :words
GROUP BY d.key
ORDER BY d.weight DESC, d.key
LIMIT :limit
