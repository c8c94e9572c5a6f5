"""The paragraphs of a piece of HTML that is all story: an item of a feed, the body of a news item in JSON."""

import html

from newsparse import wordlists
from newsparse.reader.formats import texts
from newsparse.reader.page import tokens

_FILE = "formats.txt"


def paragraphs(text: str) -> list[str]:
    """Give the blocks of a piece of HTML as strings, without its pictures and scripts."""
    found = texts.Blocks()
    ends = wordlists.words(_FILE, "blocks") | {"br"}
    passed = _passed(text)
    skipping = ""
    for kind, name, content in tokens.tokens(text):
        if skipping:
            skipping = "" if kind == "end" and name == skipping else skipping
        elif kind == "start" and name in passed:
            skipping = name
        elif kind == "text":
            found.add(html.unescape(content))
        elif kind != "raw" and name in ends:
            found.end()
    return found.all()


def _passed(text: str) -> frozenset[str]:
    """Give the elements that are no part of a story, those that are closed somewhere.

    The content of a raw element comes as one token, and is passed over anyway.

    """
    names = wordlists.words(_FILE, "passed") - tokens.RAW
    return frozenset(name for name in names if f"</{name}" in text)


def line(text: str) -> str:
    """Give a piece of HTML as one line of text."""
    return " ".join(paragraphs(text)) if "<" in text or "&" in text else texts.squeezed(text)
