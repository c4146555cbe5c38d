-- A contentless index forgets a row only when it is told what the row held.
INSERT INTO card_words (card_words, rowid, text, tags)
SELECT 'delete', c.place, s.text, c.tags FROM cards c JOIN statements s ON s.key = :key WHERE c.place = :place
