"""XML (1.0, fifth edition) without its dangers: no DTD is read, no entity declared, nothing fetched.

The parser is the standard library's expat. A document type declaration is cut off before it is parsed, and
one that is met all the same is refused, so that neither "billion laughs" nor an external entity has a place
to be declared. Named references of HTML, which feeds use without declaring them, mean what they mean there;
any other name stays as it is written.
"""

import html.entities
import re
from collections.abc import Iterator

from newsparse.errors import NewsparseError
from newsparse.reader import decode

MAX_DEPTH = 500
"""Elements inside each other; NITF in NewsML in an envelope needs some 30."""
MAX_ELEMENTS = 100_000
"""Elements of one article, as of a page: a long one has a few thousand, and each costs some 250 bytes."""

_DECLARED = re.compile(rb"\A\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})")
_PROLOG = re.compile(r"\s*(?:<\?[^>]{0,500}\?>\s*|<!--(?:(?!-->).){0,5000}-->\s*)*", re.DOTALL)
_REFERENCE = re.compile(r"&(?:(#\d{1,7}|#x[0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{0,31}));")
_AMPERSAND = re.compile(r"&(?!#?\w{1,32};)")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_XML_NAMES = ("amp", "lt", "gt")


class Node:
    """An element: its local name and whether it had a prefix, its attributes, children and text in order."""

    __slots__ = ("attrs", "name", "parts", "prefixed")

    def __init__(self, name: str, attrs: dict[str, str]) -> None:
        """Begin an element."""
        self.name = local(name)
        self.prefixed = ":" in name
        self.attrs = attrs
        self.parts: list[Node | str] = []

    def all(self, name: str) -> "Iterator[Node]":
        """Give the elements of that name below this one, in the order of the document."""
        stack = self.children()[::-1]
        while stack:
            node = stack.pop()
            if node.name == name:
                yield node
            stack += node.children()[::-1]

    def first(self, *names: str) -> "Node | None":
        """Give the first element below this one that has the first of these names that is there."""
        return next((node for name in names for node in self.all(name)), None)

    def children(self) -> "list[Node]":
        """Give the elements directly below this one."""
        return [part for part in self.parts if isinstance(part, Node)]

    def raw(self) -> str:
        """Give the text of the element and all below it, as it stands."""
        found: list[str] = []
        stack: list[Node | str] = [self]
        while stack:
            part = stack.pop()
            if isinstance(part, str):
                found.append(part)
            else:
                stack += part.parts[::-1]
        return "".join(found)

    def text(self) -> str:
        """Give the text with each run of white space as one space."""
        return " ".join(self.raw().split())

    def said(self, *names: str) -> str:
        """Give the text of the first element of these names that has any."""
        found = (node.text() for name in names for node in self.all(name))
        return next(filter(None, found), "")


def decoded(data: bytes, declared: str = "") -> tuple[str, str]:
    """Decode the bytes of an article: UTF-8 if it is that, else what is declared, else by the sniffer.

    Args:
        data: the bytes.
        declared: the encoding that the file or its header names.

    Returns:
        The text and the name of the encoding.

    """
    try:
        return data.decode("utf-8").removeprefix("\ufeff"), "utf-8"
    except UnicodeDecodeError:
        pass
    found = _DECLARED.match(data[:400])
    name = found[1].decode("ascii") if found else declared
    try:
        if name and name.lower() not in ("utf-8", "utf8"):
            return data.decode(name, "replace"), name.lower()
    except (LookupError, ValueError):  # no encoding of text is called so
        pass
    return decode.decode(data)


def declared(top: bytes) -> str:
    """Give the encoding that an XML declaration names; empty if there is none."""
    found = _DECLARED.match(top)
    return found[1].decode("ascii").lower() if found else ""


def parse(text: str) -> Node:
    """Parse a document, or one element cut out of it.

    Args:
        text: the decoded XML, its declarations left out of account.

    Returns:
        The root; names without their prefixes, in lower case.

    Raises:
        NewsparseError: it is not well-formed, has a document type inside, or too many elements.

    """
    from xml.parsers import expat

    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    tree = _Tree()
    parser.StartElementHandler = tree.start
    parser.EndElementHandler = tree.end
    parser.CharacterDataHandler = tree.data
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(_sound(_without_doctype(text)).encode(), True)  # noqa: FBT003 - expat's own signature
    except expat.ExpatError as e:
        raise NewsparseError(f"not well-formed XML: {expat.ErrorString(e.code)}, line {e.lineno}") from e
    if tree.root is None:
        raise NewsparseError("not well-formed XML: no element found")
    return tree.root


class _Tree:
    """Builds nodes of what expat tells."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self.open: list[Node] = []
        self.count = 0

    def start(self, name: str, attrs: dict[str, str]) -> None:
        """Open an element."""
        node = Node(name, {local(k): v for k, v in attrs.items()} if attrs else {})
        self.count += 1
        if self.count > MAX_ELEMENTS or len(self.open) > MAX_DEPTH:
            raise NewsparseError("XML with too many elements")
        if self.open:
            self.open[-1].parts.append(node)
        else:
            self.root = node
        self.open.append(node)

    def end(self, _: str) -> None:
        """Close an element."""
        self.open.pop()

    def data(self, text: str) -> None:
        """Add text."""
        self.open[-1].parts.append(text)


def local(name: str) -> str:
    """Give a name without its prefix, in lower case."""
    return name.rpartition(":")[2].lower()


def _refuse(*_: object) -> None:
    """Refuse a document type or an entity."""
    raise NewsparseError("XML that declares a document type or an entity inside")


def _without_doctype(text: str) -> str:
    """Leave out what stands before the root: declarations, comments and the document type."""
    at = _PROLOG.match(text).end()  # type: ignore[union-attr]  # it matches anything
    if text[at : at + 9].upper() != "<!DOCTYPE":
        return text[at:]
    end = text.find(">", at)
    subset = text.find("[", at)
    if 0 <= subset < end:
        closed = re.compile(r"\]\s{0,99}>").search(text, subset)
        end = closed.end() - 1 if closed else -1
    if end < 0:
        raise NewsparseError("not well-formed XML: the document type never ends")
    return text[_PROLOG.match(text, end + 1).end() :]  # type: ignore[union-attr]  # as above


def _sound(text: str) -> str:
    """Mend what is common and harmless: control characters, bare ampersands, undeclared references."""
    text = _CONTROL.sub("", text)
    if "&" not in text:
        return text
    found: list[str] = []
    at = 0
    while (start := text.find("<![CDATA[", at)) >= 0 and (end := text.find("]]>", start)) >= 0:
        found += _referred(text[at:start]), text[start:end]
        at = end
    return "".join((*found, _referred(text[at:])))


def _referred(text: str) -> str:
    """Mend the references of a text without verbatim sections."""
    return _REFERENCE.sub(_reference, _AMPERSAND.sub("&amp;", text))


def _reference(m: re.Match[str]) -> str:
    """Write a reference so that expat knows it, or as text."""
    if m[1]:
        return m[0] if _is_character(m[1]) else ""
    if m[2] in _XML_NAMES or m[2] == "quot" or m[2] == "apos":
        return m[0]
    point = html.entities.name2codepoint.get(m[2])
    return chr(point) if point else f"&amp;{m[0][1:]}"


def _is_character(number: str) -> bool:
    """Tell whether XML allows the character of a numeric reference."""
    point = int(f"0{number[1:]}", 0) if number[1] == "x" else int(number[1:])
    allowed = point in (9, 10, 13) or 0x20 <= point < 0xD800 or 0xE000 <= point < 0xFFFE  # noqa: PLR2004 - XML 1.0, 2.2
    return allowed or 0x10000 <= point <= 0x10FFFF  # noqa: PLR2004 - as above
