r"""RTF: \'e9 and \u8217, code pages, groups without text, hostile files."""

import pytest
from wires import article, articles, everything, sample

from newsparse.reader.formats import rtf


def test_fields() -> None:
    """The text, read as any plain text is."""
    found = article(sample("note.rtf"))
    assert (found.source.format, found.source.encoding) == ("rtf", "cp1252")
    assert found.title == "Orchestra of Plzeň plays in a brewery"
    assert found.authors == ("Jana Horáková",)
    assert found.dateline is not None
    assert found.dateline.place == "PILSEN, Czech Republic"
    assert (
        found.paragraphs[1]
        == "“The beer is quiet,” said the conductor, Jiří Dvořák. The hall will be shut until 2026."
    )
    assert "HYPERLINK" not in found.text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"Caf\'e9", "Café"),
        (r"\u1055?\u1088 ?x", "Прx"),
        (r"{\uc0\u233 t\u233}", "été"),
        (r"{\uc2\u233\'3f\'3fx}", "éx"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"a\par b\line c\tab d\~e\_f\-g", "a\nb\nc\td e-fg"),
        (r"\{a\\b\}", "{a\\b}"),
        (r"{\*\generator Word;}a{\footnote b}c{\pict 00ff}", "ac"),
        (r"{\field{\*\fldinst{HYPERLINK x}}{\fldrslt link}}", "link"),
        (r"\bin4 {{\xa", "a"),
        ("a\\\nb", "a\nb"),
        (r"\lquote a\rquote\emdash\bullet", "‘a’—•"),
        (r"\unknown12 a", "a"),
        (r"a}}}b", "ab"),
    ],
)
def test_text_of_rtf(body: str, text: str) -> None:
    """Character by character."""
    assert rtf.text(rb"{\rtf1\ansi " + body.encode() + b"}") == (text, "cp1252")


def test_an_export_that_was_saved_as_rtf() -> None:
    """Nexis and Factiva give RTF too: each of its documents is an article."""
    rows = sample("factiva.txt").decode().splitlines()
    data = rb"{\rtf1\ansi " + b"".join(row.encode() + b"\\par\n" for row in rows) + b"}"
    first, second = articles(data)
    assert (first.source.format, first.source.part) == ("factiva", 1)
    assert first.title == "Shipyard in Ulsan wins order for six ferries"
    assert second.source.id == "EXMN000020190508ef58000a1"


def test_code_pages() -> None:
    """Of the file, of a font, of none that exists."""
    assert rtf.text(rb"{\rtf1\ansicpg1251 \'cf\'f0}") == ("Пр", "cp1251")
    fonts = rb"{\rtf1{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\f0\'e9{\f1\'cf}\'e9}"
    assert rtf.text(fonts)[0] == "éПé"
    assert rtf.text(rb"{\rtf1\ansicpg9999 \'e9}")[0] == "é"
    assert rtf.text(rb"{\rtf1\ansicpg932 \'83\'65}")[0] == "テ"


def test_nothing_and_cut_off() -> None:
    """No text is an error; a file that is cut off gives what is there."""
    assert everything(rb"{\rtf1{\pict ff}}") == ["nothing to read: an RTF file without text"]
    assert rtf.text(rb"{\rtf1 {\b Rain \'")[0] == "Rain '"


@pytest.mark.parametrize(
    "unit", [b"{", rb"\u8217?", rb"\'e9", rb"{\field{\*\fldinst HYPERLINK a}", b"\\", b"}"]
)
def test_hostile(unit: bytes) -> None:
    """A megabyte of each is read in a moment."""
    data = rb"{\rtf1 Rain " + unit * (1_000_000 // len(unit))
    assert rtf.text(data)[0].startswith("Rain")
