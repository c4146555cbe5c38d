"""How each shipped model was made: runnable, with its seeds, the hashes of its data and its curves."""
