SELECT (SELECT count(*) FROM shelf) AS documents,
       (SELECT coalesce(sum(count), 0) FROM facets WHERE facet = 'kind') AS statements,
       (SELECT coalesce(max(key), 0) FROM runs) AS last_run,
       (SELECT coalesce(max(key), 0) FROM verdicts) AS last_verdict
