"""Which real place a name means: candidates weighed by fame and by the company they keep.

Each name of an article starts with its candidates' own scores (people, kind, how the name
stands for the place, words around it such as "County", "Springfield, Ill."). Names then vote
for countries, first-order divisions and stretches of the Earth; a few rounds of this settle
it. Every step is linear in the names.
"""

import math
from collections import defaultdict

from newsparse.extractor.places.gazetteer import ABBREVIATION, ALTERNATE, BARE, DEMONYM, POSTAL, Entry
from newsparse.extractor.places.votes import LOCAL, Votes, cell_of
from newsparse.wordlists import words

FILE = "places.txt"
PEOPLE = 0.36
"""Weight of one doubling of the people of a place."""
FAME, FAMOUS = 0.15, 17
"""What each doubling is worth beyond 2^17 people: readers need no help with such towns."""
KIND = {
    "country": 4.5,
    "continent": 4.0,
    "admin1": 2.2,
    "region": 1.0,
    "admin2": -1.6,
    "water": 1.0,
    "terrain": 0.5,
}
BORDERLESS = 2.0
"""For what lies in several countries (the Middle East, the Nile): no country votes for it."""
CAPITAL, SEAT = 1.0, 2.5
"""For a country's capital, and for one whose country the article names: there it needs no "Cuba"
after it, however much of Florida there is around it."""
UNACCENTED = 32
"""How a name stands for a place: the article writes it with accents, the place has none."""
FORM = {DEMONYM: 0.0, ABBREVIATION: 0.5, POSTAL: -1.0, ALTERNATE: -2.0, BARE: -2.5, UNACCENTED: -3.0}
DISTRICT = -1.5
CUE = 5.0
"""What a word of kind beside the name is worth ("River", "province of")."""
FILED = 3.0
"""What a dateline is worth to a town: stories are filed from towns."""
WATER = 4.0
"""What "Sea" at its end is worth to a name as one of a water."""
RENOWN = 2.0
"""For towns that readers everywhere know by their bare name, however few people live there."""
INSIDE = 9.0
"""What "City, State" is worth."""
COUNTRY, DIVISION, NEAR = 1.7, 2.4, 2.4
OBSCURE, FOLD = 0.6, 2
"""The part of its country's votes that a town hears with so many doublings fewer people than a
famous namesake abroad: Lima, Ohio, needs more than talk of the United States."""
DEAF = 0.4
"""The part of the votes by its country's name and capital that a town which is not famous does not
hear: talk of the U.S. and of Washington is everywhere, and no sign of Geneva, Illinois."""
ENOUGH = 4.0
"""Votes beyond which a country or division is sure: a long list of towns is not stronger proof."""
ROUNDS = 3
CONSIDERED = 40
"""Candidates of a name that take part, best first."""


class Reading:
    """One way to read a name; ``reasons`` are its scores by feature, ``own`` those it has alone."""

    __slots__ = ("entry", "flags", "own", "reasons", "score", "share")

    def __init__(self, entry: Entry, flags: int) -> None:
        """A reading that is not scored yet."""
        self.entry, self.flags = entry, flags
        self.reasons: dict[str, float] = {}
        self.own = self.score = self.share = 0.0


class Sense:
    """A name of the article with its readings.

    ``count`` is how often it stands there, ``within`` are the senses that follow it after a
    comma ("Springfield, Ill."), ``cue`` is the kind of place that
    the words around the name speak of, or "dateline".
    """

    __slots__ = ("count", "cue", "key", "readings", "within")

    def __init__(self, key: str, readings: list[Reading], count: int = 1, cue: str = "") -> None:
        """A sense that nothing follows yet."""
        self.key, self.readings, self.count, self.cue = key, readings, count, cue
        self.within: list[Sense] = []

    @property
    def best(self) -> Reading | None:
        """The winner."""
        return max(self.readings, key=lambda r: r.score, default=None)


def rank(senses: list[Sense], prior: Votes) -> None:
    """Score the readings of all names of an article."""
    for sense in senses:
        if len(sense.readings) > CONSIDERED:
            del sense.readings[CONSIDERED:]
        for reading in sense.readings:
            own(reading, sense.cue)
        by_name(sense)
    for sense in senses:
        contain(sense)
    for sense in senses:
        settle(sense)
    seat(senses)
    for _ in range(ROUNDS):
        votes = ballot(senses, prior)
        for sense in senses:
            listen(sense, votes)


def own(reading: Reading, cue: str) -> None:
    """Score a reading by itself."""
    entry, why = reading.entry, reading.reasons
    why["people"] = PEOPLE * entry.weight / 8 + FAME * max(0.0, entry.weight / 8 - FAMOUS)
    why["kind"] = KIND.get(entry.kind, 0.0) + (CAPITAL if entry.capital else 0.0)
    if reading.flags & BARE and entry.kind == "admin1":
        why["kind"] = 0.0
    if not entry.country:
        why["kind"] += BORDERLESS
    for flag, value in FORM.items():
        if reading.flags & flag:
            why["form"] = why.get("form", 0.0) + value
    if entry.district:
        why["district"] = DISTRICT
    if entry.kind == cue:
        why["cue"] = CUE
    elif cue == "dateline" and entry.kind == "city":
        why["cue"] = FILED
    reading.own = reading.score = sum(why.values())


def by_name(sense: Sense) -> None:
    """Score readings by the name itself: waters by its last word, towns of renown."""
    if sense.key.rpartition(" ")[2] in words(FILE, "seas"):
        for reading in sense.readings:
            if reading.entry.kind == "water":
                give(reading, "name", WATER)
    elif sense.readings and sense.key in words(FILE, "renowned"):
        give(max(sense.readings, key=lambda r: r.entry.weight), "name", RENOWN)


def give(reading: Reading, reason: str, value: float) -> None:
    """Add to what a reading has alone."""
    reading.reasons[reason] = value
    reading.own += value
    reading.score += value


def contain(sense: Sense) -> None:
    """Give the readings that lie inside what follows the name their due, both ways."""
    for outer in sense.within[:8]:
        for reading in sense.readings:
            for wide in outer.readings[:8]:
                if holds(wide.entry, reading.entry):
                    for side in (reading, wide):
                        if "inside" not in side.reasons:
                            give(side, "inside", INSIDE)


def seat(senses: list[Sense]) -> None:
    """Give capitals their due where the article names their country too."""
    winners = [s.best for s in senses]
    named = {r.entry.country for r in winners if r and r.entry.kind == "country"}
    for sense in senses:
        for reading in sense.readings:
            if reading.entry.capital and reading.entry.country in named:
                give(reading, "seat", SEAT)


def holds(outer: Entry, inner: Entry) -> bool:
    """Tell whether one place lies in another, by the codes of the gazetteer."""
    if outer.number == inner.number:
        return False
    if outer.kind == "country":
        return outer.country == inner.country and inner.kind != "country"
    if outer.kind == "admin1":
        return inner.admin1 == outer.number
    if outer.kind == "admin2" and inner.kind == "city":
        return inner.admin1 == outer.admin1 >= 0 and gap(outer, inner) < 80  # noqa: PLR2004 - a county is smaller
    return False


def gap(a: Entry, b: Entry) -> float:
    """Kilometres between two places near each other (equirectangular)."""
    x = (a.lon - b.lon) * math.cos(math.radians((a.lat + b.lat) / 2))
    return 111.2 * math.hypot(x, a.lat - b.lat)


def settle(sense: Sense) -> None:
    """Turn scores into shares that sum to one (softmax)."""
    if sense.readings:
        top = max(r.score for r in sense.readings)
        powers = [math.exp(r.score - top) for r in sense.readings]
        total = sum(powers)
        for reading, power in zip(sense.readings, powers, strict=True):
            reading.share = power / total


def ballot(senses: list[Sense], prior: Votes) -> Votes:
    """Collect the votes of all names."""
    votes = Votes(prior)
    for sense in senses:
        weight = voice(sense)
        for reading in sense.readings:
            if reading.share > 0.02:  # noqa: PLR2004 - not worth a vote
                votes.add(reading.entry, weight * reading.share)
    return votes


def voice(sense: Sense) -> float:
    """How much a name's vote counts: more if it stands often, but not in proportion."""
    return math.sqrt(min(sense.count, 9))


def listen(sense: Sense, votes: Votes) -> None:
    """Score the readings of a name by the votes of the others."""
    weight = voice(sense)
    shares: dict[str, float] = defaultdict(float)
    divisions: dict[int, float] = defaultdict(float)
    for r in sense.readings:
        if r.share > 0.02:  # noqa: PLR2004 - as in ballot
            shares[r.entry.country] += r.share * weight
            if r.entry.kind != "country":
                divisions[r.entry.admin1] += r.share * weight
    home, weighty = famous(sense)
    for r in sense.readings:
        e, why = r.entry, r.reasons
        country = votes.countries.get(e.country, 0.0) - shares[e.country] if e.country else 0.0
        if e.kind == "city" and e.weight < 8 * FAMOUS and not e.capital:
            country -= DEAF * votes.states.get(e.country, 0.0)
        why["country"] = COUNTRY * math.log2(1 + min(ENOUGH, max(0.0, country)))
        if e.kind == "city" and e.weight < weighty and e.country not in (home, *votes.local):
            why["country"] *= OBSCURE
        if e.admin1 >= 0 and e.kind != "country":
            division = votes.divisions.get(e.admin1, 0.0) - divisions[e.admin1]
            said = DIVISION * math.log2(1 + min(ENOUGH, max(0.0, division)))
            why["division"] = said * votes.telling(e) if said else 0.0
        if e.kind in LOCAL:
            why["near"] = NEAR * math.log2(1 + neighbours(sense, r, votes, weight))
        r.score = r.own + why["country"] + why.get("division", 0.0) + why.get("near", 0.0)
    settle(sense)


def famous(sense: Sense) -> tuple[str, int]:
    """The country of the famous town of a name, and the weight below which namesakes are obscure."""
    cities = (r.entry for r in sense.readings if r.entry.kind == "city" and not r.flags & ALTERNATE)
    top = max(cities, key=lambda e: e.weight, default=None)
    return (top.country, top.weight - 8 * FOLD) if top and top.weight >= 8 * FAMOUS else ("", 0)


def neighbours(sense: Sense, reading: Reading, votes: Votes, weight: float) -> float:
    """The votes of other names for the cells around a place."""
    row, column = cell_of(reading.entry)
    cells = [(row + i, column + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    known = votes.cells
    total = sum([known[c] for c in cells if c in known])
    if total:
        around = set(cells)
        for r in sense.readings:
            if r.share > 0.02 and r.entry.kind in LOCAL and cell_of(r.entry) in around:  # noqa: PLR2004
                total -= r.share * weight
    return max(0.0, total)
