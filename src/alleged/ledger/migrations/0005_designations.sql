-- What the register of terrorist designations said of a statement when it was read: a JSON object, or NULL.

ALTER TABLE statements ADD COLUMN designation TEXT;
