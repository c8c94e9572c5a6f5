"""Formats are told by content; what only looks like one is not."""

import gzip

import pytest
from wires import FORMATS, sample

from newsparse.reader.formats import sniff

KINDS = {
    "archive.zip": "archive", "crawl.warc": "warc", "factiva.txt": "factiva", "feed.xml": "feed",
    "gigaword.sgm": "gigaword", "mail.mbox": "mbox", "newsml-g2.xml": "newsml_g2", "newsml.xml": "newsml",
    "nexis.txt": "nexis", "ninjs.json": "ninjs", "nitf.xml": "nitf", "note.rtf": "rtf", "rcv1.xml": "newsml",
    "reuters.sgm": "reuters",
}  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
def test_samples(name: str) -> None:
    """Plain, packed, with a byte-order mark, as UTF-16."""
    data = sample(name)
    kind = KINDS[name]
    assert sniff.kind(data) == kind
    assert sniff.kind(gzip.compress(data)) == kind
    if kind not in ("archive", "warc", "rtf"):
        assert sniff.kind(b"\xef\xbb\xbf" + data) == kind
        assert sniff.kind(data.decode().encode("utf-16")) == kind
        assert sniff.kind(data.decode().encode("utf-16-be")) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Rain in Bath\n\nBATH, Oct. 25 (EXA) - Rain fell in Bath on Friday.\n",
        "<html><body><p>Rain</p></body></html>",
        "<doc>is a tag</doc>",
        "From Bath came rain in 2024\n",
        "From: Ann Roe\nSubject: Rain\n\nIt rained.\n",
        "Subject: Rain\nVersion: 1\n\nIt rained, the message-id: line said.\n",
        "It was one of 15 DOCUMENTS that he had.\n",
        "He wrote 46 words\non 7 May 2019\n",
        '{"headline": "x"}',
        "[Editor's note: rain]\n",
        "<!-- a comment -->\n<!DOCTYPE html>\n<html>",
        "<article><item>1</item></article>",
        "HD screens are cheap.\nWC doors too.\n",
        "",
        "\0\0",
        "PK and others said so.",
        "WARCraft is a game.",
    ],
)
def test_other_texts(text: str) -> None:
    """Plain texts and pages that begin or look a little like a format."""
    assert sniff.kind(text.encode()) == ""


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<?xml version='1.0'?>\n<!-- a > b --><!DOCTYPE nitf [<!ENTITY a 'b'>]>\n<nitf>", "nitf"),
        (b"<nar:newsItem xmlns:nar='x'>", "newsml_g2"),
        (b"<rdf:RDF>", "feed"),
        (b"<DOC>\n<DOCNO> 1 </DOCNO>", "gigaword"),
        (b"\r\n{\\rtf1}", "rtf"),
        (b'[\n {"headlines": [], "uri": "a"}]', "ninjs"),
        (b"Received: from a\n by b\nFrom: c\n\nx", "mail"),
        (b"HD\nRain\nPD 1 May 2019\n", "factiva"),
        (b"\x1f\x8b\x08damaged", ""),
    ],
)
def test_beginnings(data: bytes, kind: str) -> None:
    """Prologs, prefixes, blank lines."""
    assert sniff.kind(data) == kind


@pytest.mark.parametrize(
    "unit",
    [
        b"<",
        b"<!--",
        b"<?x ?>",
        b"<!DOCTYPE a [",
        b"a: b\n",
        b" 1 of 2 DOCUMENT",
        b"4 words\n",
        b"HD\n",
        b'{"uri":',
        b"Length: 3 words\n",
    ],
)
def test_hostile_heads(unit: bytes) -> None:
    """A head of any repetition is told quickly, and never raises."""
    for lead in (b"", b"<", b"{", b"MIME-Version: 1.0\n", b"From a 2024\n"):
        assert isinstance(sniff.kind(lead + unit * 5000), str)
