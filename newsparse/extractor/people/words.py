"""The words about people and what they are: one table, ``newsparse/data/people.txt``."""

from functools import cache

from newsparse.wordlists import first_of_line, sections, words

_FILE = "people.txt"


@cache
def flagged(flag: str) -> frozenset[str]:
    """All words with a flag (title, kin, male ...); a heading of the table names the flags of its words."""
    return frozenset().union(*(words(_FILE, h) for h in sections(_FILE) if flag in h.split()))


@cache
def spellings() -> dict[str, str]:
    """Spellings of given names, each with the one that stands for all."""
    return first_of_line(_FILE, "spellings")
