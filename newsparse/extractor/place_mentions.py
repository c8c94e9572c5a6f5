"""Which words of an article name places: the tagger's word, the gazetteer's and the context's.

The tagger's PLACE names are always taken. What it calls a PERSON, an ORG or OTHER, or nothing,
needs a name of the gazetteer and evidence: a preposition, a state after a comma, the same
words tagged as a place elsewhere, a hyphen ("Ontario-based"), or a form that nothing else has
("Boone County", "UAE").
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from newsparse.extractor.gazetteer import ABBREVIATION, ALTERNATE, BARE, DEMONYM, Gazetteer
from newsparse.extractor.place_context import dateline_tokens
from newsparse.extractor.place_names import behind, lookup
from newsparse.extractor.place_ranking import Reading, holds
from newsparse.extractor.tokens import Document, Name
from newsparse.extractor.wordlists import words
from newsparse.record import Article

FILE = "places.txt"
LONGEST = 6
"""Tokens that a name of the gazetteer has at most."""
_LINKS = frozenset(("of", "the", "and", "de", "la", "del", "al", "-", "'s", "’s", ".", "&", ","))
_KINDS = frozenset(("County", "Parish", "River", "Island", "Islands", "Township", "Province", "Valley", "Lake"))
_SHORT = frozenset(("US", "USA", "UK", "UAE", "USSR", "DPRK"))
_LEADS = frozenset(("N.", "S.", "E.", "W.", "North", "South", "East", "West", "New", "River", "Lake", "Mount", "Port"))
_CUTS = frozenset((",", "and", "/", "&", ";", "(", ")"))
_PARTIES = frozenset(("D", "R", "DFL", "I"))
KNOWN = 98
"""The weight of a town of 5,000: smaller ones share their names with too many people."""
_SURE = frozenset(("country", "continent"))


@dataclass(slots=True)
class Spot:
    """A mention: characters [start, end), tokens [first, last), readings and what else is known.

    ``kind`` is that of the mention, or "hint" for a place inside another name, which tells where
    the article plays and no more. ``part`` is the kind of a name that is known by its core only
    ("Readington Township").
    """

    start: int
    end: int
    first: int
    last: int
    text: str
    readings: list[Reading]
    kind: str = "name"
    part: str = ""


@dataclass(slots=True)
class Finder:
    """One article on its way to place mentions."""

    gazetteer: Gazetteer
    doc: Document
    names: list[Name]
    article: Article
    known: dict[tuple[str, bool], list[Reading]] = field(default_factory=dict)
    places: Counter[str] = field(default_factory=Counter)
    others: Counter[str] = field(default_factory=Counter)
    """How often the tagger calls a text a place, and something else."""
    used: set[Name] = field(default_factory=set)
    free: int = 0
    """The first token that no mention has taken yet."""

    def look(self, text: str, *, postal: bool = False) -> list[Reading]:
        """The readings of a text, looked up once; every call gives fresh ones."""
        key = (text, postal)
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = lookup(self.gazetteer, text, postal=postal)
        return [Reading(r.entry, r.flags) for r in found]

    def span(self, first: int, last: int) -> str:
        """The text of tokens [first, last)."""
        return self.doc.text[self.doc.starts[first] : self.doc.ends[last - 1]]

    def find(self) -> list[Spot]:
        """Give the mentions in order; ``used`` then holds the tagged names that are places."""
        for name in self.names:
            (self.places if name.label == "PLACE" else self.others)[self.span(name.first, name.last)] += 1
        spots: list[Spot] = []
        first, last = dateline_tokens(self.doc, self.article)
        for name in self.names:
            if name.last > first and self.free <= first < last:
                self.take(spots, self.between(first))
                self.take(spots, self.of_dateline(first, last), last)
            if name.first < self.free:
                self.used.add(name)
                continue
            self.take(spots, self.between(name.first))
            self.take(spots, self.of_name(name), name.last)
        if self.free <= first < last:
            self.take(spots, self.between(first))
            self.take(spots, self.of_dateline(first, last), last)
        self.take(spots, self.between(len(self.doc.words)))
        return spots

    def take(self, spots: list[Spot], found: Iterator[Spot], end: int = 0) -> None:
        """Append mentions that stand after the others; the tokens up to their end are taken then."""
        for spot in found:
            if not spots or spot.first >= spots[-1].last:
                spots.append(spot)
                end = max(end, spot.last)
        self.free = max(self.free, end)

    def of_dateline(self, first: int, last: int) -> Iterator[Spot]:
        """The places of a dateline: "WILMINGTON, Del.", "SYDNEY and KUALA LUMPUR"."""
        cuts = [i for i in range(first, last) if self.doc.words[i] in _CUTS]
        if self.look(self.span(first, last)):
            cuts = []
        tagged = {i for n in self.names if n.label == "PLACE" for i in range(n.first, n.last) if n.first < last}
        for start, end in zip([first, *[i + 1 for i in cuts]], [*cuts, last], strict=True):
            readings = self.look(self.span(start, end), postal=start > first) if start < end else []
            if readings or start in tagged:
                spot = self.spot(start, end, readings)
                spot.kind = "dateline"
                yield spot

    def of_name(self, name: Name) -> Iterator[Spot]:
        """The mentions in a tagged name."""
        if name.label == "PLACE":
            self.used.add(name)
            yield from self.of_place(name.first, name.last)
            return
        first = self.leftward(name.first)
        readings = self.look(self.span(first, name.last))
        if readings and self.whole(name, readings):
            self.used.add(name)
            yield self.spot(first, name.last, readings)
        else:
            yield from self.parts(name)

    def of_place(self, first: int, last: int) -> Iterator[Spot]:
        """The mentions in a name that the tagger calls a place; at least one."""
        first, last = self.leftward(first), self.extended(first, last)
        readings = self.look(self.span(first, last))
        if readings:
            yield self.spot(first, last, readings)
        elif cut := self.cut(first, last):
            yield from self.of_place(first, cut)
            yield from self.of_place(cut + 1, last)
        else:
            core, kind = behind(self.gazetteer, self.span(first, last))
            spot = self.spot(first, last, core)
            spot.kind, spot.part = "name", kind if core else ""
            yield spot

    def cut(self, first: int, last: int) -> int:
        """Where two places stand in one name ("Brussels, Belgium"); 0 if they do not."""
        words_ = self.doc.words
        for i in range(first + 1, last - 1):
            if words_[i] == "," or (words_[i] in "-/" and self.known_pair(first, i, last)):
                return i
        return 0

    def known_pair(self, first: int, cut: int, last: int) -> bool:
        """Tell whether both sides of a hyphen are places of the gazetteer."""
        return bool(self.look(self.span(first, cut)) and self.look(self.span(cut + 1, last)))

    def leftward(self, first: int) -> int:
        """Take in a word before the name that the tagger left out ("N. Korea", "River Lune")."""
        if first and self.doc.words[first - 1] in _LEADS and first - 1 >= self.free:
            if self.look(self.span(first - 1, first + 1)):
                return first - 1
        return first

    def extended(self, first: int, last: int) -> int:
        """Take in what the tagger left out: a word of kind, the rest of a gazetteer name."""
        words_ = self.doc.words
        if last < len(words_) and words_[last] in _KINDS and words_[last - 1] not in _KINDS:
            return last + 1
        if last + 1 < len(words_) and (words_[last] in _LINKS or words_[last][0].isupper()):
            for end in range(min(first + LONGEST, len(words_)), last, -1):
                if words_[end - 1][0].isupper() and words_[end - 1] not in _LINKS:
                    readings = self.look(self.span(first, end))
                    if readings and not readings[0].flags & (ALTERNATE | DEMONYM):
                        return end
        return last

    def whole(self, name: Name, readings: list[Reading]) -> bool:
        """Tell whether a name that the tagger calls something else is a place all the same."""
        best, text = self.plainest(readings), self.span(name.first, name.last)
        if best.flags & DEMONYM:
            return (name.label == "OTHER" or " " in text) and not self.language(name)
        if best.entry.kind in _SURE or self.county(name.last, best):
            return name.label != "PERSON" or " " in text
        if best.flags & (ABBREVIATION | ALTERNATE | BARE):
            return False
        if name.label == "PERSON":
            return self.before(name.first) in words(FILE, "before person") and text in self.places
        return self.places[text] > self.others[text] or self.before(name.first) in words(FILE, "before person")

    def language(self, name: Name) -> bool:
        """Tell whether a demonym stands for a language ("spoke only French")."""
        after = self.doc.words[name.last] if name.last < len(self.doc.words) else ""
        return self.before(name.first) in words(FILE, "speak") or after in {"language", "languages"}

    def county(self, last: int, best: Reading) -> bool:
        """Tell whether a name says itself that it is a county."""
        return best.entry.kind == "admin2" and self.doc.words[last - 1] in _KINDS and not best.flags & BARE

    def before(self, first: int) -> str:
        """The word before a token."""
        return self.doc.words[first - 1] if first else ""

    def parts(self, name: Name) -> Iterator[Spot]:
        """The places in a name that is none itself."""
        words_, first = self.doc.words, name.first
        while first < name.last:
            last = first
            if words_[first][0].isupper():
                last, stands = self.part(name, first)
                if last > first:
                    spot = self.spot(first, last, self.look(self.span(first, last)))
                    spot.kind = spot.kind if stands else "hint"
                    yield spot
            first = max(last, first + 1)

    @staticmethod
    def plainest(readings: list[Reading]) -> Reading:
        """The best of the readings that bear the name as their own, if there are any."""
        return next((r for r in readings if not r.flags & (ALTERNATE | BARE)), readings[0])

    def part(self, name: Name, first: int) -> tuple[int, bool]:
        """Where a place that begins at a token of another name ends, and whether it is a mention."""
        words_ = self.doc.words
        for last in range(min(name.last, first + 4), first, -1):
            readings = self.look(self.span(first, last)) if words_[last - 1] != "-" else []
            if readings:
                stands = self.stands(name, first, last, self.plainest(readings))
                return (last, stands) if stands or self.hints(name, first, self.plainest(readings)) else (first, False)
        return first, False

    def hints(self, name: Name, first: int, best: Reading) -> bool:
        """Tell whether a place inside another name says where the article plays."""
        if name.label == "PERSON" or best.flags & (ALTERNATE | BARE | DEMONYM):
            return False
        if best.entry.kind == "city" and best.entry.weight < KNOWN:
            return False
        return first == name.first or self.doc.words[first - 1] in {"of", "at", "in"}

    def stands(self, name: Name, first: int, last: int, best: Reading) -> bool:
        """Tell whether a place's name inside another name is a mention of its own."""
        words_ = self.doc.words
        after = words_[last] if last < len(words_) else ""
        if self.county(last, best):
            return True
        if best.flags & (ALTERNATE | BARE):
            return False
        if after == "-" and last + 1 < len(words_):
            return words_[last + 1].lower() in words(FILE, "compound") or self.paired(words_[last + 1], best)
        if first > name.first and words_[first - 1] == "-":
            return words_[first - 2] in _PARTIES or self.paired(words_[first - 2], best)
        if first > name.first or last == name.last:
            return False
        if name.label == "ORG":
            return self.serves(first, last, name.last, best)
        return name.label == "PERSON" and after.lower() in words(FILE, "officials")

    def paired(self, other: str, best: Reading) -> bool:
        """Tell whether both sides of a hyphen are countries or peoples ("Arab-Israeli")."""
        known = self.look(other)
        return bool(known) and all(r.flags & DEMONYM or r.entry.kind in _SURE for r in (best, known[0]))

    def serves(self, first: int, last: int, end: int, best: Reading) -> bool:
        """Tell whether an organization is a body of the town it is named after."""
        rest = [w.lower() for w in self.doc.words[last:end]]
        if best.entry.weight < KNOWN and not self.places[self.span(first, last)]:
            return False
        if len(rest) > 1 and "fire" in rest and rest[-1] in words(FILE, "fire"):
            return True
        return rest not in (["city"], ["county"]) and not words(FILE, "bodies").isdisjoint(rest)

    def spot(self, first: int, last: int, readings: list[Reading]) -> Spot:
        """A mention of these tokens."""
        start, end = self.doc.starts[first], self.doc.ends[last - 1]
        kind = "demonym" if readings and readings[0].flags & DEMONYM else "name"
        return Spot(start, end, first, last, self.doc.text[start:end], readings, kind)

    def between(self, last: int) -> Iterator[Spot]:
        """Names of the gazetteer among the free tokens before a token, where the tagger saw none."""
        words_, first = self.doc.words, self.free
        while first < last:
            end = first
            if words_[first][0].isupper():
                end = self.untagged(first, last)
                if end > first:
                    yield self.spot(first, end, self.look(self.span(first, end), postal=True))
            first = max(end, first + 1)

    def untagged(self, first: int, limit: int) -> int:
        """Where an untagged place that begins at a token ends; the token if there is none."""
        words_ = self.doc.words
        if words_[first].replace(".", "") in _SHORT and words_[first + 1 : first + 2] != ["$"]:
            return first + 1
        for last in range(min(limit, first + 4), first, -1):
            if words_[last - 1][0].isupper():
                readings = self.look(self.span(first, last))
                if readings and self.shown(first, last, self.plainest(readings)):
                    return last
        return first + 1 if self.follows(first) else first

    def follows(self, first: int) -> bool:
        """Tell whether a token is the state or country of the town before it ("Severn, Md.")."""
        words_ = self.doc.words
        if first < 2 or words_[first - 1] != "," or not words_[first - 2][0].isupper():  # noqa: PLR2004
            return False
        wide = self.look(words_[first], postal=True)
        towns = self.look(words_[first - 2])
        return any(holds(w.entry, t.entry) for w in wide[:4] for t in towns)

    def shown(self, first: int, last: int, best: Reading) -> bool:
        """Tell whether the context shows that untagged words name a place."""
        words_ = self.doc.words
        if self.county(last, best):
            return True
        if best.flags & (ALTERNATE | BARE | ABBREVIATION):
            return False
        after = words_[last] if last < len(words_) else ""
        if words_[first].lower() in words(FILE, "never") or (after and after[0].isupper()):
            return False
        return self.span(first, last) in self.places or self.before(first) in words(FILE, "before")
