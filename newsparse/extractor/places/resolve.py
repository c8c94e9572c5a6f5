"""Place names to real places on Earth.

``mentions`` says which words name places, ``gazetteer`` which places bear a name,
``ranking`` which of them is meant; here the mentions of one place are put together.
"""

from collections import defaultdict

from newsparse.extractor.places.gazetteer import Gazetteer, fold, load
from newsparse.extractor.places.lookup import said_kind
from newsparse.extractor.places.mentions import Finder, Spot
from newsparse.extractor.places.prior import prior
from newsparse.extractor.places.ranking import Reading, Sense, rank
from newsparse.extractor.tokens import Document, Name
from newsparse.record import Article, Mention, Place

_DATELINE = 3
"""How many mentions the one in a dateline counts for."""
_COMMON = {"Palestinian Territories": "Palestine"}
"""Names that the news use rather than the gazetteer's."""
_WITHIN = 8
"""Different names after the comma that are heeded for one name."""


def resolve(
    doc: Document, names: list[Name], article: Article, *, home: str | None = None
) -> tuple[list[Place], list[Name]]:
    """Resolve the place names of a document.

    Args:
        doc: the tokens.
        names: what the tagger found.
        article: the article, for its dateline and address.
        home: the place a local paper writes about, such as "Alexandria, La.".

    Returns:
        The places, sorted by first mention, and the names that were not taken as places.

    """
    gazetteer = load()
    finder = Finder(gazetteer, doc, names, article)
    spots = finder.find()
    senses = _gather(doc, spots)
    rank(list(dict.fromkeys(senses)), prior(gazetteer, article, home))
    return _join(gazetteer, spots, senses), [n for n in names if n not in finder.used]


def explain(
    doc: Document, names: list[Name], article: Article, *, home: str | None = None
) -> list[tuple[str, list[tuple[str, str, float, dict[str, float]]]]]:
    """Tell why each name won: its candidates, best first.

    Returns:
        Each name of the article with (place, country, score, score of each feature).

    """
    gazetteer = load()
    senses = list(dict.fromkeys(_gather(doc, Finder(gazetteer, doc, names, article).find())))
    rank(senses, prior(gazetteer, article, home))
    return [(s.key, [_reason(r) for r in sorted(s.readings, key=lambda r: -r.score)]) for s in senses]


def _reason(reading: Reading) -> tuple[str, str, float, dict[str, float]]:
    entry = reading.entry
    return entry.name, entry.country, reading.score, reading.reasons


def _gather(doc: Document, spots: list[Spot]) -> list[Sense]:
    """Give each mention the sense that all mentions of its words share."""
    by_key: dict[tuple[str, bool], Sense] = {}
    folded: dict[str, str] = {}
    senses: list[Sense] = []
    for number, spot in enumerate(spots):
        if spot.name not in folded:
            folded[spot.name] = fold(spot.name)
        key = (folded[spot.name], spot.kind == "demonym")
        sense = by_key.get(key)
        if sense is None:
            said = said_kind(spot.name)
            cue = spot.part or said * said.startswith("admin")
            sense = by_key[key] = Sense(key[0], spot.readings, 0, cue)
        if spot.kind == "dateline":
            sense.count += _DATELINE
            sense.cue = sense.cue or "dateline" * (number == 0 or spots[number - 1].kind != "dateline")
        else:
            sense.count += 1
        if number and _enclosed(doc, spots[number - 1], spot):
            inner = senses[-1]
            if sense is not inner and sense not in inner.within and len(inner.within) < _WITHIN:
                inner.within.append(sense)
        senses.append(sense)
    return senses


def _enclosed(doc: Document, inner: Spot, outer: Spot) -> bool:
    """Tell whether two mentions stand as "City, State" or "City (State)"."""
    return outer.first == inner.last + 1 and doc.words[inner.last] in {",", "("}


def _join(gazetteer: Gazetteer, spots: list[Spot], senses: list[Sense]) -> list[Place]:
    """Put the mentions of each place together."""
    groups: dict[object, list[Spot]] = defaultdict(list)
    winners: dict[object, Reading | None] = {}
    for spot, sense in zip(spots, senses, strict=True):
        if spot.kind == "hint":
            continue
        best = sense.best
        if best and spot.part == best.entry.kind:
            spot.part = ""  # "Kerala state" is Kerala
        key = ("part", spot.text) if spot.part else sense.key if best is None else best.entry.number
        groups[key].append(spot)
        winners[key] = best
    return [_place(gazetteer, mentions, winners[key]) for key, mentions in groups.items()]


def _place(gazetteer: Gazetteer, spots: list[Spot], best: Reading | None) -> Place:
    """One place of the record."""
    mentions = tuple(Mention(s.text, s.start, s.end, s.kind) for s in spots)
    if best is None:
        return Place(spots[0].text, mentions=mentions)
    entry, part = best.entry, spots[0].part
    known = entry.name
    name = spots[0].text if part else _COMMON.get(known) or known.replace("Mt. ", "Mount ")
    admin1 = gazetteer.entry(entry.admin1).name if entry.admin1 >= 0 and entry.kind != "admin1" else None
    return Place(
        name,
        part or ("neighbourhood" if entry.district else entry.kind),
        entry.country or None,
        None if admin1 == name else admin1,
        entry.lat,
        entry.lon,
        None if part else entry.population,
        None if part else entry.geonames_id,
        None if part else entry.wikidata,
        mentions=mentions,
    )
