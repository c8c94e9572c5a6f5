"""Places inside names that are no places: "Government of [Saskatchewan]", "[Ontario]-based".

Some of them stand for themselves ("[Clarke County] Sheriff Dennis Roe"), some are a part of the name and
mentions of kind ``inside``, some only tell where the article plays.
"""

from collections.abc import Iterator

from newsparse.extractor.places.evidence import View, suiting
from newsparse.extractor.places.gazetteer import ABBREVIATION, BARE, DEMONYM, FILE, Entry
from newsparse.extractor.places.lookup import FAME
from newsparse.extractor.places.ranking import WEAK, Candidate
from newsparse.extractor.places.span import Span
from newsparse.tokens import Name
from newsparse.wordlists import words

_LONGEST = 4
"""Tokens of a place inside a name at most."""
_KNOWN = 98
"""The weight of a town of 5,000: smaller ones share their names with too many people."""
_LANDS = frozenset(("country", "continent"))


def parts(view: View, name: Name) -> Iterator[Span]:
    """The places in a name that is none itself."""
    first = name.first
    while first < name.last:
        span = _at(view, name, first) if _may_open(view.word(first)) else None
        if span:
            yield span
        first = max(span.last if span else 0, first + 1)


def within(view: View, span: Span) -> Iterator[Span]:
    """The places inside a place's name that no gazetteer has ("[Hanover] Town Hall"), streets left out."""
    if span.candidates or span.last - span.first == 1 or view.low(span.last - 1) in words(FILE, "streets"):
        return
    for part in parts(view, Name(span.start, span.end, "PLACE", span.first, span.last)):
        if part.kind != "hint" and part.last < span.last:
            part.kind = "inside"
            yield part


def _may_open(word: str) -> bool:
    """Tell whether a place may begin with a word."""
    return word[0].isupper() and word.lower() != "the"


def _at(view: View, name: Name, first: int) -> Span | None:
    """The longest place that begins at a token, if it is of use."""
    for last in range(min(name.last, first + _LONGEST), first, -1):
        candidates = view.look(view.span(first, last)) if view.word(last - 1)[0].isupper() else []
        if candidates:
            fitting = suiting(name, candidates)
            kind = _kind(view, name, first, last, _foremost(fitting))
            if not kind:
                return None
            span = Span(view.doc, first, last, fitting)
            span.kind = span.kind if kind == "name" else kind
            return span
    return None


def _foremost(candidates: list[Candidate]) -> Candidate:
    """The place that a name makes one think of: a country, else the largest; a county only by itself."""
    plain = [c for c in candidates if not c.flags & WEAK] or candidates[:1]
    return max(plain, key=lambda c: (c.entry.kind in _LANDS, c.entry.kind != "admin2", c.entry.weight))


def _kind(view: View, name: Name, first: int, last: int, best: Candidate) -> str:
    """What a place inside another name is: a name of its own, ``inside``, a hint or nothing."""
    if _stands(view, name, first, last, best):
        return "name"
    if _is_county(view, last, best) or _belongs(view, name, first, last, best):
        return "inside"
    return "hint" if _hints(view, name, first, best) else ""


def _stands(view: View, name: Name, first: int, last: int, best: Candidate) -> bool:
    """Tell whether a place inside another name is a mention of its own."""
    if best.flags & WEAK:
        return False
    if _is_county(view, last, best):
        return name.label != "ORG"
    hyphened = view.word(last) == "-" or view.word(first - 1) == "-"
    return hyphened and _compound(view, first, last, best)


def _is_county(view: View, last: int, best: Candidate) -> bool:
    """Tell whether a place is a county that says so.

    In an organization's name ("[Boone County] Sheriff's Office") it is a part of that: given as a name of
    its own it was a third of the false PLACE of the records' development part.
    """
    return (
        not best.flags & WEAK and best.entry.kind == "admin2" and view.low(last - 1) in words(FILE, "kinds")
    )


def _compound(view: View, first: int, last: int, best: Candidate) -> bool:
    """Tell whether a place stands in a hyphenated word ("Ontario-based", "R-Texas", "Arab-Israeli")."""
    if view.word(last) == "-":
        return view.low(last + 1) in words(FILE, "compound") or _paired(view, last + 1, best)
    return view.low(first - 2) in words(FILE, "parties") or _paired(view, first - 2, best)


def _paired(view: View, other: int, best: Candidate) -> bool:
    """Tell whether both sides of a hyphen are countries or peoples."""
    known = view.look(view.word(other))
    return any(_of_people(c) for c in known[:8]) and _of_people(best)


def _of_people(candidate: Candidate) -> bool:
    """Tell whether a candidate is a people or a country."""
    return bool(candidate.flags & DEMONYM) or candidate.entry.kind in _LANDS


def _belongs(view: View, name: Name, first: int, last: int, best: Candidate) -> bool:
    """Tell whether a longer name is one of something that belongs to the place.

    Of the places that open an organization's name, or follow "of", those named by themselves elsewhere
    are the right ones in 93 % (LGL) and 80 % (GeoWebNews) of the cases, countries, divisions and large
    towns in 80 % and 65 %; small towns that the article does not name by themselves in 13 % and 6 %.
    """
    if last - first == name.last - name.first or "-" in {view.word(first - 1), view.word(last)}:
        return False
    text = view.span(first, last)
    alone = view.places[text] > 0
    if (text in view.others and not alone) or not _placed(view, name, first, last, alone=alone):
        return False
    if name.label == "OTHER":
        return _names_event(best, alone=alone)
    return name.label in {"ORG", "PLACE"} and _names_body(best, text, alone=alone)


def _placed(view: View, name: Name, first: int, last: int, *, alone: bool) -> bool:
    """Tell whether a place stands where a name says whose the body is."""
    opens = first == name.first or (first == name.first + 1 and view.low(name.first) == "the")
    return opens or view.low(first - 1) == "of" or (alone and last == name.last)


def _names_event(best: Candidate, *, alone: bool) -> bool:
    """Tell whether an event or a thing is called after the place: by its people, or as the article does."""
    if best.flags & DEMONYM:
        return best.entry.kind == "country"
    return alone and not best.flags & WEAK and best.entry.kind in {"country", "admin1"}


def _names_body(best: Candidate, text: str, *, alone: bool) -> bool:
    """Tell whether an organization is called after the place itself."""
    entry = best.entry
    if best.flags & BARE:
        return alone
    if best.flags & ABBREVIATION:
        return entry.kind == "country" or (entry.kind == "admin1" and "." in text)
    if best.flags & WEAK:
        return False
    if best.flags & DEMONYM:
        return entry.kind == "country"
    return entry.kind == "country" or (entry.kind in {"admin1", "city"} and (alone or _large(entry)))


def _large(entry: Entry) -> bool:
    """Tell whether a place is so large that a body is called after it rather than after its founder."""
    return entry.weight >= FAME


def _hints(view: View, name: Name, first: int, best: Candidate) -> bool:
    """Tell whether a place inside another name says where the article plays."""
    if name.label == "PERSON" or best.flags & (WEAK | DEMONYM):
        return False
    if best.entry.kind == "city" and best.entry.weight < _KNOWN:
        return False
    return first == name.first or view.word(first - 1) in {"of", "at", "in"}
