"""Whose words a cue brings: the candidates of its sentence, ranked, against nobody."""

from bisect import bisect_right
from collections.abc import Iterator

from newsparse.extractor.quotes.candidates import Candidate
from newsparse.extractor.quotes.cues import EDGE, Scene, ending, near, step
from newsparse.extractor.quotes.lexis import listed
from newsparse.extractor.quotes.model import weights, word_class

_LEFT, _RIGHT = 6, 2
"""Candidates that are looked at on each side of a cue: farther ones are the speaker of 2 in 1,000 cues."""
_REACH = 60
"""Tokens between a cue and its speaker at most."""
_PLAIN = frozenset(("P", "Rh", "Rs"))
"""Kinds of candidates that speak where they stand right before a cue."""
_TITLES = 4
"""Tokens from a noun to the name beside it at most: ", Rear Admiral"."""
_ENDS = (",", ".")
"""Behind a name that stands beside a noun."""
_MANY = 3
"""Commas and candidates between that are counted."""


def nearest(s: Scene, i: int) -> list[int]:
    """List the numbers of the candidates around token i, in order."""
    at = bisect_right(s.starts, i)
    around = range(max(0, at - _LEFT), min(len(s.starts), at + _RIGHT))
    least = 0 if s.word(i) == "according" else -_REACH
    return [k for k in around if least < s.starts[k] - i < _REACH and not _holds(s.candidates[k], i)]


def _holds(c: Candidate, i: int) -> bool:
    """Tell whether a token is part of a candidate."""
    return c.first <= i < c.last


def best(s: Scene, i: int) -> Candidate | None:
    """Find the speaker of a cue at token i."""
    plain = _plainly(s, i)
    if plain is not None:
        return s.candidates[plain]
    score = weights().score
    top, winner = score(nobody(s, i)), None
    for k, known in ranked(s, i):
        if known > top:
            top, winner = known, _antecedent(s, k)
    return winner if winner is None or winner.kind != "N" else _enclosed(s, i, winner)


def _enclosed(s: Scene, i: int, noun: Candidate) -> Candidate:
    """Give the name between commas right before the cue for a noun: "the firm that left, Acme, said"."""
    k = bisect_right(s.starts, i) - 1
    c = s.candidates[k] if k >= 0 else noun
    beside = c.kind in "PO" and noun.first < c.first and s.ends[k] == i - 1
    return c if beside and s.word(i - 1) == "," and s.word(c.first - 1) == "," else noun


def _plainly(s: Scene, i: int) -> int | None:
    """Find the speaker who stands right before the cue, and hangs on nobody: "Roe said"."""
    k = bisect_right(s.starts, i) - 1
    if k < 0 or s.ends[k] != i or s.candidates[k].kind not in _PLAIN:
        return None
    led = s.word(s.candidates[k].first - 1)
    hangs = led in listed("prepositions") or led in listed("determiners")
    return None if hangs and not _titled(s, s.candidates[k]) else k


def _titled(s: Scene, c: Candidate) -> bool:
    """Tell whether a phrase begins before its name: "chair Ann Roe"."""
    return c.kind == "P" and s.page.mentions.kinds[c.first] != ord("P")


def _antecedent(s: Scene, k: int) -> Candidate:
    """Give the candidate itself; for "who" the one before it, for "Ann Roe of the Acme Party" her.

    For "the spokeswoman, Major Ann Roe," the name.
    """
    c = s.candidates[k]
    named = s.candidates[k + 1] if c.kind == "N" and k + 1 < len(s.candidates) else None
    if named is not None and named.kind == "P" and _apposed(s, c, named):
        return named
    if k == 0 or c.first - s.candidates[k - 1].last >= _MANY:
        return c
    kin = s.candidates[k - 1]
    belongs = c.kind in "OL" and kin.kind == "P" and s.word(kin.last) in listed("prepositions")
    return kin if belongs or c.kind == "Rw" else c


def _apposed(s: Scene, noun: Candidate, name: Candidate) -> bool:
    """Tell whether a name stands beside a noun, with nothing but a comma and titles between."""
    if s.word(noun.last) != "," or s.word(name.last) not in _ENDS or name.first - noun.last > _TITLES:
        return False
    return all(w[0].isupper() for w in s.page.doc.words[noun.last + 1 : name.first])


def ranked(s: Scene, i: int) -> Iterator[tuple[int, int]]:
    """Give the numbers of the candidates of a cue with their scores."""
    known = nearest(s, i)
    yield from zip(known, map(weights().score, features(s, i, known)), strict=True)


def nobody(s: Scene, i: int) -> list[str]:
    """Give what speaks for no speaker in the sentence."""
    before, form = s.word(i - 1), ending(s.word(i))
    led = "l" if s.candidates and s.candidates[0].last <= i else "n"
    return [
        "Z",
        f"Z{form}{before}",
        f"Zw{s.word(i)}",
        f"Zn{min(len(s.candidates), _MANY)}{led}",
        f"Zq{near(s, i)}",
    ]


def features(s: Scene, i: int, known: list[int]) -> Iterator[list[str]]:
    """Give what speaks for and against each of some candidates, by their numbers."""
    low, quoted = s.page.low, s.page.quoted
    word, prior, after = s.word(i), s.word(i - 1), s.word(i + 1)
    form = "acc" if word == "according" else ending(word)
    q, here = near(s, i), bisect_right(s.starts, i)
    for k in known:
        c = s.candidates[k]
        side, first, last = ("L", s.ends[k], i) if c.first < i else ("R", i + 1, c.first)
        between = low[first:last]
        d = step(last - first)
        commas = min(between.count(","), _MANY)
        others = min(abs(here - k - (side == "L")), _MANY)
        torn = quoted.find(1, first, last) >= 0
        kind, before = c.kind[0], _before(s, c)
        head = low[c.head] if kind in "NR" else kind
        next_to = (between[0] if side == "L" else between[-1]) if between else ""
        yield [
            f"S{side}{c.kind}",
            f"Sd{side}{d}{kind}{commas}",
            f"Sk{side}{kind}{others}",
            f"St{side}{torn}{d}",
            f"Sp{side}{before}{kind}",
            f"Sq{side}{q}{d}",
            f"Sf{side}{form}{d == 0}",
            f"Sb{side}{prior}",
            f"Sh{head}{side}",
            f"Sg{word_class(head) if kind == 'N' else kind}{side}",
            f"Sf{side}{form}{others}{commas}",
            f"Sw{word}{side}",
            f"Sa{side}{next_to}{form}",
            f"Su{side}{'who' in between}{'that' in between}",
            f"Se{side}{s.word(c.last)}{form}",
            f"Sn{side}{after}{kind}",
            f"Si{side}{prior}{kind}{d}",
            f"So{side}{_order(s, k, before)}{d}",
        ]


def _before(s: Scene, c: Candidate) -> str:
    """Give the word before a phrase, or its kind."""
    word = s.word(c.first - 1)
    if word in listed("determiners"):
        before = s.word(c.first - 2)
        return "the " + before if before in listed("prepositions") else "the"
    known = word in listed("prepositions") or word in listed("phrase-breaks") or word == EDGE
    return word if known else "w"


def _order(s: Scene, k: int, before: str) -> str:
    """Tell whether a candidate is the first of its sentence, or hangs on the one before by a preposition."""
    c = s.candidates[k]
    if k == 0:
        return f"1{c.kind[0]}"
    kin = s.candidates[k - 1]
    if c.first - kin.last <= _MANY:
        return f"{kin.kind[0]}{before}{c.kind[0]}"
    return "n"
