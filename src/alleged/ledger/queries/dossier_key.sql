SELECT key, country FROM dossiers WHERE id = :id
