SELECT key, id, name, type, country, codes, named, did, undergone, said, told, weight FROM dossiers WHERE id = :id
