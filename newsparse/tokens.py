"""Tokens and sentences of news text, as spans of the original.

Hyphens and slashes stand alone ("Seoul-based" is three tokens), closing 's too; a full stop
belongs to the token where it marks an abbreviation, an initial or an acronym ("Gen.", "J.",
"U.S."). A sentence never crosses a segment or a blank line.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, overload

from newsparse.record import Segment
from newsparse.spans import Compact
from newsparse.wordlists import words

_TOKEN = re.compile(
    r"[a-zA-Z]{2,}+(?![’'\w])"  # most words; the others in turn
    r"|(?:[^\W\d_]\.){2,12}"  # U.S.
    r"|[’'][sS]\b(?![’'])|`[sS]\b(?![’'])"  # the closing 's
    r"|[^\W\d_]+(?:[’'](?![sS]\b)[^\W\d_]+)*+"  # O'Neill, don't
    r"|\d+(?:[.,:]\d+)*+\w*"  # 1,200.5  10:30  5th
    r"|\w+"
    r"|\n[^\S\n]*\n"  # a blank line
    r"|--+|``|''"
    r"|\S"
)
_FILE = "tokens.txt"
_ABBREVIATIONS = words(_FILE, "abbreviations") | words(_FILE, "final")
_LONGEST = max(map(len, _ABBREVIATIONS))
_STARTERS = words(_FILE, "starters")
"""Words that begin a sentence after an abbreviation."""
_SENTENCE_FINAL = words(_FILE, "final")
"""Abbreviations that end a sentence as readily as they stand in one."""
_STOPS = frozenset((".", "!", "?", "…"))
_CLOSERS = frozenset("\"'”’)]»")
_OPENERS = frozenset("\"'“‘([«")


SENTENCE = 1_000
"""Tokens of a sentence at most, then it is cut: the work of a sentence is held in memory, and what has no
stop for so long is a table, a list or hostile. The longest of 4,153 texts of all development sets has 336."""

BLOCK = 20_000
"""Tokens that are worked on at once, some 100 kB: what is known of a token beside its word and its offsets is
held for so many only. The longest of the same texts has 10,630, so there it changes nothing."""


_UNASKED = 4 * (-(1 << 31),)
"""Stands for the scores of a name that the tagger was not asked for, since no name has so little."""

_KEPT = 1_000
"""Names of a document that are kept as they are given, .4 MB: the worldwide articles have 60 on average."""


class Document:
    """The tokens of an article, as parallel lists.

    ``words[i]`` is ``text[starts[i]:ends[i]]``. ``sentences`` are [first, last) token ranges, in order and
    without gaps; ``kinds`` says of each sentence which kind of segment it stands in. Equal words are
    one string, and offsets are four bytes each, so that a token takes 16 bytes.
    """

    __slots__ = ("ends", "kinds", "same", "sentences", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        """A text that has no tokens yet."""
        self.text = text
        self.words: list[str] = []
        self.starts = array("I")
        self.ends = array("I")
        self.sentences = Ranges()
        self.kinds: list[str] = []
        self.same: dict[str, str] = {}
        """Every word, and what has been said of the text, by itself: equal ones are one string."""

    def said(self, start: int, end: int) -> str:
        """Give the text between two offsets, such as the words of a mention; equal ones are one string."""
        said = self.text[start:end]
        return self.same.setdefault(said, said)

    def sentence(self, i: int) -> tuple[int, int]:
        """Give the [first, last) tokens of the sentence that token i stands in; no mention goes beyond it."""
        return self.sentences[self.sentences.at(i)]


class Ranges(Compact[tuple[int, int]]):
    """Ranges of numbers from 0 on, each from where the one before ends; four bytes each."""

    __slots__ = ("_ends",)

    def __init__(self) -> None:
        """There are none yet."""
        self._ends = array("I", (0,))

    def append(self, end: int) -> None:
        """Add the range from the end of the last one to a number."""
        self._ends.append(end)

    def at(self, i: int) -> int:
        """Give the number of the range that a number lies in."""
        return bisect_right(self._ends, i) - 1

    def __len__(self) -> int:
        """Count them."""
        return len(self._ends) - 1

    def _one(self, k: int) -> tuple[int, int]:
        """Give the k-th."""
        k += len(self) if k < 0 else 0
        if not 0 <= k < len(self):
            raise IndexError(k)
        return self._ends[k], self._ends[k + 1]

    def __iter__(self) -> Iterator[tuple[int, int]]:
        """Give them in order."""
        return pairwise(self._ends)


class Name(NamedTuple):
    """A mention: tokens [first, last), characters [start, end), PERSON / PLACE / ORG / OTHER.

    ``label`` is "" for words that may be a name, but that the tagger took for none. ``odds`` are the
    tagger's scores of the four labels over none, in units of its weights; () where it was not asked.
    ``share`` is the probability of the label that all mentions of the form speak for.
    """

    start: int
    end: int
    label: str
    first: int
    last: int
    odds: tuple[int, ...] = ()
    share: float = 1.0


class Names(Compact[Name]):
    """Names in order, each 41 bytes in place of 450: a document may have hundreds of thousands."""

    __slots__ = ("_kinds", "_labels", "_made", "_odds", "_places", "_shares")

    def __init__(self, names: Iterable[Name] = ()) -> None:
        """Take names, which are not kept."""
        self._places = array("I")
        self._kinds: list[str] = []
        self._labels = bytearray()
        """The number of each label among the kinds of them."""
        self._odds = array("i")
        self._shares = array("d")
        self._made: dict[int, Name] = {}
        """Some of those that were asked for: each is asked for some twenty times."""
        for name in names:
            self.append(name)

    def append(self, name: Name) -> None:
        """Add one."""
        if name.label not in self._kinds:
            self._kinds.append(name.label)
        self._places.extend((name.start, name.end, name.first, name.last))
        self._labels.append(self._kinds.index(name.label))
        self._odds.extend(name.odds or _UNASKED)
        self._shares.append(name.share)

    def __len__(self) -> int:
        """Count them."""
        return len(self._labels)

    @overload
    def __getitem__(self, k: int) -> Name: ...
    @overload
    def __getitem__(self, k: slice) -> list[Name]: ...
    def __getitem__(self, k: int | slice) -> Name | list[Name]:
        """Give the k-th, or some; by itself, since a call more at each name takes 3 % of all time."""
        if isinstance(k, slice):
            return super().__getitem__(k)
        return self._made.get(k) or self._one(k)

    def _one(self, k: int) -> Name:
        """Make the k-th, and keep it where few are kept yet."""
        label = self._kinds[self._labels[k]]
        k += len(self) if k < 0 else 0
        start, end, first, last = self._places[4 * k : 4 * k + 4]
        odds = tuple(self._odds[4 * k : 4 * k + 4])
        made = Name(start, end, label, first, last, () if odds == _UNASKED else odds, self._shares[k])
        if len(self._made) < _KEPT:
            self._made[k] = made
        return made


class Some(Compact[Name]):
    """Some of the names of a document, by their numbers; four bytes each."""

    __slots__ = ("names", "numbers")

    def __init__(self, names: Sequence[Name], numbers: Iterable[int] = ()) -> None:
        """Take all the names and the numbers of some, to which more may be appended."""
        self.names = names
        self.numbers = array("I", numbers)

    def __len__(self) -> int:
        """Count them."""
        return len(self.numbers)

    def _one(self, k: int) -> Name:
        """Give the k-th."""
        return self.names[self.numbers[k]]

    def __iter__(self) -> Iterator[Name]:
        """Give them in order."""
        return map(self.names.__getitem__, self.numbers)


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


def blocks(doc: Document, most: int = BLOCK) -> Iterator[tuple[int, Document]]:
    """Cut a long document into shorter ones, between sentences, so that each can be worked on alone.

    Args:
        doc: the tokens; a document no longer than ``most`` is given as it is.
        most: tokens of a block.

    Yields:
        The number of the block's first token in ``doc``, and the block. Its offsets count in the same text.

    """
    if len(doc.words) <= most:
        yield 0, doc
        return
    begin = 0
    for k, (_, last) in enumerate(doc.sentences):
        following = doc.sentences[k + 1][1] if k + 1 < len(doc.sentences) else 0
        if not 0 < following - doc.sentences[begin][0] <= most:
            yield doc.sentences[begin][0], _slice(doc, begin, k + 1, last)
            begin = k + 1


def _slice(doc: Document, begin: int, end: int, last: int) -> Document:
    """Give the sentences ``begin`` to ``end`` of a document as one of its own."""
    first = doc.sentences[begin][0]
    block = Document(doc.text)
    block.words, block.starts, block.ends = (
        doc.words[first:last],
        doc.starts[first:last],
        doc.ends[first:last],
    )
    for _, b in doc.sentences[begin:end]:
        block.sentences.append(b - first)
    block.kinds = doc.kinds[begin:end]
    return block


def _add(doc: Document, segment: Segment) -> None:
    """Append the tokens and sentences of one segment."""
    first = len(doc.words)
    breaks = _words(doc, segment.start, segment.end)
    for end in (*_ends(doc, first, breaks), len(doc.words)):
        for last in (*range(first + SENTENCE, end, SENTENCE), end):
            if first < last:
                doc.sentences.append(last)
                doc.kinds.append(segment.kind)
                first = last


def _words(doc: Document, start: int, end: int) -> set[int]:
    """Append the tokens of a stretch; returns the token numbers that follow a blank line."""
    words, starts, ends = doc.words, doc.starts, doc.ends
    once = doc.same.setdefault
    breaks = set()
    for m in _TOKEN.finditer(doc.text, start, end):
        word = m[0]
        at, after = m.span()
        if word == "." and starts and at == ends[-1] and _abbreviates(words[-1]):
            word = words[-1] + "."
            words[-1] = once(word, word)
            ends[-1] += 1
        elif word[0] == "\n":
            breaks.add(len(words))
        else:
            words.append(once(word, word))
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
