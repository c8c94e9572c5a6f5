"""Which places are named by words that are no place names themselves: peoples.

What is a place, a person or an organization was decided before (``names.entities``) and stays.
"""

from collections import Counter

from newsparse.extractor.places.gazetteer import DEMONYM, FILE, Gazetteer
from newsparse.extractor.places.lookup import lookup, plainest
from newsparse.extractor.places.ranking import Candidate, holds
from newsparse.tokens import Document, Name
from newsparse.wordlists import words


class View:
    """A document seen with the gazetteer.

    ``places`` counts the names of places, ``others`` are people's
    and organizations'.
    """

    def __init__(self, gazetteer: Gazetteer, doc: Document) -> None:
        """Start with nothing looked up."""
        self.gazetteer, self.doc = gazetteer, doc
        self.places: Counter[str] = Counter()
        self.others: set[str] = set()
        self.known: dict[tuple[str, bool], list[Candidate]] = {}

    def look(self, text: str, *, postal: bool = False) -> list[Candidate]:
        """The candidates of a text: one list for all its mentions."""
        found = self.known.get((text, postal))
        if found is None:
            found = lookup(self.gazetteer, text, postal=postal)
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


def people_of(view: View, name: Name, first: int, candidates: list[Candidate]) -> bool:
    """Tell whether a name that is no place is a people's ("Swedes")."""
    if name.label != "OTHER" or not plainest(candidates).flags & DEMONYM:
        return False
    return view.span(first, name.last).lower() not in words(FILE, "never")


def suiting(name: Name, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates that fit the tagger's word: OTHER names are peoples, PLACE names are not."""
    fitting = [r for r in candidates if bool(r.flags & DEMONYM) == (name.label == "OTHER")]
    return fitting or candidates


def follows(view: View, first: int) -> bool:
    """Tell whether a token is the state or country of the town before it ("Severn, Md.")."""
    if view.word(first - 1) != "," or not view.word(first - 2)[:1].isupper():
        return False
    wide = view.look(view.word(first), postal=True)
    towns = view.look(view.word(first - 2))
    return any(holds(w.entry, t.entry) for w in wide[:4] for t in towns)
