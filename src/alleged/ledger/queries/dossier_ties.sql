-- Whom a dossier is tied to in some roles, the closest first; names are looked up only for those that may be shown.
SELECT o.id, o.name, o.type, t.*
FROM (
    SELECT other,
           sum(CASE WHEN quad IN (1, 2) THEN count ELSE 0 END) AS cooperation,
           sum(CASE WHEN quad IN (3, 4) THEN count ELSE 0 END) AS conflict,
           sum(count) AS count
    FROM dossier_ties
    WHERE dossier = :dossier AND role IN (SELECT value FROM json_each(:roles))
    GROUP BY other
    HAVING sum(count) > 0
    ORDER BY 4 DESC, 1
    LIMIT 20 * :limit
) t CROSS JOIN dossiers o ON o.key = t.other
WHERE o.named OR NOT :named
ORDER BY t.count DESC, t.other
LIMIT :limit
