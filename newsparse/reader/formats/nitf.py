"""NITF, the News Industry Text Format of the IPTC (version 3.6), also as the New York Times corpus has it.

Who uses it: agencies and archives since 1999; The New York Times Annotated Corpus (LDC2008T19, NITF 3.3).
Fields read: doc-id, date.issue or date.publication of pubdata, hedline (hl1, hl2), byline (person and
organization too), dateline, abstract as nothing of the story, body.content, captions, tagline, xml:lang,
ex-ref as the URL and the name of pubdata as the site.
"""

from collections.abc import Iterator

from newsparse.errors import NewsparseError
from newsparse.reader.formats import body, xml
from newsparse.reader.formats.cut import Cutter, elements
from newsparse.reader.formats.piece import Fields, Piece
from newsparse.reader.formats.stream import Stream

FULL = "full_text"
"""The class of the block that holds the whole story where another repeats its lead (New York Times)."""

LEAD = "LEAD:"
"""What the New York Times of the 1980s set before a first paragraph that it printed once more."""


def cut(stream: Stream) -> Iterator[Piece]:
    """Cut a file into its documents; most have one."""
    return documents(stream, "nitf", b"nitf")


def documents(stream: Stream, kind: str, *names: bytes) -> Iterator[Piece]:
    """Cut a file into the elements of these names, with the encoding that its declaration tells."""
    cutter = Cutter(stream, elements(*names))
    for data in cutter:
        encoding = xml.declared(cutter.top) if not stream.encoding else ""
        about = {"encoding": encoding} if encoding else {}
        if isinstance(data, NewsparseError):
            yield Piece(0, kind, error=str(data))
        else:
            yield Piece(0, kind, data, about)


def fields(text: str) -> Fields:
    """Read the fields of a document."""
    return of(xml.parse(text))


def of(root: xml.Node) -> Fields:
    """Read the fields of a parsed document."""
    data = root.first("pubdata")
    published = data.attrs if data else {}
    return Fields(
        id=attribute(root, "doc-id", "id-string"),
        title=headline(root),
        deck=deck(root),
        byline=bylines(root),
        credits=tuple(text for line in root.all("byline") for org in line.all("org") if (text := org.text())),
        dateline=dateline(root),
        published=published.get("date.publication") or attribute(root, "date.issue", "norm"),
        paragraphs=tuple(story(root)),
        captions=tuple(body.captions(root)),
        other=tuple(text for node in root.all("tagline") if (text := node.text())),
        url=published.get("ex-ref", ""),
        site=published.get("name", ""),
        language=root.attrs.get("lang", "") or attribute(root, "body", "lang"),
    )


def headline(root: xml.Node) -> str:
    """Give the first headline, or the title of the document."""
    hedline = root.first("hedline")
    return (hedline.said("hl1") or hedline.text() if hedline else "") or root.said("title")


def attribute(root: xml.Node, name: str, key: str) -> str:
    """Give an attribute of the first element of that name; empty if it is not there."""
    node = root.first(name)
    return node.attrs.get(key, "") if node else ""


def deck(root: xml.Node) -> str:
    """Give the line below the headline; that of another medium is a second headline and no deck."""
    found = [n for h in root.all("hedline") for n in h.all("hl2") if "online" not in n.attrs.get("class", "")]
    return found[0].text() if found else ""


def bylines(root: xml.Node) -> tuple[str, ...]:
    """Give the byline as printed; the one with the names turned round is for indexes."""
    nodes = [n for n in root.all("byline") if "normalized" not in n.attrs.get("class", "")]
    return tuple(text for n in nodes if (text := n.text()))


def dateline(root: xml.Node) -> str:
    """Give the dateline as one line."""
    node = root.first("dateline")
    return node.text() if node else ""


def story(root: xml.Node) -> list[str]:
    """Give the paragraphs of the story once."""
    content = root.first("body.content")
    if content is None:
        return [text for node in root.all("p") if (text := node.text())]
    full = next((n for n in content.all("block") if n.attrs.get("class") == FULL), None)
    found = body.paragraphs(full or content)
    lead = found[0].removeprefix(LEAD).strip() if found and found[0].startswith(LEAD) else ""
    return found[1:] if lead and found[1:2] == [lead] else found
