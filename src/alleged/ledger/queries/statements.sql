-- The statements of a run, or one of them.
SELECT * FROM statements WHERE run = :run AND (:statement IS NULL OR key = :statement) ORDER BY position
