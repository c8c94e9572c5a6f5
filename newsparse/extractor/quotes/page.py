"""The text as quotes are looked for in it: sentences that no quotation mark is torn by, and who is named."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from newsparse.extractor.quotes.lexis import IS_MARK, dashes, kinds, table
from newsparse.extractor.quotes.marks import Stretch, marks, stretches
from newsparse.record import Article, Mention, Organization, Person, Place
from newsparse.tokens import Document

READ = frozenset(("paragraph", "caption"))
"""Kinds of segments that are looked at: a headline is no quote of its own, a trailer nobody's."""

HEADING = 15
"""Tokens of a heading at most; a longer paragraph without a stop has lost it."""


_STOPS = frozenset(".!?")


class Paragraph(NamedTuple):
    """Sentences as tokens [first, last), and the kind of their segment."""

    sentences: list[tuple[int, int]]
    kind: str


class Sentence(NamedTuple):
    """Tokens [first, last); ``paragraph`` counts from 0 and begins with token ``opens``.

    ``aside``: of a picture, or a heading: it may look back at the story, which goes on without it.
    """

    first: int
    last: int
    stretches: tuple[Stretch, ...]
    paragraph: int
    opens: int = 0
    aside: bool = False


class Named(NamedTuple):
    """A mention of an entity: tokens up to ``last``; ``kind`` P, O or L; its number in the record's list."""

    last: int
    kind: str
    number: int


class Entities(NamedTuple):
    """Who is in the record, and the gender of the people as far as it is known: F or M."""

    people: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    places: tuple[Place, ...] = ()
    genders: tuple[str | None, ...] = ()


class Page:
    """A document laid out for quotes.

    ``low[i]`` is the word in small letters, ``bits[i]`` its kinds (see ``lexis``), ``quoted[i]`` 1 inside
    quotation marks (as far as ``sentences`` has come). Of each token that is some ten bytes.
    """

    def __init__(self, doc: Document, article: Article, entities: Entities) -> None:
        """Lay out a document whose entities are known."""
        self.doc, self.article, self.entities = doc, article, entities
        same: dict[str, str] = {}
        for word in doc.words:
            if word not in same:
                same[word] = word.lower()
        self.low = [same[w] for w in doc.words]
        self.look_up()
        self.quoted = bytearray(len(doc.words) + 1)
        self.mentions = Mentions(doc, entities)

    def look_up(self) -> None:
        """Look up the kinds of the words."""
        self.bits = bytes(map(kinds().__getitem__, self.low))
        self._flags: dict[int, bytes] = {}

    def where(self, mask: int, first: int, last: int) -> list[int]:
        """List the tokens of [first, last) that have a bit of a mask."""
        flags = self._flags.get(mask)
        if flags is None:
            flags = self._flags[mask] = self.bits.translate(table(mask))
        return _ones(flags, first, last)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Give the paragraphs and captions, each as its sentences."""
        doc = self.doc
        segments = iter(self.article.segments)
        end = -1
        paragraph: list[tuple[int, int]] = []
        before = ""
        for (first, last), kind in zip(doc.sentences, doc.kinds, strict=True):
            new = doc.ends[last - 1] > end
            while doc.ends[last - 1] > end:
                end = next(segments).end
            if paragraph and (new or _blank_line(doc, first)):
                yield Paragraph(paragraph, before)
                paragraph = []
            if kind in READ:
                paragraph.append((first, last))
                before = kind
        if paragraph:
            yield Paragraph(paragraph, before)

    def sentences(self) -> Iterator[Sentence]:
        """Give the sentences in order, and mark what is quoted in them."""
        before: Paragraph | None = None
        number = 0
        for paragraph in self.paragraphs():
            if before is not None:
                yield from self._sentences(before, number, paragraph.sentences[0][0])
                number += 1
            before = paragraph
        if before is not None:
            yield from self._sentences(before, number, None)

    def _sentences(self, paragraph: Paragraph, number: int, following: int | None) -> Iterator[Sentence]:
        """Give the sentences of a paragraph; ``following`` is the first token of the next."""
        goes_on = following is not None and self.doc.words[following] in marks()
        opens, last = paragraph.sentences[0][0], paragraph.sentences[-1][1]
        found = stretches(self.doc, self.where(IS_MARK, opens, last), last, goes_on=goes_on)
        for s in found:
            self.quoted[s.first : s.last] = b"\1" * (s.last - s.first)
        aside = paragraph.kind == "caption" or self._stands_apart(opens, last)
        if not found:
            yield from (
                Sentence(first, last, (), number, opens, aside) for first, last in paragraph.sentences
            )
            return
        for first, last, inside in _joined(paragraph.sentences, found):
            yield Sentence(first, last, inside, number, opens, aside)

    def _stands_apart(self, first: int, last: int) -> bool:
        """Tell whether a paragraph is a heading, or ends with a picture's credit: "... left. (Ann Roe)"."""
        words = self.doc.words
        end = next((i for i in range(last - 1, first, -1) if not self.bits[i] & IS_MARK), first)
        if words[end][0].isalnum():
            return last - first <= HEADING and dashes().isdisjoint(words[first:last])
        end = last - 1 - (words[last - 1] == ".")
        if words[end] != ")":
            return False
        opened = next((i for i in range(end, max(first, end - HEADING), -1) if words[i] == "("), first)
        return words[opened - 1] in _STOPS if opened > first else False

    def text(self, first: int, last: int) -> Mention:
        """Give tokens [first, last) as a mention."""
        start, end = self.doc.starts[first], self.doc.ends[last - 1]
        return Mention(self.doc.text[start:end], start, end)


_ADJECTIVES = ("inside", "demonym")
"""Kinds of mentions that cannot speak: "Bern" in "University of Bern", "Swiss"."""


class Mentions:
    """The mentions of entities by their first token; some 12 bytes each."""

    __slots__ = ("_firsts", "_indexes", "_lasts", "kinds")

    def __init__(self, doc: Document, entities: Entities) -> None:
        """Find the tokens of all mentions."""
        self.kinds = bytearray(len(doc.words) + 1)
        """Of each token the kind of the mention that begins there: the letter P, O or L, or 0."""
        firsts, lasts, indexes = array("I"), array("I"), array("I")
        lists: tuple[tuple[str, tuple[Person | Organization | Place, ...]], ...] = (
            ("L", entities.places),
            ("O", entities.organizations),
            ("P", entities.people),
        )
        for kind, items in lists:
            outer = (
                (n, m) for n, item in enumerate(items) for m in item.mentions if m.kind not in _ADJECTIVES
            )
            for index, m in outer:
                first, last = bisect_left(doc.starts, m.start), bisect_left(doc.starts, m.end)
                if first < last:
                    self.kinds[first] = ord(kind)
                    firsts.append(first)
                    lasts.append(last)
                    indexes.append(index)
        order = array("I", sorted(range(len(firsts)), key=firsts.__getitem__))
        self._firsts, self._lasts, self._indexes = (
            array("I", map(column.__getitem__, order)) for column in (firsts, lasts, indexes)
        )

    def between(self, first: int, last: int) -> "array[int]":
        """Give the tokens of [first, last) at which mentions begin."""
        return self._firsts[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def at(self, i: int) -> Named:
        """Give the mention that begins at token i, where ``kinds`` has one; of two the one of that kind."""
        at = bisect_right(self._firsts, i) - 1
        return Named(self._lasts[at], chr(self.kinds[i]), self._indexes[at])


def _ones(flags: bytes | bytearray, first: int, last: int) -> list[int]:
    """List where there is a 1."""
    found = []
    at = flags.find(1, first, last)
    while at >= 0:
        found.append(at)
        at = flags.find(1, at + 1, last)
    return found


def _blank_line(doc: Document, first: int) -> bool:
    """Tell whether there is a blank line before a token."""
    return doc.text.count("\n", doc.ends[first - 1] if first else 0, doc.starts[first]) > 1


def _joined(
    paragraph: list[tuple[int, int]], found: list[Stretch]
) -> Iterator[tuple[int, int, tuple[Stretch, ...]]]:
    """Join the sentences that a stretch holds together; each with its stretches."""
    begin, at, first = 0, 0, paragraph[0][0]
    for _, last in paragraph:
        while at < len(found) and found[at].last <= last:
            at += 1
        if at < len(found) and found[at].first < last:
            continue  # the sentence ends inside a stretch
        yield first, last, tuple(found[begin:at])
        begin, first = at, last
