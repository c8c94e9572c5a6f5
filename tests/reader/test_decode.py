"""Bytes to text: every encoding that news files come in, and refusals that say what it is."""

import pytest

from newsparse import NewsparseError
from newsparse.reader import decode, read
from newsparse.reader.plain import read as structure

TEXT = "Café “Zürich” — the minister’s naïve plan costs £5.\r\n\r\nIt was dropped on Monday.\r\n"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32-le"),
        ("cp1252", "windows-1252"),
    ],
)
def test_encodings(encoding: str, name: str) -> None:
    """Marks are dropped, line ends and everything else are kept."""
    assert decode.decode(TEXT.encode(encoding)) == (TEXT, name)


def test_latin_1() -> None:
    """ISO 8859-1 reads as Windows-1252, its superset in print."""
    text = TEXT.translate(str.maketrans("“”’—", '""\'-'))
    assert decode.decode(text.encode("latin-1")) == (text, "windows-1252")


def test_damaged_utf_8() -> None:
    """A few broken bytes do not turn the rest into mojibake."""
    data = TEXT.encode() + b"caf\xc3"
    text, encoding = decode.decode(data)
    assert encoding == "utf-8"
    assert text == TEXT + "caf\ufffd"
    assert read(data).notes == (structure.DAMAGED,)
    assert read(TEXT.encode()).notes == ()


def test_declared_charset() -> None:
    """A page in another character set says so."""
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Wałęsa spoke in Gdańsk.</p></body></html>'
    assert decode.decode(page.encode("iso-8859-2")) == (page, "iso-8859-2")
    lying = '<html><meta charset="idna"><p>café'
    assert decode.decode(lying.encode("cp1252")) == (lying, "windows-1252")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "PDF"),
        (b"%PDF-1.4\n", r"pdftotext -layout FILE"),
        (b"\x89PNG\r\n\x1a\n\0\0", "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
        (b"GIF89a\x01\0", "GIF"),
        (b"PK\x03\x04\x14\0\x06\0", "ZIP"),
        (b"7z\xbc\xaf\x27\x1c\0\x04", "7-Zip"),
        (b"BZh91AY&SY\0\x01", "bzip2"),
        (b"\xfd7zXZ\0\0\x04", "xz"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "office"),
        (b"\x7fELF\x02\x01\x01\0", "program"),
        (b"SQLite format 3\0\x10", "SQLite"),
        (b"\0\0\0\x18ftypmp42", "MP4"),
        (b"ID3\x03\0\0\0", "MP3"),
        (b"RIFF\x24\x08\0\0WEBP", "RIFF"),
        (bytes(range(256)) * 20, "binary"),
    ],
)
def test_refusals(data: bytes, name: str) -> None:
    """What is no text is refused by name."""
    with pytest.raises(NewsparseError, match=name):
        read(data)


@pytest.mark.parametrize(
    "text", ["BZh is a town.", "RIFF raff in the port.", "ID3 tags", "wOF", "MZ said no."]
)
def test_letters_of_a_signature(text: str) -> None:
    """A text may begin with the letters of a signature."""
    assert decode.decode(text.encode()) == (text, "utf-8")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("<!DOCTYPE html><p>x", "html"),
        ("  \n<html lang=en>", "html"),
        ("<?xml version='1.0'?><html>", "html"),
        ("<!-- saved --><html>", "html"),
        ("<article><p>x</p></article>", "html"),
        ("<p>x", "html"),
        ("Intro <b>x</b></p><p>y</p></div>", "html"),
        ("<Harbour Bank Plc> said it would pay.", "text"),
        ("5 < 6 and 7 > 3", "text"),
        ("PARIS (AP) - The harbour opened.", "text"),
        ("", "text"),
    ],
)
def test_sniff(text: str, form: str) -> None:
    """Pages are told from texts by their tags."""
    assert decode.sniff(text) == form
    assert decode.decode(text.encode("utf-16"))[0] == text


def test_source_of_a_document() -> None:
    """A PDF read into a string is refused, but for a caller who calls it text; RTF is read."""
    source = "%PDF-1.4 Harbour"
    with pytest.raises(NewsparseError, match="PDF"):
        read(source)
    assert read(source, format="text").text == source
    assert read("{\\rtf1 Harbour}").text == "Harbour"
    assert read("{\\rtf1 Harbour}", format="text").text == "{\\rtf1 Harbour}"
