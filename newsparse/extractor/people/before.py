"""Noun phrases before the name of a person: [Acme chief] Jane Roe; the [mayor], Jane Roe."""

from collections.abc import Iterator
from typing import Final

from newsparse.extractor.people.kinds import (
    COMMA,
    DASH,
    DETERMINER,
    DOT,
    LINK,
    OWN,
    OWNERS,
    PARTICIPLE,
    PAUSES,
    PERSON,
    PLACE,
    PREPOSITION,
    STOP,
    WORD,
    Tokens,
)
from newsparse.extractor.people.phrase import Phrase, Side
from newsparse.extractor.people.words import flagged

_LONGEST: Final = 12
"""Tokens of a phrase before a name; 99 % of those roles of the records set are no longer."""
_BRACKET: Final = 6
"""Tokens of a bracket before a name at most, in which a role may stand."""
_QUOTES = frozenset("“\"‘'")
_SUCH_AS = ["such", "as"]


class Before(Side):
    """The phrases before the names of one document."""

    def __init__(self, tokens: Tokens) -> None:
        """Take the tokens with their kinds."""
        super().__init__(tokens)
        self._bridges = {
            PREPOSITION: self._preposition,
            OWN: self._owner,
            LINK: self._link,
            DETERMINER: self._determiner,
            DASH: self._touching,
            DOT: self._touching,
            COMMA: self._comma,
            PERSON: self._compound,
            STOP: self._bracket,
        }

    def phrases(self, end: int, floor: int, prefix: str) -> Iterator[Phrase]:
        """Give the phrases before the name that begins at token ``end``, in a sentence from ``floor``."""
        end -= end > floor and self._words[end - 1] in _QUOTES and self._tokens.touches(end)
        if end > floor and self._kinds[end - 1] in (WORD, DOT) and not self._is_courtesy(end, floor):
            yield from self._leftwards(prefix + "b", end, floor)
        bare = end
        while bare > floor and (back := self._titled(bare, floor)):
            bare -= back
            if bare > floor and self._kinds[bare - 1] == WORD and self._tokens.labels[bare - 1] != PLACE:
                yield from self._leftwards(prefix + "t", bare, floor)
        if bare > floor and self._kinds[bare - 1] not in (WORD, DOT):
            yield from self._marked(bare, floor, prefix)

    def _is_courtesy(self, end: int, floor: int) -> bool:
        """Tell whether Dr., Sheikh stands behind another title, where it belongs to no role."""
        at = end - (self._titled(end, floor) or 1)
        courtesy = self._words[at].rstrip(".").lower() in flagged("courtesy")
        return courtesy and at > floor and self._tokens.is_title(at - 1)

    def _titled(self, end: int, floor: int) -> int:
        """Give the tokens of the title that ends before a token: Mr, Dr., Capt; 0 if none does."""
        back = 2 if self._words[end - 1] == "." and end - 1 > floor else 1
        return back if self._tokens.is_title(end - back) else 0

    def _marked(self, end: int, floor: int, prefix: str) -> Iterator[Phrase]:
        """Give the phrases before a pause, "including", "is" or 's that stands before a name."""
        word = self._words[end - 1]
        if word in PAUSES:
            found = self._leftwards(prefix + "c" + PAUSES[word], self._unbracketed(end - 1, floor), floor)
            yield from (p for p in found if not self._of_another(p.first, floor))
        elif word in flagged("copula"):
            yield from self._leftwards(prefix + "v", end - 1, floor)
        elif word == ")":
            yield from self._bracketed(end, floor, prefix)
        elif word == "as" or word in flagged("example"):
            yield from self._exemplified(end, floor, prefix)

    def _exemplified(self, end: int, floor: int, prefix: str) -> Iterator[Phrase]:
        """Bakers including, bakers such as [Jane Roe]."""
        if self._words[end - 1] == "as":
            if self._words[max(floor, end - 2) : end] != _SUCH_AS:
                return
            end -= 1
        end -= 1
        end -= end > floor and self._words[end - 1] == ","
        yield from self._leftwards(prefix + "i", end, floor)

    def _bracketed(self, end: int, floor: int, prefix: str) -> Iterator[Phrase]:
        """The (former mayor) [Jane Roe]; chief executive (CEO) [Jane Roe]."""
        near = range(end - 2, max(floor, end - _BRACKET), -1)
        inner = next((i + 1 for i in near if self._words[i] == "("), end - 1)
        yield from self._leftwards(prefix + ")", end - 1, inner)
        yield from self._leftwards(prefix + "b", self._unbracketed(end, floor), floor)

    def _of_another(self, first: int, floor: int) -> bool:
        """Tell whether a phrase stands between commas behind another name: [Ann Poole], mayor, [Jane Roe]."""
        at = first - 1
        at -= at > floor and self._kinds[at] == DETERMINER
        return at > floor and self._words[at] == "," and self._kinds[at - 1] == PERSON

    def _unbracketed(self, end: int, floor: int) -> int:
        """Step back over an acronym in brackets."""
        words = self._words
        bracketed = end - 3 > floor and words[end - 1] == ")" and words[end - 3] == "("
        return end - 3 if bracketed and words[end - 2].isupper() else end

    def _leftwards(self, place: str, end: int, floor: int) -> Iterator[Phrase]:
        """Give the phrases that end at a token, the shortest first."""
        tokens, kinds = self._tokens, self._kinds
        low = max(floor, end - _LONGEST)
        head = end - 1 - (kinds[end - 1] == DOT)
        if head < low or kinds[head] != WORD or self._words[head].isdecimal():
            return
        i, free = end - 1, True
        while i >= low:
            kind = kinds[i]
            if kind in (WORD, PARTICIPLE):
                if not (tokens.joined[i] or tokens.glued(i, floor) or self._aged(i)):
                    yield Phrase(place, i, end, head)
                i -= 1
                continue
            step = self._bridges[kind](i, end, floor)
            if not step:
                return
            i -= step
            head, free = self._headed(kind, i, end, head, free=free)
            if kind == PERSON:
                yield Phrase(place, i + 1, end, head)

    def _aged(self, i: int) -> bool:
        """Tell whether 34-year-old begins at a token."""
        return self._words[i].isdecimal() and self._words[i + 2 : i + 3] == ["year"]

    def _headed(self, kind: int, i: int, end: int, head: int, *, free: bool) -> tuple[int, bool]:
        """Tell which token the phrase is about once token i + 1 is read, and whether that can change."""
        if kind == PREPOSITION and free:
            return i, True
        if kind == COMMA and self._tokens.begins.get(end) == i + 2:
            return i, False
        return head, free and kind not in (OWN, PERSON)

    # How many tokens that are no words a phrase goes on over, at token i and to its left; 0: it ends.

    def _preposition(self, i: int, end: int, floor: int) -> int:
        """Minister of Health; but "wife of" is about the person before it, not about the name."""
        if not floor < i < end - 1 or self._kinds[i - 1] not in (WORD, DASH):
            return 0
        return int(self._words[i - 1] not in flagged("kin"))

    def _owner(self, i: int, end: int, floor: int) -> int:
        return int(floor < i < end - 1 and self._kinds[i - 1] in (WORD, PERSON))

    def _link(self, i: int, _: int, floor: int) -> int:
        return int(i > floor and self._kinds[i - 1] in (WORD, COMMA))

    def _determiner(self, i: int, _: int, floor: int) -> int:
        """Head of the union; but "with his" begins somebody else."""
        own = self._words[i].lower() in OWNERS
        return int(i > floor and self._kinds[i - 1] == PREPOSITION and not own)

    def _touching(self, i: int, _: int, floor: int) -> int:
        return int(i > floor and self._tokens.touches(i))

    def _comma(self, i: int, end: int, floor: int) -> int:
        """Model, writer and producer; Secretary, Ministry of Works."""
        if i <= floor:
            return 0
        if self._tokens.begins.get(end) == i + 1 and self._words[i - 1][0].isupper():
            return 1
        return int(self._kinds[i - 1] == WORD and self._is_listed(i, end))

    def _compound(self, i: int, end: int, _: int) -> int:
        """Another person's name as part of the phrase: a Roe aide, Roe's aide."""
        after = self._kinds[i + 1]
        if after != OWN and (after != WORD or i + 1 >= end or not self._words[i + 1][0].islower()):
            return 0
        return i - self._tokens.opening(i) + 1

    def _bracket(self, i: int, _: int, floor: int) -> int:
        """Acme (ACM) chief."""
        return 3 * (self._words[i] == ")" and i - 3 >= floor and self._words[i - 2] == "(")
