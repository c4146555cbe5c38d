SELECT key FROM facets WHERE facet = :facet AND value = :value
