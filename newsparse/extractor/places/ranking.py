"""Which real place a name means: candidates weighed by fame and by the company they keep.

Each name of an article starts with its candidates' own features (people, kind, how the name stands
for the place, "Springfield, Ill."). Names then vote for countries,
first-order divisions and stretches of the Earth; a few rounds of this settle it. The weights are a
table (``data/ranker.tsv``), which ``newsparse.training.ranker`` fits. Every step is linear in the names.
"""

import math
from collections import defaultdict
from functools import cache
from os.path import dirname, join

from newsparse.extractor.places.gazetteer import ALTERNATE, BARE, Entry
from newsparse.extractor.places.votes import BLOCK, LOCAL, Votes, cell_of

FORMS = {ALTERNATE: "alternate", BARE: "bare"}
"""The feature of ways in which a name stands for a place; the others are as good as its own name."""
WEAK = ALTERNATE | BARE
FAMOUS = 17
"""Doublings of the people (131,000) from which readers know a town by its bare name."""
FOLD = 2
"""Doublings of the people that make a town obscure beside a famous namesake abroad: it hears a part of
its country's votes, for Lima, Ohio, needs more than talk of the United States."""
ENOUGH = 4.0
"""Votes beyond which a country or division is sure: a long list of towns is not stronger proof."""
ROUNDS = 3
"""Votes are counted so often: with two rounds LGL loses .2 F1 end to end, GeoWebNews nothing."""
CONSIDERED = 24
"""Candidates of a name that take part, best first: with 40 the figures are the same."""
HEARD = 0.02
"""The share below which a candidate's vote is not worth counting."""
MOST_LEAD, MOST_SUPPORT, TINY = 8.0, 8.0, 1e-9
"""The largest lead and support that tell more, and a share that is none: beyond, nothing is surer."""
COUNTY = 80.0
"""Kilometres from the middle of a county to a town in it at most."""


class Candidate:
    """One place that a name may mean.

    ``reasons`` are the scores by feature, ``own`` is the sum of those it has alone, ``share`` its part
    of the name's candidates, which sum to one.
    """

    __slots__ = ("entry", "flags", "own", "reasons", "score", "share")

    def __init__(self, entry: Entry, flags: int) -> None:
        """A candidate that is not scored yet."""
        self.entry, self.flags = entry, flags
        self.reasons: dict[str, float] = {}
        self.own = self.score = self.share = 0.0


class Toponym:
    """A name of the article with its candidates.

    ``count`` is how often it stands there, ``within`` are the toponyms that follow it after a comma
    ("Springfield, Ill."). ``abroad`` are the votes for another country where its winner has none: news of
    the world names famous places only, news of one town need not say which Paris it means.
    """

    __slots__ = ("abroad", "candidates", "count", "famous", "key", "within")

    def __init__(self, key: str, candidates: list[Candidate], count: int = 1) -> None:
        """A toponym that nothing follows yet; of the candidates the best are kept."""
        if len(candidates) > CONSIDERED:
            del candidates[CONSIDERED:]
        self.key, self.candidates, self.count = key, candidates, count
        self.within: list[Toponym] = []
        self.abroad = 0.0
        self.famous = ("", 0)

    def keep(self, kind: str) -> None:
        """Leave the candidates of a kind that the words around the name speak of, if it has any."""
        self.candidates = [c for c in self.candidates if c.entry.kind == kind] or self.candidates

    @property
    def best(self) -> Candidate | None:
        """The winner."""
        return max(self.candidates, key=lambda c: c.score, default=None)


@cache
def weights() -> dict[str, float]:
    """The weight of each feature, from the table that the training script writes."""
    path = join(dirname(__file__), "..", "..", "data", "ranker.tsv")  # noqa: PTH118, PTH120 - pathlib costs start-up
    with open(path, encoding="utf-8") as f:  # noqa: PTH123 - as above
        text = f.read()
    rows = (line.split("\t") for line in text.splitlines() if line and line[0] != "#")
    return {row[0]: float(row[1]) for row in rows}


def rank(toponyms: list[Toponym], prior: Votes) -> None:
    """Score the candidates of all names of an article."""
    for toponym in toponyms:
        toponym.famous = famous(toponym)
        for candidate in toponym.candidates:
            score_alone(candidate)
    for toponym in toponyms:
        contain(toponym)
    for toponym in toponyms:
        normalize(toponym)
    torn = [t for t in toponyms if len(t.candidates) > 1]
    for last in [False] * (ROUNDS - 1) + [True]:
        votes = count_votes(toponyms, prior)
        for toponym in toponyms if last else torn:
            rescore(toponym, votes)
            if last:
                look_abroad(toponym, votes)


def score_alone(candidate: Candidate) -> None:
    """Score a candidate by itself."""
    entry, weight = candidate.entry, weights()
    doublings = entry.weight / 8
    why = candidate.reasons = {
        "people": weight["people"] * doublings + weight["fame"] * max(0.0, doublings - FAMOUS)
    }
    if not (candidate.flags & BARE and entry.kind == "admin1"):
        why["kind"] = weight.get(entry.kind, 0.0)
    if candidate.flags & WEAK:
        why["form"] = sum(weight[form] for flag, form in FORMS.items() if candidate.flags & flag)
    candidate.own = candidate.score = sum(why.values())


def contain(toponym: Toponym) -> None:
    """Give the candidates that lie inside what follows the name their due, both ways."""
    wides = [wide for outer in toponym.within[:8] for wide in outer.candidates[:8]]
    for candidate in toponym.candidates:
        for wide in (w for w in wides if holds(w.entry, candidate.entry)):
            give_inside(candidate)
            give_inside(wide)


def give_inside(candidate: Candidate) -> None:
    """Give a candidate its due for "City, State", once."""
    if "inside" not in candidate.reasons:
        value = candidate.reasons["inside"] = weights()["inside"]
        candidate.own += value
        candidate.score += value


def holds(outer: Entry, inner: Entry) -> bool:
    """Tell whether one place lies in another, by the codes of the gazetteer."""
    if outer.number == inner.number:
        return False
    if outer.kind == "country":
        return outer.country == inner.country and inner.kind != "country"
    if outer.kind == "admin1":
        return inner.admin1 == outer.number
    if outer.kind == "admin2" and inner.kind == "city":
        return inner.admin1 == outer.admin1 >= 0 and gap(outer, inner) < COUNTY
    return False


def gap(a: Entry, b: Entry) -> float:
    """Kilometres between two places near each other (equirectangular)."""
    x = (a.lon - b.lon) * math.cos(math.radians((a.lat + b.lat) / 2))
    return 111.2 * math.hypot(x, a.lat - b.lat)


def normalize(toponym: Toponym) -> None:
    """Turn scores into shares that sum to one (softmax)."""
    if toponym.candidates:
        top = max(c.score for c in toponym.candidates)
        powers = [math.exp(c.score - top) for c in toponym.candidates]
        total = sum(powers)
        for candidate, power in zip(toponym.candidates, powers, strict=True):
            candidate.share = power / total


def count_votes(toponyms: list[Toponym], prior: Votes) -> Votes:
    """Collect the votes of all names."""
    votes = Votes(prior)
    for toponym in toponyms:
        weight = voice(toponym)
        for candidate in toponym.candidates:
            if candidate.share > HEARD:
                votes.add(candidate.entry, weight * candidate.share)
    return votes


def voice(toponym: Toponym) -> float:
    """How much a name's vote counts: more if it stands often, but not in proportion."""
    return math.sqrt(min(toponym.count, 9))


def rescore(toponym: Toponym, votes: Votes) -> None:
    """Score the candidates of a name by the votes of the others."""
    shares, divisions = own_votes(toponym)
    table, local = weights(), votes.local
    by_country, by_division, by_cell = (table[f"{x}-votes"] for x in ("country", "division", "near"))
    home, weighty = toponym.famous
    for c in toponym.candidates:
        e, why = c.entry, c.reasons
        why["country"] = by_country * said(votes.countries.get(e.country, 0.0) - shares[e.country])
        if e.kind == "city" and e.weight < weighty and e.country not in (home, *local):
            why["country"] *= table["obscure"]
        if e.admin1 >= 0 and e.kind != "country":
            division = said(votes.divisions.get(e.admin1, 0.0) - divisions[e.admin1])
            why["division"] = by_division * division * votes.telling(e) if division else 0.0
        if e.kind in LOCAL:
            why["near"] = by_cell * math.log2(1 + neighbours(toponym, c, votes))
        c.score = c.own + why["country"] + why.get("division", 0.0) + why.get("near", 0.0)
    normalize(toponym)


def own_votes(toponym: Toponym) -> tuple[dict[str, float], dict[int, float]]:
    """The votes that a name gave itself, by country and by division."""
    weight = voice(toponym)
    countries: dict[str, float] = defaultdict(float)
    divisions: dict[int, float] = defaultdict(float)
    for c in toponym.candidates:
        if c.share > HEARD:
            countries[c.entry.country] += c.share * weight
            if c.entry.kind != "country":
                divisions[c.entry.admin1] += c.share * weight
    return countries, divisions


def said(votes: float) -> float:
    """What votes are worth: the first ones most, none beyond what makes sure."""
    return math.log2(1 + min(ENOUGH, votes)) if votes > 0 else 0.0


def look_abroad(toponym: Toponym, votes: Votes) -> None:
    """Note how much the article speaks of another country where nothing else is in the winner's."""
    best = toponym.best
    if best is None or not best.entry.country or best.reasons["country"]:
        return
    others = [v for code, v in votes.countries.items() if code != best.entry.country]
    toponym.abroad = min(ENOUGH, max(others, default=0.0))


def famous(toponym: Toponym) -> tuple[str, int]:
    """The country of the famous town of a name, and the weight below which namesakes are obscure."""
    cities = (c.entry for c in toponym.candidates if c.entry.kind == "city" and not c.flags & ALTERNATE)
    top = max(cities, key=lambda e: e.weight, default=None)
    return (top.country, top.weight - 8 * FOLD) if top and top.weight >= 8 * FAMOUS else ("", 0)


def neighbours(toponym: Toponym, candidate: Candidate, votes: Votes) -> float:
    """The votes of other names for the cells around a place."""
    row, column = cell_of(candidate.entry)
    if (row // BLOCK, column // BLOCK) not in votes.around:
        return 0.0
    cells = [(row + i, column + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    known = votes.cells
    total = sum([known[c] for c in cells if c in known])
    if total:
        around, weight = set(cells), voice(toponym)
        for c in toponym.candidates:
            if c.share > HEARD and c.entry.kind in LOCAL and cell_of(c.entry) in around:
                total -= c.share * weight
    return max(0.0, total)


def chance(toponym: Toponym) -> float:
    """The chance that a name's winner is the right place: logistic in `evidence` (Platt, 1999)."""
    if toponym.best is None:
        return 0.0
    table = weights()
    value = sum(table[f"chance-{name}"] * amount for name, amount in evidence(toponym, toponym.best).items())
    return 1.0 / (1.0 + math.exp(-value))


def evidence(toponym: Toponym, best: Candidate) -> dict[str, float]:
    """What tells whether a winner is right.

    Fitted with the weights on LGL and GeoWebNews; on articles not fitted on, the chances are .01 off on
    the mean. Without what is not the lead, they tell less: a log-loss of .213 in place of .202.
    """
    local = best.entry.kind in LOCAL
    return {
        "all": 1.0,
        "lead": lead(toponym),
        "support": support(best),
        "people": best.entry.weight / 8 if local else 0.0,
        "wide": 0.0 if local else 1.0,
        "abroad": toponym.abroad,
    }


def lead(toponym: Toponym) -> float:
    """How far a name's winner is ahead: the logarithm of the odds of its own share and its neighbours'."""
    best = toponym.best
    if best is None:
        return -MOST_LEAD
    same = sum(c.share for c in toponym.candidates if c is best or gap(c.entry, best.entry) < COUNTY)
    return max(-MOST_LEAD, min(MOST_LEAD, math.log(max(same, TINY) / max(1.0 - same, TINY))))


def support(candidate: Candidate) -> float:
    """What the other names of the article say for a candidate."""
    why = candidate.reasons
    said = sum(why.get(x, 0.0) for x in ("country", "division", "near", "inside"))
    return min(said, MOST_SUPPORT)
