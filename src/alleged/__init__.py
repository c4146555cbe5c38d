"""Everything is alleged by someone; `alleged` writes down by whom."""
