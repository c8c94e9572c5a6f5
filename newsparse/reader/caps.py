"""How large one article may be; a file of many may have any size."""

from newsparse.errors import NewsparseError

MAX_TEXT_BYTES = 5_000_000
"""Bytes of UTF-8 of an article of plain text, however it came."""
MAX_PAGE_BYTES = 20_000_000
"""Bytes of a page, or of an article before it is known what it is, unpacked."""


def too_large(most: int) -> str:
    """Say that something is larger than ``most`` bytes."""
    return f"larger than {most // 1_000_000} MB"


def check_text(text: str) -> None:
    """Refuse plain text that is too large.

    Raises:
        NewsparseError: it has more than ``MAX_TEXT_BYTES``.

    """
    if len(text) * 4 > MAX_TEXT_BYTES and len(text.encode("utf-8", "surrogatepass")) > MAX_TEXT_BYTES:
        raise NewsparseError(f"plain text {too_large(MAX_TEXT_BYTES)}")
