"""From time expressions to the entries of a record: one a value and mod, with its days; ranges too."""

from collections.abc import Iterator
from itertools import chain, pairwise

from newsparse.extractor.times.intervals import begin_end, days
from newsparse.extractor.times.phrase import Phrase
from newsparse.extractor.times.rules import Timex
from newsparse.extractor.times.vocabulary import MODS, flagged
from newsparse.record import Date, Duration, Mention

_LINKS = flagged("range")
"""What stands between the ends of a range; "and" only behind "between"."""
_GAP = 14
"""Characters between the ends of a range: " until the "."""
_BETWEEN = "between"


def mod_of(p: Phrase) -> str | None:
    """Give TIMEX3's mod: early March is START, about 1990 APPROX, more than a decade ago BEFORE."""
    for i in range(p.first, p.last):
        if p.classes[i] in "eBq" and p.words[i] in MODS and p.words[i - 2 : i] != ["week", "-"]:
            return MODS[p.words[i]]
    if p.classes[p.last - 1] == "A" and p.find(">"):
        return "BEFORE" if p.own[0] == "more" else "AFTER"
    return None


def dates(text: str, found: list[Timex]) -> list[Date]:
    """Give the entries of types DATE and TIME: calendar values in time order, then the others."""
    groups: dict[tuple[str, str, str | None], list[Mention]] = {}
    same: dict[str, str] = {}  # what is said over and over is one string
    for t in chain(found, _ranges(text, found)):
        if t.type in ("DATE", "TIME"):
            said = text[t.start : t.end]
            mention = Mention(same.setdefault(said, said), t.start, t.end)
            groups.setdefault((t.value, t.type, t.mod), []).append(mention)
    entries = [Date(v, kind, *begin_end(v, mod), mod, tuple(m)) for (v, kind, mod), m in groups.items()]
    return sorted(entries, key=_order)


def _order(entry: Date) -> tuple[int, str, str]:
    """Sort key: the first day, the longer time first, what has none after all others."""
    if entry.begin is None:
        return 1, "", ""
    span = days(entry.value)
    size = (span[1] - span[0]).days if span else 0
    return 0, entry.begin[:10], f"{99_999 - min(size, 99_999):05}{entry.begin[10:]}{entry.value}{entry.mod}"


def durations(text: str, found: list[Timex]) -> list[Duration]:
    """Give the entries of types DURATION and SET, by first mention."""
    groups: dict[tuple[str, str], list[Mention]] = {}
    for t in found:
        if t.type in ("DURATION", "SET"):
            groups.setdefault((t.value, t.type), []).append(Mention(text[t.start : t.end], t.start, t.end))
    return [Duration(value, kind, tuple(m)) for (value, kind), m in groups.items()]


def _ranges(text: str, found: list[Timex]) -> Iterator[Timex]:
    """Give one more expression for each "from May to September", over both ends."""
    for one, two in pairwise(found):
        if one.type != two.type or two.start - one.end > _GAP or not _is_link(text, one, two):
            continue
        value = f"{one.value}/{two.value}"
        begin, end = begin_end(value)
        if one.value != two.value and begin and end and begin <= end:
            yield Timex(one.start, two.end, one.type, value, "range")


def _is_link(text: str, one: Timex, two: Timex) -> bool:
    """Tell the words between two expressions that make them the ends of a range."""
    words = text[one.end : two.start].lower().split()
    if words[1:2] == ["the"]:
        words = words[:1]
    if words == ["and"]:
        return text[max(0, one.start - _GAP) : one.start].lower().split()[-1:] == [_BETWEEN]
    if len(words) != 1 or words[0] not in _LINKS:
        return False
    return words[0].isalpha() or len(one.value) == len(two.value)  # May-September, not last week - Monday
