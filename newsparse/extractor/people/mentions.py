"""The mentions of people, cut to the name proper."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsparse.extractor.groups import Packed
from newsparse.extractor.people import fullnames
from newsparse.extractor.people.fullnames import FullName
from newsparse.extractor.people.words import flagged
from newsparse.tokens import Document, Name
from newsparse.wordlists import fold

_EDGES = " \t\r\n\"“”‘’'«»()[],;:.-–—"
_TAILS = ("'s", "’s", "'", "’")
_CLOSING = {")": "(", "”": "“", "’": "‘", "»": "«", "]": "["}


_Cut = tuple[int, int, FullName | None]
"""Characters cut from the front and from the end of what was tagged, and the name."""


class NameMention(NamedTuple):
    """One mention: characters [start, end), tokens [first, last), its name."""

    start: int
    end: int
    first: int
    last: int
    full: FullName


class NameMentions(Packed[NameMention]):
    """Mentions in order, each 24 bytes beside its name, which those of the same words share.

    ``starts``, ``ends`` and ``firsts`` are the fields of all mentions.
    """

    __slots__ = ("ends", "firsts", "starts")

    def __init__(self, found: Iterable[NameMention] = ()) -> None:
        """Take mentions, which are not kept."""
        super().__init__(NameMention, found, 4)
        self.starts, self.ends, self.firsts, _ = self.numbers

    def full(self, k: int) -> FullName:
        """Give the name of the k-th."""
        full: FullName = self.others[k]
        return full

    def call(self, k: int, full: FullName | None) -> None:
        """Give the k-th another name; None is for a mention that nobody asks for any more."""
        self.others[k] = full


def mentions(doc: Document, names: Sequence[Name]) -> NameMentions:
    """Give the PERSON names without titles, quotes and possessive endings around them."""
    found = NameMentions(_trimmed(doc, names, {}))
    fulls = map(found.full, range(len(found)))
    families = {full.words[-1] for full in fulls if len(full.words) > 1}
    for k in range(len(found) - 1):
        full = found.full(k)
        if len(full.words) == 1 and _shares(doc, found[k], found[k + 1], families):
            found.call(k, full.with_family(found.full(k + 1).words[-1]))
    return found


def _trimmed(doc: Document, names: Sequence[Name], parsed: dict[str, _Cut]) -> Iterator[NameMention]:
    ends = doc.ends
    for name in names:
        if name.label != "PERSON":
            continue
        raw = doc.said(name.start, name.end)
        if raw not in parsed:
            parsed[raw] = _parsed(raw)
        before, behind, full = parsed[raw]
        if full is not None:
            start, first = name.start + before, name.first
            while first < name.last - 1 and ends[first] <= start:
                first += 1
            if _is_first_name(doc, first, full.surface):
                first -= 1
                start = doc.starts[first]
                full = fullnames.parse(doc.said(start, name.end - behind))
            yield NameMention(start, name.end - behind, first, name.last, full)


def _parsed(raw: str) -> _Cut:
    """Cut what was tagged to the name proper, and take that apart; None if nothing is left."""
    start, end = _cut(raw, 0, len(raw))
    surface = raw[start:end]
    full = fullnames.parse(surface) if any(c.isalpha() for c in surface) else None
    return start, len(raw) - end, full if full and full.words else None


def _shares(doc: Document, one: NameMention, other: NameMention, families: set[str]) -> bool:
    """Tell whether a first name has the family name of the next person: [Ana] and [Luis Vega]."""
    near = other.first - one.last == 1 and len(other.full.words) > 1 and doc.words[one.last] in ("and", "&")
    return near and one.full.words[0] not in families and fullnames.is_given(one.full.words[0])


def _cut(text: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a span to the name proper; a title with nothing after it stays."""
    for tail in _TAILS:
        if text.endswith(tail, start, end):
            end -= len(tail)
            break
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES and not _keeps(text[start:end]):
        end -= 1
    while (cut := _title_end(text, start, end)) is not None:
        start = cut
    return start, _postnominal_start(text, start, end)


def _postnominal_start(text: str, start: int, end: int) -> int:
    """Where a name ends before OBE or KC."""
    parts = text[start:end].rsplit(None, 1)
    after = len(parts) == 2 and " " in parts[0] and parts[1].isupper()  # noqa: PLR2004 - a full name and letters
    if not after or parts[0].isupper() or fold(parts[1]) not in flagged("postnominal"):
        return end
    return start + len(parts[0].rstrip(" ,"))


def _keeps(surface: str) -> bool:
    """Tell whether the last character is the name's: a stop after Jr or an initial, a nickname's quote."""
    last = surface[-1]
    if last == ".":
        word = surface[:-1].rsplit(None, 1)[-1] if surface[:-1].strip() else ""
        return len(word) == 1 or "." in word or fold(word) in flagged("suffix")
    opening = _CLOSING.get(last)
    return opening is not None and opening in surface[:-1]


def _is_first_name(doc: Document, first: int, surface: str) -> bool:
    """Tell whether the title of a monarch stands before a name that no monarch has: Sultan [A. Roe]."""
    before = doc.words[first - 1] if first else ""
    return before[:1].isupper() and before.lower() in flagged("monarch") and not _reigns(surface)


def _reigns(rest: str) -> bool:
    """Tell whether a name behind King, Sultan can be a monarch’s; before A. Roe it is a first name."""
    first = rest.split(None, 1)[0]
    initial = len(first.rstrip(".")) == 1 and first != rest
    return not initial and fold(first.replace("-", " ").split()[0]) not in flagged("article")


def _title_end(text: str, start: int, end: int) -> int | None:
    """Where the name goes on after a leading title, or None."""
    parts = text[start:end].split(None, 1)
    title = fold(parts[0]) if len(parts) == 2 else ""  # noqa: PLR2004 - a title and a name
    if title not in flagged("title") or (title in flagged("monarch") and not _reigns(parts[1])):
        return None
    return end - len(parts[1])
