"""What follows from what, where the text itself says cause, condition, response or purpose."""
