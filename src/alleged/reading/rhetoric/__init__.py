"""What a text does with happenings beside telling them: it urges, frames, compares."""

from alleged.reading.rhetoric.find import find_rhetoric

__all__ = ["find_rhetoric"]
