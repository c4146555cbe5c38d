SELECT c.tags FROM json_each(:places) k CROSS JOIN cards c ON c.place = k.value
