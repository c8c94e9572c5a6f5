"""Whether an article speaks of a person as a woman or as a man."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import Final

from newsparse.extractor.people.mentions import NameMention
from newsparse.extractor.people.weights import weights
from newsparse.extractor.people.words import flagged
from newsparse.tokens import Document
from newsparse.wordlists import fold

FEMALE, MALE = "F", "M"
_REACH: Final = 30
"""Tokens behind a mention in which a pronoun speaks for it, up to the next person."""
_SAMPLE: Final = 6
"""Mentions of a person that are asked."""
_TITLED, _NAMED, _REFERRED = 5, 2, 1
"""Votes of a title or noun before the name, of the first name, of a pronoun behind the name."""
_CLEAR = 2
"""Times as many votes must one gender have as the other."""


class Genders:
    """The words of one document that tell the gender of people."""

    def __init__(self, doc: Document, starts: Sequence[int]) -> None:
        """Take the tokens, and the first token of every person's mention, in order."""
        self._words = doc.words
        self._starts = starts

    def of(self, mentions: Sequence[NameMention], given: str, *, few: int = 0) -> str | None:
        """Tell the gender of a person.

        Args:
            mentions: those of the person.
            given: the first name, folded; empty if it is not known.
            few: so many votes tell nothing: one pronoun may be another's.

        """
        votes = {FEMALE: 0, MALE: 0, None: 0}
        votes[_of_name(given)] += _NAMED
        for m in mentions[:_SAMPLE]:
            votes[self.titled(m.first)] += _TITLED
            votes[self.referred(m)] += _REFERRED
        if votes[FEMALE] > max(few, _CLEAR * votes[MALE]):
            return FEMALE
        return MALE if votes[MALE] > max(few, _CLEAR * votes[FEMALE]) else None

    def titled(self, first: int) -> str | None:
        """Tell what the word before a mention says: Mr, wife, spokeswoman."""
        for word in self._words[max(0, first - 2) : first][::-1]:
            folded = fold(word)
            if folded in flagged("pronoun"):
                break
            if folded in flagged("female"):
                return FEMALE
            if folded in flagged("male"):
                return MALE
            if folded and word != ",":
                break
        return None

    def referred(self, mention: NameMention) -> str | None:
        """Tell what the next pronoun says, if it stands before the next person."""
        next_person = bisect_right(self._starts, mention.first)
        end = mention.last + _REACH + 1
        if next_person < len(self._starts):
            end = min(end, self._starts[next_person])
        of_word = _pronouns()
        return next((of_word[w] for w in self._words[mention.last : end] if w in of_word), None)


@cache
def _pronouns() -> dict[str, str]:
    """Give the pronouns of the third person, small and capitalised."""
    found = {w: FEMALE if w in flagged("female") else MALE for w in flagged("pronoun")}
    return found | {w.capitalize(): gender for w, gender in found.items()}


def _of_name(given: str) -> str | None:
    """Tell the gender of a first name that is nearly always one's."""
    weight = weights()["g" + given]
    return FEMALE if weight > 0 else MALE if weight < 0 else None
