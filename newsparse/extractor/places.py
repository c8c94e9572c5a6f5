"""Place names to real places on Earth."""

from collections import defaultdict

from newsparse.extractor.gazetteer import Gazetteer, fold, load
from newsparse.extractor.place_context import prior
from newsparse.extractor.place_mentions import Finder, Spot
from newsparse.extractor.place_ranking import Reading, Sense, rank
from newsparse.extractor.tokens import Document, Name
from newsparse.record import Article, Mention, Place


DATELINE = 3
"""How many mentions the one in a dateline counts for."""
WITHIN = 8
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
    senses = gather(doc, spots)
    rank(list(dict.fromkeys(senses.values())), prior(gazetteer, article, home))
    places = join(gazetteer, spots, senses)
    return places, [n for n in names if n not in finder.used]


def gather(doc: Document, spots: list[Spot]) -> dict[int, Sense]:
    """Give each mention (by number) the sense that all mentions of its words share."""
    by_key: dict[tuple[str, str], Sense] = {}
    senses: dict[int, Sense] = {}
    for number, spot in enumerate(spots):
        key = (fold(spot.text), "demonym" if spot.kind == "demonym" else "name")
        sense = by_key.get(key)
        if sense is None:
            sense = by_key[key] = Sense(key[0], spot.readings, 0, part=spot.part)
        sense.count += DATELINE if spot.kind == "dateline" else 1
        senses[number] = sense
        if number and enclosed(doc, spots[number - 1], spot):
            inner = senses[number - 1]
            if sense is not inner and sense not in inner.within and len(inner.within) < WITHIN:
                inner.within.append(sense)
    return senses


def enclosed(doc: Document, inner: Spot, outer: Spot) -> bool:
    """Tell whether two mentions stand as "City, State" or "City (State)"."""
    return outer.first == inner.last + 1 and doc.words[inner.last] in {",", "("}


def join(gazetteer: Gazetteer, spots: list[Spot], senses: dict[int, Sense]) -> list[Place]:
    """Put the mentions of each place together."""
    groups: dict[object, list[Spot]] = defaultdict(list)
    winners: dict[object, Reading | None] = {}
    for number, spot in enumerate(spots):
        if spot.kind == "hint":
            continue
        sense = senses[number]
        best = sense.best
        key = sense.key if best is None or sense.part else best.entry.number
        groups[key].append(spot)
        winners[key] = best
    return [place(gazetteer, mentions, winners[key]) for key, mentions in groups.items()]


def place(gazetteer: Gazetteer, spots: list[Spot], best: Reading | None) -> Place:
    """One place of the record."""
    mentions = tuple(Mention(s.text, s.start, s.end, s.kind) for s in spots)
    if best is None:
        return Place(spots[0].text, "unknown", None, None, None, None, None, mentions)
    entry, part = best.entry, spots[0].part
    name = spots[0].text if part else gazetteer.name(entry.number)
    admin1 = gazetteer.name(entry.admin1) if entry.admin1 >= 0 and entry.kind != "admin1" else None
    return Place(
        name,
        part or entry.kind,
        entry.country or None,
        None if admin1 == name else admin1,
        entry.lat,
        entry.lon,
        None if part else entry.geonames_id,
        mentions,
    )
