-- The time of the happening, or where it has none, the date of publication, which is the day in the place.
SELECT w.rowid AS place
FROM card_words w CROSS JOIN statements s ON s.key = w.rowid & 1099511627775
WHERE w.card_words MATCH :match AND w.rowid BETWEEN :first AND :last
  AND (:since IS NULL OR CASE WHEN s.time_last IS NULL THEN w.rowid >> 40 >= :since_day ELSE s.time_last >= :since END)
  AND (:until IS NULL OR CASE WHEN s.time_first IS NULL THEN w.rowid >> 40 BETWEEN 1 AND :until_day ELSE s.time_first <= :until END)
ORDER BY w.rowid DESC
LIMIT :limit
