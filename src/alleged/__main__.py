"""`python -m alleged` is the command `alleged`."""

from __future__ import annotations

from alleged.views.cli import main

if __name__ == "__main__":
    main()
