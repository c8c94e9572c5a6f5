"""Feeds: RSS 2.0 (with content:encoded and Dublin Core), RSS 1.0 (RDF) and Atom 1.0 (RFC 4287).

Who uses it: nearly every outlet; readers and archives save them whole.
Fields read of each item: title, link, guid or id, dc:creator or author (its name), pubDate, published,
dc:date or updated, and content:encoded, content, description or summary as the story; of the feed its title
as the site, and its language.
"""

from collections.abc import Iterator

from newsparse.errors import NewsparseError
from newsparse.reader.formats import markup, xml
from newsparse.reader.formats.cut import Cutter, elements
from newsparse.reader.formats.piece import Fields, Piece
from newsparse.reader.formats.sgml import field, plain
from newsparse.reader.formats.stream import Stream


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
    link = next((n for n in root.all("link") if n.attrs.get("rel", "alternate") == "alternate"), None)
    written = [n.said("name") or n.text() for n in (*root.all("creator"), *root.all("author"))]
    url = (link.attrs.get("href") or link.text()) if link else ""
    return Fields(
        id=root.said("guid", "id") or root.attrs.get("about", ""),
        title=markup.line(root.said("title")),
        byline=tuple(dict.fromkeys(filter(None, map(_person, written)))),
        published=root.said("pubdate", "published", "date", "updated"),
        paragraphs=tuple(story(root)),
        url=url if url.startswith("http") else "",
        language=root.said("language") or root.attrs.get("lang", ""),
        format="atom" if root.name == "entry" else "rss",
    )


def story(root: xml.Node) -> list[str]:
    """Give the paragraphs of an item, from the longest form that it has."""
    node = root.first("encoded") or root.first("content") or root.first("description", "summary")
    if node is None:
        return []
    if node.children():  # XHTML as it is
        from newsparse.reader.formats import body

        return body.paragraphs(node)
    text = node.raw()
    if "<" not in text and "&lt;" in text:
        text = text.replace("&lt;", "<").replace("&gt;", ">")
    return markup.paragraphs(text)


def _person(text: str) -> str:
    """Give the name out of "jane@post.example (Jane Roe)", RSS's own form."""
    name = text.partition("(")[2].rstrip(" )") if "@" in text else text
    return name.strip()
