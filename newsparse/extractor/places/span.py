"""A mention of a place on its way to the record."""

from newsparse.extractor.places.gazetteer import DEMONYM
from newsparse.extractor.places.ranking import Candidate
from newsparse.tokens import Document


class Span:
    """A mention: characters [start, end), tokens [first, last) and the candidates of its text.

    ``kind`` is that of the mention, or "hint" for a place inside another name that tells where the
    article plays and no more. ``name`` is what was looked up: the text, or its core with
    ``part`` the kind of the whole ("Readington Township": Readington, city).
    """

    __slots__ = ("_doc", "_length", "candidates", "first", "kind", "name", "part", "text")

    def __init__(self, doc: Document, first: int, last: int, candidates: list[Candidate]) -> None:
        """A mention of these tokens; a demonym if its best candidate is one."""
        self._doc, self.first, self._length = doc, first, last - first
        self.candidates = candidates
        self.text = doc.said(self.start, self.end)
        self.kind = "demonym" if candidates and candidates[0].flags & DEMONYM else "name"
        self.name, self.part = self.text, ""

    @property
    def last(self) -> int:
        """The token after the last; there may be very many mentions, so what can be told is not held."""
        return self.first + self._length

    @property
    def start(self) -> int:
        """The offset of the first character."""
        return self._doc.starts[self.first]

    @property
    def end(self) -> int:
        """The offset after the last character."""
        return self._doc.ends[self.last - 1]
