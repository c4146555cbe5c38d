-- Statements by key, each with its document and its number there.
SELECT s.*, s.position + 1 AS number, d.id AS document_id, d.url, d.title, d.publisher, d.published
FROM json_each(:keys) k
CROSS JOIN statements s ON s.key = k.value
CROSS JOIN runs r ON r.key = s.run
CROSS JOIN documents d ON d.key = r.document
ORDER BY k.key
