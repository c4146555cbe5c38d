-- Statements of current runs; search.py fills in the join with the word index, the filters and the order.
SELECT s.key, s.run, d.id AS document_id, d.url, d.title, d.publisher, d.published
FROM current_runs c
JOIN documents d ON d.key = c.document
JOIN statements s ON s.run = c.key
{words}
WHERE {filters}
ORDER BY {order}
LIMIT :limit
