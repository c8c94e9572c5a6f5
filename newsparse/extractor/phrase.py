"""The words of a time expression and the words around it."""

from collections.abc import Sequence
from dataclasses import dataclass

Value = tuple[str, str]
"""A TIMEX3 type and value."""
DROP: Value = ("", "")
"""What a rule answers to words that look like a date and are none ("February 30")."""

_AHEAD = frozenset(
    "will ll shall won expected expects scheduled due plans planned planning plan supposed upcoming"
    " hopes hope would going slated expires expire deadline starting"
    " likely begins".split()
)
_BEHIND = frozenset(
    "said says told was were had did been has have came went took made began broke fell rose won lost met saw"
    " gave got left sent held found led put ran hit shot died ago".split()
)
_AHEAD_AFTER = frozenset("will ll shall".split())
_ATTRIBUTION = frozenset("said says told".split())
_PASSIVE = frozenset("be to being get a an the its their his her still some of with".split())
_UNTIL = frozenset("until till by through".split())
_BACK, _FORTH, _SHORTEST = 15, 12, 5


def full_year(word: str) -> str:
    """Write "'98" and "1998" as 1998."""
    digits = word.lstrip("'’‘")
    if len(digits) > len("98"):
        return digits
    return ("20" if digits < "30" else "19") + digits


@dataclass(slots=True)
class Phrase:
    """The tokens [first, last) of an expression, within the tokens of its segment.

    ``words`` are lower case, ``raw`` as printed, ``classes`` their letters, all of the segment.
    """

    words: Sequence[str]
    raw: Sequence[str]
    classes: str
    first: int
    last: int

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

    def direction(self) -> int:
        """Tell by the words around whether the expression lies ahead (1), behind (-1) or either (0)."""
        back = range(self.first - 1, max(-1, self.first - _BACK), -1)
        forth = range(self.last, min(len(self.words), self.last + _FORTH))
        if self.before() in _UNTIL and self.before(2) not in ("", ".", "up"):
            return 1
        if self.before() == "as" and self.before(2) in ("soon", "early", "late"):
            return 1
        return self._cue(back, _AHEAD) or self._cue(forth, _AHEAD_AFTER)

    def _participle(self, i: int) -> bool:
        """Tell a past tense ("signed") from a passive that may lie ahead ("will be signed")."""
        word = self.raw[i]
        if len(word) < _SHORTEST or word[-2:] != "ed" or not word.islower():
            return False
        return i == 0 or self.words[i - 1] not in _PASSIVE

    def _cue(self, places: range, ahead: frozenset[str]) -> int:
        for i in places:
            word = self.words[i]
            if word in _ATTRIBUTION and places.step > 0:
                continue
            if word == "." and self.classes[i - 1] != "m":
                return 0
            if word in ahead:
                return 1
            if word in _BEHIND or self._participle(i):
                return -1
        return 0
