"""WARC (ISO 28500:2017, versions 1.0 and 1.1) and WACZ (1.1.1): the pages of a crawl.

Who uses it: Common Crawl's CC-NEWS, web archives; WACZ is a ZIP of WARC files (webrecorder).
Fields read: WARC-Target-URI, WARC-Date as the day where the page tells none, the character set of the HTTP
header, and the page, its transfer and content encodings undone (RFC 9112, chunked; RFC 9110, gzip and
deflate). Records that are no page that was found (requests, pictures, redirects, errors) are counted, not
read. A record that is damaged is one broken piece; the next one begins at the next line of a version.
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from newsparse.errors import NewsparseError
from newsparse.reader import gunzip
from newsparse.reader.caps import MAX_PAGE_BYTES
from newsparse.reader.formats.cut import TOO_LARGE, settled
from newsparse.reader.formats.lookahead import Lookahead
from newsparse.reader.formats.piece import Piece
from newsparse.reader.formats.stream import Stream
from newsparse.reader.gunzip import Damage

_VERSION = re.compile(rb"WARC/\d\.\d{1,2}[ \t]{0,9}\r?\n")
_NEXT = re.compile(rb"WARC/\d\.\d{1,2}[ \t]{0,9}\r?\n(?=(?:WARC|Content)-[A-Za-z-]{1,40}:)")
_NEXT_BYTES = 100
_BETWEEN = 16
"""Bytes behind a record that are looked at: it ends with two ends of lines."""
_END_OF_HEADER = re.compile(rb"\r?\n\r?\n")
_HEADER_BYTES = 65_536
_CHUNK_SIZE = re.compile(rb"\s{0,9}([0-9A-Fa-f]{1,16})[^\r\n]{0,1000}\r?\n")
_FOUND = "200"


class _Header(NamedTuple):
    """The header of a record or of HTTP: its first line, and its fields by their names in lower case."""

    first: str
    fields: dict[str, str]


def cut(stream: Stream) -> Iterator[Piece]:
    """Give the pages of a file; at the end a note of how many records are none."""
    passed: Counter[str] = Counter()
    records: Iterator[Piece | str | NewsparseError] = settled(_records(Lookahead(stream.read)))
    for found in records:
        if isinstance(found, NewsparseError):
            yield Piece(0, "html", error=str(found))
        elif isinstance(found, Piece):
            yield found
        else:
            passed[found] += 1
    if passed:
        told = ", ".join(f"{count} {reason}" for reason, count in sorted(passed.items()))
        yield Piece(0, "note", f"passed over: {told}".encode())


def _records(ahead: Lookahead) -> Iterator[Piece | str | NewsparseError]:
    """Give the page of each record, or why it is none, or how it is damaged."""
    while True:
        try:
            if not _between(ahead):
                return
        except Damage as e:
            yield e
            _go_on(ahead)
            continue
        try:
            yield _record(ahead)
        except NewsparseError as e:
            yield NewsparseError(str(e))  # a damage inside a record is its own
            _go_on(ahead)


def _between(ahead: Lookahead) -> bool:
    """Step over the lines between records; False at the end."""
    while (byte := ahead.look(1)) and byte in b"\r\n":
        ahead.take(1)
    return bool(byte)


def _go_on(ahead: Lookahead) -> None:
    """Go to the next record; what is damaged before it is of the same piece."""
    while True:
        try:
            if not _VERSION.match(ahead.look(_NEXT_BYTES)):
                ahead.find(_NEXT, _NEXT_BYTES)
        except NewsparseError:
            continue
        return


def _record(ahead: Lookahead) -> Piece | str:
    """Read the record that begins here: its page, or why it is none.

    Raises:
        NewsparseError: it is damaged; the stream stands behind its first line.

    """
    head = ahead.look(_HEADER_BYTES)
    version, end = _VERSION.match(head), _END_OF_HEADER.search(head)
    if version is None:
        raise NewsparseError("a damaged record: it does not begin with its version")
    if end is None:
        ahead.take(version.end())
        ahead.look(1)
        raise NewsparseError("a damaged record: its header has no end")
    header = _header(head[: end.start()])
    length = header.fields.get("content-length", "")
    if not (length.isascii() and length.isdecimal()):
        ahead.take(version.end())
        raise NewsparseError(f"a damaged record: its length is {length[:40]!r}")
    ahead.take(end.end())
    size = int(length)
    if header.fields.get("warc-type") != "response":
        _pass_over(ahead, size)
        return "records that are no responses"
    if size > MAX_PAGE_BYTES + _HEADER_BYTES:
        reason = _no_page(ahead.look(_HEADER_BYTES))
        _pass_over(ahead, size)
        return reason or Piece(0, "html", about=_about(header), error=TOO_LARGE)
    block = ahead.look(size + _BETWEEN)
    if len(block) < size and not _NEXT.search(block):
        ahead.raise_damage()
        raise NewsparseError("a damaged record: it is cut short")
    if len(block) < size or not _is_end(block[size:]):
        raise NewsparseError("a damaged record: its length is wrong")
    data = ahead.take(size)
    return _no_page(data) or _page(header, data)


def _pass_over(ahead: Lookahead, size: int) -> None:
    """Pass over the block of a record.

    Raises:
        NewsparseError: its length is wrong.

    """
    passed = ahead.pass_over(size, until=_NEXT, longest=_NEXT_BYTES)
    if passed < size or not _is_end(ahead.look(_BETWEEN)):
        raise NewsparseError("a damaged record: its length is wrong")


def _is_end(rest: bytes) -> bool:
    """Tell whether a record may end before these bytes: two ends of lines, another record, or nothing."""
    return rest.startswith(b"\r\n\r\n") or rest.lstrip(b"\r\n")[:5] in (b"", b"WARC/")


def _header(data: bytes) -> _Header:
    """Read a header; a line that is indented goes on with the field before it."""
    first, *rest = data.decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
    fields: dict[str, str] = {}
    name = ""
    for line in rest:
        if line[:1] in (" ", "\t"):
            fields[name] = f"{fields.get(name, '')} {line.strip()}"
        else:
            name, _, value = line.partition(":")
            name = name.strip().lower()
            fields.setdefault(name, value.strip())
    return _Header(first.strip(), fields)


def _no_page(data: bytes) -> str:
    """Say why the block of a response is no page; empty if it is one."""
    first, fields = _header(_END_OF_HEADER.split(data[:_HEADER_BYTES], maxsplit=1)[0])
    if not first.startswith("HTTP/"):
        return "responses that are not of HTTP"
    if first.split()[1:2] != [_FOUND]:
        return "redirects and errors"
    return "" if "html" in fields.get("content-type", "").lower() else "responses that are no HTML"


def _page(record: _Header, data: bytes) -> Piece:
    """Read the page of a response."""
    end = _END_OF_HEADER.search(data)
    http = _header(data[: end.start()] if end else data)
    about = _about(record, http)
    try:
        body = _decoded(data[end.end() :] if end else b"", http.fields)
    except NewsparseError as e:
        return Piece(0, "html", about=about, error=str(e))
    return Piece(0, "html", body, about, TOO_LARGE if len(body) > MAX_PAGE_BYTES else None)


def _about(record: _Header, http: _Header | None = None) -> dict[str, str]:
    """Give what the headers tell of a page."""
    kind = http.fields.get("content-type", "") if http else ""
    told = {
        "url": record.fields.get("warc-target-uri", "").strip("<>"),
        "date": record.fields.get("warc-date", ""),
        "id": record.fields.get("warc-record-id", "").strip("<>"),
        "encoding": kind.lower().partition("charset=")[2].partition(";")[0].strip(" \"'"),
    }
    return {key: value for key, value in told.items() if value}


def _decoded(body: bytes, fields: dict[str, str]) -> bytes:
    """Undo the encodings of a body; crawlers often have undone them and left the header as it was.

    Raises:
        NewsparseError: it is damaged, or in an encoding that is not read here.

    """
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body = _joined(body)
    for encoding in reversed(fields.get("content-encoding", "").lower().replace(" ", "").split(",")):
        if encoding in ("gzip", "x-gzip"):
            body = gunzip.inflate(body, MAX_PAGE_BYTES)
        elif encoding == "deflate":
            body = _inflated(body)
        elif encoding not in ("", "identity") and b"<" not in body[:1000]:
            raise NewsparseError(f"a page in the encoding {encoding[:40]!r}, which is not read")
    return body


def _joined(body: bytes) -> bytes:
    """Join the chunks of a body; a body without them is given back as it is.

    Raises:
        NewsparseError: they are damaged.

    """
    chunks: list[bytes] = []
    at = 0
    while found := _CHUNK_SIZE.match(body, at):
        size = int(found[1], 16)
        if size == 0:
            return b"".join(chunks)
        chunks.append(body[found.end() : found.end() + size])
        at = found.end() + size
    if not chunks:
        return body
    raise NewsparseError("a damaged record: its chunks are cut short")


def _inflated(body: bytes) -> bytes:
    """Undo "deflate": the format of zlib (RFC 1950), or bare (RFC 1951) as some servers send it."""
    for wbits in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        try:
            return zlib.decompressobj(wbits).decompress(body, MAX_PAGE_BYTES + 1)
        except zlib.error:
            continue
    return body
