-- Statements of current runs; search.py says from where they are come by, fills in the filters and the order.
SELECT s.key, s.run, d.id AS document_id, d.url, d.title, d.publisher, d.published
FROM {origin}
CROSS JOIN documents d ON d.key = c.document
WHERE {filters}
ORDER BY {order}
LIMIT :limit
