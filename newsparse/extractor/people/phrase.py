"""A phrase that may say what somebody is."""

from newsparse.typed import NamedTuple


class Phrase(NamedTuple):
    """A noun phrase: its place (see ``phrases``), tokens [first, last), the token of its head."""

    place: str
    first: int
    last: int
    head: int
