"""On which side of a cue the words stand: before it, behind it, or both."""

from newsparse.extractor.quotes.candidates import plain
from newsparse.extractor.quotes.cues import EDGE, Cue, Scene, near, step
from newsparse.extractor.quotes.lexis import listed
from newsparse.extractor.quotes.marks import marks
from newsparse.extractor.quotes.model import weights

SIDES = "LRB"
"""Left, right, both."""
_NOTHING = 3
"""Tokens behind a cue that are looked at for a word: a stop and a mark are none."""
_JOINTS = frozenset(("'s", "’s"))
_PHRASE = 4
"""Words before a speaker that belong to the phrase at most."""
_TITLE = 4
"""Words between marks and the name behind them at most: "“...,” former cobbler critic Ann Roe said"."""
_ONWARD = frozenset((",", ":", ";", "that", "and", "but"))
"""Behind a cue and its speaker: what is said may go on."""
_THAT = 8
"""Tokens behind a cue in which "that" is looked for."""


def side(s: Scene, cue: Cue) -> str:
    """Find the side of the words of a cue with its speaker; where there are words on one only, that."""
    first, last = cue.block
    if not any(s.page.low[i][0].isalnum() for i in range(last, min(last + _NOTHING, s.sentence.last))):
        return "L"
    if first == s.sentence.first:
        return "R"
    if _behind_marks(s, first) and s.word(last) not in _ONWARD:
        return "L"
    if s.word(cue.at) == "according" and "," not in s.page.low[last : s.sentence.last]:
        return "L"
    known = features(s, cue)
    score = weights().score
    scores = {k: score([k + f for f in known]) for k in SIDES[:-1]}
    return max(SIDES, key=lambda k: scores.get(k, 0))  # both sides are what the others are measured against


def _behind_marks(s: Scene, first: int) -> bool:
    """Tell whether marks from the beginning of the sentence end right before the phrase of a block."""
    before, _ = s.around(first)
    if before is None or before.first > s.sentence.first or first - before.last > _TITLE:
        return False
    return all(w[0].isalpha() for w in s.page.low[before.last : first])


def features(s: Scene, cue: Cue) -> list[str]:
    """Give what speaks for a side (each is tried with the side before it)."""
    i, c = cue.at, cue.speaker
    first, last = cue.block
    word, before, after = s.word(i), _mark(s.word(phrase(s, first) - 1)), s.word(last)
    where = "-" if c is None else "L" if c.first < i else "R"
    tail = _tail(after)
    outer = near(s, first)[0] + near(s, last - 1)[1]
    that = "that" in s.page.low[i + 1 : min(i + _THAT, s.sentence.last)]
    return [
        "",
        f"x{word}",
        f"a{after}",
        f"l{step(first - s.sentence.first)}",
        f"p{before}{near(s, i)}",
        f"o{outer}{tail}",
        f"t{tail}{where}",
        f"h{that}{where}{tail}",
        f"x{word}{tail}",
        f"x{word}{before}",
        f"b{s.word(i + 1)}{where}",
        f"n{tail}{_tail(s.word(last + 1))}{step(s.sentence.last - last)}",
    ]


def phrase(s: Scene, first: int) -> int:
    """Give the token where the phrase begins that a block ends: "top black" before "lawmakers said"."""
    at = first
    while at > max(s.sentence.first, first - _PHRASE) and (
        plain(s.page, at - 1) or s.word(at - 1) in _JOINTS
    ):
        at -= 1
    return at


def _mark(word: str) -> str:
    """Give a mark or an edge, a letter for all words."""
    if word in marks():
        return "q"
    return word if word == EDGE or not word[0].isalnum() else "w"


def _tail(after: str) -> str:
    """Tell what kind of word comes after the cue and its speaker."""
    if after in ".#!?":
        return "."
    if after in listed("days"):
        return "day"
    return (
        "prep" if after in listed("prepositions") else after if after in ("that", ",", ":") else _mark(after)
    )
