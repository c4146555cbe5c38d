-- What a statement's event says besides: whether it is mutual, whether a noun tells it, and how many were hurt or held.

ALTER TABLE statements ADD COLUMN symmetric INTEGER NOT NULL DEFAULT 0;
ALTER TABLE statements ADD COLUMN nominal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE statements ADD COLUMN counts TEXT NOT NULL DEFAULT '[]';   -- JSON: [what, low, high or null, text] each
