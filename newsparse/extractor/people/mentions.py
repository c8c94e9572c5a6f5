"""The mentions of people, cut to the name proper."""

from collections.abc import Iterator
from typing import NamedTuple

from newsparse.extractor.people import fullnames
from newsparse.extractor.people.fullnames import FullName
from newsparse.extractor.tokens import Document, Name
from newsparse.wordlists import fold, words

_FILE = "persons.txt"
_EDGES = " \t\r\n\"“”‘’'«»()[],;:.-–—"


class Spot(NamedTuple):
    """One mention: characters [start, end), tokens [first, last), its name."""

    start: int
    end: int
    first: int
    last: int
    full: FullName


def spots(doc: Document, names: list[Name]) -> Iterator[Spot]:
    """The PERSON names without titles, quotes and possessive endings around them."""
    parsed: dict[str, FullName] = {}
    for name in names:
        if name.label != "PERSON":
            continue
        start, end = _trimmed(doc.text, name.start, name.end)
        first, last = name.first, name.last
        while first < last - 1 and doc.ends[first] <= start:
            first += 1
        surface = doc.text[start:end]
        if surface not in parsed:
            parsed[surface] = fullnames.parse(surface)
        if parsed[surface].words and any(c.isalpha() for c in surface):
            yield Spot(start, end, first, last, parsed[surface])


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a span to the name proper; a title with nothing after it stays."""
    titles = words(_FILE, "titles")
    for tail in ("'s", "’s", "'", "’"):
        if text.endswith(tail, start, end):
            end -= len(tail)
            break
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES and not _keeps(text[start:end]):
        end -= 1
    while (cut := _title_end(text, start, end, titles)) is not None:
        start = cut
    return start, _postnominal_start(text, start, end)


def _postnominal_start(text: str, start: int, end: int) -> int:
    """Where a name ends before OBE or KC."""
    parts = text[start:end].rsplit(None, 1)
    after = len(parts) == 2 and " " in parts[0] and parts[1].isupper()  # noqa: PLR2004 - a full name and letters
    if not after or parts[0].isupper() or fold(parts[1]) not in words(_FILE, "postnominals"):
        return end
    return start + len(parts[0].rstrip(" ,"))


def _keeps(surface: str) -> bool:
    """Tell whether the last character is the name's: a stop after Jr or an initial, a nickname's quote."""
    last = surface[-1]
    if last == ".":
        word = surface[:-1].rsplit(None, 1)[-1] if surface[:-1].strip() else ""
        return len(word) == 1 or "." in word or fold(word) in words(_FILE, "suffixes")
    opening = {")": "(", "”": "“", "’": "‘", "»": "«", "]": "["}.get(last)
    return opening is not None and opening in surface[:-1]


def _title_end(text: str, start: int, end: int, titles: frozenset[str]) -> int | None:
    """Where the name goes on after a leading title, or None."""
    parts = text[start:end].split(None, 1)
    if len(parts) < 2 or fold(parts[0]) not in titles:  # noqa: PLR2004 - a title and a name
        return None
    return end - len(parts[1])
