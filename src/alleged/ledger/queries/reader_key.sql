SELECT key FROM readers WHERE id = :id
