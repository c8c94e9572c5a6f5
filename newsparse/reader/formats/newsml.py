"""NewsML 1 of the IPTC (version 1.2), and the XML of Reuters Corpus Volume 1, which came before it.

Who uses it: agencies' feeds since 2000; RCV1 and RCV2 (Reuters, 2000: one ``<newsitem itemid= date=>`` a
file).
Fields read of NewsML: NewsItemId, PublicIdentifier, FirstCreated (or DateId, ThisRevisionCreated),
HeadLine, SubHeadLine, ByLine, DateLine, CreditLine, Language and the story in DataContent (NITF, XHTML or
text). Fields read of RCV1: itemid, date, xml:lang, headline (or title), byline, dateline, text.
"""

from collections.abc import Iterator

from newsparse.reader.formats import body, xml
from newsparse.reader.formats.nitf import attribute, documents, of
from newsparse.reader.formats.piece import Fields, Piece, filled, given
from newsparse.reader.formats.stream import Stream


def cut(stream: Stream) -> Iterator[Piece]:
    """Cut a file into its items."""
    return documents(stream, "newsml", b"NewsItem", b"newsitem")


def fields(text: str) -> Fields:
    """Read the fields of an item."""
    root = xml.parse(text)
    return _of_corpus(root) if root.first("newsmanagement", "newscomponent") is None else _of_item(root)


def _of_corpus(root: xml.Node) -> Fields:
    """Read an item of RCV1."""
    text = root.first("text")
    return Fields(
        id=root.attrs.get("itemid", ""),
        title=root.said("headline", "title"),
        byline=given(root.said("byline")),
        dateline=root.said("dateline"),
        published=root.attrs.get("date", ""),
        paragraphs=tuple(body.paragraphs(text)) if text else (),
        language=root.attrs.get("lang", ""),
        format="rcv1",
    )


def _of_item(root: xml.Node) -> Fields:
    """Read an item of NewsML 1.2."""
    content = root.first("datacontent")
    inner = Fields()
    if content is not None:
        plain = content.first("nitf", "body.content") is None
        inner = Fields(paragraphs=tuple(body.paragraphs(content))) if plain else of(content)
    told = Fields(
        id=root.said("publicidentifier", "newsitemid"),
        title=root.said("headline"),
        deck=root.said("subheadline"),
        byline=given(root.said("byline")),
        credits=given(root.said("creditline")),
        dateline=root.said("dateline"),
        published=root.said("firstcreated", "dateid", "thisrevisioncreated"),
        language=attribute(root, "language", "formalname") or root.attrs.get("lang", ""),
    )
    return filled(told, inner)
