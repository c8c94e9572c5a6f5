"""Names in text: people, places, organizations and others.

A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over the features
of ``features``, with the labels begin, inside, last, outside and unit (BILOU); the best sequence
is found by the Viterbi algorithm (Forney, 1973), here with a beam.
"""

from functools import cache

from newsparse.extractor.features import Page, context, page, position_features, BLOCKS
from newsparse.extractor.model import Model
from newsparse.extractor.tokens import Document, Name

_BEAM = 160
"""States this far below the best one are dropped (in units of a weight)."""
_BLOCK = {b: k for k, b in enumerate(BLOCKS)}


@cache
def model() -> Model:
    """Open the model, once."""
    return Model()


def tag(doc: Document) -> list[Name]:
    """Find the names of a document, in order and without overlaps."""
    m = model()
    p = page(doc)
    out: list[Name] = []
    for k, (first, last, _, _) in enumerate(p.segments):
        labels = _decode(m, [_scores(m, p, k, i) for i in range(first, last)])
        out += _names(doc, first, labels)
    return out


def _scores(m: Model, p: Page, k: int, i: int) -> tuple[int, ...]:
    """Give the score of each label for token i of segment k."""
    _, _, first, last = p.segments[k]
    total = 0
    for block, view in context(p, first, last, i):
        total += m.vector(view)[_BLOCK[block]]
    for feature in position_features(p, k, i, m.lexicon):
        total += m.weights(feature)
    return m.unpack(total.to_bytes(2 * len(m.labels), "little"))


@cache
def _moves() -> tuple[tuple[int, ...], list[tuple[tuple[int, int], ...]], frozenset[int]]:
    """Give the labels that may begin a sequence, each label's successors with weights, and the final ones."""
    m = model()
    begin = tuple(k for k, x in enumerate(m.labels) if x[0] in "OBU")
    moves = []
    for a, x in enumerate(m.labels):
        if x[0] in "BI":
            ok = [k for k, y in enumerate(m.labels) if y[0] in "IL" and y[1:] == x[1:]]
        else:
            ok = list(begin)
        moves.append(tuple((k, m.transitions[a][k]) for k in ok))
    return begin, moves, frozenset(k for k, x in enumerate(m.labels) if x[0] in "OLU")


def _decode(m: Model, scores: list[tuple[int, ...]]) -> list[str]:
    """Find the best label sequence."""
    begin, moves, final = _moves()
    states = {k: scores[0][k] for k in begin}
    back: list[dict[int, int]] = []
    for row in scores[1:]:
        limit = max(states.values()) - _BEAM
        best: dict[int, int] = {}
        origin: dict[int, int] = {}
        for a, s in states.items():
            if s >= limit:
                for b, w in moves[a]:
                    t = s + w + row[b]
                    if t > best.get(b, -1000000):
                        best[b] = t
                        origin[b] = a
        states = best
        back.append(origin)
    ends = {k: s for k, s in states.items() if k in final}
    k = max(ends, key=ends.__getitem__) if ends else max(states, key=states.__getitem__)
    path = [k]
    for origin in reversed(back):
        k = origin[k]
        path.append(k)
    return [m.labels[k] for k in reversed(path)]


def _names(doc: Document, first: int, labels: list[str]) -> list[Name]:
    """Turn labels into names."""
    out = []
    start = first
    for i, label in enumerate(labels, first):
        if label[0] in "BU":
            start = i
        if label[0] in "LU":
            out.append(Name(doc.starts[start], doc.ends[i], label[2:], start, i + 1))
    return out
