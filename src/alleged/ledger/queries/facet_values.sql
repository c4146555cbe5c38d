SELECT key, value FROM facets WHERE facet = :facet AND value BETWEEN :first AND :last
