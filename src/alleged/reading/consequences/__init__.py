"""What follows from what, where the text itself says cause, condition, response or purpose."""

from alleged.reading.consequences.find import find_links
from alleged.reading.consequences.link import link_consequences

__all__ = ["find_links", "link_consequences"]
