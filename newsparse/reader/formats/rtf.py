r"""RTF (Rich Text Format 1.9.1, Microsoft 2008): its text, in time that grows with the file and no faster.

Who uses it: outlets and desks that save what their word processor had.
Fields read: the text, whose layout is then read as that of any plain text. Read are paragraphs, lines,
tabs, characters in any code page of the file or of a font, and of Unicode; groups that hold no text of the
document are passed over.
A reader of its own, because the pattern for links of striprtf (0.0.35) takes quadratic time and it sets no
bound.
"""

import re
from typing import NamedTuple

from newsparse import wordlists
from newsparse.errors import NewsparseError

_TOKEN = re.compile(
    r"\\(?:(?P<word>[a-z]{1,32})(?P<number>-?\d{1,9})?[ ]?|'(?P<hex>[0-9a-fA-F]{2})|(?P<sign>[^a-z']))"
    r"|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)|\\"
)
_LATIN = "cp1252"
_MAX_POINT = 0x10000
"""Numbers of Unicode characters have 16 bits, the upper half of them negative (specification, page 17)."""


class _Group(NamedTuple):
    """What holds until a group ends."""

    passed: bool = False
    fonts: bool = False
    skip: int = 1
    code: str = ""


def text(data: bytes) -> tuple[str, str]:
    """Give the text of a file and the code page it names.

    Raises:
        NewsparseError: there is no text in it.

    """
    reader = _Reader()
    source = data.decode("latin-1")
    at = 0
    while m := _TOKEN.match(source, at):
        at = m.end() + reader.take(m)
    found = reader.result()
    if not found.strip():
        raise NewsparseError("nothing to read: an RTF file without text")
    return found, reader.page


class _Reader:
    """Takes the tokens of a file one after the other."""

    def __init__(self) -> None:
        self.page = _LATIN
        self._group = _Group()
        self._stack: list[_Group] = []
        self._found: list[str] = []
        self._bytes = bytearray()
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._left = 0  # characters to pass over after one of Unicode
        self._signs = wordlists.first_of_line("formats.txt", "rtf-signs")
        self._passed = wordlists.words("formats.txt", "rtf-passed")
        self._pages = wordlists.first_of_line("formats.txt", "rtf-pages")

    def take(self, m: re.Match[str]) -> int:
        """Take one token; give the number of characters behind it that are data."""
        if m["brace"]:
            self._brace(m["brace"])
        elif m["word"]:
            return self._word(m["word"], m["number"])
        elif m["hex"]:
            self._add(bytes.fromhex(m["hex"]))
        elif m["sign"]:
            self._sign(m["sign"])
        elif m["text"] and not self._group.passed and not self._group.fonts:
            self._add(m["text"].encode("latin-1"))
        return 0

    def _brace(self, brace: str) -> None:
        """Begin or end a group."""
        self._end_bytes()
        self._left = 0
        if brace == "{":
            self._stack.append(self._group)
        elif self._stack:
            self._group = self._stack.pop()

    def _add(self, data: bytes) -> None:
        """Add characters in the code page of the time, but those that stand in for one of Unicode."""
        passed = min(self._left, len(data))
        self._left -= passed
        if not self._group.passed:
            self._bytes += data[passed:]

    def _end_bytes(self) -> None:
        """Decode what was added."""
        if self._bytes:
            try:
                self._found.append(self._bytes.decode(self._group.code or self.page, "replace"))
            except LookupError:
                self._found.append(self._bytes.decode(_LATIN, "replace"))
            self._bytes.clear()

    def _word(self, word: str, number: str | None) -> int:
        """Heed a control word; give the number of bytes of data behind it."""
        if word in self._passed:
            self._group = self._group._replace(passed=True)
        elif word in self._signs and not self._group.passed:
            self._put(chr(int(self._signs[word], 16)))
        elif number is not None:
            return self._numbered(word, int(number))
        elif word == "fonttbl":
            self._group = self._group._replace(fonts=True)
        return 0

    def _numbered(self, word: str, number: int) -> int:
        """Heed a control word with a number."""
        if word == "u" and not self._group.passed:
            self._put(chr(number % _MAX_POINT))
            self._left = self._group.skip
        elif word == "uc":
            self._group = self._group._replace(skip=max(number, 0))
        elif word == "f":
            self._end_bytes()
            self._font = number
            self._group = self._group._replace(code=self._fonts.get(number, ""))
        elif word == "fcharset" and self._group.fonts and str(number) in self._pages:
            self._fonts[self._font] = f"cp{self._page_of(number)}"
        elif word == "ansicpg":
            self.page = f"cp{number}"
        return max(number, 0) if word == "bin" else 0

    def _page_of(self, charset: int) -> str:
        """Give the code page of a character set."""
        return self._pages[str(charset)]

    def _sign(self, sign: str) -> None:
        """Heed a control symbol."""
        if sign == "*":
            self._group = self._group._replace(passed=True)
        elif sign in "\\{}":
            self._add(sign.encode())
        elif sign in "\r\n" and not self._group.passed:
            self._put("\n")
        elif sign in "~_" and not self._group.passed:
            self._put(" " if sign == "~" else "-")

    def _put(self, text: str) -> None:
        """Add text."""
        self._end_bytes()
        self._found.append(text)

    def result(self) -> str:
        """Give the whole text; halves of a surrogate pair are joined."""
        self._end_bytes()
        return (
            "".join(self._found)
            .encode("utf-16", "surrogatepass")
            .decode("utf-16", "replace")
            .replace("\0", "")
        )
