"""Text that is nothing but text in a page."""

from html import escape

from newsparse.writer.terminal import clean, clean_lines


def plain(text: str) -> str:
    """Escape text, put it on one line and replace control characters."""
    return escape(clean(text))


def running(text: str) -> str:
    """Escape running text; line ends stay."""
    return escape(clean_lines(text))


def counted(number: int, one: str, many: str = "") -> str:
    """Write a number with its noun."""
    return f"{number} {one if number == 1 else many or one + 's'}"
