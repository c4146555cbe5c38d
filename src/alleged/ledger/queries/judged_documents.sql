SELECT DISTINCT document_id AS id FROM verdicts WHERE document_id > :after ORDER BY document_id LIMIT :limit
