"""Which words of an article name places: the tagger's word, the gazetteer's, and the dateline's.

The tagger's PLACE names are always taken. What it calls a PERSON or an ORG blocks the words.
Where it sees nothing, a name of the gazetteer needs evidence of its own: fame, a preposition
before it, a state after it, or the same words tagged as a place elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from newsparse.extractor.gazetteer import DEMONYM, Gazetteer
from newsparse.extractor.place_names import behind, lookup
from newsparse.extractor.place_ranking import Reading
from newsparse.extractor.tokens import Document, Name
from newsparse.record import Article

LONGEST = 5
"""Tokens a name of the gazetteer has at most."""
_LINKS = frozenset("of the de la le las los del da do dos di du des and al el y es sur upon on an en".split())
_EDGES = " \t\r\n\"“”‘’'«»()[],;:-–—"
_WORDS_OF_KIND = frozenset("County Parish River Island Islands Township Province Valley Lake".split())
_BEFORE = frozenset(
    "in from at near to of outside around across through between into throughout toward towards via "
    "visit visited visiting leave left leaving reach reached".split()
)


@dataclass(slots=True)
class Spot:
    """A mention: characters [start, end), tokens [first, last), readings and what else is known."""

    start: int
    end: int
    first: int
    last: int
    text: str
    readings: list[Reading]
    kind: str = "name"
    cue: str = ""
    approximate: bool = False
    postal: bool = False


@dataclass(slots=True)
class Finder:
    """One article on its way to place mentions."""

    gazetteer: Gazetteer
    doc: Document
    names: list[Name]
    article: Article
    known: dict[tuple[str, bool], list[Reading]] = field(default_factory=dict)

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

    def find(self) -> tuple[list[Spot], set[Name]]:
        """Give the mentions in order, and the tagged names that they use up."""
        spots: list[Spot] = []
        used: set[Name] = set()
        taken = bytearray(len(self.doc.words))
        for name in self.names:
            found = list(self.of_name(name))
            if found:
                used.add(name)
                spots += found
            for i in range(name.first, name.last):
                taken[i] = 1
            for spot in found:
                for i in range(spot.first, spot.last):
                    taken[i] = 1
        spots += self.untagged(taken)
        spots.sort(key=lambda s: s.start)
        return spots, used

    def of_name(self, name: Name) -> Iterator[Spot]:
        """The mentions in a tagged name."""
        if name.label == "PLACE":
            yield from self.of_place(name.first, name.last)
        elif name.label == "OTHER":
            readings = self.look(self.span(name.first, name.last))
            if readings and readings[0].flags & DEMONYM:
                yield self.spot(name.first, name.last, readings)

    def of_place(self, first: int, last: int) -> Iterator[Spot]:
        """The mentions in a name that the tagger calls a place; at least one."""
        last = self.extended(first, last)
        readings = self.look(self.span(first, last))
        if readings:
            yield self.spot(first, last, readings)
            return
        core, cue = behind(self.gazetteer, self.span(first, last))
        spot = self.spot(first, last, core)
        spot.approximate, spot.cue = bool(core), cue
        yield spot

    def extended(self, first: int, last: int) -> int:
        """Take a word of kind after the name in, where the tagger left it out."""
        words = self.doc.words
        if last < len(words) and words[last] in _WORDS_OF_KIND and words[last - 1] not in _WORDS_OF_KIND:
            return last + 1
        return last

    def spot(self, first: int, last: int, readings: list[Reading]) -> Spot:
        """A mention of these tokens."""
        start, end = self.doc.starts[first], self.doc.ends[last - 1]
        kind = "demonym" if readings and readings[0].flags & DEMONYM else "name"
        return Spot(start, end, first, last, self.doc.text[start:end], readings, kind)

    def untagged(self, taken: bytearray) -> Iterator[Spot]:
        """Names of the gazetteer where the tagger saw none."""
        return iter(())
