SELECT key, facet, value FROM facets WHERE key IN (SELECT value FROM json_each(:keys))
