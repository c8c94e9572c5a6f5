"""Articles with time expressions from a compact notation: "She left on [Friday|2024-10-25]."."""

import re

import pytest
from _pytest.mark import ParameterSet

from newsparse.extractor.times import find as times
from newsparse.record import Article, Dateline, Segment, Source
from newsparse.tokens import Document

_MARK = re.compile(r"\[([^|\[\]]+)\|([^\]]+)\]")
Found = list[tuple[str, str]]


def article(
    text: str, date: str | None, *, url: str | None = None, filed: str | None = None, place: str | None = None
) -> Article:
    """Build an article whose lines are its paragraphs."""
    segments = tuple(Segment("paragraph", m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    dateline = Dateline("", place, None, filed, 0, 0) if filed or place else None
    return Article(Source(url=url), text, published=date, segments=segments, dateline=dateline)


def explain(text: str, date: str | None, **more: str | None) -> list[times.Timex]:
    """Give the expressions of a text read against a date."""
    return times.explain(Document(text), article(text, date, **more))


def read(marked: str) -> tuple[str, Found]:
    """Split a marked text into the text and the expressions with their values."""
    expected: Found = []

    def strip(m: re.Match[str]) -> str:
        expected.append((m[1], m[2]))
        return m[1]

    return _MARK.sub(strip, marked), expected


def found(text: str, date: str | None, **more: str | None) -> Found:
    """Give the expressions that newsparse finds with their values."""
    return [(text[t.start : t.end], t.value) for t in explain(text, date, **more)]


def sentences(cases: dict[str, str]) -> list[ParameterSet]:
    """Make a test of each line of each class."""
    return [
        pytest.param(line.strip(), id=f"{name}: {line.strip()[:50]}")
        for name, lines in cases.items()
        for line in lines.strip().splitlines()
    ]
