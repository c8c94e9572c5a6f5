"""The paragraphs of a piece of HTML that is all story: an item of a feed, the body of a news item in JSON."""

import html

from newsparse import wordlists
from newsparse.reader.page import tokens

_FILE = "formats.txt"


def paragraphs(text: str) -> list[str]:
    """Give the blocks of a piece of HTML as strings, without its pictures and scripts."""
    found: list[str] = []
    inline: list[str] = []
    apart, passed = wordlists.words(_FILE, "blocks"), wordlists.words(_FILE, "passed")
    skipping = ""
    for kind, name, content in tokens.tokens(text):
        if skipping:
            skipping = "" if kind == "end" and name == skipping else skipping
        elif kind == "text":
            inline.append(html.unescape(content))
        elif kind == "start" and name in passed and name not in tokens.RAW:
            skipping = name if f"</{name}" in text else ""
        elif kind != "raw" and (name in apart or name == "br"):
            _end(inline, found)
    _end(inline, found)
    return found


def _end(inline: list[str], found: list[str]) -> None:
    """End a block."""
    if text := " ".join("".join(inline).split()):
        found.append(text)
    inline.clear()


def line(text: str) -> str:
    """Give a piece of HTML as one line of text."""
    return " ".join(paragraphs(text)) if "<" in text or "&" in text else " ".join(text.split())
