UPDATE facets SET count = count + :count WHERE key = :key
