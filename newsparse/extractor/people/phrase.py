"""A phrase that may say what somebody is, and what its readers before and behind a name share."""

from typing import Final, NamedTuple

from newsparse.extractor.people.kinds import LINK, PARTICIPLE, WORD, Tokens

_LISTED: Final = 5
"""Tokens from a comma to the "and" of its list at most: scientist, writer, and coach."""


class Phrase(NamedTuple):
    """A noun phrase: its place (see ``phrases``), tokens [first, last), the token of its head."""

    place: str
    first: int
    last: int
    head: int


class Side:
    """What reads the phrases on one side of the names of a document."""

    def __init__(self, tokens: Tokens) -> None:
        """Take the tokens with their kinds."""
        self._tokens = tokens
        self._words = tokens.words
        self._kinds = tokens.kinds

    def _is_word(self, i: int) -> bool:
        """Tell whether a token is a word of a phrase, head or not."""
        return self._kinds[i] in (WORD, PARTICIPLE)

    def _is_listed(self, i: int, stop: int) -> bool:
        """Tell whether the comma at a token parts a list that goes on to an "and"."""
        return self._kinds.find(LINK, i + 1, min(i + _LISTED, stop)) >= 0
