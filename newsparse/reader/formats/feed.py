"""Feeds: RSS 2.0 (with content:encoded and Dublin Core), RSS 1.0 (RDF) and Atom 1.0 (RFC 4287).

Who uses it: nearly every outlet; readers and archives save them whole.
Fields read of each item: title, link, guid or id, dc:creator or author (its name), pubDate, published,
dc:date or updated, and content:encoded, content, description or summary as the story; of the feed its title
as the site, and its language.
"""

from collections.abc import Iterator

from newsparse.errors import NewsparseError
from newsparse.reader.formats import body, markup, xml
from newsparse.reader.formats.cut import Cutter, elements
from newsparse.reader.formats.piece import Fields, Piece
from newsparse.reader.formats.sgml import field, plain
from newsparse.reader.formats.stream import Stream

_EXTENSIONS = ("encoded", "date", "language")  # of the modules content and Dublin Core


def cut(stream: Stream) -> Iterator[Piece]:
    """Cut a feed into its items; what the feed tells of itself goes with each."""
    cutter = Cutter(stream, elements(b"item", b"entry"))
    about: dict[str, str] | None = None
    for data in cutter:
        if about is None:
            about = _feed(cutter.top, stream)
        if isinstance(data, NewsparseError):
            yield Piece(0, "feed", error=str(data))
        else:
            yield Piece(0, "feed", data, about)


def _feed(top: bytes, stream: Stream) -> dict[str, str]:
    """Read what stands above the first item: the name of the feed and its language."""
    encoding = "" if stream.encoding else xml.declared(top)
    text = xml.decoded(top, encoding)[0] if top.strip() else ""
    told = {
        "encoding": encoding,
        "site": markup.line(verbatim(plain(field(text, "title")) or field(text, "title"))),
        "language": plain(field(text, "language", "dc:language")),
    }
    return {key: value for key, value in told.items() if value}


def verbatim(text: str) -> str:
    """Give what stands in a CDATA section, or the text itself."""
    text = text.strip()
    return text[9:].removesuffix("]]>") if text.startswith("<![CDATA[") else text


def fields(text: str) -> Fields:
    """Read the fields of an item."""
    root = xml.parse(text)
    written = [n.said("name") or n.text() for n in root.children() if n.name in ("creator", "author")]
    identity = said(root, "guid", "id")
    return Fields(
        id=identity or root.attrs.get("about", ""),
        title=markup.line(said(root, "title")),
        byline=tuple(dict.fromkeys(filter(None, map(_person, written)))),
        published=said(root, "pubdate", "published", "date", "updated"),
        paragraphs=tuple(story(root)),
        url=next((url for url in (link(root), identity) if url.startswith("http")), ""),
        language=said(root, "language") or root.attrs.get("lang", ""),
        format="atom" if root.name == "entry" else "rss",
    )


def own(root: xml.Node, *names: str) -> xml.Node | None:
    """Give the item's own element of the first of these names that has any text.

    With a prefix that its parent has not, it is another's: pictures have titles and contents too (Media RSS).

    """
    children = [n for n in root.children() if n.prefixed <= root.prefixed or n.name in _EXTENSIONS]
    return next((node for name in names for node in children if node.name == name and node.text()), None)


def said(root: xml.Node, *names: str) -> str:
    """Give the text of such an element."""
    node = own(root, *names)
    return node.text() if node else ""


def link(root: xml.Node) -> str:
    """Give the address of an item: of its links the one to the article itself."""
    links = [
        n for n in root.children() if n.name == "link" and n.attrs.get("rel", "alternate") == "alternate"
    ]
    return next((url for n in links if (url := n.attrs.get("href") or n.text())), "")


def story(root: xml.Node) -> list[str]:
    """Give the paragraphs of an item, from the longest form that it has."""
    node = own(root, "encoded", "content", "description", "summary")
    if node is None:
        return []
    if node.children():  # XHTML as it is
        return body.paragraphs(node)
    text = node.raw()
    if "<" not in text and "&lt;" in text:
        text = text.replace("&lt;", "<").replace("&gt;", ">")
    return markup.paragraphs(text)


def _person(text: str) -> str:
    """Give the name out of "jane@post.example (Jane Roe)", RSS's own form."""
    name = text.partition("(")[2].rstrip(" )") if "@" in text else text
    return name.strip()
