-- Dossiers, the weightiest first; dossiers.py fills in the filters.
SELECT key, id, name, type, country, codes, named, did, undergone, said, told, weight
FROM dossiers
WHERE {filters}
ORDER BY weight DESC, key DESC
LIMIT :limit
