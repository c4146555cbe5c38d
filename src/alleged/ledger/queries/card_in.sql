INSERT INTO card_words (rowid, text, tags) SELECT :place, text, :tags FROM statements WHERE key = :key
