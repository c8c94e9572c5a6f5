"""Word lists of newsparse/data, as sections of plain text files."""

import unicodedata
from functools import cache, lru_cache
from os.path import dirname, join

_DATA = join(dirname(__file__), "data")  # noqa: PTH118, PTH120 - pathlib costs 3 ms at start-up
_DROPPED = str.maketrans("", "", ".'’‘`´")


@cache
def sections(file: str) -> dict[str, list[list[str]]]:
    """Read a file of ``[section]`` headings, comments (#) and words; a list of lines a section."""
    found: dict[str, list[list[str]]] = {}
    lines: list[list[str]] = []
    with open(join(_DATA, file), encoding="utf-8") as f:  # noqa: PTH118, PTH123 - as above
        text = f.read()
    for line in text.splitlines():
        if line.startswith("["):
            lines = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            lines.append(line.split())
    return found


@cache
def words(file: str, section: str) -> frozenset[str]:
    """All words of one section."""
    return frozenset(w for line in sections(file)[section] for w in line)


@cache
def first_of_line(file: str, section: str) -> dict[str, str]:
    """Each word of a section with the first word of its line."""
    return {w: line[0] for line in sections(file)[section] for w in line}


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Lower case without accents, full stops and apostrophes: how the lists write words."""
    if not word.isascii():
        word = unicodedata.normalize("NFKD", word)
        word = "".join(c for c in word if not unicodedata.combining(c))
    return word.translate(_DROPPED).casefold()
