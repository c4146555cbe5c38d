SELECT key, did, undergone, said, weight FROM dossiers ORDER BY weight DESC, key DESC LIMIT :limit
