"""Place names to real places on Earth.

``mentions`` says which words name places, ``gazetteer`` which places bear a name, ``ranking`` which of
them is meant; here the mentions of one place are put together.
"""

from collections import defaultdict
from collections.abc import Sequence

from newsparse.extractor.places.demonyms import means_country
from newsparse.extractor.places.gazetteer import BARE, DEMONYM, FILE, Entry, Gazetteer, load, place_key
from newsparse.extractor.places.inside import within
from newsparse.extractor.places.lookup import said_kind
from newsparse.extractor.places.mentions import Finder
from newsparse.extractor.places.prior import prior
from newsparse.extractor.places.ranking import Candidate, Toponym, chance, rank, support
from newsparse.extractor.places.span import Span
from newsparse.extractor.places.votes import LOCAL
from newsparse.record import Article, Mention, Place
from newsparse.tokens import Document, Name, Some
from newsparse.wordlists import first_of_line, words

LEAST = 0.4
"""A winner less likely right than this is not told: the name stays unresolved. Of those left out two in
five are right (LGL, GeoWebNews): the F1 end to end is .2 higher for it, the share of right places .7."""
OBSCURE = 120
"""The weight of a town of 33,000: a smaller one that nothing supports, in an article about other countries,
stays unresolved. LGL +.1 F1 end to end, GeoWebNews +.2 and .5 more of its places right; with the weight
of 5,000 a half of that."""
_DATELINE = 3
"""How many mentions the one in a dateline counts for."""
_COMMON = {"Palestinian Territories": "Palestine"}
"""Names that the news use rather than the gazetteer's."""
_WITHIN = 8
"""Different names after the comma that are heeded for one name."""


def resolve(
    doc: Document, names: Sequence[Name], article: Article, *, home: str | None = None
) -> tuple[list[Place], Sequence[Name]]:
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
    spans = find_spans(finder)
    toponyms = gather(doc, spans)
    rank(list(dict.fromkeys(toponyms)), prior(gazetteer, article, home))
    left = Some(names, (k for k, n in enumerate(names) if not finder.used[n.first]))
    return _join(gazetteer, spans, toponyms), left


def explain(
    doc: Document, names: Sequence[Name], article: Article, *, home: str | None = None
) -> list[tuple[str, list[tuple[str, str, float, dict[str, float]]]]]:
    """Tell why each name won: its candidates, best first.

    Returns:
        Each name of the article with (place, country, score, score of each feature).

    """
    gazetteer = load()
    spans = find_spans(Finder(gazetteer, doc, names, article))
    toponyms = list(dict.fromkeys(gather(doc, spans)))
    rank(toponyms, prior(gazetteer, article, home))
    return [
        (t.key, [_reason(gazetteer, c) for c in sorted(t.candidates, key=lambda c: -c.score)])
        for t in toponyms
    ]


def find_spans(finder: Finder) -> list[Span]:
    """The mentions of an article in order, each before those inside it."""
    spans: list[Span] = []
    for span in finder.find():
        if means_country(finder.doc, span):
            spans += [span, *within(finder.view, span)]
    return spans


def _reason(gazetteer: Gazetteer, candidate: Candidate) -> tuple[str, str, float, dict[str, float]]:
    entry = candidate.entry
    return gazetteer.name(entry), entry.country, candidate.score, candidate.reasons


def gather(doc: Document, spans: list[Span]) -> list[Toponym]:
    """Give each mention the toponym that all mentions of its words share."""
    by_key: dict[tuple[str, bool], Toponym] = {}
    cues = _plural_cues(doc, spans)
    toponyms: list[Toponym] = []
    for number, span in enumerate(spans):
        people = bool(span.candidates) and bool(span.candidates[0].flags & DEMONYM)
        key = (place_key(span.name), people)
        toponym = by_key.get(key)
        if toponym is None:
            toponym = by_key[key] = Toponym(key[0], span.candidates, 0)
        if cue := cues[number] or _cue(span):
            toponym.keep(cue)
        toponym.count += _DATELINE if span.kind == "dateline" else 1
        if number and _enclosed(doc, spans[number - 1], span):
            _put_within(toponyms[-1], toponym)
        toponyms.append(toponym)
    return toponyms


def _cue(span: Span) -> str:
    """The kind of place that a mention's own words speak of."""
    said = said_kind(span.name)
    return span.part or (said if said.startswith("admin") else "")


def _plural_cues(doc: Document, spans: list[Span]) -> list[str]:
    """The kind that a plural after several names says of each ("Sangamon and Menard counties")."""
    plurals = first_of_line(FILE, "plurals")
    cues = [""] * len(spans)
    for number in range(len(spans) - 1, -1, -1):
        last = spans[number].last
        after = [doc.words[i].lower() for i in range(last, min(last + 2, len(doc.words)))]
        if after and after[0] in plurals:
            cues[number] = plurals[after[0]]
        elif number + 1 < len(spans) and after and after[0] in {",", "and", "&"}:
            gap = spans[number + 1].first - last
            if gap == 1 or (gap == 2 and after[-1] in {"and", "&"}):  # noqa: PLR2004 - ", and"
                cues[number] = cues[number + 1]
    return cues


def _put_within(inner: Toponym, outer: Toponym) -> None:
    """Note that a name stands after another and a comma."""
    if outer is not inner and outer not in inner.within and len(inner.within) < _WITHIN:
        inner.within.append(outer)


def _enclosed(doc: Document, inner: Span, outer: Span) -> bool:
    """Tell whether two mentions stand as "City, State" or "City (State)"."""
    return outer.first == inner.last + 1 and doc.words[inner.last] in {",", "("}


def _join(gazetteer: Gazetteer, spans: list[Span], toponyms: list[Toponym]) -> list[Place]:
    """Put the mentions of each place together; the lists of spans and toponyms are used up."""
    told = {number: _told(t) for number, t in {id(t): t for t in toponyms}.items()}
    groups: dict[object, list[Span]] = defaultdict(list)
    winners: dict[object, tuple[Candidate | None, float]] = {}
    for span, toponym in zip(spans, toponyms, strict=True):
        best, right = told[id(toponym)]
        if span.kind == "hint" or (best is None and span.kind == "inside"):
            continue
        if best and span.part == best.entry.kind:
            span.part = ""  # "Kerala state" is Kerala
        key = ("part", span.text) if span.part else toponym.key if best is None else best.entry.number
        groups[key].append(span)
        winners[key] = best, max(right, winners.get(key, (None, 0.0))[1])
    spans.clear()
    toponyms.clear()
    return [_place(gazetteer, mentions, *winners[key]) for key, mentions in groups.items()]


def _told(toponym: Toponym) -> tuple[Candidate | None, float]:
    """The winner of a name if it is likely enough, and the chance that it is right."""
    best, right = toponym.best, chance(toponym)
    if best is None or right < LEAST or _unsupported(toponym, best):
        return None, 0.0
    return best, right


def _unsupported(toponym: Toponym, best: Candidate) -> bool:
    """Tell whether nothing in the article bears out a place that few would think of.

    It is called by a short form ("the Coast" is Kenya's only where the article is about Kenya, and
    "Clarke" no county by itself), or is an obscure namesake while the article plays in other countries.
    """
    if support(best) > 0 or best.entry.kind == "admin1":
        return False
    if best.flags & BARE:
        return True
    return best.entry.kind in LOCAL and best.entry.weight < OBSCURE and toponym.abroad > 0


def _mentions(spans: list[Span]) -> tuple[Mention, ...]:
    """Turn spans into mentions; each is let go, since there may be very many."""
    spans.reverse()
    out = []
    while spans:
        s = spans.pop()
        out.append(Mention(s.text, s.start, s.end, s.kind))
    return tuple(out)


def _place(gazetteer: Gazetteer, spans: list[Span], best: Candidate | None, right: float) -> Place:
    """One place of the record; ``right`` is the chance that it is the one that is meant."""
    first = spans[0]
    mentions = _mentions(spans)
    printed = " ".join(first.text.split())
    if best is None:
        return Place(printed, _unresolved_kind(printed), mentions=mentions)
    entry, part = best.entry, first.part
    if part:
        return Place(
            printed, part, entry.country or None, _division(gazetteer, entry), entry.lat, entry.lon,
            confidence=right, mentions=mentions,
        )  # fmt: skip
    known = gazetteer.name(entry)
    name = _COMMON.get(known) or known.replace("Mt. ", "Mount ")
    division = _division(gazetteer, entry)
    return Place(
        name, "neighbourhood" if entry.district else entry.kind, entry.country or None,
        None if division == name else division, entry.lat, entry.lon,
        gazetteer.population(entry), entry.geonames_id, gazetteer.wikidata(entry), right, mentions,
    )  # fmt: skip


def _division(gazetteer: Gazetteer, entry: Entry) -> str | None:
    """The name of the first-order division that a place lies in."""
    if entry.admin1 < 0 or entry.kind == "admin1":
        return None
    return gazetteer.name(gazetteer.entry(entry.admin1))


def _unresolved_kind(name: str) -> str:
    """What an unresolved name says of its kind by its last word ("Mill Road")."""
    last = name.rsplit(None, 1)[-1].rstrip(".").lower()
    return "facility" if last in words(FILE, "streets") or last in words(FILE, "facilities") else "unknown"
