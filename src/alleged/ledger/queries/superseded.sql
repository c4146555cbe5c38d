-- Runs on the shelf whose documents are versions of this one; the same rule as in the view current_runs.
SELECT sh.run, sh.place
FROM documents d
JOIN documents other ON other.id = d.id AND other.url IS d.url AND (d.url IS NOT NULL OR other.title IS d.title)
JOIN shelf sh ON sh.document = other.key
WHERE d.key = :document
