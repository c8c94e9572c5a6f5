"""The words of a time expression and the words around it."""

from collections.abc import Sequence

from newsparse import calendar
from newsparse.extractor.times.vocabulary import flagged

Value = tuple[str, str]
"""A TIMEX3 type and value."""
DROP: Value = ("", "")
"""What a rule answers to words that look like a date and are none ("February 30")."""

_AHEAD = flagged("ahead")
_BEHIND = flagged("behind")
_AHEAD_AFTER = flagged("ahead-after")
_NOT_YET = flagged("not-yet")
_OPENERS = frozenset(("", ".", '"', "“", "but", "and", ";"))
_PREPOSITIONS = flagged("before-day")
_PLANNING = flagged("planning")
_UNTIL = flagged("until")
_COMMON = "UuQRDPp"
_DATED = "MmWwYdoTRUuEs."
"""Classes that a date before "through" ends with."""
_NEAR = 8
"""Words around a name that tell a sentence from a heading (3: -.02 value on TBAQ)."""
_GENITIVES = ("'s", "’s", "'")
_BOUNDS = frozenset((",", ";", ":", '"', "“", "”", "``"))
"""Signs that end the clause of an expression."""
_OWNERS = flagged("owner") | {"-", "the"}
_WITH_OBJECT = flagged("with-object")
"""Verbs that are nouns too, where nothing that they are done to follows: host, visit."""
_MOVED = flagged("moved")
"""What "to" follows where a day is a new one: adjourned to Monday."""
_IS = flagged("is")
_IS_NEAR = 4
"""Words from "is" to the expression: the vote is on Monday. 8 are right for 40 more of 1,564 days of dated
articles, but "police are investigating a crash on Monday" is news too."""
_DUE = flagged("due")
_ABBREVIATED = 3
"""Letters of a word with a capital whose full stop ends no sentence."""
_BEGUN = flagged("begun")
"""Words behind "is" that do not tell: the shop is shut after Monday's fire, the range is from May to July."""
_SOON = (("soon", "as"), ("early", "as"), ("late", "as"))
_HAVE = ("has", "have")
_HAD_BEEN = ["had", "been"]
_CHAINED = 3
"""Words between "be" and a participle that is still to come: to be checked and formally signed."""
_BACK, _FORTH = 40, 12
"""Words of its sentence before and after an expression among which a verb or cue is looked for (15 before:
-.1 value, -.2 record on TBAQ)."""
_SHORTEST = 5
"""Letters of a past tense in -ed; shorter words are need, feed, red."""


def full_year(word: str) -> str:
    """Write "'98" and "1998" as 1998."""
    digits = word.lstrip("'’‘")
    if len(digits) > len("98"):
        return digits
    return str(calendar.full_year(int(digits)))


class Phrase:
    """The tokens [first, last) of an expression, within the tokens of its segment.

    ``words`` are lower case, ``raw`` as printed, ``classes`` their letters, all of the segment.
    """

    __slots__ = ("classes", "first", "last", "raw", "words")

    def __init__(self, words: Sequence[str], raw: Sequence[str], classes: str, first: int, last: int) -> None:
        """Take the tokens of a segment and the place of the expression."""
        self.words, self.raw, self.classes = words, raw, classes
        self.first, self.last = first, last

    def part(self, first: int, last: int) -> "Phrase":
        """Give other tokens of the same segment as a phrase."""
        return Phrase(self.words, self.raw, self.classes, first, last)

    @property
    def own(self) -> Sequence[str]:
        """The words of the expression."""
        return self.words[self.first : self.last]

    def find(self, letters: str) -> str | None:
        """Give the first word of one of these classes."""
        for i in range(self.first, self.last):
            if self.classes[i] in letters:
                return self.words[i]
        return None

    def every(self, letters: str) -> list[str]:
        """Give all words of these classes."""
        return [self.words[i] for i in range(self.first, self.last) if self.classes[i] in letters]

    def year(self) -> str | None:
        """Give the year in figures that the expression names, in four digits."""
        word = self.find("Y")
        return full_year(word) if word else None

    def has(self, *words: str) -> bool:
        """Tell whether one of these words is in the expression."""
        return any(w in words for w in self.own)

    def before(self, n: int = 1) -> str:
        """Give the n-th word before the expression, or an empty string."""
        i = self.first - n
        return self.words[i] if i >= 0 else ""

    def after(self, n: int = 1) -> str:
        """Give the n-th word after the expression, or an empty string."""
        i = self.last + n - 1
        return self.words[i] if i < len(self.words) else ""

    def next_class(self) -> str:
        """Give the class of the word after the expression, or an empty string."""
        return self.classes[self.last : self.last + 1]

    def titled(self, i: int) -> bool:
        """Tell whether token i is a word with a capital."""
        return 0 <= i < len(self.raw) and self.raw[i][:1].isupper()

    def is_name(self) -> bool:
        """Tell a word of a name ("60 Minutes", "Youth Building the Future") from a time.

        Time units and the like have no capital inside a sentence; in a heading with a capital on
        most words that says nothing.
        """
        at = next((i for i in range(self.last - 1, self.first - 1, -1) if self.classes[i] in _COMMON), -1)
        if at < 1 or not self.titled(at) or not self.words[at - 1][0].isalnum():
            return False
        first, last = self.first, self.last
        while self.titled(first - 1) and self.first - first < _NEAR:
            first -= 1
        while self.titled(last) and last - self.last < _NEAR:
            last += 1
        around = [*self.raw[max(0, first - _NEAR) : first], *self.raw[last : last + _NEAR]]
        words = [word for word in around if len(word) > 3]
        return sum(map(str.islower, words)) * 2 > len(words)

    def direction(self) -> int:
        """Tell by the words around whether the expression lies ahead (1), behind (-1) or either (0).

        The nearest verb or cue before it in the sentence decides; after it only "will" counts,
        or, for "until", any. "Since" looks back.
        """
        after = 1 if self._is_due() else self._cue(self._following(), _AHEAD_AFTER)
        if (told := self._by_preposition(after)) is not None:
            return told
        if self._opens_clause() and (told := after or self._cue(self._following(), frozenset())):
            return told
        return self._cue(self._preceding(), _AHEAD) or after or int(self.before() == "through")

    def _is_due(self) -> bool:
        """Tell "on Monday is expected to vote"."""
        return self.after() in _IS and self.after(2) in _DUE

    def _by_preposition(self, after: int) -> int | None:
        """Tell by the word before: until, since, as soon as; "loans through March"."""
        before = self.before()
        if before == "since":
            return -1
        if before in _UNTIL or self._runs_through() or (before == "to" and self.before(2) in _MOVED):
            return after or 1
        return 1 if (self.before(2), before) in _SOON else None

    def _clause(self) -> int:
        """Give where looking back ends: for "Monday's drills" and "their May 3 vow" at a sign."""
        first = max(0, self.first - _BACK)
        if self.after() not in _GENITIVES and self.before() not in _GENITIVES:
            return first
        return next((i for i in range(self.first - 1, first, -1) if self.words[i] in _BOUNDS), first)

    def _runs_through(self) -> bool:
        """Tell "loans through March", which lies ahead, from "January through March"."""
        runs = self.before() == "through" and self.find("Mm") is not None
        return runs and self.classes[max(0, self.first - 2)] not in _DATED

    def _preceding(self) -> range:
        return range(self.first - 1, max(-1, self._clause() - 1), -1)

    def _following(self) -> range:
        return range(self.last, min(len(self.words), self.last + _FORTH))

    def _opens_clause(self) -> bool:
        """Tell whether the expression, with its preposition, begins a sentence or clause."""
        return self.before() in _OPENERS or (self.before() in _PREPOSITIONS and self.before(2) in _OPENERS)

    def _cue(self, places: range, ahead: frozenset[str]) -> int:
        for i in places:
            word = self.words[i]
            if word == "." and self._ends_sentence(i):
                return 0
            if told := self._looks_ahead(i) if word in ahead else self._is_arranged(i):
                return told
            if self._is_past(i):
                return -1
        return 0

    def _ends_sentence(self, i: int) -> bool:
        """Tell a full stop from that of St., Gov. and U.S."""
        short = i > 0 and self.titled(i - 1) and len(self.words[i - 1]) <= _ABBREVIATED and self.titled(i + 1)
        return self.classes[i - 1] != "m" and not short

    def _is_arranged(self, i: int) -> int:
        """Give 1 for "is to meet", "set for Monday", and "is" shortly before: the vote is on Monday."""
        word = self.words[i]
        if word == "to":
            return int(self._is_plan(i) or self._is_to_be(i))
        if word == "for":
            return int(self.words[max(0, i - 1)] == "set")
        if word == "ahead":
            return int(self.words[i + 1 : i + 2] == ["of"] and _BOUNDS.isdisjoint(self.words[i : self.first]))
        near = word in _IS and 0 < self.first - i <= _IS_NEAR and self.after() not in _GENITIVES
        return int(near and _BEGUN.isdisjoint(self.words[i : self.first]))

    def _looks_ahead(self, i: int) -> int:
        """Give 1 for a word that looks ahead, -1 for "had been scheduled", 0 for "won" and the month May."""
        if self.classes[i] == "M":
            return 0
        if self.words[max(0, i - 2) : i] == _HAD_BEEN:
            return -1
        if self.words[i] in _WITH_OBJECT:
            return int(self._has_object(i))
        return int(self.words[i] != "won" or self.words[i + 1 : i + 2] in (["'"], ["’"]))

    def _has_object(self, i: int) -> bool:
        """Tell "host the Nets" and "visit Paris" from "a visit to Paris"."""
        before, after = self.words[i - 1] if i else "", self.words[i + 1 : i + 2]
        if before == "to" or before in _OWNERS or i + 1 == self.first:
            return False
        return self.titled(i + 1) or after in (["the"], ["a"])

    def _is_plan(self, i: int) -> bool:
        """Tell "is to meet" and "agreed to meet" from other infinitives."""
        is_verb = self.words[i + 1 : i + 2] not in (["the"], ["a"]) and not self.titled(i + 1)
        return i > 0 and self.words[i - 1] in _PLANNING and is_verb

    def _owns(self, i: int) -> bool:
        """Tell "has a meeting on Monday" from "has been there"."""
        return self.words[i] in _HAVE and self.words[i + 1 : i + 2] in (["a"], ["an"], ["the"], ["no"])

    def _is_verb(self, i: int) -> bool:
        """Tell a word in -ed from "feed" and from an adjective: self-ruled, the disputed."""
        word, before = self.raw[i], self.words[i - 1] if i else ""
        is_past = word[-2:] == "ed" and len(word) >= _SHORTEST and word.islower()
        return is_past and before not in _OWNERS

    def _is_to_be(self, i: int) -> bool:
        """Tell "a queen to be crowned on Monday"."""
        rest = self.words[i + 1 : i + 3]
        return rest[:1] == ["be"] and rest[-1][-2:] == "ed"

    def _is_past(self, i: int) -> bool:
        """Tell a past tense ("signed") from what may lie ahead ("will be signed")."""
        past = not self._owns(i) if self.words[i] in _BEHIND else self._is_verb(i)
        for _ in range(_CHAINED if past else 0):  # to be checked and formally signed
            before = self.words[i - 1] if i > 0 else ""
            i -= 2 if before in ("and", "or") else before in ("not", "then") or before[-2:] == "ly"
        return past and (i <= 0 or self.words[i - 1] not in _NOT_YET)
