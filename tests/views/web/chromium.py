"""Opening pages in chromium, and listening to what it complains about."""

from __future__ import annotations

from typing import Literal

from playwright.sync_api import Browser, BrowserContext, Page, Request

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Visit:
    """Pages of the reader in one browser; `complaints` are errors on the console, and requests that went elsewhere."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser = browser
        self.address = address
        self.complaints: list[str] = []
        self._contexts: list[BrowserContext] = []

    def open(
        self,
        path: str,
        *,
        phone: bool = False,
        dark: bool = False,
        script: bool = True,
    ) -> Page:
        """Open a page in a context of its own."""
        scheme: Literal["dark", "light"] = "dark" if dark else "light"
        context = self.browser.new_context(
            viewport={"width": 390, "height": 800} if phone else {"width": 1400, "height": 900},
            color_scheme=scheme,
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        self._contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: self.complaints.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda e: self.complaints.append(str(e)))
        page.on("request", self._listen)
        page.goto(path if path.startswith("file:") else self.address + path)
        return page

    def _listen(self, request: Request) -> None:
        if not request.url.startswith((self.address, "file:", "data:")):
            self.complaints.append(f"asked for {request.url}")

    def close(self) -> None:
        """Close all pages."""
        for context in self._contexts:
            context.close()
