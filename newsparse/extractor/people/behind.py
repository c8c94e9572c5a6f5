"""Noun phrases behind the name of a person: Jane Roe, 34, a [nurse from Leeds]; she is the [owner] of ..."""

import re
from collections.abc import Iterator
from typing import Final

from newsparse.extractor.people.kinds import (
    COMMA,
    DASH,
    DETERMINER,
    DOT,
    LINK,
    OWN,
    PAUSES,
    PERSON,
    PLACE,
    PREPOSITION,
    STOP,
    WORD,
)
from newsparse.extractor.people.phrase import Phrase, Side
from newsparse.extractor.people.words import flagged

_LONGEST: Final = 22
"""Tokens of a phrase behind a name; 99 % of those roles of the records set are no longer."""
_ENDS, _STARTS = 7, 2
"""Ends and beginnings of a phrase that are looked at; more found no more roles there."""
_INSERTIONS, _INSERTED = 3, 5
"""Insertions between a name and its role, and tokens of one, at most: , 34, (D-Vt.)."""
_OLD = re.compile(r"(?:- )?years? (?:- )?old ")
_LASTS = (WORD, PERSON)
"""What a phrase may end with."""
_FROM = ("of", "from")
_WITH = (*_FROM, "at", "for", "with")
"""What joins a name and where somebody works: right behind the name, and behind a comma."""


class Behind(Side):
    """The phrases behind the names of one document."""

    def phrases(self, i: int, ceiling: int, prefix: str) -> Iterator[Phrase]:
        """Give the phrases behind the name that ends before token i, in a sentence up to ``ceiling``."""
        if i >= ceiling:
            return
        word, kind = self._words[i], self._kinds[i]
        prefix += ">"
        if word in PAUSES:
            yield from self._pause(i, ceiling, prefix)
        elif word in flagged("copula") or self._words[i + 1 : i + 2] == ["been"]:
            yield from self.copula(i + 1, ceiling, prefix)
        elif word == "as":
            yield from self.phrase(prefix + "as", i + 1, ceiling)
        elif word in _FROM:
            yield from self._origin(i, ceiling, prefix)
        elif kind == DETERMINER or (kind == WORD and self._signed(i)):
            yield from self.phrase(prefix + "n", i, ceiling)

    def _origin(self, i: int, ceiling: int, prefix: str) -> Iterator[Phrase]:
        """[Jane Roe] of the Acme Fund."""
        word = self._words[i]
        i += 1 + (i + 1 < ceiling and self._kinds[i + 1] == DETERMINER)
        if i < ceiling and self._words[i][0].isupper():
            yield from self._rightwards(prefix + word, i, ceiling)

    def _signed(self, i: int) -> bool:
        """Tell whether a name with a word right behind it is an author's."""
        first = self._tokens.opening(i)
        return first > 0 and self._words[first - 1].lower() == "by"

    def _pause(self, i: int, ceiling: int, prefix: str) -> Iterator[Phrase]:
        """Give the phrases behind a comma, a bracket, a dash."""
        after = self._inserted(i + 1, ceiling)
        if after < ceiling and self._words[after] in ("who", "who's"):
            yield from self._relative(after + 1, ceiling, prefix + "w")
        else:
            place = prefix + PAUSES[self._words[i]] + "y" * (after > i + 1)
            if after < ceiling and self._words[after] in _WITH:
                yield from self._origin(after, ceiling, place)
            yield from self.phrase(place, after, ceiling)

    def _relative(self, i: int, ceiling: int, place: str) -> Iterator[Phrase]:
        """Who is, who was, who has been, who served as."""
        then = [*self._words[i : min(i + 2, ceiling)], "", ""]
        if then[0] in flagged("copula") or self._words[i - 1] == "who's":
            yield from self.phrase(place, i + (then[0] in flagged("copula")), ceiling)
        elif then[1] in ("as", "been"):
            yield from self.phrase(place, i + 2, ceiling)

    def copula(self, i: int, ceiling: int, prefix: str) -> Iterator[Phrase]:
        """Is a; has been a; was named a; was elected as."""
        i += i < ceiling and self._words[i] == "been"
        if i + 1 < ceiling and self._words[i].endswith("ed"):
            yield from self.phrase(prefix + "p", i + 1 + (self._words[i + 1] == "as"), ceiling)
        else:
            yield from self.phrase(prefix + "v", i, ceiling)

    def phrase(self, place: str, i: int, ceiling: int) -> Iterator[Phrase]:
        """Read adverbs, an article and an age, then the phrase."""
        while i < ceiling and self._words[i] in flagged("adverb"):
            i += 1
        if i < ceiling and self._kinds[i] == DETERMINER:
            place += self._words[i][0].lower()
            i += 1
        yield from self._rightwards(place, self._aged(i), ceiling)

    def _aged(self, i: int) -> int:
        """Step over 34-year-old, 34 years old."""
        if i < len(self._words) and self._words[i].isdecimal():
            old = _OLD.match(" ".join(self._words[i + 1 : i + 5]) + " ")
            i += 1 + old[0].count(" ") if old else 0
        return i

    def _inserted(self, i: int, ceiling: int) -> int:
        """Step over 34, / aged 34, / MD, / R-Tex.), and the like."""
        for _ in range(_INSERTIONS):
            near = range(i, min(i + _INSERTED, ceiling))
            close = next((k for k in near if self._words[k] in (",", ")")), i)
            if close == i or not all(self._is_inserted(k) for k in range(i, close)):
                break
            i = close + 1
            i += i < ceiling and self._words[i] == ","
        return i

    def _is_inserted(self, i: int) -> bool:
        word = self._words[i]
        short = word.isupper() and len(word) <= len("D.Sc")
        party = word[-1] == "." or self._words[i - 1] == "-"
        return short or party or word[0].isdigit() or word in flagged("inserted")

    def _rightwards(self, place: str, start: int, ceiling: int) -> Iterator[Phrase]:
        """Give the phrases that begin at a token, or behind the owner that begins there."""
        first = self._owned(start, ceiling)
        if first >= ceiling or not self._is_word(first):
            return
        starts, ends = self._edges(first, ceiling)
        starts = starts if first == start else [start, *starts]
        for begin in starts[-_STARTS:]:
            for end, head in ends[:_ENDS]:
                if end > begin:
                    yield Phrase(place, begin, end, head if head >= 0 else end - 1)

    def _edges(self, first: int, ceiling: int) -> tuple[list[int], list[tuple[int, int]]]:
        """Give where phrases from a token on can begin, and where they can end, with their heads if known."""
        kinds = self._kinds
        starts: list[int] = [first]
        ends: list[tuple[int, int]] = []
        stop = min(ceiling, first + _LONGEST)
        head, i = -1, first + 1
        while i < stop:
            kind = kinds[i]
            if self._may_end(i, kind):
                ends.append((i, head))
            if not (kind == WORD or self._spans(kind, i, ceiling, complement=head >= 0)):
                return starts, ends
            if kind == PREPOSITION and head < 0:
                head = i - 1
            elif kind == OWN and head < 0:
                starts.append(i + 1)
                ends.clear()
            i += 1
        if kinds[i - 1] in _LASTS:
            ends.append((i, head))
        return starts, ends

    def _owned(self, i: int, ceiling: int) -> int:
        """Step over another person's name and 's: President Obama's [budget director]; a Roe [aide]."""
        named = i
        while named < ceiling and self._tokens.is_title(named):
            named += 1
        at = named
        while at < ceiling and self._kinds[at] == PERSON:
            at += 1
        if at == named:
            return i
        if at == ceiling:
            return at
        if self._kinds[at] == OWN:
            return at + 1
        return at if named == i and self._words[at][0].islower() else ceiling

    def _may_end(self, i: int, kind: int) -> bool:
        """Tell whether a phrase may end before token i."""
        if self._kinds[i - 1] not in _LASTS or kind in (OWN, DASH, PERSON):
            return False
        if kind != WORD:
            return True
        word = self._words[i]
        if self._tokens.joined[i] or not word[0].islower():
            return False
        return self._words[i - 1][0].isupper() or word.endswith(("s", "ed", "ing"))

    def _spans(self, kind: int, i: int, ceiling: int, *, complement: bool) -> bool:
        """Tell whether a phrase may go on over token i, which is no word."""
        if kind == PERSON:
            return complement
        if kind in (DASH, DOT):
            return i + 1 < ceiling and self._tokens.touches(i) and self._kinds[i + 1] == WORD
        if kind == COMMA:
            return i + 1 < ceiling and self._goes_on(i, ceiling)
        return kind != STOP

    def _goes_on(self, i: int, ceiling: int) -> bool:
        """Tell whether a phrase goes on behind a comma: in Purchase, N.Y.; scientist, writer, and coach."""
        labels = self._tokens.labels
        if labels[i + 1] == PLACE and labels[i - 1]:
            return True
        return self._is_listed(i, ceiling) and self._kinds[i + 1] in (WORD, LINK)
