SELECT * FROM documents WHERE key = :document
