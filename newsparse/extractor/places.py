"""Place names to real places on Earth."""

from collections import defaultdict

from newsparse.extractor.gazetteer import Gazetteer, fold, load
from newsparse.extractor.place_mentions import Finder, Spot
from newsparse.extractor.place_ranking import Prior, Reading, Sense, rank
from newsparse.extractor.tokens import Document, Name
from newsparse.record import Article, Mention, Place


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
    spots, used = Finder(gazetteer, doc, names, article).find()
    senses = gather(spots)
    rank(gazetteer, list(dict.fromkeys(senses.values())), Prior())
    places = join(gazetteer, spots, senses)
    return places, [n for n in names if n not in used]


def gather(spots: list[Spot]) -> dict[int, Sense]:
    """Give each mention (by number) the sense that all mentions of its words share."""
    by_key: dict[tuple[str, str], Sense] = {}
    senses: dict[int, Sense] = {}
    for number, spot in enumerate(spots):
        key = (fold(spot.text), spot.kind)
        sense = by_key.get(key)
        if sense is None:
            sense = by_key[key] = Sense(key[0], spot.readings, 0, approximate=spot.approximate)
        sense.count += 1
        if spot.cue:
            sense.cues |= {spot.cue}
        senses[number] = sense
    return senses


def join(gazetteer: Gazetteer, spots: list[Spot], senses: dict[int, Sense]) -> list[Place]:
    """Put the mentions of each place together."""
    groups: dict[object, list[Spot]] = defaultdict(list)
    winners: dict[object, Reading | None] = {}
    for number, spot in enumerate(spots):
        sense = senses[number]
        best = sense.best
        key = sense.key if best is None or sense.approximate else best.entry.number
        groups[key].append(spot)
        winners[key] = best
    return [place(gazetteer, mentions, winners[key]) for key, mentions in groups.items()]


def place(gazetteer: Gazetteer, spots: list[Spot], best: Reading | None) -> Place:
    """One place of the record."""
    mentions = tuple(Mention(s.text, s.start, s.end, s.kind) for s in spots)
    if best is None:
        return Place(spots[0].text, "unknown", None, None, None, None, None, mentions)
    entry = best.entry
    admin1 = gazetteer.name(entry.admin1) if entry.admin1 >= 0 and entry.kind != "admin1" else None
    if spots[0].approximate:
        return Place(
            spots[0].text, "region", entry.country or None, admin1, entry.lat, entry.lon, None, mentions
        )
    name = gazetteer.name(entry.number)
    return Place(
        name, entry.kind, entry.country or None, admin1, entry.lat, entry.lon, entry.geonames_id, mentions
    )
