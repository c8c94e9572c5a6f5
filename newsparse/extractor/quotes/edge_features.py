"""What speaks for a place where the words of a cue begin or end (see ``edges``)."""

from collections.abc import Iterator

from newsparse.extractor.quotes import edges
from newsparse.extractor.quotes.cues import Cue, Scene, begins_at, ends_at, step
from newsparse.extractor.quotes.lexis import IS_SAYING
from newsparse.extractor.quotes.marks import marks

Pieces = tuple[str, ...]
Side = tuple[str, int]
_THAT = 12
"""Tokens behind an edge in which "that" is looked for."""


def features(s: Scene, cue: Cue, side: Side, places: list[int]) -> Iterator[list[str]]:
    """Give what speaks for each of some edges.

    Args:
        s: the sentence.
        cue: the cue with its speaker.
        side: the kind of the edges (F, G, H or I), and the other edge, or the cue if that is not known yet.
        places: the edges.

    """
    kind, other = side
    quoted, end = s.page.quoted, s.sentence.last - 1
    inverted = cue.speaker is not None and cue.speaker.first > cue.at
    more = _of_first if kind in edges.FIRST else _of_last
    for t in places:
        before, after = _sort(s, t - 1), _sort(s, t)
        far = step(abs(t - other))
        passed = quoted.find(1, min(t, other), max(t, other)) >= 0
        length = "1" if t == s.sentence.first else "n"
        yield [
            f"{kind}a{after}",
            f"{kind}p{s.word(t + 1)} {after}",
            f"{kind}z{s.word(t - 2)} {before}",
            f"{kind}v{inverted}{far}{before}",
            f"{kind}u{length}{t >= end}{passed}{far}",
            *more(s, cue, kind, t),
        ]


def _of_first(s: Scene, cue: Cue, kind: str, t: int) -> Pieces:
    """Give what speaks for a first word."""
    before = _sort(s, t - 1)
    return (
        f"{kind}b{before}",
        f"{kind}w{before}_{_sort(s, t)}",
        f"{kind}y{s.word(t + 1)}",
        f"{kind}q{s.page.quoted[t]}{s.page.quoted[t - 1]}{before}",
        f"{kind}k{'that' in s.page.low[t : t + _THAT]}{before}",
        f"{kind}r{begins_at(s, t)}{before}",
        f"{kind}c{s.word(cue.at)} {before}",
        f"{kind}n{step(abs(t - cue.at))}{before}",
        f"{kind}l{ends_at(s, t)}",
    )


def _of_last(s: Scene, cue: Cue, kind: str, t: int) -> Pieces:
    """Give what speaks for the end of a last word."""
    after = _sort(s, t)
    return (
        f"{kind}q{s.page.quoted[t]}{s.page.quoted[t - 1]}{after}",
        f"{kind}x{edges.further(s, t)}{after}",
        f"{kind}o{s.word(cue.at - 1) == 'who'}{after}",
        f"{kind}d{step(s.sentence.last - t)}{after}",
        f"{kind}g{_left_over(s, t)}{after}",
    )


def _left_over(s: Scene, t: int) -> str:
    """Tell whether marks come behind an edge, and whether a further word of saying brings them."""
    _, behind = s.around(t)
    if behind is None:
        return "-"
    return "c" if s.page.where(IS_SAYING, t, behind.first) else "m"


def _sort(s: Scene, t: int) -> str:
    """Give a word, one letter for all quotation marks."""
    word = s.word(t)
    return "q" if word in marks() else word
