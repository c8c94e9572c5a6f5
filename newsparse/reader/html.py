"""Web pages to an Article. The only module that imports bs4."""

import html as entities
import sys
from collections import Counter
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from newsparse.reader import html_tokens


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
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
BARE = frozenset("b i em strong u font small big tt mark ins wbr bdi bdo abbr acronym col colgroup".split())
"""Inline elements that tell nothing about what a text is: their text goes to their parent."""
INLINE = BARE | frozenset("a span cite code del s sub sup time q label kbd var samp dfn data strike img br".split())
ENDS_P = frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul".split()
)
SIBLINGS = {
    "li": ({"li"}, {"ul", "ol", "menu"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "tr": ({"tr", "td", "th"}, {"table"}),
    "td": ({"td", "th"}, {"table", "tr"}),
    "th": ({"td", "th"}, {"table", "tr"}),
    "option": ({"option"}, {"select"}),
}


@dataclass
class Page:
    """A page parsed once: its tree, and what stands apart from it."""

    root: Any = None
    title: str = ""
    metas: list[dict[str, str]] = field(default_factory=list)
    links: list[dict[str, str]] = field(default_factory=list)
    scripts: list[tuple[dict[str, str], str]] = field(default_factory=list)


class _Builder(TreeBuilder):
    """Feeds Beautiful Soup from the linear tokenizer and leaves out what no story needs."""

    def __init__(self, page: Page) -> None:
        super().__init__(multi_valued_attributes={}, preserve_whitespace_tags=set(), store_line_numbers=False, string_containers={})
        self.page = page
        self.flat: Counter[str] = Counter()

    def reset(self) -> None:
        pass

    def prepare_markup(self, markup, user_specified_encoding=None, document_declared_encoding=None, exclude_encodings=None):
        yield markup, None, None, False

    def feed(self, markup: str) -> None:
        soup, page = self.soup, self.page
        started = ""
        for kind, name, text in html_tokens.tokens(markup):
            if kind == "text":
                soup.handle_data(entities.unescape(text) if "&" in text else text)
            elif kind == "end":
                if name not in BARE:
                    self.end(name)
            elif kind == "raw":
                self.raw(name, text, started)
            elif name in BARE or name in html_tokens.SKIPPED:
                pass
            elif name in html_tokens.RAW:
                started = text
            elif name == "meta":
                page.metas.append(html_tokens.attributes(text))
            elif name == "link":
                page.links.append(html_tokens.attributes(text))
            else:
                self.start(name, text)

    def raw(self, name, text, started):
        if name == "script":
            if "json" in started or "__NEXT_DATA__" in started:
                self.page.scripts.append((html_tokens.attributes(started), text))
        elif name == "title" and not self.page.title:
            self.page.title = entities.unescape(text)

    def start(self, name, text):
        soup = self.soup
        if name in ENDS_P:
            self.end_p()
        elif name in SIBLINGS:
            self.end_sibling(name)
        if len(soup.tagStack) > MAX_DEPTH and name not in VOID:
            self.flat[name] += 1
            soup.handle_data("\n" if name not in INLINE else "")
            soup.endData()
            return
        soup.handle_starttag(name, None, None, html_tokens.attributes(text) if text else {})
        if name in VOID:
            soup.handle_endtag(name)

    def end(self, name):
        soup = self.soup
        if self.flat[name]:
            self.flat[name] -= 1
        elif soup.open_tag_counter.get(name) and name not in VOID:
            if name in INLINE:
                for tag in soup.tagStack[-1:-30:-1]:
                    if tag.name == name:
                        break
                    if tag.name not in INLINE:
                        return
                else:
                    return
            soup.handle_endtag(name)

    def end_p(self):
        soup = self.soup
        if soup.open_tag_counter.get("p"):
            for tag in soup.tagStack[-1:-30:-1]:
                if tag.name == "p":
                    soup.handle_endtag("p")
                    return
                if tag.name not in INLINE:
                    return

    def end_sibling(self, name):
        soup = self.soup
        same, scope = SIBLINGS[name]
        hit = None
        for tag in soup.tagStack[-1:-60:-1]:
            if tag.name in scope:
                break
            if tag.name in same:
                hit = tag.name
                if hit == name: break
        if hit:
            soup.handle_endtag(hit)


def parse(text: str) -> Page:
    page = Page()
    page.root = bs4.BeautifulSoup(text, builder=_Builder(page))
    return page


def read(text: str, *, date: str | None, url: str | None, name: str | None, encoding: str | None) -> "Article":
    """Find title, authors, date and paragraphs of a page."""
    from newsparse.reader import container, html_article

    text, note = container.page(text)
    return html_article.build(parse(text), date=date, url=url, name=name, encoding=encoding, note=note)
