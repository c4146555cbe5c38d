-- The tags of many cards as one string; one row costs less than thousands.
SELECT group_concat(c.tags, ' ') AS tags FROM json_each(:places) k CROSS JOIN cards c ON c.place = k.value
