"""Tokens and sentences of news text, as spans of the original."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from newsparse.record import Segment

_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|\w+(?:[’'](?!s\b)\w+)*|[’']s\b|\S")
_STOPS = frozenset(".!?")


@dataclass(slots=True)
class Document:
    """The tokens of an article, as parallel lists.

    ``words[i]`` is ``text[starts[i]:ends[i]]``. ``sentences`` are [first, last) token ranges;
    ``kinds`` says of each sentence which kind of segment it stands in.
    """

    text: str
    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Name:
    """A tagged name: tokens [first, last), characters [start, end), PERSON / PLACE / ORG / OTHER."""

    start: int
    end: int
    label: str
    first: int
    last: int


def tokenize(text: str, segments: Iterable[Segment]) -> Document:
    """Split the segments of a text into sentences of tokens."""
    doc = Document(text)
    for segment in segments:
        first = len(doc.words)
        for m in _TOKEN.finditer(text, segment.start, segment.end):
            doc.words.append(m.group())
            doc.starts.append(m.start())
            doc.ends.append(m.end())
            if m.group() in _STOPS:
                doc.sentences.append((first, len(doc.words)))
                doc.kinds.append(segment.kind)
                first = len(doc.words)
        if first < len(doc.words):
            doc.sentences.append((first, len(doc.words)))
            doc.kinds.append(segment.kind)
    return doc
