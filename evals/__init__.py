"""How good the readings are: scores on the founding document and the statement benchmark, held against floors."""
