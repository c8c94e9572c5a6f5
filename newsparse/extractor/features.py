"""What the tagger looks at: the features of a token, its neighbours and its document.

Features come in two kinds. A *word* feature depends on one word only ("lzuma": the lower-cased
word, "s3uma": its suffix) and counts in each *block*, that is from each place the word can
stand relative to the token that is labelled: itself, the one before, after, and so on. So the
weights of a word are summed once and used wherever it occurs. A *position* feature depends on
more than one word and counts for one token only.

The document blocks (D, E) look at the neighbours of the other occurrences of the token, after
Ratinov and Roth, "Design challenges and misconceptions in named entity recognition" (2009);
the run blocks (B, A) at the words around the whole run of capitalised tokens.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache

from newsparse.extractor.tokens import Document

BLOCKS = "SPNQRBADE"
"""Self, previous, next, two before, two after, before the run, after the run, document before and after."""
START, END = "\x02", "\x03"
"""Stand for the edges of a sentence."""
CAPS, TITLE = "\x04", "\x05"
"""Mark the words of a sentence in capitals, or in headline case: there case says little."""
_LONGEST = 30
_OTHERS = 6

Lookup = Callable[[str], int]
"""A lower-cased word or phrase to its classes and lists: flags << 20 | coarse class << 11 | class; 0: none."""

FLAGS = "FLCSBMTDP"
"""Lists: first name, last name, country, state, big city, middling city, small town, demonym, part of a place."""
PLACE_FLAGS = 0b0001111100


@cache
def shape(word: str) -> str:
    """Give the outline of a word: X capital, x small, 9 digit; runs are one letter, others stand."""
    out = ""
    for c in word[:_LONGEST]:
        k = "X" if c.isupper() else "x" if c.isalpha() else "9" if c.isdigit() else c
        if k != out[-1:]:
            out += k
    return out[:6]


def word_features(view: str, lookup: Lookup) -> tuple[list[str], list[str]]:
    """Give the features of a word: those counted in every block, and those of the word itself only.

    Args:
        view: the word, with CAPS or TITLE before it in such a sentence.
        lookup: the word classes and lists.

    """
    mode = view[0] if view[0] < " " else ""
    word = view[len(mode) :][:_LONGEST]
    if not word:
        return ["l" + mode], []
    low = word.lower()
    everywhere = ["o" + mode + shape(word)]
    if low.isalpha() or not low[0].isdigit():
        everywhere.append("l" + low)
    else:
        return [*everywhere, "l" + re.sub(r"\d", "0", low)[:8]], []
    value = lookup(low)
    flags = value >> 20
    if value & 2047:
        everywhere.append(f"c{value & 2047}")
    lists = "".join(f for k, f in enumerate(FLAGS) if flags >> k & 1)
    if word[0].isupper() or mode:
        everywhere.append("g" + lists)
        everywhere += ["g" + f for f in lists[:9]] if len(lists) > 1 else []
    everywhere.append("3" + low[-3:])
    own = []
    if word != low or mode:
        own += [f"p{low[:n]}" for n in (1, 2, 3, 4) if n < len(low)]
        own += [f"s{low[-n:]}" for n in (1, 2, 4) if n < len(low)]
        own.append(f"n{min(len(low), 10)}{mode}")
    if word != low and not mode:
        own.append("w" + word)
    return everywhere, own


@dataclass(slots=True)
class Page:
    """A document as the tagger sees it."""

    doc: Document
    views: list[str]
    lows: list[str]
    capital: list[bool]
    segments: list[tuple[int, int, int, int]] = field(default_factory=list)
    """Token ranges that are labelled: first, last, and the first and last of their sentence."""
    mode: list[str] = field(default_factory=list)
    """Per segment: CAPS, TITLE or nothing."""
    kind: list[str] = field(default_factory=list)
    """Per segment: which kind of part of the article it stands in."""
    seen: dict[str, list[int]] = field(default_factory=dict)
    """Lower-cased word to where it stands capitalised in running text (the first few)."""
    small: set[str] = field(default_factory=set)
    """Words seen in lower case."""
    initials: set[str] = field(default_factory=set)
    """Initials of the runs of capitalised words."""


_JOINERS = frozenset("-–'’&/.")
_PARTICLES = frozenset("al el de del da do dos das di du la le der den van von bin bint ibn ben ter ten e y".split())
_BRIDGE = 3
_MODE_WORDS, _MODE_SHARE = 3, 0.75


def page(doc: Document) -> Page:
    """Prepare a document: how its words are seen, what is labelled, what occurs elsewhere."""
    lows = [w.lower() for w in doc.words]
    capital = [w != low for w, low in zip(doc.words, lows, strict=True)]
    out = Page(doc, list(doc.words), lows, capital)
    for (first, last), kind in zip(doc.sentences, doc.kinds, strict=True):
        mode = _mode(doc, first, last)
        if mode:
            for i in range(first, last):
                out.views[i] = mode + doc.words[i]
                capital[i] = capital[i] or (mode == CAPS and doc.words[i][0].isalpha())
        else:
            _note(out, first, last)
        for a, b in _segments(doc.words, capital, lows, first, last):
            out.segments.append((a, b, first, last))
            out.mode.append(mode)
            out.kind.append(kind)
    return out


def _mode(doc: Document, first: int, last: int) -> str:
    """Tell a sentence in capitals or headline case from running text."""
    long = [w for w in doc.words[first:last] if len(w) > _MODE_WORDS and w.isalpha()]
    if sum(map(str.isupper, long)) > _MODE_SHARE * len(long):
        return CAPS
    if len(long) < _MODE_WORDS or doc.words[last - 1] == ".":
        return ""
    return TITLE if sum(w[0].isupper() for w in long) > _MODE_SHARE * len(long) else ""


def _note(out: Page, first: int, last: int) -> None:
    """Note where the words of a sentence occur, for the document features."""
    initials = ""
    for i in range(first, last):
        low = out.lows[i]
        if out.capital[i]:
            places = out.seen.setdefault(low, [])
            if len(places) <= _OTHERS:
                places.append(i)
            initials += low[0]
        elif low not in _SMALL:
            out.small.add(low)
            if len(initials) > 1:
                out.initials.add(initials)
            initials = ""
    if len(initials) > 1:
        out.initials.add(initials)


_SMALL = frozenset("of the and for in on & de la".split())


def _segments(
    words: list[str], capital: list[bool], lows: list[str], first: int, last: int
) -> Iterator[tuple[int, int]]:
    """Give the stretches around capitalised tokens, joined over short gaps ("Bank of England")."""
    start = end = -1
    for i in range(first, last):
        if not capital[i]:
            continue
        if start < 0 or i - end > _BRIDGE:
            if start >= 0:
                yield start, _after(words, end, last)
            start = i
            while start > first and start > end and i - start < _BRIDGE and _leads(words[start - 1], lows[start - 1]):
                start -= 1
        end = i + 1
    if start >= 0:
        yield start, _after(words, end, last)


def _leads(word: str, low: str) -> bool:
    """Tell whether a name may begin with the word though it is small."""
    return word in _JOINERS or low in _PARTICLES


def _after(words: list[str], end: int, last: int) -> int:
    """Go on from the last capitalised token over what may end a name ("Jong-un", "J.League")."""
    stop = end
    for i in range(end, min(end + 2, last)):
        if words[i][0].isalnum():
            stop = i + 1
        elif words[i] not in _JOINERS:
            break
    return stop


def run(capital: list[bool], first: int, last: int, i: int) -> tuple[int, int]:
    """Give the run of capitalised tokens around token i, within bounds and no longer than seven each way."""
    a, b = i, i + 1
    while a > first and i - a < 7 and capital[a - 1]:  # noqa: PLR2004 - documented above
        a -= 1
    while b < last and b - i < 7 and capital[b]:  # noqa: PLR2004 - documented above
        b += 1
    return a, b


def context(p: Page, first: int, last: int, i: int) -> list[tuple[str, str]]:
    """Give the words that count for token i of the sentence [first, last), with their blocks."""
    views = p.views
    a, b = run(p.capital, first, last, i)
    out = [
        ("S", views[i]),
        ("P", views[i - 1] if i > first else START),
        ("N", views[i + 1] if i + 1 < last else END),
        ("Q", views[i - 2] if i - 1 > first else START),
        ("R", views[i + 2] if i + 2 < last else END),
        ("B", views[a - 1] if a > first else START),
        ("A", views[b] if b < last else END),
    ]
    others = [j for j in p.seen.get(p.lows[i], ()) if j != i] if p.capital[i] else []
    out += [("D", v) for v in sorted({views[j - 1] for j in others if j})]
    out += [("E", v) for v in sorted({views[j + 1] for j in others if j + 1 < len(views)})]
    return out


def position_features(p: Page, k: int, i: int, lookup: Lookup) -> list[str]:
    """Give the features of token i of segment k that depend on more than its word."""
    _, _, first, last = p.segments[k]
    lows, words = p.lows, p.doc.words
    mode = p.mode[k]
    before = lows[i - 1] if i > first else START
    after = lows[i + 1] if i + 1 < last else END
    shapes = "".join(
        shape(words[j]) + " " if first <= j < last else "_ " for j in (i - 1, i, i + 1)
    )
    out = ["b" + before[:_LONGEST] + " " + lows[i][:_LONGEST], "f" + lows[i][:_LONGEST] + " " + after[:_LONGEST], "x" + mode + shapes]
    out.append("k" + mode + ("title" if p.kind[k] in ("title", "deck") else p.kind[k]) + ("1" if i == first else "0"))
    c0, c1, cb = (lookup(w) >> 11 & 511 for w in (lows[i], after, before))
    out.append(f"y{cb} {c0}")
    out.append(f"z{c0} {c1}")
    if p.capital[i]:
        out.append(("dl" if lows[i] in p.small else "du") + ("1" if i == first else "0") + mode)
        others = len(p.seen.get(lows[i], ()))
        out.append(f"dn{min(others, 4)}{mode}")
        if words[i].isupper() and len(words[i]) > 2 and lows[i] in p.initials:
            out.append("da")
        out += phrases(p, first, last, i, lookup)
    return out


def phrases(p: Page, first: int, last: int, i: int, lookup: Lookup) -> list[str]:
    """Give where token i stands in a listed place name of two or three words."""
    out = []
    for n in (3, 2):
        for a in range(max(first, i - n + 1), min(i, last - n) + 1):
            if p.capital[a] and p.capital[a + n - 1]:
                flags = lookup(" ".join(p.lows[a : a + n])) >> 20
                if flags & PLACE_FLAGS:
                    out.append("m" + "BI"[a != i] + "LI"[a + n - 1 != i] + str(flags & PLACE_FLAGS))
                    return out
    return out
