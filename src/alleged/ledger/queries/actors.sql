SELECT * FROM actors WHERE run = :run ORDER BY position
