SELECT v.*, s.id AS statement_id FROM verdicts v JOIN statements s ON s.key = v.statement
WHERE v.key < :before AND (:decision IS NULL OR v.decision = :decision)
ORDER BY v.key DESC
LIMIT :limit
