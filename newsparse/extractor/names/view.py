"""A document as the tagger sees it: the words set alike, what is to be labelled, what occurs elsewhere."""

from collections.abc import Iterator
from functools import cache

from newsparse.tokens import Document
from newsparse.wordlists import first_of_line
from newsparse.wordlists import words as listed

CAPS, TITLE = "\x04", "\x05"
"""Mark the words of a sentence in capitals, or in headline case: there case says little."""
LONGEST = 30
"""Characters of a word that count."""
OTHERS = 6
"""Other occurrences of a word that are looked at."""

_SAME = dict.fromkeys(("“", "”", "``", "''", "„", "«", "»"), '"') | dict.fromkeys(("–", "—", "_", "―"), "--")
"""Marks that outlets set in one way or another."""
FILE = "names.txt"
_JOINERS = frozenset("-'&/.")
_BRIDGE = 3
"""Small words that a stretch goes on over, less one."""
_SHORT, _SHARE = 3, 0.75
"""Words longer than this show the case of a sentence, if so large a part of them has it."""
_INITIALS = 12
"""Letters of the initials of a run at most: no acronym is longer."""


class Page:
    """The words of a document and the stretches of it that are labelled."""

    __slots__ = (
        "capital", "initials", "kinds", "lows", "modes", "seen", "segments", "small", "views", "words",
    )  # fmt: skip

    def __init__(self, words: list[str]) -> None:
        """A page of words, every mark and abbreviation set in one way, cut to LONGEST."""
        self.words = words
        self.lows = [w.lower() for w in words]
        self.views = words.copy()
        """The same words, with CAPS or TITLE before each in such a sentence."""
        self.capital = [w != low for w, low in zip(words, self.lows, strict=True)]
        """Which tokens have a capital letter, or letters in a sentence in capitals."""
        self.segments: list[tuple[int, int, int, int]] = []
        """The stretches: first and last token, and those of their sentence."""
        self.modes: list[str] = []
        """Per stretch: CAPS, TITLE or nothing."""
        self.kinds: list[str] = []
        """Per stretch: which kind of part of the article it stands in."""
        self.seen: dict[str, list[int]] = {}
        """Lower-cased word to where it stands capitalised in running text (the first few)."""
        self.small: set[str] = set()
        """Words seen in lower case."""
        self.initials: set[str] = set()
        """Initials of the runs of capitalised words."""


def page(doc: Document) -> Page:
    """Prepare a document."""
    words = [w if w.isalnum() and len(w) <= LONGEST else plain(w) for w in doc.words]
    out = Page(words)
    for (first, last), kind in zip(doc.sentences, doc.kinds, strict=True):
        mode = _mode(words, first, last)
        if mode:
            _mark(out, mode, first, last)
        else:
            _note(out, first, last)
        for a, b in _segments(out, first, last):
            out.segments.append((a, b, first, last))
            out.modes.append(mode)
            out.kinds.append("title" if kind == "deck" else kind)
    return out


def plain(word: str) -> str:
    """Set marks and abbreviations in one way: “ as ", Mr. as Mr, Sen. as Senator (U.S. and J. stay)."""
    word = _SAME.get(word) or word[:LONGEST].replace("’", "'").replace("‘", "'")
    if word[-1] != "." or len(word) <= len("J.") or not word[-3:-1].isalpha():
        return word
    short = word[:-1].lower()
    full = first_of_line(FILE, "abbreviations").get(short, short)
    if full == short:
        return word[:-1]
    return full.upper() if word.isupper() else full.capitalize()


@cache
def particles() -> frozenset[str]:
    """Give the small words inside people's names."""
    return listed(FILE, "joints") | listed("people.txt", "particle")


def _mode(words: list[str], first: int, last: int) -> str:
    """Tell a sentence in capitals or headline case from running text."""
    long = [w for w in words[first:last] if len(w) > _SHORT and w.isalpha()]
    if sum(map(str.isupper, long)) > _SHARE * len(long):
        return CAPS
    if len(long) < _SHORT or words[last - 1] == ".":
        return ""
    return TITLE if sum(w[0].isupper() for w in long) > _SHARE * len(long) else ""


def _mark(out: Page, mode: str, first: int, last: int) -> None:
    """Mark the words of a sentence whose case says little."""
    for i in range(first, last):
        word = out.words[i]
        out.views[i] = mode + word
        out.capital[i] = out.capital[i] or (mode == CAPS and word[0].isalpha())


def _note(out: Page, first: int, last: int) -> None:
    """Note where the words of a sentence occur, for the document features."""
    initials, capital, seen, small, unspelt = "", out.capital, out.seen, out.small, listed(FILE, "unspelt")
    for i, low in enumerate(out.lows[first:last], first):
        if capital[i]:
            places = seen.setdefault(low, [])
            if len(places) <= OTHERS:
                places.append(i)
            initials += low[0] if len(initials) < _INITIALS else ""
        elif low not in unspelt:
            small.add(low)
            if initials:
                out.initials.add(initials)
                initials = ""
    out.initials.add(initials)


def _segments(out: Page, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Give the stretches around capitalised tokens, joined over short gaps ("Bank of England")."""
    start = end = -1
    for i in range(first, last):
        if not out.capital[i]:
            continue
        if start < 0 or i - end > _BRIDGE:
            if start >= 0:
                yield start, _after(out.words, end, last)
            start = _before(out, max(first, end, i - _BRIDGE), i)
        end = i + 1
    if start >= 0:
        yield start, _after(out.words, end, last)


def _before(out: Page, low: int, i: int) -> int:
    """Go back from a capitalised token over what a name may begin with ("al-Shabaab", "de la Cruz")."""
    while i > low and (out.words[i - 1] in _JOINERS or out.lows[i - 1] in particles()):
        i -= 1
    return i


def _after(words: list[str], end: int, last: int) -> int:
    """Go on from the last capitalised token over what may end a name ("Jong-un", "Premier league")."""
    stop = end
    for i in range(end, min(end + 2, last)):
        if words[i][0].isalnum():
            stop = i + 1
        elif words[i] not in _JOINERS:
            break
    return stop
