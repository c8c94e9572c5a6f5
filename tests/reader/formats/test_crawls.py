"""WARC and WACZ."""

import gzip
import io
import zlib

import pytest
from wires import articles, everything, sample, zipped

from newsparse.reader.formats import files, warc

CHUNKED = "Transfer-Encoding: chunked\r\n"


def notes(data: bytes) -> list[str]:
    """Give what is told of the records that are no pages."""
    found = files.pieces(io.BytesIO(data)) or ()
    return [piece.data.decode() for piece in found if piece.kind == "note"]


def test_fields() -> None:
    """Pages with their address, and the day of the crawl only where neither page nor address tells one."""
    otters, fort = articles(sample("crawl.warc"))
    assert (otters.source.format, otters.source.url) == ("html", "https://post.example/2021/06/04/otters")
    assert (otters.published, otters.published_from) == ("2021-06-04", "url")
    assert (otters.title, otters.authors) == ("Otters return to Leith", ("Rhona Weir",))
    assert otters.source.id == "urn:uuid:00000000-0000-4000-8000-000000000003"
    assert (fort.published, fort.published_from) == ("2021-06-05", "metadata")
    assert fort.source.part == 2


def test_what_is_no_page_is_counted() -> None:
    """Requests, redirects and pictures."""
    assert notes(sample("crawl.warc")) == [
        "passed over: 2 records that are no responses, 1 redirects and errors, 1 responses that are no HTML"
    ]


def test_gzip_members() -> None:
    """Packed whole, or a member a record."""
    data = sample("crawl.warc")
    records = [b"WARC/1.0" + r for r in data.split(b"WARC/1.0")[1:]]
    expected = [a.paragraphs for a in articles(data)]
    for packed in (gzip.compress(data), b"".join(map(gzip.compress, records))):
        assert [a.paragraphs for a in articles(packed)] == expected


def test_a_record_that_is_cut_short() -> None:
    """It is one failed part; those before it came."""
    data = sample("crawl.warc")
    found = everything(data[: data.index(b"plans eleven")])
    assert not isinstance(found[0], str)
    assert found[1:] == ["a damaged record: it is cut short"]


def test_character_set_of_the_header() -> None:
    """It counts where the bytes are no UTF-8."""
    page = "<title>Fort sold</title><p>Moirá Gunn sold the old fort on Friday, she said.</p>".encode(
        "iso-8859-2"
    )
    (found,) = articles(response(page, kind="text/html; charset=iso-8859-2"))
    assert "Moirá Gunn" in found.text


def response(body: bytes, *, kind: str = "text/html", header: str = "") -> bytes:
    """Write a record of a response."""
    block = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n{header}\r\n".encode() + body
    return (
        b"WARC/1.1\r\nWARC-Type: response\r\nwarc-target-uri: <https://post.example/\r\n\tfort>\r\n"
        b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(block), block)
    )


PAGE = b"<title>Fort sold</title><p>Moira Gunn sold the old fort of Crail on Friday, she said.</p>" * 3
BARE = zlib.compressobj(wbits=-15)


@pytest.mark.parametrize(
    ("body", "header"),
    [
        (b"5\r\n" + PAGE[:5] + b"\r\n%X;last\r\n" % (len(PAGE) - 5) + PAGE[5:] + b"\r\n0\r\n\r\n", CHUNKED),
        (PAGE, CHUNKED),
        (gzip.compress(PAGE), "Content-Encoding: gzip\r\n"),
        (PAGE, "Content-Encoding: gzip\r\n"),
        (zlib.compress(PAGE), "content-encoding: deflate\r\n"),
        (BARE.compress(PAGE) + BARE.flush(), "Content-Encoding: deflate\r\n"),
        (PAGE, "Content-Encoding: br\r\n"),
    ],
    ids=[
        "chunked",
        "chunks joined",
        "gzip",
        "gzip undone",
        "deflate",
        "deflate without a header",
        "br undone",
    ],
)
def test_encodings_of_a_page(body: bytes, header: str) -> None:
    """They are undone, unless the crawler did so and left the header."""
    found = articles(response(body, header=header))
    assert [a.title for a in found] == ["Fort sold"]
    assert found[0].source.url == "https://post.example/ fort"


@pytest.mark.parametrize(
    ("body", "header", "reason"),
    [
        (
            b"\x1b" + bytes(range(128, 255)),
            "Content-Encoding: br\r\n",
            "a page in the encoding 'br', which is not read",
        ),
        (gzip.compress(PAGE)[:-9], "Content-Encoding: gzip\r\n", "damaged gzip data: it was cut short"),
        (b"ff\r\n" + PAGE[:255] + b"\r\n", CHUNKED, "a damaged record: its chunks are cut short"),
    ],
    ids=["brotli", "gzip cut", "chunks cut"],
)
def test_a_page_that_cannot_be_decoded(body: bytes, header: str, reason: str) -> None:
    """It is one failed part; the next comes."""
    found = everything(response(body, header=header) + response(PAGE))
    assert found[0] == reason
    assert not isinstance(found[1], str)


def test_a_record_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is passed over, page or film."""
    monkeypatch.setattr(warc, "MAX_PAGE_BYTES", 100_000)
    data = response(PAGE * 1000) + response(bytes(300_000), kind="video/mp4") + response(PAGE)
    first, last = everything(data)
    assert first == "larger than 20 MB"
    assert not isinstance(last, str)
    assert notes(data) == ["passed over: 1 responses that are no HTML"]


def test_wacz() -> None:
    """A ZIP archive of WARC files; its indexes are no articles."""
    data = zipped(
        ("datapackage.json", "{}"),
        ("archive/data.warc.gz", gzip.compress(sample("crawl.warc"))),
        ("indexes/index.cdx", "a b c"),
        ("pages/pages.jsonl", "{}"),
    )
    assert [a.title for a in articles(data)] == ["Otters return to Leith", "Old fort of Crail sold"]
