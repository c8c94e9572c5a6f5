"""Text that is safe and aligned on a terminal: control characters, display width, colour."""

import re
from unicodedata import combining, east_asian_width

UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""C0 and C1 controls, bidi controls (Unicode TR 36), line ends of other tools, lone surrogates."""

COLORS = {
    "person": "33",
    "place": "32",
    "organization": "36",
    "date": "35",
    "title": "1",
    "dim": "2",
}
"""SGR codes (ECMA-48) by kind; the 8 basic colours follow the terminal's theme."""


def clean(text: str) -> str:
    """Put on one line and replace what could steer a terminal by U+FFFD."""
    return UNSAFE.sub("\ufffd", " ".join(text.split()))


def clean_lines(text: str) -> str:
    """Replace what could steer a terminal, but keep line ends and tabs."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    return UNSAFE.sub(lambda m: m[0] if m[0] in "\n\t" else "\ufffd", text)


def paint(text: str, kind: str, *, color: bool) -> str:
    """Colour text by what it is."""
    return f"\x1b[{COLORS[kind]}m{text}\x1b[0m" if color and text else text


def width(text: str) -> int:
    """Count the columns text takes: two for wide characters (UAX 11), none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(_columns(c) for c in text)


def _columns(char: str) -> int:
    """Count the columns of a character."""
    if combining(char) or char in "\u200b\u200c\u200d\u00ad\ufe0e\ufe0f":
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def cut(text: str, columns: int) -> str:
    """Shorten text to so many columns, with an ellipsis where something is missing."""
    if width(text) <= columns:
        return text
    kept, used = [], 1
    for char in text:
        used += _columns(char)
        if used > columns:
            break
        kept.append(char)
    return "".join(kept).rstrip() + "…" if columns > 0 else ""


def pad(text: str, columns: int, *, right: bool = False) -> str:
    """Fill text with spaces to so many columns."""
    space = " " * (columns - width(text))
    return space + text if right else text + space


def wrap(text: str, columns: int) -> list[str]:
    """Break one line of text at spaces into lines of so many columns; 0 is without limit."""
    if not columns:
        return [text]
    lines: list[str] = []
    line: list[str] = []
    used = 0
    for word in text.split(" "):
        size = width(word)
        if line and used + 1 + size > columns:
            lines.append(" ".join(line))
            line, used = [], 0
        used += size + bool(line)
        line.append(word)
    return [*lines, " ".join(line)]
