SELECT rowid AS place FROM card_words
WHERE card_words MATCH :match AND rowid BETWEEN :first AND :last
ORDER BY rowid DESC
LIMIT :limit
