"""The words of a time expression and the words around it."""

from collections.abc import Sequence
from dataclasses import dataclass

Value = tuple[str, str]
"""A TIMEX3 type and value."""
DROP: Value = ("", "")
"""What a rule answers to words that look like a date and are none ("February 30")."""

_AHEAD = frozenset(
    "will ll shall won expected expects scheduled due plans planned planning plan upcoming set"
    " hopes hope would going slated expires expire deadline starting"
    " likely begins".split()
)
_BEHIND = frozenset(
    "said says told was were had did been has have came went took made began broke fell rose won lost met saw"
    " gave got left sent held found led put ran hit shot died ago".split()
)
_BACK, _FORTH = 15, 12


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
        return self._cue(back) or self._cue(range(self.last, min(len(self.words), self.last + _FORTH)))

    def _cue(self, places: range) -> int:
        for i in places:
            word = self.words[i]
            if word == "." and self.classes[i - 1] not in "m":
                return 0
            if word in _AHEAD:
                return 1
            if word in _BEHIND or (len(word) > 4 and word.endswith("ed")):
                return -1
        return 0
