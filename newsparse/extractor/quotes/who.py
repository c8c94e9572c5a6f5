"""Who speaks, by the record's lists."""

from typing import NamedTuple

KINDS = {"P": "person", "O": "organization", "L": "place"}
"""The kind of a speaker by that of its mention."""


class Who(NamedTuple):
    """Somebody: the kind of a record's speaker, and the number in its list (-1 for the unnamed)."""

    kind: str
    number: int = -1


NOBODY = Who("unnamed")
