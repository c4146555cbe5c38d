SELECT m.* FROM mentions m JOIN actors a ON a.key = m.actor WHERE a.run = :run ORDER BY m.actor, m.position
