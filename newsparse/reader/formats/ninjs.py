"""ninjs, the news item in JSON of the IPTC (versions 1.0 to 1.5, and 2.0 to 3.0).

Who uses it: AP's and other agencies' interfaces, Superdesk.
Fields read: uri, headline (or the first of headlines), byline or by, dateline, firstcreated (or
contentcreated, versioncreated), language, body_text, body_xhtml or body_html (or the first of bodies),
description_caption of nothing; the provider's name as the site, renditions not at all. A file holds one
item, an array, JSON Lines, or an object with the items in ``_items`` or ``items``.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from newsparse.errors import NewsparseError
from newsparse.reader.caps import MAX_PAGE_BYTES
from newsparse.reader.formats import markup
from newsparse.reader.formats.cut import TOO_LARGE, json_lines, settled
from newsparse.reader.formats.piece import Fields, Piece
from newsparse.reader.formats.stream import BLOCK, Stream
from newsparse.reader.formats.texts import lines
from newsparse.reader.gunzip import Damage

_MARK = re.compile(rb'"(?:[^"\\]|\\.)*+"|[{}]|"', re.DOTALL)
_ENVELOPE = re.compile(
    rb"\{\s{0,200}(?:\"[^\"]{1,40}\"\s{0,9}:\s{0,9}[\d\"a-z][^\[\]{}]{0,400},\s{0,200})?\"_?items\"\s{0,9}:"
)
_FIRST_KEY = re.compile(rb'\{\s{0,99}"([^"\\]{1,60})"\s{0,9}:\s{0,9}(?!\s{0,9}\[)')
_LINE_END = re.compile(rb"\}[ \t\r]{0,9}\n\s{0,9}\{")
_CREATED = ("firstcreated", "contentcreated", "versioncreated")
_BODIES = ("body_text", "body_xhtml", "body_html")


def cut(stream: Stream) -> Iterator[Piece]:
    """Cut a file into its items: the objects of an array, of lines, or of an envelope."""
    found = settled(json_lines(stream.read)) if _is_lines(stream.head) else settled(_objects(stream))
    for data in found:
        if isinstance(data, NewsparseError):
            yield Piece(0, "ninjs", error=str(data))
        elif data.strip():
            yield Piece(0, "ninjs", data)


def _is_lines(head: bytes) -> bool:
    """Tell JSON Lines: a line begins an object where the one before ended one."""
    return head.lstrip().startswith(b"{") and _LINE_END.search(head) is not None


def _objects(stream: Stream) -> Iterator[bytes | NewsparseError]:
    """Give the objects that stand next to each other, in an array or in an envelope."""
    outer = 1 if _ENVELOPE.match(stream.head.lstrip()) else 0
    first_key = _FIRST_KEY.search(stream.head)
    scanner = _Scanner(outer)
    is_end = False
    while not is_end:
        damage: NewsparseError | None = None
        try:
            block = stream.read(BLOCK)
        except NewsparseError as e:
            damage, block = e, b""
        is_end = not block if damage is None else not isinstance(damage, Damage)
        yield from scanner.feed(block)
        if damage is not None:
            yield damage if scanner.start < 0 else NewsparseError(str(damage))
            scanner = _Scanner(0)
        elif scanner.start >= 0 and (is_end or scanner.size > MAX_PAGE_BYTES):
            yield from _split(scanner.held, first_key[1] if first_key else b"")
            scanner = _Scanner(0)


def _split(data: bytes, first_key: bytes) -> Iterator[bytes | NewsparseError]:
    """Give the objects of a stretch in which braces or quotes do not pair, by the key they begin with."""
    marks = re.finditer(rb'(?:\A|[\[,}]\s{0,99})(\{\s{0,99}"' + re.escape(first_key) + rb'"\s{0,9}:)', data)
    starts = sorted({0, *(m.start(1) for m in marks)})
    for start, end in zip(starts, [*starts[1:], len(data)], strict=True):
        piece = data[start:end].rstrip(b", \t\r\n]")
        try:
            json.loads(piece)
        except (ValueError, RecursionError):
            yield NewsparseError(
                TOO_LARGE if len(piece) > MAX_PAGE_BYTES else "it is cut off: its end is missing"
            )
        else:
            yield piece


class _Scanner:
    """Finds whole objects at one depth of braces; strings are stepped over."""

    def __init__(self, outer: int) -> None:
        """Find the objects inside so many braces."""
        self._data, self._at, self._depth, self._outer = b"", 0, 0, outer
        self.start = -1

    @property
    def size(self) -> int:
        """How many bytes are held."""
        return len(self._data)

    @property
    def held(self) -> bytes:
        """The bytes of the object that is open."""
        return self._data

    def feed(self, block: bytes) -> Iterator[bytes]:
        """Give the objects that end in what has been read."""
        self._data += block
        while (m := _MARK.search(self._data, self._at)) and m[0] != b'"':  # a string that goes on later
            self._at = m.end()
            if m[0] == b"{":
                self._open(m.start())
            elif m[0] == b"}" and self._close():
                yield self._data[self.start : self._at]
                self.start = -1
        keep = self.start if self.start >= 0 else self._at
        self._data, self._at = self._data[keep:], self._at - keep
        self.start = min(self.start, 0)

    def _open(self, at: int) -> None:
        """Count a brace that opens."""
        if self._depth == self._outer:
            self.start = at
        self._depth += 1

    def _close(self) -> bool:
        """Count a brace that closes; tell whether an object ends there."""
        self._depth -= 1
        return self._depth == self._outer and self.start >= 0


def fields(text: str) -> Fields:
    """Read the fields of an item."""
    try:
        item = json.loads(text)
    except (ValueError, RecursionError) as e:
        raise NewsparseError("not well-formed JSON") from e
    if not isinstance(item, dict):
        raise NewsparseError("no article in it: no JSON object")
    item = {key.lower(): value for key, value in item.items()}  # camel case from version 3 on
    byline = said(item, "byline") or said(item, "by")
    return Fields(
        id=said(item, "uri"),
        title=markup.line(said(item, "headline") or value(item, "headlines")),
        deck=markup.line(value(item, "subheadlines")),
        byline=(markup.line(byline),) if byline else (),
        dateline=said(item, "dateline"),
        published=next(filter(None, (said(item, key) for key in _CREATED)), ""),
        paragraphs=tuple(story(item)),
        url=said(item, "url") or said(item, "link"),
        site=said(item.get("provider"), "name"),
        language=said(item, "language"),
    )


def story(item: dict[str, Any]) -> list[str]:
    """Give the paragraphs of an item, from the first body that it has."""
    found = next(((key, said(item, key)) for key in _BODIES if said(item, key)), ("", value(item, "bodies")))
    return lines(found[1]) if found[0] == "body_text" or "<" not in found[1] else markup.paragraphs(found[1])


def said(item: Any, key: str) -> str:  # noqa: ANN401 - any JSON
    """Give a member that is a string, or an empty one."""
    found = item.get(key) if isinstance(item, dict) else None
    return found if isinstance(found, str) else ""


def value(item: dict[str, Any], key: str) -> str:
    """Give the value of the first of a list of things with a role and a value."""
    found = item.get(key)
    nodes = found if isinstance(found, list) else []
    return next(filter(None, (said(node, "value") for node in nodes)), "")
