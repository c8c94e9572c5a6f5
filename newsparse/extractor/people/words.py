"""The words about people and what they are: one table, ``newsparse/data/people.txt``."""

from functools import cache

from newsparse.wordlists import sections

_FILE = "people.txt"


@cache
def flagged(flag: str) -> frozenset[str]:
    """All words with a flag (title, kin, male ...); a heading of the table names the flags of its words."""
    found = sections(_FILE).items()
    return frozenset(w for heading, lines in found if flag in heading.split() for line in lines for w in line)


@cache
def spellings() -> dict[str, str]:
    """Spellings of given names, each with the one that stands for all."""
    return {w: line[0] for line in sections(_FILE)["spellings"] for w in line}
