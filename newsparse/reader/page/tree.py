"""Web pages to an Article. The only module that imports bs4.

The tree is Beautiful Soup's; it is fed by our own tokenizer (``page.tokens``) through a tree
builder of our own. Measured on the 302 development pages (Python 3.11.7, bs4 4.15, CPU time a page,
parse alone, in one run): bs4 on ``html.parser`` 24 ms, bs4 on lxml 17 ms, this builder 10 ms, as it
leaves out scripts, drawings, form controls and inline elements that say nothing. It grows
linearly on every hostile family of the torture test, where ``html.parser`` is quadratic on ``<a<a``
and ``<!--`` (CVE-2025-6069), and it keeps the text of 10,000 levels of elements, where lxml drops what
is deeper than 256. So lxml is no dependency: it would be slower, and compiled.

A page that holds no article (an index of articles, a wall before the text, an empty shell) gives an
Article without paragraphs, and a note that says so.
"""

import html as entities
import sys
from collections import Counter
from dataclasses import dataclass, field
from types import ModuleType
from typing import TYPE_CHECKING, Any, Protocol

from newsparse.reader.page import scripts
from newsparse.reader.page import tokens as html_tokens
from newsparse.reader.page.outline import PICTURE, Outline, clean, outline
from newsparse.wordlists import words

if TYPE_CHECKING:
    from newsparse.record import Article


class _Lazy(ModuleType):
    """Stands in for soupsieve until someone selects by CSS: loading it is half of bs4's start-up."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever soupsieve has
        if name.startswith("__"):
            raise AttributeError(name)
        from importlib import import_module

        return getattr(import_module("soupsieve"), name)


if "soupsieve" in sys.modules or "bs4" in sys.modules:
    import bs4
    from bs4.builder import TreeBuilder
else:
    sys.modules["soupsieve"] = _Lazy("soupsieve")
    try:
        import bs4
        from bs4.builder import TreeBuilder
    finally:
        del sys.modules["soupsieve"]

MAX_DEPTH = 200
"""Deeper elements become siblings, as in browsers (Blink stops at 512): no text is lost."""
MAX_ELEMENTS, SPARSE = 12_000, 100
"""Start tags of a page that gets a tree: so many, and one more for so many characters of the page.

An element of Beautiful Soup takes some 2 kB, and a run may take 60 MB and 20 bytes a byte of its input.
"""
MAX_SHOWN = 2000
"""Pictures of a page whose texts are kept."""
SEPARATOR = "\u2029"
"""The paragraph separator of Unicode parts the blocks of what is left out."""
NEAR = 30
"""Open elements that are searched for the one which a tag closes by rule."""
HEAD = 4096
"""Characters in which a wrapping of the page is looked for."""
WRAPPED = ("view-source:", "&lt;")
"""How views of a page's source begin, in lower case."""
VOID = words("page.txt", "void")
"""Elements without an end tag."""
BARE = words("page.txt", "bare") | (VOID - {"br", "hr"})
"""Elements that tell nothing about what a text is: their text goes to their parent."""
INLINE = BARE | words("page.txt", "inline") | {"br"}
"""Elements that stand inside a line of text."""
ENDS_P = words("page.txt", "ends-p")
"""Elements that end an open paragraph (HTML Standard, 13.1.2.4)."""
PARAGRAPH = frozenset(("p",))
SIBLINGS = {
    "li": (frozenset(("li",)), frozenset(("ul", "ol", "menu"))),
    "dt": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "dd": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "tr": (frozenset(("tr",)), frozenset(("table",))),
    "td": (frozenset(("td", "th")), frozenset(("tr", "table"))),
    "th": (frozenset(("td", "th")), frozenset(("tr", "table"))),
}
"""Elements that end an open one of the given names, unless one of the others stands between."""


@dataclass(slots=True)
class Page:
    """A page parsed once: its tree, and what stands apart from it."""

    root: Any = None
    flat: Outline | None = None
    title: str = ""
    metas: list[dict[str, str]] = field(default_factory=list)
    links: list[dict[str, str]] = field(default_factory=list)
    scripts: list[tuple[dict[str, str], str]] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)

    @property
    def shape(self) -> Outline:
        """The outline of the page, of its tree or as it was read without one."""
        if self.flat:
            return self.flat
        shape = outline(self.root)
        shape.shown = self.shown
        return shape

    def keep(self, name: str, attrs: str, text: str) -> None:
        """Keep the title and the scripts that hold data."""
        if name == "script":
            if "json" in attrs or "__NEXT_DATA__" in attrs or scripts.NEXT in text[: scripts.HEAD]:
                self.scripts.append((html_tokens.attributes(attrs), text))
        elif name == "title" and not self.title:
            self.title = entities.unescape(text)

    def note(self, name: str, attrs: str) -> None:
        """Keep what meta and link elements say."""
        if name == "meta":
            self.metas.append(html_tokens.attributes(attrs))
        elif name == "link":
            self.links.append(html_tokens.attributes(attrs))
        elif name == "img" and "alt=" in attrs and len(self.shown) < MAX_SHOWN:
            self.shown.append(clean(html_tokens.attributes(attrs).get("alt", "")))


class Sink(Protocol):
    """Takes the tags and texts of a page."""

    def data(self, text: str) -> None:
        """Take text."""

    def start(self, name: str, text: str) -> None:
        """Take a start tag with its attributes as written."""

    def end(self, name: str) -> None:
        """Take an end tag."""


def feed(text: str, page: Page, sink: Sink) -> None:
    """Give the tags and texts of a page to a sink; metadata and scripts with data go to the page itself."""
    attrs = ""  # of the last raw element
    for kind, name, said in html_tokens.tokens(text):
        if kind == "text":
            sink.data(said)
        elif kind == "raw":
            page.keep(name, attrs, said)
        elif name in BARE:
            page.note(name, said)
            if name == "img":
                sink.data(PICTURE)
        elif kind == "end":
            sink.end(name)
        elif name in html_tokens.RAW:
            attrs = said
        elif name not in html_tokens.SKIPPED:
            sink.start(name, said)


class _Soup(bs4.BeautifulSoup):
    """Beautiful Soup whose strings are all of one kind: asking for it is a thirtieth of a page's time."""

    def string_container(self, base_class: Any = None) -> Any:  # noqa: ANN401 - as in Beautiful Soup
        """Give the class of a string."""
        return base_class or bs4.element.NavigableString


class _Builder(TreeBuilder):
    """Feeds Beautiful Soup from the linear tokenizer and leaves out what no story needs."""

    def __init__(self, page: Page, text: str) -> None:
        super().__init__(multi_valued_attributes={}, preserve_whitespace_tags=set(), string_containers={})
        self.page = page
        self.text = text
        self.flat: Counter[str] = Counter()  # open elements that were left out of the tree
        self.inside = False  # a line of text is open, so that white space counts

    def feed(self, markup: object) -> None:
        """Build the tree of the page."""
        del markup
        feed(self.text, self.page, self)

    def data(self, text: str) -> None:
        """Add text, white space only inside a line."""
        if text.isspace():
            if self.inside:
                self.soup.handle_data(" ")  # type: ignore[union-attr]
            return
        self.inside = True
        self.soup.handle_data(entities.unescape(text) if "&" in text else text)  # type: ignore[union-attr]

    def start(self, name: str, text: str) -> None:
        """Open an element; end those that it ends by rule."""
        soup: bs4.BeautifulSoup = self.soup  # type: ignore[assignment]
        if name in ENDS_P:
            if soup.open_tag_counter.get("p"):
                self.close(PARAGRAPH, INLINE, outside=True)
        elif name in SIBLINGS:
            self.close(*SIBLINGS[name])
        self.inside = self.inside and name in INLINE
        if len(soup.tagStack) > MAX_DEPTH:
            self.leave_out(name)
            return
        soup.handle_starttag(name, None, None, html_tokens.attributes(text) if text else {})
        if name in VOID:
            soup.handle_endtag(name)

    def leave_out(self, name: str) -> None:
        """Mark the place of an element that is too many or too deep for the tree."""
        if name not in VOID:
            self.flat[name] += 1
        if name == "br" or name not in INLINE:
            self.soup.handle_data(" " if name == "br" else SEPARATOR)  # type: ignore[union-attr]

    def end(self, name: str) -> None:
        """Close the open element of that name; an inline one only within its block."""
        soup: bs4.BeautifulSoup = self.soup  # type: ignore[assignment]
        if self.flat and self.flat[name]:
            self.flat[name] -= 1
            if name not in INLINE:
                soup.handle_data(SEPARATOR)
        elif soup.tagStack[-1].name == name:
            soup.endData()
            soup.popTag()
        elif name in INLINE:
            self.close(frozenset((name,)), INLINE, outside=True)
        elif soup.open_tag_counter.get(name):
            soup.handle_endtag(name)
        self.inside = self.inside and name in INLINE

    def close(self, names: frozenset[str], scope: frozenset[str], *, outside: bool = False) -> None:
        """Close the nearest open element of these names.

        The search stops at an element of ``scope``, or with ``outside`` at one that is not in it.
        """
        soup: bs4.BeautifulSoup = self.soup  # type: ignore[assignment]
        if not any(map(soup.open_tag_counter.get, names)):
            return
        for tag in soup.tagStack[-1:-NEAR:-1]:
            if tag.name in names:
                soup.handle_endtag(tag.name)
                return
            if (tag.name in scope) is not outside:
                return


def parse(text: str) -> Page:
    """Parse a page, whatever it holds; time and memory grow linearly with it."""
    if text.count("<") - text.count("</") > MAX_ELEMENTS + len(text) // SPARSE:
        from newsparse.reader.page import flat

        reader, page = flat.Reader(), Page()
        feed(text, page, reader)
        page.flat = reader.outline()
        return page
    page = Page()
    page.root = _Soup("", builder=_Builder(page, text))
    return page


def read(
    text: str, *, date: str | None, url: str | None, name: str | None, encoding: str | None
) -> "Article":
    """Find title, authors, date and paragraphs of a page.

    Args:
        text: the decoded page, or the view of a page's source.
        date: the day it is read against, if the caller knows it.
        url: where it was published, if the caller knows it.
        name: what the input is called.
        encoding: how it was decoded.

    """
    from newsparse.reader.page import article as html_article

    head = text[:HEAD].lower()
    if head.lstrip().startswith(WRAPPED) or "viewsource" in head or "line-" in head or "line1" in head:
        from newsparse.reader import container

        text = container.page(text)
    return html_article.build(parse(text), date=date, url=url, name=name, encoding=encoding)
