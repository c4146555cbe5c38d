SELECT key FROM current_runs ORDER BY key
