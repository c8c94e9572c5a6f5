"""Names in text: people, places, organizations and others.

A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over the features
of ``features``, with the labels begin, inside, last, outside and unit (BILOU); the best sequence
is found by the Viterbi algorithm (Forney, 1973), here with a beam.
"""

from collections.abc import Iterator
from functools import cache

from newsparse.extractor.names import scores
from newsparse.extractor.names.features import BLOCKS, context, position_features, word_features
from newsparse.extractor.names.model import NOUGHT, Model
from newsparse.extractor.names.view import Page, page
from newsparse.extractor.tokens import Document, Name, blocks

_BEAM = 250
"""States this far below the best one are dropped (in units of a weight)."""
_LOWEST = -(1 << 40)


@cache
def model() -> Model:
    """Open the model, once."""
    return Model()


def tag(doc: Document) -> list[Name]:
    """Find the names of a document, in order and without overlaps."""
    out: list[Name] = []
    for offset, block in blocks(doc):
        out += [n._replace(first=n.first + offset, last=n.last + offset) for n in _tag(block)]
    return out


def _tag(doc: Document) -> Iterator[Name]:
    """Find the names of a document that is worked on at once."""
    m = model()
    p = page(doc)
    for k, (first, _, _, _) in enumerate(p.segments):
        yield from _names(doc, first, _best(m, scores.rows(m, p, k)))


def _best(m: Model, rows: list[tuple[int, ...]]) -> list[str]:
    """Find the best label sequence."""
    moves = m.moves
    states = {m.start: 0}
    back: list[dict[int, int]] = []
    for row in rows:
        limit = max(states.values()) - _BEAM
        best: dict[int, int] = {}
        origin: dict[int, int] = {}
        for a, s in states.items():
            if s >= limit:
                for b, w in moves[a]:
                    t = s + w + row[b]
                    if t > best.get(b, _LOWEST):
                        best[b] = t
                        origin[b] = a
        states = best
        back.append(origin)
    ends = {k: s for k, s in states.items() if m.labels[k][0] in "OLU"} or states
    k = max(ends, key=ends.__getitem__)
    path = []
    for origin in reversed(back):
        path.append(m.labels[k])
        k = origin[k]
    return path[::-1]


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
