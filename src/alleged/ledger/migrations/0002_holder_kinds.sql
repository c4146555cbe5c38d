-- What kind of voice a holder is; unknown for what was recorded before.
ALTER TABLE holders ADD COLUMN kind TEXT;
