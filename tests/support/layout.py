"""Span notation of the layout tests: "[title|Envoy Lands] ... [paragraph|She said so.]"."""

import re
from pathlib import Path

from newsparse.record import Article

_MARK = re.compile(r"\[(title|deck|byline|dateline|paragraph|caption|other)\|(.*?)\|\]", re.DOTALL)


def unmark(marked: str) -> tuple[str, list[tuple[str, str]]]:
    """Give the plain text of a marked article, and its parts as (kind, text) in order."""
    parts = [(m[1], m[2]) for m in _MARK.finditer(marked)]
    return _MARK.sub(lambda m: m[2], marked), parts


def parts(article: Article) -> list[tuple[str, str]]:
    """Give the parts that the reader found, in the same form."""
    return [(s.kind, article.text[s.start : s.end]) for s in article.segments]


def sections(name: str) -> dict[str, str]:
    """Read a data file beside the tests: what stands below each line "=== name"."""
    data = (Path(__file__).parents[1] / "data" / name).read_text(encoding="utf-8")
    return {part.partition("\n")[0]: part.partition("\n")[2].strip("\n") for part in data.split("\n=== ")[1:]}
