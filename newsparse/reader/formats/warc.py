"""WARC (ISO 28500:2017, versions 1.0 and 1.1) and WACZ (1.1.1): the pages of a crawl.

Who uses it: Common Crawl's CC-NEWS, web archives; WACZ is a ZIP of WARC files (webrecorder).
Fields read: WARC-Target-URI, WARC-Date as the day where the page tells none, the character set of the HTTP
header, and the page. Records that are no page that was found (requests, pictures, redirects, errors) are
counted, not read. The records are cut by warcio, the extra ``newsparse[warc]``.
"""

from collections import Counter
from collections.abc import Iterator

from newsparse.errors import NewsparseError
from newsparse.reader.formats.cut import MAX_BYTES, TOO_LARGE
from newsparse.reader.formats.piece import Piece
from newsparse.reader.formats.stream import Stream
from newsparse.typed import Any

MISSING = "a WARC file: pip install 'newsparse[warc]' to read it"
_FOUND = "200"


def cut(stream: Stream) -> Iterator[Piece]:
    """Give the pages of a file; at the end a note of how many records are none.

    Raises:
        NewsparseError: warcio is not installed.

    """
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError as e:
        raise NewsparseError(MISSING) from e
    passed: Counter[str] = Counter()
    try:
        for record in ArchiveIterator(stream):
            if reason := _no_page(record):
                passed[reason] += 1
            else:
                yield _page(record)
    except NewsparseError as e:
        yield Piece(0, "html", error=str(e))
    except Exception as e:  # noqa: BLE001 - a damaged record makes warcio raise nearly anything
        yield Piece(0, "html", error=f"a damaged record: {' '.join(str(e).split())[:80]}")
    if passed:
        told = ", ".join(f"{count} {reason}" for reason, count in sorted(passed.items()))
        yield Piece(0, "note", f"passed over: {told}".encode())


def _no_page(record: Any) -> str:  # noqa: ANN401 - warcio has no types
    """Say why a record is no page; empty if it is one."""
    if record.rec_type != "response":
        return "records that are no responses"
    if record.http_headers is None:
        return "responses that are not of HTTP"
    if record.http_headers.get_statuscode() != _FOUND:
        return "redirects and errors"
    kind = (record.http_headers.get_header("Content-Type") or "").lower()
    return "" if "html" in kind else "responses that are no HTML"


def _page(record: Any) -> Piece:  # noqa: ANN401 - as above
    """Read the page of a record."""
    kind = record.http_headers.get_header("Content-Type") or ""
    charset = kind.lower().partition("charset=")[2].partition(";")[0].strip(" \"'")
    told = {
        "url": record.rec_headers.get_header("WARC-Target-URI") or "",
        "date": record.rec_headers.get_header("WARC-Date") or "",
        "id": (record.rec_headers.get_header("WARC-Record-ID") or "").strip("<>"),
        "encoding": charset,
    }
    about = {key: value for key, value in told.items() if value}
    data = record.content_stream().read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return Piece(0, "html", about=about, error=TOO_LARGE)
    if getattr(record.raw_stream, "limit", 0) > 0:
        return Piece(0, "html", about=about, error="a record that is cut short")
    return Piece(0, "html", data, about)
