"""Mentions of people to people: who is one, under which name, in which role."""

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence

from newsparse.extractor.people import fullnames, namesakes
from newsparse.extractor.people.ages import age
from newsparse.extractor.people.fullnames import FullName
from newsparse.extractor.people.genders import Genders
from newsparse.extractor.people.mentions import NameMention, mentions
from newsparse.extractor.people.namesakes import Bearer
from newsparse.extractor.people.roles import Roles
from newsparse.extractor.people.words import flagged
from newsparse.record import Mention, Person
from newsparse.tokens import Document, Name
from newsparse.typed import Final, NamedTuple
from newsparse.wordlists import fold

_NAMESAKES: Final = 24
"""Namesakes a name is compared with at most, so that time stays linear in the names."""
_SAMPLE: Final = 6
"""Mentions of a full name that are looked at for titles."""
_LATELY: Final = 12
"""People lately mentioned, one of whom a misspelt surname may mean."""
_TYPO: Final = 6
"""Letters of a bare surname that may be misspelt, at least."""
_CUES: Final = 5
"""Words before a name that may say that it is the elder bearer's."""


class People(NamedTuple):
    """The people of an article in the order of their first mention; ``genders`` of each: F, M or None."""

    people: tuple[Person, ...]
    genders: tuple[str | None, ...]


def group(doc: Document, names: Sequence[Name], tagged: Sequence[Name] | None = None) -> People:
    """Join the PERSON names of a document into people, sorted by first mention.

    Args:
        doc: the tokens.
        names: the names that are left for people and organizations.
        tagged: those and the names of places, which roles contain; by default ``names``.

    """
    found = mentions(doc, names)
    if not found:
        return People((), ())
    grouping = _Grouping(doc, found)
    bearers = [b for b in grouping.run() if b.mentions]
    bearers.sort(key=lambda b: b.mentions[0].start)
    writer = _Writer(doc, found, Roles(doc, names if tagged is None else tagged))
    genders = tuple(map(grouping.gender, bearers))
    found.clear()  # the bearers have the mentions
    del grouping  # and nothing has the bearers: each is let go when its person is made
    bearers.reverse()
    people = []
    while bearers:
        people.append(writer.person(bearers.pop()))
    return People(tuple(people), genders)


class _Writer:
    """Turns what was put together into the people of the record."""

    def __init__(self, doc: Document, found: list[NameMention], roles: Roles) -> None:
        self._doc = doc
        self._roles = roles
        self._casing = _casing(m.full for m in found)
        self._starts = array("I", (m.start for m in found))
        self._ends = array("I", (m.end for m in found))

    def person(self, bearer: Bearer) -> Person:
        """Give one person, with role and age."""
        doc = self._doc
        name, aliases = _named(bearer, self._casing)
        role = self._roles.of((m.first, m.last, len(m.full.words) > 1) for m in bearer.mentions)
        years = age(doc.text, ((m, self._floor(m)) for m in bearer.mentions))
        return Person(name, role, years, aliases=aliases, mentions=_marks(doc, bearer.mentions))

    def _floor(self, mention: NameMention) -> int:
        """Give where the mention before ends."""
        at = bisect_left(self._starts, mention.start)
        return self._ends[at - 1] if at else 0


def _marks(doc: Document, found: list[NameMention]) -> tuple[Mention, ...]:
    """Turn mentions into those of the record; each is let go, since there may be very many."""
    found.reverse()
    out = []
    while found:
        m = found.pop()
        out.append(Mention(doc.said(m.start, m.end), m.start, m.end))
    return tuple(out)


def _casing(found: Iterable[FullName]) -> dict[str, str]:
    """Folded words of the names with their first mixed-case spelling, if a name stands in capitals."""
    seen: dict[str, str] = {}
    surfaces = dict.fromkeys(full.surface for full in found)
    if not any(map(fullnames.in_capitals, surfaces)):
        return seen
    for surface in surfaces:
        for word in surface.split():
            if not fullnames.in_capitals(word):
                seen.setdefault(fold(word), word)
    return seen


class _Grouping:
    """One document's names on their way to people."""

    def __init__(self, doc: Document, found: list[NameMention]) -> None:
        self.words = doc.words
        self.mentions = found
        self.bearers: list[Bearer] = []
        self.by_word: dict[str, list[Bearer]] = defaultdict(list)
        self.owners: dict[tuple[tuple[str, ...], str], Sequence[Bearer]] = {}
        self.styled: dict[tuple[str, str], Bearer] = {}
        self.bare = Counter(m.full.words[0] for m in found if len(m.full.words) == 1)
        self.latest = deque[Bearer](maxlen=_LATELY)
        self.genders = Genders(doc, [m.first for m in found])

    def gender(self, bearer: Bearer) -> str | None:
        """Give the gender of a person; kept once it has been asked."""
        if bearer.gender == "":
            given = "" if 0 in bearer.head.family else bearer.head.words[0]
            bearer.gender = self.genders.of(bearer.sample or bearer.mentions, given)
        return bearer.gender

    def run(self) -> list[Bearer]:
        """Make people of the full names, fullest first, then give every mention to one of them."""
        forms: dict[tuple[tuple[str, ...], str], list[NameMention]] = defaultdict(list)
        for m in self.mentions:
            if len(m.full.words) > 1:
                forms[m.full.words, m.full.suffix].append(m)
        for same in sorted(forms.values(), key=_precedence):
            self._place(same)
        for m in self.mentions:
            self._assign(m)
        return self.bearers

    def _place(self, same: list[NameMention]) -> None:
        """Find the people a full name can belong to; if there are none it is a new one."""
        full = same[0].full
        near = {id(b): b for w in (full.words[-1], full.words[0]) for b in self.by_word[w][-_NAMESAKES:]}
        owners = [b for b in near.values() if fullnames.compatible(full, b.head)]
        if any(bool(b.head.suffix) != bool(full.suffix) for b in owners) and self._elder(same):
            owners = [b for b in owners if bool(b.head.suffix) == bool(full.suffix)]
        if not owners:
            owners = [self._open(full, same[0].start)]
        if len(owners) == 1:
            owners[0].sample += same[: _SAMPLE - len(owners[0].sample)]
            owners[0].count += len(same)
            self._learn(owners[0], full)
        self.owners[full.words, full.suffix] = owners

    def _open(self, full: FullName, start: int) -> Bearer:
        bearer = Bearer(full, start)
        self.bearers.append(bearer)
        self._learn(bearer, full)
        return bearer

    def _learn(self, bearer: Bearer, full: FullName) -> None:
        """Let a person be found by the words of a name."""
        bearer.families.update(full.words[i] for i in full.family)
        bearer.firsts.add(full.words[0])
        for word in dict.fromkeys(full.words):
            if bearer not in self.by_word[word][-_NAMESAKES:]:
                self.by_word[word].append(bearer)

    def _elder(self, same: list[NameMention]) -> bool:
        """Tell whether the words before a name say that it is the elder bearer's."""
        cues = flagged("namesake")
        starts = [m.first for m in same[:_SAMPLE]]
        return any(w.casefold() in cues for at in starts for w in self.words[max(0, at - _CUES) : at])

    def _assign(self, mention: NameMention) -> None:
        full = mention.full
        owners = self.owners.get((full.words, full.suffix), ())
        if len(owners) != 1:
            owners = self._chosen(mention, owners or self._named(full))
        bearer = owners[0] if owners else self._open(full, mention.start)
        bearer.mentions.append(mention)
        bearer.seen = mention.start
        if len(full.words) == 1:
            for rival in self.by_word[full.words[0]][-_NAMESAKES:]:
                rival.carries = ""
            bearer.carries = full.words[0]
        if bearer not in self.latest:
            self.latest.append(bearer)

    def _chosen(self, mention: NameMention, owners: Sequence[Bearer]) -> list[Bearer]:
        """Give the one of several people whom a mention means, or nobody."""
        style = self._style(mention)
        bearer = self._choose(mention, style, owners) or self._misspelt(mention)
        if bearer and style and style[0] in flagged("courtesy"):
            self.styled[style] = bearer
        return [bearer] if bearer else []

    def _style(self, mention: NameMention) -> tuple[str, str] | None:
        """A title and the bare name behind it: ("dr", "poole")."""
        if len(mention.full.words) > 1:
            return None
        before = [fold(w) for w in self.words[max(0, mention.first - 2) : mention.first]]
        title = next((w for w in reversed(before) if w), "")
        return (title, mention.full.words[0]) if title in flagged("title") else None

    def _named(self, full: FullName) -> list[Bearer]:
        """The people a bare word can stand for: by family name if there are any, else by any name."""
        word = full.words[0]
        every = self.by_word[word][-_NAMESAKES:]
        family = [b for b in every if word in b.families]
        given = [b for b in every if word in b.firsts]
        found = family or given or every or self._short(word)
        same = [b for b in found if full.suffix and b.head.suffix[:1] == full.suffix[:1]]
        return same or found

    def _short(self, word: str) -> list[Bearer]:
        """The one person whose first name a bare word is a part of: Becca of Rebecca."""
        if len(word) < namesakes.SHORT:
            return []
        near = {id(b): b for b in self.bearers[-_NAMESAKES:] if len(b.head.words) > 1}
        found = [b for b in near.values() if namesakes.shortens(word, b.head.words[0])]
        return found if len(found) == 1 else []

    def _misspelt(self, mention: NameMention) -> Bearer | None:
        """The person lately mentioned whose family name a bare word is but for one letter."""
        word = mention.full.words[0]
        if len(word) < _TYPO or len(mention.full.words) > 1 or self.bare[word] > 1:
            return None
        near = ((b, w) for b in reversed(self.latest) for w in sorted(b.families) if w[0] == word[0])
        return next((b for b, w in near if fullnames.one_letter(word, w)), None)

    def _choose(
        self, mention: NameMention, style: tuple[str, str] | None, owners: Sequence[Bearer]
    ) -> Bearer | None:
        """The right one of several people, or None if it is none of them."""
        owners = self._fitting(mention, style, owners)
        if style in self.styled and self.styled[style] in owners:
            return self.styled[style]
        if len(owners) < 2:  # noqa: PLR2004 - no choice
            return owners[0] if owners else None
        first = min(b.opens for b in owners)
        return max(owners, key=lambda b: (namesakes.score(self._evidence(mention, b, first)), -b.opens))

    def _fitting(
        self, mention: NameMention, style: tuple[str, str] | None, owners: Sequence[Bearer]
    ) -> Sequence[Bearer]:
        """The people that a mention can mean by kinship, throne and gender."""
        word = mention.full.words[0]
        if style and style[0] in flagged("monarch"):
            return [b for b in owners if word in b.firsts or len(b.head.words) == 1]
        if len(mention.full.words) == 1 and self._after_kin(mention):
            owners = [b for b in owners if word in b.firsts and self._may_be_kin(mention, b)]
        return self._of_gender(self.genders.titled(mention.first), owners)

    def _of_gender(self, gender: str | None, owners: Sequence[Bearer]) -> Sequence[Bearer]:
        """The people who can be of a gender; all if none is told."""
        return [b for b in owners if self.gender(b) in (gender, None)] if gender else owners

    def _may_be_kin(self, mention: NameMention, bearer: Bearer) -> bool:
        """Tell whether a wife, son ... can be a person: not one who is known as somebody else."""
        return len(bearer.head.words) == 1 or bearer.opens > mention.start or self._is_kin(bearer)

    def _evidence(self, mention: NameMention, bearer: Bearer, first: int) -> namesakes.Evidence:
        word = mention.full.words[0]
        pronoun = self.genders.referred(mention)
        gender = self.gender(bearer) if pronoun else None
        title = {w.casefold() for w in self.words[max(0, mention.first - 1) : mention.first]}
        return namesakes.Evidence(
            titled=not title.isdisjoint(self._titles(bearer)),
            kin=self._is_kin(bearer),
            called=min(max([self.bare[w] for w in bearer.firsts if w != word], default=0), 3),
            unseen=bearer.seen < 0,
            carries=bearer.carries == word,
            often=min(bearer.count, 4),
            against=gender is not None and gender != pronoun,
            agrees=gender is not None and gender == pronoun,
            main=bearer.opens == first,
        )

    def _is_kin(self, bearer: Bearer) -> bool:
        """Tell whether a person comes in as a wife, son ...: the bare family name is then another’s."""
        return any(self._after_kin(m) for m in bearer.sample[:1])

    def _after_kin(self, mention: NameMention) -> bool:
        """Tell whether "son" or "wife," stands before a mention."""
        kin = flagged("kin")
        before = ["", "", *self.words[max(0, mention.first - 2) : mention.first]]
        closed = self.words[mention.last : mention.last + 1] in ([","], ["."], [")"], [])
        return before[-1] in kin or (before[-1] == "," and before[-2] in kin and closed)

    def _titles(self, bearer: Bearer) -> set[str]:
        """The capitalised or role words right before the full names of a person."""
        before = (w for m in bearer.sample for w in self.words[max(0, m.first - 2) : m.first])
        return {w.casefold() for w in before if len(w) > 2}  # noqa: PLR2004 - no "of", "Mr", stops


def _precedence(same: Sequence[NameMention]) -> tuple[int, int, int, int]:
    """The fullest name first, then the one used most, then the first."""
    plain, length, _ = same[0].full.weight
    return -plain, -length, -len(same), same[0].start


def _named(bearer: Bearer, casing: dict[str, str]) -> tuple[str, tuple[str, ...]]:
    """Give the fullest name of a person, and the other forms in the order of the text."""
    fulls = {m.full.surface: m.full for m in bearer.mentions}
    if len(fulls) == 1:
        return fullnames.in_normal_case(next(iter(fulls)), casing), ()
    counts = Counter(m.full.surface for m in bearer.mentions)

    def fullness(f: FullName) -> tuple[int, int, bool, int, int]:
        return *f.weight[:2], not fullnames.in_capitals(f.surface), counts[f.surface], f.weight[2]

    name = fullnames.in_normal_case(max(fulls.values(), key=fullness).surface, casing)
    forms = dict.fromkeys(fullnames.in_normal_case(s, casing) for s in fulls)
    return name, tuple(f for f in forms if f != name)
