"""Tokens and sentences of news text, as spans of the original.

Hyphens and slashes stand alone ("Seoul-based" is three tokens), closing 's too; a full stop
belongs to the token where it marks an abbreviation, an initial or an acronym ("Gen.", "J.",
"U.S."). A sentence never crosses a segment or a blank line.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsparse.record import Segment

_TOKEN = re.compile(
    r"[a-zA-Z]{2,}+(?![’'\w])"  # most words; the others in turn
    r"|(?:[^\W\d_]\.){2,12}"  # U.S.
    r"|[’'`][sSſ]\b(?![’'])"  # the closing 's
    r"|[^\W\d_]+(?:[’'](?![sSſ]\b)[^\W\d_]+)*+"  # O'Neill, don't
    r"|\d+(?:[.,:]\d+)*+\w*"  # 1,200.5  10:30  5th
    r"|\w+"
    r"|\n[^\S\n]*\n"  # a blank line
    r"|--+|``|''"
    r"|\S"
)
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen gov sen rep rev hon lt col sgt maj capt cmdr adm pres st ste mt ft messrs jr sr "
    "bros co corp inc ltd vs etc jan feb apr aug sept oct nov dec no nos vol dept univ assn atty supt insp "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla "
    "ore pa tenn tex va vt wash wis wyo".split()
)
_LONGEST = max(map(len, _ABBREVIATIONS))
_SENTENCE_FINAL = frozenset("jr sr bros co corp inc ltd etc".split())
"""Abbreviations that end a sentence as readily as they stand in one."""
_STOPS = frozenset((".", "!", "?", "…"))
_CLOSERS = frozenset("\"'”’)]»")
_OPENERS = frozenset("\"'“‘([«")


class Document:
    """The tokens of an article, as parallel lists.

    ``words[i]`` is ``text[starts[i]:ends[i]]``. ``sentences`` are [first, last) token ranges;
    ``kinds`` says of each sentence which kind of segment it stands in.
    """

    __slots__ = ("ends", "kinds", "sentences", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        """A text that has no tokens yet."""
        self.text = text
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.sentences: list[tuple[int, int]] = []
        self.kinds: list[str] = []


class Name(NamedTuple):
    """A tagged name: tokens [first, last), characters [start, end), PERSON / PLACE / ORG / OTHER."""

    start: int
    end: int
    label: str
    first: int
    last: int


def tokenize(text: str, segments: Iterable[Segment]) -> Document:
    """Split the segments of a text into sentences of tokens.

    Args:
        text: the whole text, which the offsets count in.
        segments: its parts in order; nothing between them is read.

    """
    doc = Document(text)
    for segment in segments:
        _add(doc, segment)
    return doc


def _add(doc: Document, segment: Segment) -> None:
    """Append the tokens and sentences of one segment."""
    first = len(doc.words)
    breaks = _words(doc, segment.start, segment.end)
    for last in (*_ends(doc, first, breaks), len(doc.words)):
        if first < last:
            doc.sentences.append((first, last))
            doc.kinds.append(segment.kind)
            first = last


def _words(doc: Document, start: int, end: int) -> set[int]:
    """Append the tokens of a stretch; returns the token numbers that follow a blank line."""
    words, starts, ends = doc.words, doc.starts, doc.ends
    breaks = set()
    for m in _TOKEN.finditer(doc.text, start, end):
        word = m[0]
        at, after = m.span()
        if word == "." and starts and at == ends[-1] and _abbreviates(words[-1]):
            words[-1] += "."
            ends[-1] += 1
        elif word[0] == "\n":
            breaks.add(len(words))
        else:
            words.append(word)
            starts.append(at)
            ends.append(after)
    return breaks


def _abbreviates(word: str) -> bool:
    """Tell whether a full stop right after the word is part of it."""
    if len(word) == 1:
        return word.isupper() and word != "I"
    return len(word) <= _LONGEST and word[0].isupper() and word.lower() in _ABBREVIATIONS


def _ends(doc: Document, first: int, breaks: set[int]) -> Iterator[int]:
    """Give the token numbers at which sentences of a segment end."""
    words, n = doc.words, len(doc.words)
    i = first
    while i < n:
        word = words[i]
        i += 1
        if word in _STOPS:
            while i < n and words[i] in _STOPS:
                i += 1
            while i < n and words[i] in _CLOSERS and doc.starts[i] == doc.ends[i - 1]:
                i += 1
            if i < n and _begins(doc, i):
                yield i
        elif i in breaks or (i < n and word[-1] == "." and _ends_with(doc, i)):
            yield i


def _begins(doc: Document, i: int) -> bool:
    """Tell whether token i, after a stop, can begin a sentence."""
    if doc.starts[i] == doc.ends[i - 1]:
        return False
    word = doc.words[i]
    return not word[0].islower()


def _ends_with(doc: Document, i: int) -> bool:
    """Tell whether the abbreviation before token i ends its sentence too."""
    before, word = doc.words[i - 1], doc.words[i]
    if not (word.istitle() or word in _OPENERS) or len(before) < len("J. "):
        return False
    if before[1:2] == ".":  # U.S. The, U.S. Senate
        return word.lower() in _STARTERS
    return before[:-1].lower() in _SENTENCE_FINAL and word.lower() in _STARTERS


_STARTERS = frozenset(
    "the a an in on at it he she they we i but and this that these those his her their its there "
    "if when while after as for with however meanwhile".split()
)
