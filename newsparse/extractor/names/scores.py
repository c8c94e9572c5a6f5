"""The score of every label for every token: the weights of its features, summed fast.

The sums are those of ``features.context`` and ``features.position_features``, and a test holds
them to that. Here a stretch is done at once, so that its words are looked up once, not once for
each neighbour, and so are the features of each pair of neighbours.
"""

from collections.abc import Iterator

from newsparse.extractor.names.features import END, MANY, REACH, START, around, phrase, shape
from newsparse.extractor.names.model import Model
from newsparse.extractor.names.view import Page

Vector = tuple[int, ...]


def rows(m: Model, p: Page, k: int) -> list[tuple[int, ...]]:
    """Give the scores of each token of segment k, one a label."""
    totals = _words(m, p, k)
    capital, low = p.capital, p.segments[k][0]
    for n, (pair, single) in enumerate(zip(_pairs(m, p, k), _shapes(m, p, k), strict=True)):
        totals[n] += pair + single
        if capital[low + n]:
            totals[n] += _capital(m, p, k, low + n)
    _add_runs(m, p, k, totals)
    unpack, size = m.unpack, m.size
    return [unpack(t.to_bytes(size, "little")) for t in totals]


def _words(m: Model, p: Page, k: int) -> list[int]:
    """Sum the weights of the words that count for each token, by block."""
    low, high, first, last = p.segments[k]
    views, vectors = p.views, m.vectors
    edge, end = vectors[START], vectors[END]
    # The tokens from two before to two after.
    near = [edge] * max(0, first - low + 2)
    near += [vectors[v] for v in views[max(first, low - 2) : min(last, high + 2)]]
    near += [end] * max(0, high + 2 - last)
    out = []
    for (a, b), i, two, one, own, after, next_ in zip(
        _runs(p, k), range(low, high), near, near[1:], near[2:], near[3:], near[4:], strict=False
    ):
        total = own[0] + one[1] + after[2] + two[3] + next_[4]
        total += (vectors[views[a - 1]] if a > first else edge)[5]
        total += (vectors[views[b]] if b < last else end)[6]
        if b > i + 1:
            total += vectors[views[b - 1]][7]
        if a < i:
            total += vectors[views[a]][8]
        out.append(total)
    return out


def _runs(p: Page, k: int) -> Iterator[tuple[int, int]]:
    """Give the run of capitalised tokens around each token (see ``features.run``)."""
    low, high, first, last = p.segments[k]
    capital = p.capital
    a, b = low, low
    while a > max(first, low - REACH) and capital[a - 1]:
        a -= 1
    for i in range(low, high):
        if not capital[i - 1]:
            a = i
        b = max(b, i + 1)
        while b < last and capital[b]:
            b += 1
        yield max(a, i - REACH), min(b, i + REACH)


def _pairs(m: Model, p: Page, k: int) -> list[int]:
    """Sum the weights of each token's pairs with the one before and the one after."""
    low, high, first, last = p.segments[k]
    lows, pairs = p.lows, m.pairs
    before = lows[low - 1] if low > first else START
    out = []
    _, left = pairs[f"{before} {lows[low]}"]
    for i in range(low, high):
        right, next_left = pairs[f"{lows[i]} {lows[i + 1] if i + 1 < last else END}"]
        out.append(left + right)
        left = next_left
    return out


def _shapes(m: Model, p: Page, k: int) -> list[int]:
    """Sum the weights of each token's outline and its place in the sentence."""
    low, high, first, last = p.segments[k]
    words, mode, weights = p.words, p.modes[k], m.weights
    kind = f"k{mode}{p.kinds[k]}"
    inside, opening = weights[kind + "0"], weights[kind + "1"]
    before = shape(words[low - 1]) if low > first else "_"
    here = shape(words[low])
    out = []
    for i in range(low, high):
        after = shape(words[i + 1]) if i + 1 < last else "_"
        out.append(weights[f"x{mode}{before} {here} {after}"] + (inside if i > first else opening))
        before, here = here, after
    return out


def _add_runs(m: Model, p: Page, k: int, totals: list[int]) -> None:
    """Add what counts for each token of a run of capitalised ones (no run goes on outside a stretch)."""
    low, high, first, last = p.segments[k]
    capital, weights = p.capital, m.around
    a = low
    while a < high:
        if not capital[a]:
            a += 1
            continue
        b = a + 1
        while b < high and capital[b]:
            b += 1
        common = sum([weights[x] for x in around(p.lows, (first, last), (a, b))])
        for j in range(a - low, b - low):
            totals[j] += common
        a = b


def _capital(m: Model, p: Page, k: int, i: int) -> int:
    """Sum what counts for a capitalised token only: its other occurrences, its phrase."""
    _, _, first, last = p.segments[k]
    low, mode, weights = p.lows[i], p.modes[k], m.weights
    seen = p.seen.get(low, ())
    total = weights[f"d{low in p.small}{'1' if i == first else '0'}{mode}"]
    total += weights[f"e{min(len(seen), MANY)}{mode}"]
    if len(seen) > 1 or (seen and seen[0] != i):
        total += _elsewhere(m, p, [j for j in seen if j != i])
    if low in p.initials and len(low) > 1 and p.words[i].isupper():
        total += weights["a"]
    for feature in phrase(p, first, last, i, m.lexicon):
        total += weights[feature]
    return total


def _elsewhere(m: Model, p: Page, others: list[int]) -> int:
    """Sum the weights of the neighbours of a token's other occurrences, each once."""
    views, vectors = p.views, m.vectors
    total = 0
    for v in {views[j - 1] for j in others if j}:
        total += vectors[v][9]
    for v in {views[j + 1] for j in others if j + 1 < len(views)}:
        total += vectors[v][10]
    return total
