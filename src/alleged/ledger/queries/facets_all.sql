SELECT facet, value, count FROM facets WHERE count > 0 ORDER BY facet, count DESC, value
