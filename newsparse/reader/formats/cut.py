"""Cutting: a stream into its articles, by the marks that stand before and after each of them.

Only marks are looked for; what stands between them is read later, in a worker process. So one article that
is broken costs only itself, and a file of any size passes in the memory of its largest article.
"""

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from newsparse.errors import NewsparseError
from newsparse.reader.caps import MAX_PAGE_BYTES, too_large
from newsparse.reader.formats.stream import BLOCK, Readable
from newsparse.reader.gunzip import Damage

T = TypeVar("T")

KEEP = 512
"""Bytes at the end of what is read so far that are looked at again with the next ones: no mark is longer."""
TOP = 65_536
"""Bytes before the first article that are kept: what a feed tells of itself."""
TOO_LARGE = too_large(MAX_PAGE_BYTES)

_BLANK = (b"\n\n", b"\r\n\r\n")
"""How an article ends that has no mark of its end."""
_VERBATIM = {b"<![CDATA[": b"]]>", b"<!--": b"-->"}


class Cutter:
    """Cuts a stream; iterate over it once.

    The marks are a pattern with the groups ``open`` and, where articles are closed, ``close``; ``cdata``
    is the beginning of a stretch in which marks mean nothing. An article that is not closed ends where
    the next one opens, or at the end of the file; with ``closed`` it is broken then, and so is one of which
    only the end is there. With ``follow`` there are marks of an end only: each article begins where the one
    before it ended.

    Where the stream is damaged, the article that is open there is broken; if none is, and no check sum has
    vouched for the one before, that one.
    """

    def __init__(
        self,
        stream: Readable,
        marks: re.Pattern[bytes],
        *,
        closed: bool = True,
        follow: bool = False,
        name: bytes = b"",
    ) -> None:
        """Cut ``stream`` at ``marks``; ``name`` stands in each of them behind "<" or "</"."""
        self._stream, self._marks, self._closed, self._follow = stream, marks, closed, follow
        self._name = name
        self._data = b""
        self._at = 0
        self._start: int | None = 0 if follow else None
        self._lost = self._seen = self._end = self._is_rest = False
        self._looked: dict[bytes, int] = {}
        self._before = 0
        self.top = b""

    def __iter__(self) -> Iterator[bytes | NewsparseError]:
        """Give the bytes of each article, or why it is broken."""
        return settled(self._pieces())

    def _pieces(self) -> Iterator[bytes | NewsparseError]:
        """Give the articles in the order in which they end."""
        while not self._end:
            damage: NewsparseError | None = None
            try:
                block = self._stream.read(BLOCK)
            except NewsparseError as e:
                damage, block = e, b""
            self._end = not block
            self._data += block
            yield from self._scan()
            if damage is not None:
                is_sure = isinstance(damage, Damage) and not damage.unverified
                if self._start is not None and is_sure and not self._closed and self._data.endswith(_BLANK):
                    yield self._done(len(self._data), whole=True)
                yield damage if self._start is None else NewsparseError(str(damage))
                self._go_on_behind()
                self._end = not isinstance(damage, Damage)
            self._forget()
        if self._start is not None:
            yield self._done(len(self._data), whole=not self._closed)

    def _go_on_behind(self) -> None:
        """Begin anew behind a damage; what there belongs to the article before it is passed over."""
        self._data, self._at, self._start = b"", 0, None
        self._lost, self._is_rest = False, True
        self._looked.clear()

    def _scan(self) -> Iterator[bytes | NewsparseError]:
        """Give the articles that end in what is read so far."""
        while m := self._next():
            if not self._end and m.end() + KEEP > len(self._data):
                self._at = max(self._at, min(m.start(), len(self._data) - KEEP))
                return
            if m.lastgroup == "cdata":
                if not self._pass(m):
                    return
                continue
            self._at = m.end()
            if m.lastgroup == "open":
                if self._start is not None:
                    yield self._done(m.start("open"), whole=not self._closed)
                self._open(m.start("open"))
            elif self._start is not None:
                yield self._done(m.end(), whole=True)
            elif not (self._follow or self._is_rest):
                yield NewsparseError("its beginning is missing")
            if m.lastgroup == "close":
                self._is_rest = False
                if self._follow:
                    self._open(m.end())
        self._at = max(self._at, len(self._data) - KEEP)

    def _next(self) -> re.Match[bytes] | None:
        """Find the next mark; looking for its name first is five times as fast as the pattern."""
        at = self._at
        if self._name:
            found = self._data.find(self._name, at)
            if found < 0:
                return None
            at = max(at, found - len(b"</"))
        return self._marks.search(self._data, at)

    def _open(self, start: int) -> None:
        """Begin an article."""
        if not self._seen:
            self.top = (self.top + self._data[:start])[:TOP]
        self._start, self._seen = start, True
        self._lost = self._is_rest = False

    def _pass(self, m: re.Match[bytes]) -> bool:
        """Step over a stretch without marks; False if its end is not yet read."""
        last = _VERBATIM[m[0]]
        looked = self._looked.get(last, 0) - self._before  # no byte is searched twice for an end
        end = self._data.find(last, max(m.end(), looked))
        if end < 0:
            self._looked[last] = self._before + max(len(self._data) - len(last) + 1, 0)
        if end < 0 and not self._end and len(self._data) - m.end() < MAX_PAGE_BYTES:
            self._at = m.start()
            return False
        self._at = max(end, m.end())
        return True

    def _done(self, end: int, *, whole: bool) -> bytes | NewsparseError:
        """End the open article."""
        start, self._start = self._start or 0, None
        if self._lost or end - start > MAX_PAGE_BYTES:
            self._lost = False
            return NewsparseError(TOO_LARGE)
        return self._data[start:end] if whole else NewsparseError("it is cut off: its end is missing")

    def _forget(self) -> None:
        """Let go of what is done with, or of an article that is too large."""
        keep = self._at if self._start is None else self._start
        if len(self._data) - keep > MAX_PAGE_BYTES + BLOCK:
            self._lost, keep = True, self._at
        if self._start is not None:
            self._start = 0
        if not self._seen:
            self.top = (self.top + self._data[:keep])[:TOP]
        self._before += keep
        self._data, self._at = self._data[keep:], self._at - keep


def settled(found: Iterator[T | NewsparseError]) -> Iterator[T | NewsparseError]:
    """Hold each piece until the next: a damage at which none is open costs it, if nothing vouches for it."""
    held: T | NewsparseError | None = None
    for piece in found:
        is_unsure = isinstance(piece, Damage) and piece.unverified
        if held is not None and (isinstance(held, NewsparseError) or not is_unsure):
            yield held
        held = piece
    if held is not None:
        yield held


def json_lines(read: Callable[[int], bytes]) -> Iterator[bytes | NewsparseError]:
    """Cut a stream of JSON Lines at the ends of its lines; blank lines are given too.

    A damage is one line that is broken. What stands behind it up to the next line that begins as an object
    belongs to it.

    Args:
        read: is called with the most bytes to give; none are the end.

    """
    parts: list[bytes] = []
    size = 0
    is_rest = is_lost = False
    while True:
        try:
            block = read(BLOCK)
        except Damage as e:
            yield NewsparseError(str(e)) if parts or is_lost else e
            parts, size, is_rest, is_lost = [], 0, True, False
            continue
        *ended, last = block.split(b"\n")
        for end in ended:
            line = b"".join((*parts, end, b"\n"))
            parts, size = [], 0
            if is_lost or len(line) > MAX_PAGE_BYTES:
                yield NewsparseError(TOO_LARGE)
            elif not is_rest or line.lstrip().startswith(b"{"):
                yield line
                is_rest = False
            is_lost = False
        if last:
            parts.append(last)
            size += len(last)
        if size > MAX_PAGE_BYTES:
            parts, size, is_lost = [], 0, True
        if not block:
            if is_lost:
                yield NewsparseError(TOO_LARGE)
            elif parts:
                yield b"".join(parts)
            return


def elements(*names: bytes) -> re.Pattern[bytes]:
    """Make the marks of XML elements of these names, with any prefix."""
    name = rb"(?:[\w.-]{1,40}:)?(?:" + b"|".join(map(re.escape, names)) + rb")(?=[\s>/])"
    return re.compile(
        rb"(?P<close></" + name + rb"\s*>?)|(?P<open><" + name + rb")|(?P<cdata><!\[CDATA\[|<!--)"
    )
