SELECT key FROM runs WHERE id = :id
