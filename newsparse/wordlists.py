"""Word lists of newsparse/data, as sections of plain text files."""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from os.path import dirname, join

_DATA = join(dirname(__file__), "data")  # noqa: PTH118, PTH120 - pathlib costs 3 ms at start-up
_DROPPED = str.maketrans("", "", ".'’‘`´")


class Sections(Mapping[str, list[list[str]]]):
    """The sections of a file, each cut into lines of words when it is first asked for."""

    def __init__(self, text: str) -> None:
        """Cut a text at its headings."""
        self._texts: dict[str, str] = {}
        self._lines: dict[str, list[list[str]]] = {}
        for part in f"\n{text}".split("\n[")[1:]:
            name, _, body = part.partition("]")
            self._texts[name] = self._texts.get(name, "") + body

    def text(self, name: str) -> str:
        """Give a section as it is printed, without comments."""
        body = self._texts[name]
        if "\n#" in body:
            return "\n".join(line for line in body.split("\n") if not line.startswith("#"))
        return body

    def lines(self, name: str) -> list[str]:
        """Give the lines of a section, not cut into words."""
        return [line for line in self.text(name).split("\n") if line]

    def __getitem__(self, name: str) -> list[list[str]]:
        """Give the words of each line of a section."""
        if name not in self._lines:
            self._lines[name] = list(map(str.split, self.lines(name)))
        return self._lines[name]

    def __iter__(self) -> Iterator[str]:
        """Give the names of the sections."""
        return iter(self._texts)

    def __len__(self) -> int:
        """Count the sections."""
        return len(self._texts)


@cache
def sections(file: str) -> Sections:
    """Read a file of ``[section]`` headings, comments (#) and words; a list of lines a section."""
    with open(join(_DATA, file), encoding="utf-8") as f:  # noqa: PTH118, PTH123 - as above
        return Sections(f.read())


@cache
def words(file: str, section: str) -> frozenset[str]:
    """All words of one section."""
    return frozenset(sections(file).text(section).split())


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
