"""Pairs of quotation marks, as stretches of tokens within a paragraph."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsparse.tokens import Document
from newsparse.wordlists import sections

_FILE = "quotes.txt"
STRAIGHT, OPENING, CLOSING = '"', "“", "”"
_SENTENCE_ENDS = frozenset(".!?…")
_STOPS = frozenset(",.!?…")
_MOST = 1_000
"""Marks of a paragraph that are paired at most, which bounds memory: more is no text."""
_SHORTEST = 3
"""Tokens of a stretch in single marks, marks included: what is shorter is an apostrophe and its kind."""


class Stretch(NamedTuple):
    """Tokens [first, last) in quotation marks, the marks included; ``closed`` if the last is one."""

    first: int
    last: int
    closed: bool = True


@cache
def _partners() -> dict[str, frozenset[str]]:
    """The marks that close each mark that opens."""
    lines = sections(_FILE)["marks"]
    partners = {line[0]: frozenset(line[1:]) for line in lines}
    return {**partners, STRAIGHT: frozenset({STRAIGHT, *partners["“"]})}


def _closers(mark: str) -> frozenset[str]:
    """The marks that close one; itself if it only closes elsewhere."""
    return _partners().get(mark) or frozenset({mark})


@cache
def marks() -> frozenset[str]:
    """All double quotation marks, those of other scripts too."""
    return frozenset(_partners()).union(*_partners().values())


@cache
def single_marks() -> frozenset[str]:
    """All single quotation marks, apostrophes among them."""
    return frozenset(mark for line in sections(_FILE)["single-marks"] for mark in line)


def stretches(doc: Document, at: list[int], last: int, *, goes_on: bool = False) -> list[Stretch]:
    """Pair the marks of a paragraph.

    Args:
        doc: the tokens.
        at: the tokens of the paragraph that are marks, single ones too.
        last: the token after the paragraph.
        goes_on: whether the next paragraph begins with an opening mark, as a quote over several does.

    Returns:
        Stretches in order, without overlaps: the outer marks. Beside double marks, single ones count only
        with a stop or comma before the closing one.

    """
    if not at or len(at) > _MOST:
        return []
    doubles = list(_doubles(doc, [i for i in at if doc.words[i] in marks()], last, goes_on=goes_on))
    singles = list(_singles(doc, [i for i in at if doc.words[i] not in marks()], last))
    if not doubles or not singles:
        return doubles or singles
    return _outermost([*doubles, *(s for s in singles if doc.words[s.last - 2] in _STOPS)])


def _outermost(found: list[Stretch]) -> list[Stretch]:
    """Leave out what stands inside other marks."""
    kept: list[Stretch] = []
    for stretch in sorted(found, key=lambda s: (s.first, -s.last)):
        if not kept or stretch.first >= kept[-1].last:
            kept.append(stretch)
    return kept


def _doubles(doc: Document, at: list[int], last: int, *, goes_on: bool) -> Iterator[Stretch]:
    """Pair double marks, which stand at the tokens ``at``."""
    opened: int | None = None
    for i in at:
        if opened is None:
            opened = i if _opens(doc, i) else None
        elif _closes(doc, opened, i):
            yield Stretch(opened, i + 1)
            opened = None
        elif _opens(doc, i) and _same_family(doc, opened, i):
            if doc.words[i - 1] in _SENTENCE_ENDS:
                yield Stretch(opened, i, closed=False)
            opened = i
    if opened is not None:
        yield Stretch(opened, last if goes_on else _sentence_end(doc, opened, last), closed=False)


def _opens(doc: Document, i: int) -> bool:
    """Tell whether a mark can open a quote: by its form, else by where the spaces stand."""
    word = doc.words[i]
    if word in _partners() and word != STRAIGHT:
        return not (word == OPENING and _leans_back(doc, i))
    if word == STRAIGHT:
        return not _leans_back(doc, i)
    return _leans_forward(doc, i)  # Swedish ”...”


def _closes(doc: Document, opened: int, i: int) -> bool:
    """Tell whether a mark closes the one that is open."""
    word = doc.words[i]
    if word == OPENING and doc.words[opened] == CLOSING:
        return _leans_back(doc, i)  # ”turned around“
    if word not in _closers(doc.words[opened]) and word != doc.words[opened]:
        return False
    if word == STRAIGHT:
        return not (_leans_forward(doc, i) and doc.words[i - 1] in _SENTENCE_ENDS)
    return word not in _partners() or _leans_back(doc, i)


def _same_family(doc: Document, a: int, b: int) -> bool:
    """Tell whether two opening marks can be closed by the same mark: then the first was never closed."""
    return not _closers(doc.words[a]).isdisjoint(_closers(doc.words[b]))


def _leans_forward(doc: Document, i: int) -> bool:
    """Tell whether a mark stands at the next word and off the one before."""
    return not _touches(doc, i) and _touches(doc, i + 1)


def _leans_back(doc: Document, i: int) -> bool:
    """Tell whether a mark stands at the word before and off the next."""
    return _touches(doc, i) and not _touches(doc, i + 1)


def _touches(doc: Document, i: int) -> bool:
    """Tell whether there is nothing between token i and the one before."""
    return 0 < i < len(doc.words) and doc.starts[i] == doc.ends[i - 1]


def _sentence_end(doc: Document, first: int, last: int) -> int:
    """Where a stretch that is never closed ends: with its sentence."""
    for i in range(first + 1, last):
        if doc.words[i] in _SENTENCE_ENDS:
            return i + 1
    return last


def _singles(doc: Document, at: list[int], last: int) -> Iterator[Stretch]:
    """Pair British single marks, which stand at the tokens ``at``."""
    openers, closers = sections(_FILE)["single-marks"]
    opened: int | None = None
    for n, i in enumerate(at):
        if opened is None and doc.words[i] in openers and _begins_word(doc, i):
            opened = i
        elif opened is not None and doc.words[i] in closers and _ends_word(doc, i, last):
            if _possessive(doc, i) and any(_ends_word(doc, j, last) for j in at[n + 1 : n + 2]):
                continue
            if i + 1 - opened >= _SHORTEST:
                yield Stretch(opened, i + 1)
            opened = None


def _begins_word(doc: Document, i: int) -> bool:
    """Tell whether a single mark stands right before a word and after a space, a bracket or a dash."""
    free = not _touches(doc, i) or not doc.words[i - 1][-1].isalnum()
    return free and _touches(doc, i + 1)


def _ends_word(doc: Document, i: int, last: int) -> bool:
    """Tell whether a single mark stands right after a token and before none that it belongs to."""
    return _touches(doc, i) and (
        i + 1 >= last or not _touches(doc, i + 1) or not doc.words[i + 1][0].isalnum()
    )


def _possessive(doc: Document, i: int) -> bool:
    """Tell whether a single mark may be the apostrophe of a plural: "the boys' toys"."""
    after = doc.words[i + 1 : i + 2]
    return doc.words[i - 1][-1] == "s" and bool(after) and after[0][0].islower()
