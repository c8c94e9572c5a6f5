"""Documents with names from a compact notation: "[Ann Poole|PERSON] of [Acme|ORG] spoke."."""

import re
from bisect import bisect_left, bisect_right

from newsparse.record import Segment
from newsparse.tokens import Document, Name, tokenize

_MARK = re.compile(r"\[([^|\[\]]+)\|([A-Z]+)\]")


def read(marked: str) -> tuple[Document, list[Name]]:
    """Give the document and its names; each line is a paragraph, a line "# ..." a title."""
    text, spans, at = "", [], 0
    for m in _MARK.finditer(marked):
        text += marked[at : m.start()]
        spans.append((len(text), len(text) + len(m[1]), m[2]))
        text += m[1]
        at = m.end()
    text += marked[at:]
    segments = [
        Segment("title" if m[0].startswith("# ") else "paragraph", m.start(), m.end())
        for m in re.finditer(r"[^\n]+", text)
    ]
    doc = tokenize(text, segments)
    tokens = [(bisect_right(doc.ends, a), bisect_left(doc.starts, b)) for a, b, _ in spans]
    return doc, [Name(*span, *pair) for span, pair in zip(spans, tokens, strict=True)]


def write(text: str, names: list[Name]) -> str:
    """Write names into a text."""
    for name in reversed(names):
        text = f"{text[: name.start]}[{text[name.start : name.end]}|{name.label}]{text[name.end :]}"
    return text
