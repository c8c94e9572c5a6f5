"""Who, where and when over all articles: entities merged over records, counted as they stream by.

Memory grows with the number of different entities, not with that of articles. Merging is careful:
people are one where the full name is the same and their roles can be one person's, or the same others
stand beside them; a surname alone never merges two people. Places are one where they are the same place
of the gazetteer; organizations where the name is the same, or one's acronym is said to be the other's.
Every merge knows its reason.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain, islice
from typing import Any, NamedTuple

from newsparse.record import KINDS
from newsparse.wordlists import fold

ALONE = 1
"""Words of a name that is only a surname or a forename: two articles' Roe need not be one."""
ROLES = 12
"""Roles kept of a person, the commonest: a list without end would grow with the articles."""
BESIDES, ARTICLES = 24, 3
"""Others named in an article, and articles, that are remembered of a person. Of 105 people of the records set
whose roles share no word, all but two one person each, 84 stay one by the others; one of the two is split."""
PAIRS = 200_000
"""Pairs of places counted; beyond that the rarest are dropped: hostile corpora cannot fill memory."""

BESIDE = 5
"""Neighbours told of a place."""
PLACES = 50
"""Places of one article whose pairs are counted; an article has 8 on average, an index page hundreds."""
SHORT = 3
"""Letters of words such as "the", "of", "for", which two roles share by chance."""

_LETTERS = re.compile(r"[^\W\d_]+")


class Merged(NamedTuple):
    """An entity over all articles.

    ``kind`` is person, place or organization; ``articles`` and ``mentions`` are counts; ``first`` and
    ``last`` the days (ISO 8601) of the first and the last dated article; ``roles`` and ``beside`` are
    (words, articles), commonest first; ``why`` says for each merge of two names what made them one.
    """

    kind: str
    name: str
    articles: int
    mentions: int
    quotes: int
    first: str | None
    last: str | None
    roles: tuple[tuple[str, int], ...] = ()
    place_kind: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames_id: int | None = None
    wikidata: str | None = None
    beside: tuple[tuple[str, int], ...] = ()
    why: tuple[str, ...] = ()


COMMON = Merged._fields[: Merged._fields.index("last") + 1]
"""The fields that an entity of any kind has."""
FACTS = ("country", "lat", "lon", "geonames_id", "wikidata")
"""The fields of a place that are as the record has them."""


class _Tally:
    """What is counted of one entity."""

    __slots__ = (
        "articles",
        "beside",
        "facts",
        "first",
        "last",
        "mentions",
        "names",
        "quotes",
        "roles",
        "why",
    )

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self.facts = facts
        self.articles = self.mentions = self.quotes = 0
        self.first: str | None = None
        self.last: str | None = None
        self.names: Counter[str] = Counter()
        self.roles: Counter[str] = Counter()
        self.beside: tuple[frozenset[str], ...] = ()
        self.why: dict[str, None] = {}

    def see(self, entry: Mapping[str, Any], day: str | None) -> None:
        """Count an entry of one article."""
        self.articles += 1
        self.mentions += len(entry["mentions"])
        self.names[entry["name"]] += 1
        if entry.get("role"):
            self.roles[entry["role"]] += 1
            if len(self.roles) > 2 * ROLES:
                self.roles = Counter(dict(self.roles.most_common(ROLES)))
        if day:
            self.first = min(self.first or day, day)
            self.last = max(self.last or day, day)


class Summary:
    """Counts over records; ``add`` takes them one by one, ``people``, ``places`` ... give the result."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.articles = 0
        self.days: Counter[str] = Counter()
        self._people: dict[str, list[_Tally]] = defaultdict(list)
        self._places: dict[object, _Tally] = {}
        self._organizations: dict[str, _Tally] = {}
        self._short: dict[str, str] = {}
        self._beside: Counter[tuple[object, object]] = Counter()

    def add(self, record: Mapping[str, Any]) -> None:
        """Count the record (its JSON form) of one article."""
        self.articles += 1
        day = (record["published"] or "")[:10] or None
        if day:
            self.days[day] += 1
        near = _named(record)
        found = {
            kind: [self._find(kind, e, day, near) for e in record[entries]] for kind, entries in KINDS.items()
        }
        _count_quotes(record, {kind: [tally for _, tally in pairs] for kind, pairs in found.items()})
        self._count_pairs({key for key, _ in found["place"] if key})

    def _find(
        self, kind: str, entry: Mapping[str, Any], day: str | None, near: frozenset[str]
    ) -> tuple[object, _Tally]:
        """Find the entity that an entry is, and what a resolved place is known by; count the entry."""
        if kind == "place":
            return self._place(entry, day)
        return None, self._person(entry, day, near) if kind == "person" else self._organization(entry, day)

    def _person(self, entry: Mapping[str, Any], day: str | None, beside: frozenset[str]) -> _Tally:
        """Find the person of an earlier article that this one is, or begin a new one."""
        key = _key(entry["name"])
        same = self._people[key]
        found = next((t for t in same if _one_person(key, t, entry, beside)), None)
        if found is None:
            found = _Tally({})
            same.append(found)
        elif reason := _reason(key, found, entry, beside):
            found.why[reason] = None
        if len(found.beside) < ARTICLES:
            found.beside += (beside,)
        found.see(entry, day)
        return found

    def _place(self, entry: Mapping[str, Any], day: str | None) -> tuple[object, _Tally]:
        """Find the place: the same of the gazetteer, or the same unresolved name."""
        resolved = entry["lat"] is not None
        key = (
            (entry["geonames_id"] or (entry["name"], entry["lat"], entry["lon"]))
            if resolved
            else entry["name"]
        )
        tally = self._places.setdefault(key, _Tally(entry))
        tally.see(entry, day)
        return (key if resolved else None), tally

    def _organization(self, entry: Mapping[str, Any], day: str | None) -> _Tally:
        """Find the organization by its name, or by an acronym that an article said is its."""
        key = _key(entry["name"])
        known = self._short.get(key)
        if known is not None and known != key and key not in self._organizations:
            self._organizations[known].why[f"{entry['name']}: said to be its short form"] = None
            key = known
        tally = self._organizations.setdefault(key, _Tally(entry))
        for alias in entry["aliases"]:
            if alias.isupper() and _key(alias) not in self._organizations:
                self._short.setdefault(_key(alias), key)
        tally.see(entry, day)
        return tally

    def _count_pairs(self, keys: set[object]) -> None:
        """Count which places stand in one article; hostile numbers of them are bounded."""
        ordered = sorted(keys, key=str)[:PLACES]
        self._beside.update((one, two) for i, one in enumerate(ordered) for two in ordered[i + 1 :])
        if len(self._beside) > PAIRS:
            self._beside = Counter(dict(self._beside.most_common(PAIRS // 2)))

    def people(self) -> list[Merged]:
        """Give the people, those of most articles first."""
        return _ordered(_merged("person", t) for same in self._people.values() for t in same)

    def organizations(self) -> list[Merged]:
        """Give the organizations, those of most articles first."""
        return _ordered(_merged("organization", t) for t in self._organizations.values())

    def places(self) -> list[Merged]:
        """Give the places, those of most articles first, with the places that stand in the same articles."""
        names = {key: _name(t.names) for key, t in self._places.items()}
        beside: dict[object, Counter[str]] = defaultdict(Counter)
        for (one, two), count in self._beside.items():
            beside[one][names[two]] += count
            beside[two][names[one]] += count
        return _ordered(
            _merged("place", t)._replace(beside=tuple(_commonest(beside[key], BESIDE)))
            for key, t in self._places.items()
        )


def _count_quotes(record: Mapping[str, Any], by_kind: Mapping[str, list[_Tally]]) -> None:
    """Count each quote for its speaker, if that is an entry of the record."""
    for quote in record.get("quotes", []):
        speaker = quote["speaker"]
        if speaker and speaker["index"] is not None:
            by_kind[speaker["kind"]][speaker["index"]].quotes += 1


def summarize(records: Iterable[Mapping[str, Any]]) -> Summary:
    """Count records (their JSON forms); they are taken one by one and not kept."""
    summary = Summary()
    for record in records:
        summary.add(record)
    return summary


def _merged(kind: str, tally: _Tally) -> Merged:
    """Give what was counted."""
    facts: dict[str, Any] = {fact: tally.facts.get(fact) for fact in FACTS}
    return Merged(
        kind=kind,
        name=_name(tally.names),
        articles=tally.articles,
        mentions=tally.mentions,
        quotes=tally.quotes,
        first=tally.first,
        last=tally.last,
        roles=tuple(_commonest(tally.roles, ROLES)),
        place_kind=tally.facts.get("kind"),
        why=tuple(tally.why),
        **facts,
    )


def _ordered(entities: Iterable[Merged]) -> list[Merged]:
    """Put those of most articles first, then of most mentions, then by name."""
    return sorted(entities, key=lambda e: (-e.articles, -e.mentions, e.name, e.country or ""))


def _commonest(counts: Counter[str], most: int) -> list[tuple[str, int]]:
    """Give the commonest, ties by name: the same on any machine."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]


def _name(names: Counter[str]) -> str:
    """Give the commonest name; of two, the longer one."""
    return min(names, key=lambda name: (-names[name], -len(name), name))


def _named(record: Mapping[str, Any]) -> frozenset[str]:
    """Give the names that a record has, the first of them; of people full ones."""
    people = (key for e in record["people"] if len((key := _key(e["name"])).split()) > ALONE)
    others = (_key(e["name"]) for e in (*record["organizations"], *record["places"]))
    return frozenset(islice(chain(others, people), BESIDES))


def _one_person(key: str, tally: _Tally, entry: Mapping[str, Any], beside: frozenset[str]) -> bool:
    """Tell whether two people of one full name can be one: no role speaks against it, or others for it."""
    if len(key.split()) <= ALONE:
        return False
    role = entry.get("role")
    agrees = not role or not tally.roles or any(_agree(role, known) for known in tally.roles)
    return agrees or bool(_shared(key, tally, beside))


def _shared(key: str, tally: _Tally, beside: frozenset[str]) -> list[str]:
    """Give the others who stand beside a person in two articles."""
    return sorted({name for names in tally.beside for name in names & beside if name != key})


def _reason(key: str, tally: _Tally, entry: Mapping[str, Any], beside: frozenset[str]) -> str | None:
    """Say why an entry is taken for the person, where more than the same name speaks for it."""
    role = entry.get("role")
    if not role or role in tally.roles or not tally.roles:
        return None
    known = next((r for r in tally.roles if _agree(role, r)), None)
    because = f"as {known}" if known else f"beside {_shared(key, tally, beside)[0]}"
    return f"{entry['name']}: {role} {because}"


def _agree(one: str, two: str) -> bool:
    """Tell whether two roles share a word of substance."""
    return bool(_substance(one) & _substance(two))


def _substance(role: str) -> set[str]:
    """Give the words of a role that say something: those of more than three letters."""
    return {w for w in _LETTERS.findall(role.casefold()) if len(w) > SHORT}


def _key(name: str) -> str:
    """Give the words of a name as the lists write them: without case, accents, full stops, apostrophes."""
    return " ".join(map(fold, name.split()))
