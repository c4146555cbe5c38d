-- Which weights of the trained encoder a reader had; NULL: none, as for every reader before there were any.
ALTER TABLE readers ADD COLUMN weights TEXT;
