SELECT publisher, count(*) AS documents FROM shelf WHERE publisher IS NOT NULL GROUP BY publisher ORDER BY 2 DESC, 1 LIMIT :limit
