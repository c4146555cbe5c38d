SELECT v.*, s.id AS statement_id, s.trigger_start, s.trigger_end, s.start AS statement_start
FROM verdicts v JOIN statements s ON s.key = v.statement
WHERE v.document_id = :document
ORDER BY v.key
