"""SGML of the corpora: fields between tags that are not always closed, read without a parser.

The document types of these corpora (ISO 8879) allow what XML does not: bare ampersands and less-than signs,
tags left open, attributes without quotes. So a field is what stands between its tag and the next one that
ends it, as the corpora's own tools read them.
"""

import html
import re

from newsparse.reader.formats import texts
from newsparse.reader.plain.blocks import SPACE

_ATTRIBUTE = re.compile(
    r"([A-Za-z][\w.-]{0,40})\s{0,9}=\s{0,9}(?:\"([^\"<>]{0,500})\"|'([^'<>]{0,500})'|([^\s\"'<>]{1,200}))"
)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")


def attributes(text: str) -> dict[str, str]:
    """Give the attributes of the first tag of a text, names in lower case."""
    tag = text[: text.find(">") + 1]
    return {m[1].lower(): m[2] or m[3] or m[4] or "" for m in _ATTRIBUTE.finditer(tag)}


def field(text: str, *names: str) -> str:
    """Give what the first of these elements that is there holds, tags and all; empty if none is there."""
    lower = text.lower()
    for name in names:
        found = re.compile(rf"<{name.lower()}(?=[\s>])[^<>]{{0,300}}>").search(lower)
        if found is None:
            continue
        end = lower.find(f"</{name.lower()}", found.end())
        if end < 0:
            end = lower.find("\n<", found.end())
        return text[found.end() : end if end >= 0 else len(text)]
    return ""


def plain(text: str) -> str:
    """Give a text without tags, its character references resolved, without control characters around it."""
    if "<" in text:
        text = _TAG.sub(" ", text)
    return (html.unescape(text) if "&" in text else text).strip(SPACE)


def pieces(text: str, name: str) -> list[str]:
    """Give what stands in each element of that name, whether it is closed or ends at the next."""
    tag = rf"<{name}(?=[\s>])[^<>]{{0,300}}>"
    found = re.split(tag, text, maxsplit=texts.MOST, flags=re.IGNORECASE)[1:]
    closed = re.compile(rf"</{name}\s{{0,9}}>", re.IGNORECASE)
    whole = [closed.split(piece, maxsplit=1)[0] for piece in found[: texts.MOST - 1]]
    return list(map(plain, (*whole, *found[texts.MOST - 1 :])))  # the last may hold many more
