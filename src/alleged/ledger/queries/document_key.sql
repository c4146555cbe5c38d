SELECT key FROM documents WHERE digest = :digest
