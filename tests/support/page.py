"""What a browser would see of a page: its tags, attributes, anchors and links."""

from collections import Counter
from html.parser import HTMLParser


class Page(HTMLParser):
    """Reads a page; ``open`` holds what was opened and not closed."""

    VOID = frozenset({"meta", "input", "path", "rect", "circle", "line", "use"})
    """Elements without content, those of SVG as we write them."""

    def __init__(self, page: str) -> None:
        """Read the page."""
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.ids: Counter[str] = Counter()
        self.links: set[str] = set()
        self.open: list[str] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep tag, attributes, anchors and links."""
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        told = dict(attrs)
        if told.get("id"):
            self.ids[told["id"] or ""] += 1
        if told.get("href"):
            self.links.add(told["href"] or "")
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element closed at once."""
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self.text += data
