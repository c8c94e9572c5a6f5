"""What codes of the record are called by people."""

from functools import cache

from newsparse import wordlists


@cache
def _countries() -> dict[str, str]:
    """Read the names of countries."""
    return {code: " ".join(name) for code, *name in wordlists.sections("countries.txt")["countries"]}


def country(code: str | None) -> str | None:
    """Give the common English name for an ISO 3166-1 alpha-2 code; an unknown code stands for itself."""
    return _countries().get(code, code) if code else None
