"""Names in text: people, places, organizations and others.

A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over the features
of ``features``, with the labels begin, inside, last, outside and unit (BILOU); the best sequence
is found by the Viterbi algorithm (Forney, 1973), here with a beam.
"""

from collections.abc import Iterator
from typing import NamedTuple

from newsparse.extractor.names import scores
from newsparse.extractor.names.features import BLOCKS, context, position_features, word_features
from newsparse.extractor.names.model import NOUGHT, Model, Odds
from newsparse.extractor.names.view import Page, page
from newsparse.tokens import Document, Name, Names, blocks

_BEAM = 150
"""States this far below the best one are dropped (in units of a weight: seven nats). Of 9,657 stretches
seven come out otherwise than with 250 units, and the search takes half the time."""
_LOWEST = -(1 << 40)
_DOUBT = 85
"""Units (of 21 a nat: four nats) that a stretch may score less as a name than as none, to be one perhaps."""
_LONGEST = 5
"""Tokens of such a stretch at most: longer ones are headings."""


class _Stretch(NamedTuple):
    """A stretch that was labelled: segment ``number`` of a page, its best labels, the scores of all."""

    doc: Document
    page: Page
    number: int
    labels: list[str]
    rows: list[tuple[int, ...]]


_in_use: list[Model] = []


def model() -> Model:
    """Give the model in use; the shipped one is opened once."""
    if not _in_use:
        _in_use.append(Model())
    return _in_use[-1]


def use(other: Model | None) -> None:
    """Tag with another model from here on, or with the shipped one again; for training."""
    _in_use[:] = [] if other is None else [other]


def tag(doc: Document) -> Names:
    """Find the names of a document, and what may be one (label ""), without overlaps, sorted."""
    out = Names()
    for offset, block in blocks(doc):
        for n in sorted(_tag(block)):
            out.append(Name(n.start, n.end, n.label, n.first + offset, n.last + offset, n.odds))
    return out


def _tag(doc: Document) -> Iterator[Name]:
    """Find the names of a document that is worked on at once."""
    m = model()
    p = page(doc)
    for k in range(len(p.segments)):
        rows = scores.rows(m, p, k)
        stretch = _Stretch(doc, p, k, _best(m, rows), rows)
        yield from _names(stretch, m.odds)
        yield from _missed(stretch, m.odds)


def _best(m: Model, rows: list[tuple[int, ...]]) -> list[str]:
    """Find the best label sequence."""
    states, back = [(m.start, 0)], []
    for row in rows:
        best, origin = _step(m, states, row)
        limit = max(best) - _BEAM
        states = [(k, s) for k, s in enumerate(best) if s >= limit]
        back.append(origin)
    ends = [(s, k) for k, s in states if m.labels[k][0] in "OLU"] or [(s, k) for k, s in states]
    k = max(ends)[1]
    path = []
    for origin in reversed(back):
        path.append(m.labels[k])
        k = origin[k]
    return path[::-1]


def _step(m: Model, states: list[tuple[int, int]], row: tuple[int, ...]) -> tuple[list[int], list[int]]:
    """Give for each label of a token the best score and the label before it that this comes from."""
    best, origin, moves = [_LOWEST] * len(row), [0] * len(row), m.moves
    for a, s in states:
        for b, w in moves[a]:
            t = s + w + row[b]
            if t > best[b]:
                best[b] = t
                origin[b] = a
    return best, origin


def _names(s: _Stretch, odds: Odds) -> Iterator[Name]:
    """Turn labels into names."""
    start = 0
    for i, label in enumerate(s.labels):
        if label[0] in "BU":
            start = i
        if label[0] in "LU":
            yield _name(s, start, i + 1, label[2:], odds(s.rows, start, i + 1))


def _name(s: _Stretch, start: int, end: int, label: str, scores: tuple[int, ...]) -> Name:
    """Make a name of tokens that are numbered within the stretch."""
    first = s.page.segments[s.number][0]
    a, z = first + start, first + end
    return Name(s.doc.starts[a], s.doc.ends[z - 1], label, a, z, scores)


def _missed(s: _Stretch, odds: Odds) -> Iterator[Name]:
    """Give the words of a stretch that may be names although the best labels say otherwise."""
    first, _, opening, _ = s.page.segments[s.number]
    for a, z in _outside(s):
        if z - a > _LONGEST:
            continue
        opens = first + a == opening and z - a > 1
        starts = (a, a + 1) if opens else (a,)
        scores, best = max(((odds(s.rows, x, z), x) for x in starts), key=_strength)
        if max(scores) > -_DOUBT:
            yield _name(s, best, z, "", scores)


def _strength(scored: tuple[tuple[int, ...], int]) -> int:
    """Give the best of the scores of a span."""
    return max(scored[0])


def _outside(s: _Stretch) -> Iterator[tuple[int, int]]:
    """Give the runs of capitalised tokens that were labelled as outside."""
    first, capital = s.page.segments[s.number][0], s.page.capital
    start = -1
    for i, label in enumerate((*s.labels, "")):
        if label == "O" and capital[first + i]:
            start = i if start < 0 else start
        elif start >= 0:
            yield start, i
            start = -1


def explain(doc: Document, i: int) -> list[tuple[str, dict[str, int]]]:
    """Tell why token i got its label: each feature that counted, with its weights by label.

    Weights are in steps of the model's quantisation; the labels with the highest sum of weights
    and transitions along the stretch win. A feature's first letter is its block (see ``BLOCKS``;
    "-": of several words). Empty for a token that no name is near.
    """
    m = model()
    p = page(doc)
    k = next((k for k, s in enumerate(p.segments) if s[0] <= i < s[1]), None)
    return [] if k is None else [(f, _by_label(m, w)) for f, w in _parts(m, p, k, i) if w]


def _parts(m: Model, p: Page, k: int, i: int) -> list[tuple[str, int]]:
    """Give the features of token i of segment k with their weights, which ``scores.rows`` has summed."""
    out = []
    for block, view in context(p, k, i):
        wide, own = word_features(view, m.lexicon)
        out += [(BLOCKS[block] + f, m.vectors.part(f, block)) for f in wide]
        out += [(BLOCKS[block] + f, m.weights[f]) for f in own if block == 0]
    return out + [("-" + f, m.weights[f]) for f in position_features(p, k, i, m.lexicon)]


def _by_label(m: Model, packed: int) -> dict[str, int]:
    """Give the weights of one feature that are not nought."""
    row = m.unpack(packed.to_bytes(m.size, "little"))
    return {label: w - NOUGHT for label, w in zip(m.labels, row, strict=True) if w != NOUGHT}
