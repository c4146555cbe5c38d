INSERT INTO cards (place, tags) VALUES (:place, :tags)
