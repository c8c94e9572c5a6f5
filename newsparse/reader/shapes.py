"""The shape of a line: a list item, a heading, a rule, a headline, the end of a sentence."""

import re

from newsparse.reader import words

_CLOSERS = "\"'”’»)]*_」"
_STOPS = ".!?…:;。！？"
_MARKS = "•‣◦▪●■*"
_NUMBERED = re.compile(r"\(?\d{1,3}[.)]\s")
_RULE = re.compile(r"[-=*_~#•·.\s]{3,80}")
_MAX_RULE = 80
"""Characters of a rule."""
_MAX_HEADLINE = 180
"""Characters of a headline in capitals."""
_MAX_SPEAKER = 40
"""Characters of a speaker before a colon."""


def is_rule(block: str) -> bool:
    """Tell a line that is drawn with dashes, stars or the like."""
    if block[:1].isalnum():
        return False
    if block.startswith("-----") and block.endswith("-----"):
        return True  # "----- Forwarded message -----"
    return 3 <= len(block) <= _MAX_RULE and _RULE.fullmatch(block) is not None  # noqa: PLR2004 - a shortest rule


def is_marked(line: str) -> bool:
    """Tell a line that begins a block of its own: a list item, a Markdown heading, a rule."""
    if line[0] == "#":
        return line.lstrip("#")[:1] in {" ", ""}
    if line[0] in _MARKS and line[1:2] in {" ", "\t"}:
        return True
    return _NUMBERED.match(line) is not None or is_rule(line)


def is_heading_mark(line: str) -> bool:
    """Tell a Markdown heading."""
    return line[0] == "#" and line.lstrip("#")[:1] == " " and bool(line.strip("# "))


def is_closed(line: str) -> bool:
    """Tell a line that ends as a sentence or a clause does."""
    bare = line.rstrip(_CLOSERS)
    return bool(bare) and bare[-1] in _STOPS


def is_speech(line: str) -> bool:
    """Tell a line that begins with its speaker: "MAYOR ROE: ..."."""
    speaker, colon, said = line[:_MAX_SPEAKER].partition(":")
    named = bool(speaker) and all(w[0].isupper() for w in speaker.split())
    return named and bool(colon) and said[:1] in {" ", ""}


def is_headline_case(line: str) -> bool:
    """Tell a line in capitals or with most words capitalised that does not end as a sentence."""
    if is_closed(line) or len(line) > _MAX_HEADLINE:
        return False
    tokens = [w for w in line.split() if w[:1].isalpha()]
    return len(tokens) > 1 and not any(w.islower() and w not in words.SMALL for w in tokens)
