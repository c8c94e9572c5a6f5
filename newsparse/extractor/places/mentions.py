"""Which words of an article name places.

The names that were decided to be places (``names.entities``) are always taken; of the others,
peoples (``evidence``) and the places inside them (``inside``). The dateline is read by itself.
"""

from collections.abc import Iterator, Sequence

from newsparse.extractor.places.evidence import View, follows, people_of, suiting
from newsparse.extractor.places.gazetteer import ALTERNATE, DEMONYM, FILE, Gazetteer
from newsparse.extractor.places.inside import parts
from newsparse.extractor.places.lookup import behind
from newsparse.extractor.places.prior import dateline_tokens
from newsparse.extractor.places.span import Span
from newsparse.record import Article
from newsparse.tokens import Document, Name
from newsparse.wordlists import words

_LONGEST = 6
"""Tokens that a name of the gazetteer has at most."""
_CUTS = frozenset((",", "and", "/", "&", ";", "(", ")"))


class Finder:
    """One article on its way to place mentions.

    ``used`` marks the first tokens of the tagged names that turned out to be places, ``free`` is the
    first token that no mention has taken yet.
    """

    def __init__(self, gazetteer: Gazetteer, doc: Document, names: Sequence[Name], article: Article) -> None:
        """Note how often each text is a place's name."""
        self.gazetteer, self.doc, self.names, self.article = gazetteer, doc, names, article
        self.view = View(gazetteer, doc)
        self.spans: list[Span] = []
        self.used = bytearray(len(doc.words))
        self.free = 0
        for name in names:
            text = self.view.span(name.first, name.last)
            if name.label == "PLACE":
                self.view.places[text] += 1
            elif name.label != "OTHER":
                self.view.others.add(text)

    def find(self) -> list[Span]:
        """Give the mentions in order."""
        first, last = dateline_tokens(self.doc, self.article)
        for name in self.names:
            if name.last > first and self.free <= first < last:
                self.take(self.between(first))
                self.take(self.of_dateline(first, last), last)
            if name.first < self.free:
                self.used[name.first] = 1
                continue
            self.take(self.between(name.first))
            self.take(self.of_name(name), name.last)
        if self.free <= first < last:
            self.take(self.between(first))
            self.take(self.of_dateline(first, last), last)
        self.take(self.between(len(self.doc.words)))
        return self.spans

    def take(self, found: Iterator[Span], end: int = 0) -> None:
        """Append mentions that stand after the others; the tokens up to their end are taken then."""
        for span in found:
            if not self.spans or span.first >= self.spans[-1].last:
                self.spans.append(span)
                end = max(end, span.last)
        self.free = max(self.free, end)

    def of_dateline(self, first: int, last: int) -> Iterator[Span]:
        """The places of a dateline: "WILMINGTON, Del.", "SYDNEY and KUALA LUMPUR"."""
        view = self.view
        cuts = [i for i in range(first, last) if self.doc.words[i] in _CUTS]
        if self.whole(first, last):
            cuts = []
        spans = [
            Span(self.doc, start, end, view.look(view.span(start, end), postal=start > first))
            for start, end in zip([first, *[i + 1 for i in cuts]], [*cuts, last], strict=True)
            if start < end and view.word(start)[0].isupper()
        ]
        # "SAINT-CIRQ, France": one part that is a place vouches for those that nobody knows.
        tagged = any(n.label == "PLACE" and n.first < last and n.last > first for n in self.names)
        for span in spans if tagged or any(s.candidates for s in spans) else ():
            span.kind = "dateline"
            yield span

    def of_name(self, name: Name) -> Iterator[Span]:
        """The mentions in a tagged name."""
        first = self.leftward(name.first)
        if name.label == "PLACE":
            self.used[name.first] = 1
            yield from self.of_places(first, self.rightward(first, name.last))
            return
        candidates = suiting(name, self.view.look(self.view.span(first, name.last)))
        if candidates and people_of(self.view, name, first, candidates):
            self.used[name.first] = 1
            yield Span(self.doc, first, name.last, candidates)
        else:
            yield from parts(self.view, name)

    def leftward(self, first: int) -> int:
        """Take in a word before the name that the tagger left out ("N. Korea", "River Lune")."""
        view = self.view
        lead = first > max(self.free, self.doc.sentence(first)[0]) and view.word(first - 1)[0].isupper()
        if (
            lead
            and view.low(first - 1) in words(FILE, "leads")
            and view.look(view.span(first - 1, first + 1))
        ):
            return first - 1
        return first

    def rightward(self, first: int, last: int) -> int:
        """Take in what the tagger left out after a name: a word of kind, the rest of a known name."""
        view, after = self.view, self.view.word(last)
        _, stop = self.doc.sentence(last - 1)
        if not after or last >= stop:
            return last
        kinds = words(FILE, "kinds")
        if after[0].isupper() and after.lower() in kinds and view.low(last - 1) not in kinds:
            return last + 1
        if not after[0].isupper():
            return last
        ends = (e for e in range(min(first + _LONGEST, stop), last, -1) if view.word(e - 1)[0].isupper())
        return next((end for end in ends if self._is_known(first, end)), last)

    def _is_known(self, first: int, end: int) -> bool:
        """Tell whether words are a place's name of their own, no other name and no people."""
        candidates = self.view.look(self.view.span(first, end))
        return bool(candidates) and not candidates[0].flags & (ALTERNATE | DEMONYM)

    def of_places(self, first: int, last: int) -> Iterator[Span]:
        """The mentions in a name that the tagger calls a place; at least one."""
        if self.whole(first, last):
            yield self.of_place(first, last)
            return
        for i in range(first + 1, last - 1):
            if self.doc.words[i] == "," or self.pair(first, i, last):
                yield self.of_place(first, i)
                first = i + 1
        yield self.of_place(first, last)

    def whole(self, first: int, last: int) -> bool:
        """Tell whether tokens are one name ("Washington, D.C.") rather than a town and its state."""
        view = self.view
        candidates = view.look(view.span(first, last))
        if not candidates or "," not in self.doc.words[first:last]:
            return bool(candidates)
        towns = view.look(view.span(first, self.doc.words.index(",", first, last)))
        return not towns or towns[0].entry.number == candidates[0].entry.number

    def pair(self, first: int, cut: int, last: int) -> bool:
        """Tell whether both sides of a hyphen are places of the gazetteer ("Fargo-Moorhead")."""
        if self.doc.words[cut] not in {"-", "/"} or cut <= first or last - first > 2 * _LONGEST:
            return False
        view = self.view
        return bool(view.look(view.span(first, cut)) and view.look(view.span(cut + 1, last)))

    def of_place(self, first: int, last: int) -> Span:
        """A mention of a place, whether the gazetteer knows it or not."""
        span = Span(self.doc, first, last, self.view.look(self.view.span(first, last)))
        if not span.candidates:
            core, candidates, kind = behind(self.gazetteer, span.text, self.view.places)
            span.candidates, span.part = candidates, kind if candidates else ""
            if candidates and kind not in {"water", "terrain"}:
                span.name, span.candidates = core, self.view.look(core)
        return span

    def between(self, last: int) -> Iterator[Span]:
        """States and countries behind their towns among the free tokens before a token ("Severn, Md.")."""
        for i in range(self.free, last):
            if i and self.doc.words[i - 1] == "," and follows(self.view, i):
                yield Span(self.doc, i, i + 1, self.view.look(self.view.span(i, i + 1), postal=True))
