"""Tags and text of a web page, in time that grows with its length and no faster.

The standard library's ``html.parser`` is quadratic on ``<a<a<a`` and on unclosed comments in
the Pythons before the fixes of CVE-2025-6069 and CVE-2026-15308, so the page is cut here. The rules
are those of the HTML Standard's tokenizer (WHATWG, section 13.2.5) with its rare cases left out: a
comment or script that never ends loses only its own tag, not the rest of the page.
"""

import html
import re
from collections.abc import Iterator

from newsparse.wordlists import words

Attributes = dict[str, str]
Token = tuple[str, str, str]
"""Kind (start, end, text, raw), name of the tag (for text: empty), attributes or text."""

BESIDE = words("page.txt", "beside")
"""Elements beside a story, passed over where they hold no other and are a small part of the page."""
RAW = words("page.txt", "raw")
"""Elements whose content is text, whatever tags it seems to hold."""
SKIPPED = words("page.txt", "skipped")
"""Elements passed over whole: nothing in them is part of a story."""

SMALL = 4
"""A small part of a page is a quarter of it: 98 % of menus and footers are smaller."""

HELD = RAW | SKIPPED
"""Elements whose content is looked for as a whole."""
_NAME = re.compile(r"</?([a-zA-Z][^\s/>]{0,60})")
_STRICT = re.compile(r"(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+>")  # a quotation begins behind "=" only
_ATTRIBUTE = re.compile(r"([^\s\"'>/=]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>]++)))?+")
_SCRIPT = re.compile(r"<!--(?:-?>)?|-->|</?script(?=[\s/>])", re.IGNORECASE)


def tokens(text: str) -> Iterator[Token]:
    """Cut a page into start tags, end tags, text and the raw content of scripts and titles.

    Raw elements come as one token of kind ``raw`` after their start tag; names are in
    lower case; character references are not yet decoded.
    """
    cutter = _Cutter(text)
    at, end = 0, len(text)
    while at < end:
        lt = text.find("<", at)
        if lt < 0 or lt > cutter.last:
            yield "text", "", text[at:]
            return
        if lt > at:
            yield "text", "", text[at:lt]
        match = _NAME.match(text, lt)
        if match is None:
            at = cutter.markup(lt)
            if at < 0:
                at = lt + 1
                yield "text", "", "<"
            continue
        name = match[1].lower()
        at = match.end()  # most tags hold nothing but their name
        at = at + 1 if text.startswith(">", at) else cutter.close(at)
        if text[lt + 1] == "/":
            yield "end", name, ""
            continue
        if name in BESIDE and cutter.beside(name, at):
            at = cutter.content(name, at)[1]
            continue
        yield "start", name, text[match.end() : at - 1]
        if name in HELD:
            stop, after = cutter.content(name, at)
            if stop >= 0 and name in RAW:
                yield "raw", name, text[at:stop]
            at = after


def attributes(text: str) -> Attributes:
    """Read the attributes of a start tag; names in lower case, values decoded, the first one wins."""
    found: Attributes = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        value = double or single or bare
        found.setdefault(name.lower(), html.unescape(value) if "&" in value else value)
    return found


class _Cutter:
    """Finds where markup ends; remembers what a page lacks, so as never to search for it twice."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.last = text.rfind(">")
        self.quotes = True  # no tag so far ran to the end of the page inside a quotation
        self.missing: set[str] = set()
        self.ends: dict[str, int] = {}  # where the elements beside the story that were looked at end
        self.doubled = True  # no script so far had a comment with a script in it that never ends

    def close(self, at: int) -> int:
        """Give the offset behind the ``>`` of the tag whose name ends at ``at``."""
        if self.quotes:
            match = _STRICT.match(self.text, at)
            if match:
                return match.end()
            self.quotes = False
        stop = self.text.find(">", at)
        return stop + 1 if stop >= 0 else len(self.text)

    def markup(self, lt: int) -> int:
        """Give the offset behind a comment, doctype or processing instruction; -1 if ``<`` is text."""
        text = self.text
        if text.startswith("<!--", lt):
            stop = self.find("-->", lt + 2)
            return stop + 3 if stop >= 0 else lt + 4
        if text.startswith(("<!", "<?", "</"), lt):
            stop = text.find(">", lt)
            return stop + 1 if stop >= 0 else -1
        return -1

    def content(self, name: str, at: int) -> tuple[int, int]:
        """Find the end of an element's content: where it stops and the offset behind its end tag."""
        key = "</" + name
        if name == "script" and self.doubled and (stop := self.script(at)) >= 0:
            return stop, self.close(stop + len(key))
        if key not in self.missing:
            match = re.compile(key + r"(?=[\s/>])", re.IGNORECASE).search(self.text, at)
            if match:
                return match.start(), self.close(match.end())
            self.missing.add(key)
        return -1, at

    def beside(self, name: str, at: int) -> bool:
        """Tell whether an element that begins at ``at`` is small and holds no headline."""
        if self.ends.get(name, -1) < at:
            self.ends[name] = self.content(name, at)[0]
        stop = self.ends[name]
        if not at < stop <= at + len(self.text) // SMALL:
            return False
        return all(self.text.find(mark, at, stop) < 0 for mark in ("<h1", "<article", "<main", f"<{name}"))

    def script(self, at: int) -> int:
        """Give the offset of a script's end tag; a script inside a comment of it has an end tag of its own.

        That is the "script data double escaped state" of the standard. -1 if such a script never ends.
        """
        escaped = double = False
        for match in _SCRIPT.finditer(self.text, at):
            mark = match[0]
            if mark.startswith("<!--"):
                escaped = escaped or mark == "<!--"
            elif mark == "-->":
                escaped = double = False
            elif mark[1] != "/":
                double = escaped
            elif not double:
                return match.start()
            else:
                double = False
        self.doubled = False
        return -1

    def find(self, what: str, at: int) -> int:
        """Find a string from ``at`` on; -1 if there is none."""
        if what in self.missing:
            return -1
        stop = self.text.find(what, at)
        if stop < 0:
            self.missing.add(what)
        return stop
