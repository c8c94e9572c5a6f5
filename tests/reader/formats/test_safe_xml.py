"""XML: no entity is expanded, nothing is fetched, and bounds hold."""

import pytest
from wires import article, everything

from newsparse import NewsparseError
from newsparse.reader.formats import xml

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>'
    "<nitf><body><body.content><p>He said &d; twice.</p></body.content></body></nitf>"
)


def test_billion_laughs() -> None:
    """Entities that a file declares stay as they are written."""
    assert article(LAUGHS).paragraphs == ("He said &d; twice.",)


def test_an_external_entity_is_not_read(tmp_path: object) -> None:
    """Neither a file nor a network is asked."""
    secret = tmp_path / "secret"  # type: ignore[operator]
    secret.write_text("the secret")
    data = LAUGHS.replace('"ha"', f'SYSTEM "file://{secret}"').replace("&d;", "&a;")
    assert article(data).paragraphs == ("He said &a; twice.",)


def test_a_declaration_inside_is_refused() -> None:
    """Where no document type may stand, one is an error and no entity is declared."""
    with pytest.raises(NewsparseError, match="not well-formed"):
        xml.parse("<a><!DOCTYPE b [<!ENTITY c 'd'>]>&c;</a>")
    with pytest.raises(NewsparseError, match="declares a document type"):
        xml.parse("<!DOCTYPE a><!DOCTYPE b [<!ENTITY c 'd'>]><b>&c;</b>")
    with pytest.raises(NewsparseError, match="never ends"):
        xml.parse("<!DOCTYPE a [<!ENTITY b 'c'>")


def test_references_and_what_is_mended() -> None:
    """Names of HTML are known, bare ampersands and control characters do no harm, CDATA stays as it is."""
    node = xml.parse("<p>Caf&eacute; &amp; bar, AT&T &#233; &#0; &unknown; \x0b<![CDATA[a &amp; b < c]]></p>")
    assert node.text() == "Café & bar, AT&T é &unknown; a &amp; b < c"


def test_names_without_prefixes() -> None:
    """Local names in lower case; attributes too."""
    node = xml.parse("<n:Root xml:lang='en'><n:Sub>x</n:Sub></n:Root>")
    assert (node.name, node.attrs, node.said("sub"), node.said("none")) == ("root", {"lang": "en"}, "x", "")


def test_too_deep_and_too_many() -> None:
    """Elements are bounded, in depth and in number."""
    deep, many = xml.MAX_DEPTH, xml.MAX_ELEMENTS
    assert xml.parse("<p>" * deep + "x" + "</p>" * deep).text() == "x"
    for text in ("<p>" * (deep + 2) + "</p>" * (deep + 2), "<a>" + "<p/>" * many + "</a>"):
        with pytest.raises(NewsparseError, match="too many elements"):
            xml.parse(text)


def test_nothing_to_parse() -> None:
    """No element, and a line that says where it broke."""
    with pytest.raises(NewsparseError, match="not well-formed XML"):
        xml.parse("")
    with pytest.raises(NewsparseError, match="line 2"):
        xml.parse("<a>\n</b>")


@pytest.mark.parametrize(
    ("data", "told", "expected"),
    [
        ("é".encode(), "iso-8859-1", ("é", "utf-8")),
        (b"\xef\xbb\xbfe", "", ("e", "utf-8")),
        (b"\xe9", "latin-1", ("é", "latin-1")),
        (b"\xe9", "no-such", ("é", "windows-1252")),
        (b"\xb5", "koi8-r", ("╣", "koi8-r")),
        (
            b"<?xml version='1.0' encoding='iso-8859-2'?>\xb1",
            "",
            ("<?xml version='1.0' encoding='iso-8859-2'?>ą", "iso-8859-2"),
        ),
    ],
)
def test_decoding(data: bytes, told: str, expected: tuple[str, str]) -> None:
    """UTF-8 if it can be, then what is declared, then the sniffer."""
    assert xml.decoded(data, told) == expected


def test_a_document_type_with_a_subset_around_articles() -> None:
    """What stands before the first article is passed over."""
    data = LAUGHS.replace("</nitf>", "</nitf><nitf><body.content><p>Rain.</p></body.content></nitf>")
    assert [a if isinstance(a, str) else a.paragraphs for a in everything(data)] == [
        ("He said &d; twice.",),
        ("Rain.",),
    ]
