SELECT key, id, name, type FROM dossiers WHERE key IN (SELECT value FROM json_each(:keys))
