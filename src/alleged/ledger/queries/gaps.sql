SELECT start, end, why FROM gaps WHERE document = :document ORDER BY position
