"""NewsML-G2 of the IPTC (versions 2.9 to 2.34): news items, alone or in a message.

Who uses it: AFP, AP, dpa, Reuters and other agencies' feeds since 2008.
Fields read: guid, firstCreated of itemMeta (or contentCreated, versionCreated), headline (of its roles the
first), by, creator, creditline or provider, dateline, language, and the story in contentSet: inlineXML
(NITF or XHTML) or inlineData. Packages, concepts and items without text (pictures) are no articles.
"""

import re
from collections.abc import Iterator

from newsparse.reader.formats import body, xml
from newsparse.reader.formats.nitf import attribute, documents, of
from newsparse.reader.formats.piece import Fields, Piece, filled, given
from newsparse.reader.formats.stream import Stream

FORMAT = "newsml-g2"
"""What the record calls it."""
_WITHOUT = re.compile(rb"<(?:[\w.-]{1,40}:)?itemClass\s[^<>]{0,200}qcode\s?=\s?[\"'](?!\w{1,20}:text)")
_WITH = re.compile(rb"<(?:[\w.-]{1,40}:)?inline(?:XML|Data)[\s>]")


def cut(stream: Stream) -> Iterator[Piece]:
    """Cut a file into its items; those without a text are counted, not read."""
    passed = 0
    for piece in documents(stream, "newsml_g2", b"newsItem"):
        if _WITHOUT.search(piece.data) and not _WITH.search(piece.data):
            passed += 1
        else:
            yield piece
    if passed:
        yield Piece(0, "note", f"passed over: {passed} items without a text".encode())


def fields(text: str) -> Fields:
    """Read the fields of an item."""
    root = xml.parse(text)
    meta, content = root.first("contentmeta") or root, root.first("contentset")
    inner = of(content) if content and content.first("body.content") else Fields()
    told = Fields(
        id=root.attrs.get("guid", ""),
        title=meta.said("headline"),
        deck=meta.said("subheadline"),
        byline=given(meta.said("by") or meta.said("creator")),
        credits=given(meta.said("creditline")),
        dateline=meta.said("dateline"),
        published=root.said("firstcreated", "contentcreated", "versioncreated"),
        site=attribute(root, "infosource", "literal"),
        language=attribute(meta, "language", "tag") or root.attrs.get("lang", ""),
        format=FORMAT,
    )
    return filled(told, inner._replace(paragraphs=inner.paragraphs or story(content)))


def story(content: xml.Node | None) -> tuple[str, ...]:
    """Give the paragraphs of a content set that is no NITF: of its renditions the first with a text."""
    nodes = content.children() if content else []
    return next((tuple(found) for node in nodes if (found := body.paragraphs(inside(node)))), ())


def inside(node: xml.Node) -> xml.Node:
    """Give the element whose text is the story: the body of a page, or the rendition itself."""
    return node.first("body") or node
