"""Fit the weights by which the extractor ranks places: ``newsparse/data/ranker.tsv``.

    python -m newsparse.training.ranker PLACES.jsonl... [--folds N] [--ablate] [--out FILE]

Each line of a file is an article: ``text`` and ``toponyms`` with ``start``, ``end``, ``lat``, ``lon`` and
``country``. The names are found as the extractor finds them; the weights are those under which most
winners are right after all rounds of votes (and, a tenth of it, the right candidates most likely),
held near the ones they start from, by a search along one weight at a time. ``--folds`` also fits on
the others of N parts and tells how often the winner is right on each part; ``--ablate`` what each
weight is worth: how many of all mentions go wrong without it. Then the chance that the winner is right
is fitted (Platt, 1999).
"""

import argparse
import json
import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

import newsparse
from newsparse import tokens
from newsparse.extractor.names import entities, tagger
from newsparse.extractor.places import ranking, resolve
from newsparse.extractor.places.gazetteer import load
from newsparse.extractor.places.mentions import Finder
from newsparse.extractor.places.ranking import Candidate, Toponym
from newsparse.extractor.places.votes import Votes
from newsparse.training import sources
from newsparse.training.gazetteer_world import distance

OUT = Path(__file__).parents[1] / "data" / "ranker.tsv"
NEAR = 161.0
"""Kilometres (100 miles) within which a point is right, as the field measures it."""
HELD = 4.0
"""Right mentions that a step away from the start must win (four times as many for two steps): the start
was weighed by hand on other sets too, and much of what two sets say of a weight is about them."""
LIKELY = 0.1
"""What a unit of log-likelihood is worth in right mentions: alone it gives soft weights under which .3 %
more go wrong, and without it the search stops where no single step turns a mention."""
SWEEPS = 3
ROUNDS = 30
"""Steps of Newton's method; it needs ten."""
LEAST_STEP = 0.05
CHANCES = tuple(f"chance-{x}" for x in ("all", "lead", "support", "people", "wide", "abroad"))
"""Rows of the table that give the chance of a winner; no weights of the ranking."""

Weights = dict[str, float]


class Case(NamedTuple):
    """An article: its toponyms, and for some the candidates that are right and how often it stands."""

    toponyms: list[Toponym]
    right: list[tuple[Toponym, frozenset[int], int]]


def read(path: Path) -> Iterator[Case]:
    """The articles of a file."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield case(json.loads(line))


def case(item: dict[str, Any]) -> Case:
    """Find the names of an article, and mark what they mean."""
    article = newsparse.read(item["text"], format="text")
    doc = tokens.tokenize(article.text, article.segments)
    names = entities.decide(doc, tagger.tag(doc))
    spans = resolve.find_spans(Finder(load(), doc, names, article))
    toponyms = resolve.gather(doc, spans)
    gold = {(t["start"], t["end"]): t for t in item["toponyms"] if t["lat"] is not None}
    meant: dict[int, list[dict[str, Any]]] = {}
    for span, toponym in zip(spans, toponyms, strict=True):
        if (span.start, span.end) in gold:
            meant.setdefault(id(toponym), []).append(gold[span.start, span.end])
    unique = list(dict.fromkeys(toponyms))
    right = [(t, rights(t, meant[id(t)][0]), len(meant[id(t)])) for t in unique if id(t) in meant]
    return Case(unique, [r for r in right if r[0].candidates])


def _known(row: tuple[Toponym, frozenset[int], int]) -> bool:
    """Tell whether the right place is among the candidates."""
    return bool(row[1])


def rights(toponym: Toponym, gold: dict[str, Any]) -> frozenset[int]:
    """The candidates that are the gold place."""
    return frozenset(i for i, c in enumerate(toponym.candidates) if is_right(c, gold))


def is_right(candidate: Candidate, gold: dict[str, Any]) -> bool:
    """Tell whether a candidate is the gold place, by its point, or as the country of the same code."""
    entry = candidate.entry
    if entry.kind == "country":
        return bool(entry.country == gold.get("country"))
    return distance((entry.lat, entry.lon), (gold["lat"], gold["lon"])) <= NEAR


def use(weights: Weights) -> None:
    """Let the ranking work with these weights."""
    ranking.weights().clear()
    ranking.weights().update(weights)


def goodness(cases: Sequence[Case], weights: Weights) -> float:
    """How many winners are right, and how likely the right ones; mentions of one name are damped."""
    use(weights)
    total = 0.0
    for item in cases:
        ranking.rank(item.toponyms, Votes())
        for toponym, right, count in filter(_known, item.right):
            share = sum(toponym.candidates[i].share for i in right)
            won = toponym.candidates.index(best(toponym)) in right
            total += math.sqrt(count) * (won + LIKELY * math.log(max(share, 1e-6)))
    return total


def hits(cases: Sequence[Case], weights: Weights) -> tuple[int, int]:
    """How many mentions have the right winner, and how many there are."""
    use(weights)
    right = known = 0
    for item in cases:
        ranking.rank(item.toponyms, Votes())
        for toponym, good, count in filter(_known, item.right):
            known += count
            right += count * (toponym.candidates.index(best(toponym)) in good)
    return right, known


def best(toponym: Toponym) -> Candidate:
    """The winner of a name that has candidates."""
    return max(toponym.candidates, key=lambda c: c.score)


def fit(cases: Sequence[Case], start: Weights) -> Weights:
    """Search for the best weights along one after the other."""
    names = [n for n in start if n not in CHANCES]
    steps = {n: max(LEAST_STEP, abs(start[n]) / 3) for n in names}
    weights, top = dict(start), goodness(cases, start)

    def value(tried: Weights) -> float:
        moved = sum(((tried[n] - start[n]) / steps[n]) ** 2 for n in names)
        return goodness(cases, tried) - HELD * moved

    for sweep in range(SWEEPS):
        for name in names:
            step = steps[name] / 2**sweep
            for move in (step, -step):
                while (now := value(tried := weights | {name: round(weights[name] + move, 3)})) > top:
                    weights, top = tried, now
                if weights[name] != start[name]:
                    break
        print(f"sweep {sweep + 1}: {top:.1f}", flush=True)
    return weights


def chances(cases: Sequence[Case], weights: Weights) -> Weights:
    """Fit the chance that a winner is right by Newton's method."""
    rows = list(winners(cases, weights))
    x = np.array([list(ranking.evidence(t, best(t)).values()) for t, _ in rows])
    y = np.array([right for _, right in rows], dtype=float)
    fitted = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-x @ fitted))
        fitted += np.linalg.solve(
            (x * (p * (1 - p))[:, None]).T @ x + 1e-6 * np.eye(len(fitted)), x.T @ (y - p)
        )
    return dict(zip(CHANCES, (round(float(v), 3) for v in fitted), strict=True))


def winners(cases: Sequence[Case], weights: Weights) -> Iterator[tuple[Toponym, bool]]:
    """Each name that is a place, with its candidates ranked, and whether the winner is right."""
    use(weights)
    for item in cases:
        ranking.rank(item.toponyms, Votes())
        for toponym, right, _ in item.right:
            yield toponym, toponym.candidates.index(best(toponym)) in right


def folded(cases: Sequence[Case], start: Weights, parts: int) -> None:
    """Tell how weights do on articles they were not fitted on, and how right their chances are."""
    right = known = 0
    before = hits(cases, start)
    bins: dict[int, list[float]] = {}
    for part in range(parts):
        others = [c for i, c in enumerate(cases) if i % parts != part]
        unseen = [c for i, c in enumerate(cases) if i % parts == part]
        weights = fit(others, start)
        weights |= chances(others, weights)
        found = hits(unseen, weights)
        right, known = right + found[0], known + found[1]
        for toponym, good in winners(unseen, weights):
            chance = ranking.chance(toponym)
            bins.setdefault(min(9, int(chance * 10)), []).append(good - chance)
    print(
        f"unseen: {100 * right / known:.2f} % of {known} mentions (start: {100 * before[0] / before[1]:.2f})"
    )
    total = sum(map(len, bins.values()))
    error = sum(abs(sum(b)) for b in bins.values()) / total
    print(f"chances: expected calibration error {error:.3f}", {b: len(v) for b, v in sorted(bins.items())})


def worth(cases: Sequence[Case], weights: Weights) -> dict[str, float]:
    """What each weight is worth: the percentage of mentions that go wrong without it."""
    right, known = hits(cases, weights)
    gone = {n: hits(cases, weights | {n: 0.0}) for n in weights if n not in CHANCES}
    return {n: 100 * (right - r) / known for n, (r, _) in gone.items()}


def table(weights: Weights, worths: dict[str, float]) -> str:
    """The table as the extractor reads it."""
    rows = [f"{n}\t{v:g}\t{worths.get(n, 0.0):+.2f}".removesuffix("\t+0.00") for n, v in weights.items()]
    return "\n".join(
        ["# feature\tweight\tmentions of LGL and GeoWebNews that go wrong without it, in %", *rows, ""]
    )


def main() -> None:
    """Fit, tell and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--ablate", action="store_true")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    cases = [c for path in options.files for c in read(path)]
    start = dict(ranking.weights())
    if options.folds:
        folded(cases, start, options.folds)
    weights = fit(cases, start)
    weights |= chances(cases, weights)
    right, known = hits(cases, weights)
    print(f"seen: {100 * right / known:.2f} % of {known} mentions")
    options.out.write_text(table(weights, worth(cases, weights) if options.ablate else {}), "utf-8")
    if options.out == OUT:
        origins = [(path.name, sources.digest(path)) for path in options.files]
        command = f"python -m newsparse.training.ranker {' '.join(p.name for p in options.files)} --ablate"
        sources.put(sources.FILE, sources.section(OUT, command, origins))


if __name__ == "__main__":
    main()
