"""WARC and WACZ; what warcio does is left to it."""

import gzip
import io
import sys

import pytest
from wires import articles, everything, sample, zipped

from newsparse.reader.formats import files

pytest.importorskip("warcio")


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
    assert found[1:] == ["a record that is cut short"]


def test_a_damaged_record() -> None:
    """Whatever warcio says of it is one failed part."""
    data = sample("crawl.warc").replace(
        b"WARC/1.0\r\nWARC-Type: response", b"WARC/9\r\nWARC-Type: response", 1
    )
    found = everything(data)
    assert next(a for a in found if isinstance(a, str)).startswith("a damaged record")


def test_character_set_of_the_header() -> None:
    """It counts where the bytes are no UTF-8."""
    page = sample("crawl.warc").replace(b"utf-8", b"iso-8859-2").replace(b"Moira", b"Moir\xe1")
    assert "Moirá Gunn" in articles(page.replace(b"Content-Length: 3", b"Content-Length: 3"))[1].text


def test_wacz() -> None:
    """A ZIP archive of WARC files; its indexes are no articles."""
    data = zipped(
        ("datapackage.json", "{}"),
        ("archive/data.warc.gz", gzip.compress(sample("crawl.warc"))),
        ("indexes/index.cdx", "a b c"),
        ("pages/pages.jsonl", "{}"),
    )
    assert [a.title for a in articles(data)] == ["Otters return to Leith", "Old fort of Crail sold"]


def test_without_warcio(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says how to get it."""
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    assert everything(sample("crawl.warc")) == ["a WARC file: pip install 'newsparse[warc]' to read it"]
