"""Speed and memory of the whole reading beside the bare parser."""
