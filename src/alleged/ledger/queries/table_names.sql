-- The tables a ledger's content is in; those of the word index belong to SQLite.
SELECT name FROM sqlite_master
WHERE type = 'table' AND name NOT LIKE '%\_words%' ESCAPE '\' AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
ORDER BY name
