-- The next current runs after a key, oldest first: a page of a walk over the whole ledger.
SELECT key FROM current_runs WHERE key > :after ORDER BY key LIMIT :limit
