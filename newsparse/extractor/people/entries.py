"""People as the record has them: name, role, age and mentions of what ``grouping`` has put together."""

from collections import Counter
from collections.abc import Iterable, Sequence

from newsparse.extractor.people import fullnames
from newsparse.extractor.people.ages import age
from newsparse.extractor.people.fullnames import FullName
from newsparse.extractor.people.mentions import NameMentions
from newsparse.extractor.people.roles import Roles
from newsparse.record import Mention, Person
from newsparse.tokens import Document
from newsparse.wordlists import fold


class Writer:
    """Makes the people of the record one by one, and lets go what each was made of."""

    def __init__(self, doc: Document, found: NameMentions, roles: Roles) -> None:
        """Take the mentions of all people."""
        self._doc = doc
        self._found = found
        self._roles = roles
        self._casing = _casing(found)

    def person(self, numbers: Sequence[int]) -> Person:
        """Give the person of some of the mentions, with role and age."""
        doc, found = self._doc, self._found
        name, aliases = _named([found.full(k) for k in numbers], self._casing)
        marks = (found[k] for k in numbers)
        role = self._roles.of((m.first, m.last, len(m.full.words) > 1) for m in marks)
        years = age(doc.text, ((found[k], self._floor(k), self._ceiling(k)) for k in numbers))
        return Person(name, role, years, aliases=aliases, mentions=tuple(map(self._mark, numbers)))

    def _floor(self, number: int) -> int:
        """Give where the mention before ends."""
        return self._found.ends[number - 1] if number else 0

    def _ceiling(self, number: int) -> int:
        """Give where the next mention begins."""
        starts = self._found.starts
        return starts[number + 1] if number + 1 < len(starts) else len(self._doc.text)

    def _mark(self, number: int) -> Mention:
        """Give a mention of the record; its name is let go, since there may be very many."""
        m = self._found[number]
        self._found.call(number, None)
        return Mention(self._doc.said(m.start, m.end), m.start, m.end)


def _casing(found: NameMentions) -> dict[str, str]:
    """Folded words of the names with their first mixed-case spelling, if a name stands in capitals."""
    if not any(fullnames.in_capitals(s) for s in _surfaces(found)):
        return {}
    seen: dict[str, str] = {}
    for word in (word for surface in _surfaces(found) for word in surface.split()):
        if not fullnames.in_capitals(word):
            seen.setdefault(fold(word), word)
    return seen


def _surfaces(found: NameMentions) -> Iterable[str]:
    """Give the names as written, of each mention."""
    return (found.full(k).surface for k in range(len(found)))


def _named(mentioned: list[FullName], casing: dict[str, str]) -> tuple[str, tuple[str, ...]]:
    """Give the fullest name of a person, and the other forms in the order of the text."""
    fulls = {full.surface: full for full in mentioned}
    if len(fulls) == 1:
        return fullnames.in_normal_case(next(iter(fulls)), casing), ()
    counts = Counter(full.surface for full in mentioned)

    def fullness(f: FullName) -> tuple[int, int, bool, int, int]:
        return *f.weight[:2], not fullnames.in_capitals(f.surface), counts[f.surface], f.weight[2]

    name = fullnames.in_normal_case(max(fulls.values(), key=fullness).surface, casing)
    forms = dict.fromkeys(fullnames.in_normal_case(s, casing) for s in fulls)
    return name, tuple(f for f in forms if f != name)
