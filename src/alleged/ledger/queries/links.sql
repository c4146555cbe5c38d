SELECT start, end, href FROM links WHERE document = :document ORDER BY position
