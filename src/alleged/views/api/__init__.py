"""The REST API, for programs: `api(ledger)` is an application to be mounted at PREFIX."""

from __future__ import annotations

from alleged.views.api.application import PREFIX, api

__all__ = ["PREFIX", "api"]
