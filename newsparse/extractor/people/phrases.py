"""Noun phrases beside the names of people that may say what somebody is: a small grammar.

It proposes, and ``roles`` judges. A phrase has a place: where it stands to the name. Before the name:

    b   right before ("[Acme chief] Jane Roe")       t   before a title ("[police chief] Capt. Roe")
    c,  with a pause ("the [mayor], Jane Roe,")      i   before including, such as, named
    v   before is, was                               o   the owner of 's ("[Acme]'s Jane Roe")
    )   in brackets

and behind it, with ``>`` in front: ``,`` ``(`` ``-`` ``:`` ``/`` a pause (``y`` if something is inserted),
``w`` who is, ``v`` is, ``p`` was named, ``as``, of, from, ``n`` nothing, ``s`` she is (the next sentence),
``d`` the next sentence begins with it ("The [senator] said"). Then comes the first letter of its article
or pronoun; ``l`` in front: the phrase stands by another name of a list that the name is in; ``L``: by this
one, in such a list.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from newsparse.extractor.people.before import Before
from newsparse.extractor.people.behind import Behind
from newsparse.extractor.people.kinds import DETERMINER, PREPOSITION, Kinds, Tokens
from newsparse.extractor.people.phrase import Phrase
from newsparse.extractor.people.words import flagged
from newsparse.tokens import Document, Name, Some

_GAP: Final = 14
"""Tokens between two names of one list at most."""
_SHORTEST: Final = 3
"""Tokens of a sentence that says what she is."""
_ABBREVIATED: Final = 4
"""Letters of an abbreviated title at most: Eng. does not end a sentence, spokesman. does."""
_BETWEEN = frozenset((",", "and", "&", "or", ";"))


class Phrases(Tokens):
    """The noun phrases around the names of one document."""

    def __init__(self, doc: Document, names: Sequence[Name], kinds: Kinds) -> None:
        """Take the tokens, and the names that bound phrases or stand whole in them."""
        super().__init__(doc, names, kinds)
        self._before, self._behind = Before(self), Behind(self)
        self.people = Some(names, (k for k, n in enumerate(names) if n.label == "PERSON"))
        self._firsts = array("I", (n.first for n in self.people))
        """The first token of each person."""
        self._listed, self._lists = array("I"), array("I")
        """The first tokens of the people in lists, and of each the first and the end of its list."""
        self._note_lists()

    def sentence(self, i: int) -> int:
        """Give the number of the sentence of a token."""
        return self.doc.sentences.at(i)

    def _ends(self, at: int) -> tuple[int, int]:
        """Give the first tokens of the first and the last person of a sentence that has any."""
        floor, ceiling = self.doc.sentences[at]
        firsts = self._firsts
        return firsts[bisect_left(firsts, floor)], firsts[bisect_left(firsts, ceiling) - 1]

    def beside(self, first: int, last: int) -> Iterator[Phrase]:
        """Give the phrases that may be the role of the person mentioned at tokens [first, last)."""
        at = self.sentence(first)
        floor, ceiling = self.doc.sentences[at]
        begin, end = self._list_of(first, last)
        if begin == floor and at and self._abbreviated(begin):
            floor = self.doc.sentences[at - 1][0]
        yield from self._before.phrases(first, floor, "L" if begin == first and end > last else "")
        yield from self._behind.phrases(last, ceiling, "L" if begin < first and end == last else "")
        if begin < first:
            yield from self._before.phrases(begin, floor, "l")
        if end > last:
            yield from self._behind.phrases(end, ceiling, "l")
        if at + 1 < len(self.doc.sentences):
            yield from self._next(at, first)

    def _abbreviated(self, first: int) -> bool:
        """Tell whether what ends before a token is no sentence but a title: Eng. [Jane Roe]."""
        words = self.words
        short = words[first - 1] == "." and len(words[first - 2]) <= _ABBREVIATED
        return short and words[first - 2].lower() in flagged("title")

    def _note_lists(self) -> None:
        """Note of each person in a list of people its first token, with the first and the end of the list."""
        run, end = array("I"), 0
        for n in self.people:
            if run and not self._linked(end, n.first):
                self._note_list(run, end)
                run = array("I")
            run.append(n.first)
            end = n.last
        self._note_list(run, end)

    def _note_list(self, run: Sequence[int], end: int) -> None:
        """Note the people of a list, by their first tokens, if it is one."""
        if len(run) > 1:
            self._listed.extend(run)
            for _ in run:
                self._lists.extend((run[0], end))

    def _list_of(self, first: int, last: int) -> tuple[int, int]:
        """Give the first and the end of the list that the person at tokens [first, last) is in."""
        at = bisect_left(self._listed, first)
        if at == len(self._listed) or self._listed[at] != first:
            return first, last
        return self._lists[2 * at], self._lists[2 * at + 1]

    def _linked(self, a: int, b: int) -> bool:
        """Tell whether only "and" or a comma, titles, and where they come from stand between two names."""
        if not 0 < b - a <= _GAP:
            return False
        while b - 1 > a and self.is_title(b - 1):
            b -= 1
        if self.words[b - 1] not in _BETWEEN:
            return False
        depth = 0
        for i in range(a, b):
            word = self.words[i]
            depth += (word == "(") - (word == ")")
            if not (depth or word == ")" or self._links(i, word)):
                return False
        return True

    def _links(self, i: int, word: str) -> bool:
        """Tell whether a token may stand between two names of a list: and, 34, of Leeds, D-Vt."""
        party = word == "-" or (len(word) == 1 and word.isupper())
        place = self.labels[i] or self.kinds[i] in (PREPOSITION, DETERMINER)
        return bool(place) or party or word in _BETWEEN or word[0].isdigit()

    def _next(self, at: int, first: int) -> Iterator[Phrase]:
        """[Jane Roe] won. She is the owner of Acme. The former teacher ..."""
        floor, ceiling = self.doc.sentences[at + 1]
        begin, end = self._ends(at)
        if ceiling - floor < _SHORTEST or first != begin:
            return
        which = "1" if begin == end else "f"
        word, then = self.words[floor], self.words[floor + 1]
        if word in ("He", "She") and then in flagged("copula"):
            been = self.words[floor + 2] == "been"
            yield from self._behind.phrase(">s" + which, floor + 2 + been, ceiling)
        elif word == "The" and begin == end:
            yield from self._behind.phrase(">d", floor + 1, ceiling)
