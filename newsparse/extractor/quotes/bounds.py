"""The words that a cue brings: from the best first to the best last edge, marks included."""

from newsparse.extractor.quotes import edges
from newsparse.extractor.quotes.cues import Cue, Scene
from newsparse.extractor.quotes.edge_features import Side, features
from newsparse.extractor.quotes.lexis import listed
from newsparse.extractor.quotes.model import weights

Span = tuple[int, int]
WHOLE = 48
"""What speaks beforehand for the end of a sentence without marks: editors quote it whole. Worth 2.6 points
on GGT dev (indirect), .6 on PolNeAR dev."""
MIXED = 6
"""The same where words begin without marks: 3.7 more on GGT dev (mixed, exact), .9 less on PolNeAR dev."""


def behind(s: Scene, cue: Cue) -> Span | None:
    """Find the words behind a cue."""
    firsts = edges.firsts_behind(s, cue)
    first = _best(s, cue, (edges.FIRST_BEHIND, cue.at), firsts)
    if first is None:
        return None
    limit = edges.limit(s, cue, first)
    lasts = edges.lasts_behind(s, first)
    if limit < s.sentence.last:
        lasts = [*(t for t in lasts if t < limit), limit]
    last = _best(s, cue, (edges.LAST_BEHIND, first), lasts, _whole(s, first, lasts))
    return None if last is None else _with_marks(s, first, last)


def _whole(s: Scene, first: int, lasts: list[int]) -> int:
    """Give what speaks beforehand for the end of a sentence, from which words begin at a token."""
    if not lasts or s.page.quoted[first]:
        return 0
    return WHOLE if s.page.quoted.find(1, first, lasts[-1]) < 0 else MIXED


def before(s: Scene, cue: Cue, least: int) -> Span | None:
    """Find the words before a cue, from token ``least`` on."""
    lasts = edges.lasts_before(s, cue, least)
    last = _best(s, cue, (edges.LAST_BEFORE, cue.at), lasts)
    if last is None:
        return None
    firsts = edges.firsts_before(s, last, least)
    first = _best(s, cue, (edges.FIRST_BEFORE, last), firsts)
    return None if first is None else _with_marks(s, first, last)


def _best(s: Scene, cue: Cue, side: Side, places: list[int], for_last: int = 0) -> int | None:
    """Find the edge that most speaks for; ``for_last`` speaks for the last one beforehand."""
    if len(places) < 2:  # noqa: PLR2004 - nothing to choose
        return places[0] if places else None
    scores = list(map(weights().score, features(s, cue, side, places)))
    scores[-1] += for_last
    return places[scores.index(max(scores))]


def _with_marks(s: Scene, first: int, last: int) -> Span:
    """Take in the marks at the edges, and the whole of marks that an edge falls into."""
    opening, _ = s.around(first)
    if opening is not None and opening.first < first < opening.last:
        first = opening.first
    closing, _ = s.around(last - 1)
    if closing is not None and closing.last >= last:
        last = closing.last
    return _filled(s, first, last) or (first, last)


def _filled(s: Scene, first: int, last: int) -> Span | None:
    """Give the one stretch that is all of a span but for words like "but" and "that" before it."""
    stretch, _ = s.around(last - 1)
    if stretch is None or stretch.last < last or stretch.first < first:
        return None
    outside = [i for i in range(first, stretch.first) if edges.is_word(s, i)]
    if any(s.page.low[i] not in listed("openers") for i in outside):
        return None
    return stretch.first, stretch.last
