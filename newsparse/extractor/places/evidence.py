"""Which places are named by words that are no place names themselves: peoples, parts of other names.

What is a place, a person or an organization was decided before (``names.entities``) and stays.
"""

from collections import Counter

from newsparse.extractor.places.gazetteer import ALTERNATE, BARE, DEMONYM, Gazetteer
from newsparse.extractor.places.lookup import lookup, plainest
from newsparse.extractor.places.ranking import FILE, Reading, holds
from newsparse.tokens import Document, Name
from newsparse.wordlists import words

_SURE = frozenset(("country", "continent"))
_WEAK = ALTERNATE | BARE
_KNOWN = 98
"""The weight of a town of 5,000: smaller ones share their names with too many people."""


class View:
    """A document seen with the gazetteer; ``places`` counts the names of places."""

    def __init__(self, gazetteer: Gazetteer, doc: Document) -> None:
        """Start with nothing looked up."""
        self.gazetteer, self.doc = gazetteer, doc
        self.places: Counter[str] = Counter()
        self.known: dict[tuple[str, bool], list[Reading]] = {}

    def look(self, text: str, *, postal: bool = False) -> list[Reading]:
        """The readings of a text: one list for all its mentions."""
        found = self.known.get((text, postal))
        if found is None:
            beyond = text.lower() in words(FILE, "heavens")
            found = [] if beyond else lookup(self.gazetteer, text, postal=postal)
            self.known[text, postal] = found
        return found

    def span(self, first: int, last: int) -> str:
        """The text of tokens [first, last)."""
        return self.doc.text[self.doc.starts[first] : self.doc.ends[last - 1]]

    def word(self, i: int) -> str:
        """A token, or "" outside the document."""
        return self.doc.words[i] if 0 <= i < len(self.doc.words) else ""

    def low(self, i: int) -> str:
        """A token as the word lists write it."""
        return self.word(i).rstrip(".").lower()


def people_of(view: View, name: Name, first: int, readings: list[Reading]) -> bool:
    """Tell whether a name that is no place is a people's ("Swedes"), and not a language's."""
    if name.label != "OTHER" or not plainest(readings).flags & DEMONYM:
        return False
    said = view.span(first, name.last).lower() in words(FILE, "never")
    return not said and not _language(view, first, name.last)


def _language(view: View, first: int, last: int) -> bool:
    """Tell whether a demonym stands for a language ("spoke French", "the Welsh language")."""
    return view.low(first - 1) in words(FILE, "speak") or view.low(last) in {"language", "languages"}


def _county(view: View, last: int, best: Reading) -> bool:
    """Tell whether a name says itself that it is a county."""
    return (
        best.entry.kind == "admin2" and view.low(last - 1) in words(FILE, "kinds") and not best.flags & BARE
    )


def suiting(name: Name, readings: list[Reading]) -> list[Reading]:
    """The readings that fit the tagger's word: OTHER names are peoples, PLACE names are not."""
    fitting = [r for r in readings if bool(r.flags & DEMONYM) == (name.label == "OTHER")]
    return fitting or readings


def part(view: View, name: Name, first: int) -> tuple[int, bool]:
    """Find a place that begins at a token of another name.

    Returns:
        The token after it and whether it is a mention; if it is none, it may still tell where
        the article plays ("Texas Department of Transportation"). The token itself: no place.

    """
    for last in range(min(name.last, first + 4), first, -1):
        readings = view.look(view.span(first, last)) if view.word(last - 1) != "-" else []
        if readings:
            best = plainest(suiting(name, readings))
            stands = _stands(view, name, first, last, best)
            return (last, stands) if stands or _hints(view, name, first, best) else (first, False)
    return first, False


def _stands(view: View, name: Name, first: int, last: int, best: Reading) -> bool:
    """Tell whether a place inside another name is a mention of its own."""
    if best.flags & _WEAK or _county(view, last, best):
        return not best.flags & _WEAK
    if view.word(last) == "-" or view.word(first - 1) == "-":
        return _compound(view, first, last, best)
    if first > name.first or last == name.last:
        return False
    if name.label == "ORG":
        return _serves(view, first, last, name.last, best)
    return name.label == "PERSON" and view.low(last) in words(FILE, "officials")


def _compound(view: View, first: int, last: int, best: Reading) -> bool:
    """Tell whether a place stands in a hyphenated word ("Ontario-based", "R-Texas", "Arab-Israeli")."""
    if view.word(last) == "-":
        return view.low(last + 1) in words(FILE, "compound") or _paired(view, last + 1, best)
    return view.low(first - 2) in words(FILE, "parties") or _paired(view, first - 2, best)


def _paired(view: View, other: int, best: Reading) -> bool:
    """Tell whether both sides of a hyphen are countries or peoples."""
    known = view.look(view.word(other))
    return any(r.flags & DEMONYM or r.entry.kind in _SURE for r in known[:8]) and (
        bool(best.flags & DEMONYM) or best.entry.kind in _SURE
    )


def _serves(view: View, first: int, last: int, end: int, best: Reading) -> bool:
    """Tell whether an organization is a body of the town it is named after.

    Other names inside organizations ("Bank of China") are no mentions. That these are was
    measured: on local papers it wins 0.9 points of F1 end to end, on mixed news 0.6, and costs
    0.6 points of the F1 of PLACE where organizations are marked whole.
    """
    if best.entry.weight < _KNOWN and not view.places[view.span(first, last)]:
        return False
    rest = [w.lower() for w in view.doc.words[last : min(end, last + 12)]]
    if len(rest) > 1 and "fire" in rest and rest[-1] in words(FILE, "fire"):
        return True
    if "of" in rest or rest in (["city"], ["county"]):
        return False
    return not words(FILE, "bodies").isdisjoint(rest)


def _hints(view: View, name: Name, first: int, best: Reading) -> bool:
    """Tell whether a place inside another name says where the article plays."""
    if name.label == "PERSON" or best.flags & (_WEAK | DEMONYM):
        return False
    if best.entry.kind == "city" and best.entry.weight < _KNOWN:
        return False
    return first == name.first or view.word(first - 1) in {"of", "at", "in"}


def follows(view: View, first: int) -> bool:
    """Tell whether a token is the state or country of the town before it ("Severn, Md.")."""
    if view.word(first - 1) != "," or not view.word(first - 2)[:1].isupper():
        return False
    wide = view.look(view.word(first), postal=True)
    towns = view.look(view.word(first - 2))
    return any(holds(w.entry, t.entry) for w in wide[:4] for t in towns)
