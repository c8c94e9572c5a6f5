"""Mentions of people to people: who is one, under which name, in which role."""

from array import array
from collections import Counter, deque
from collections.abc import Sequence
from typing import Final, NamedTuple

from newsparse.extractor.groups import Groups
from newsparse.extractor.people import fullnames, namesakes
from newsparse.extractor.people.entries import Writer
from newsparse.extractor.people.fullnames import FullName
from newsparse.extractor.people.genders import Genders
from newsparse.extractor.people.mentions import NameMention, NameMentions, mentions
from newsparse.extractor.people.namesakes import Bearer
from newsparse.extractor.people.roles import Roles
from newsparse.extractor.people.words import flagged
from newsparse.record import Person
from newsparse.tokens import Document, Name
from newsparse.wordlists import fold

_NAMESAKES: Final = 24
"""Namesakes a name is compared with at most, so that time stays linear in the names."""
_SAMPLE: Final = 6
"""Mentions of a full name that are looked at for titles."""
_LATELY: Final = 12
"""People lately mentioned, one of whom a misspelt surname may mean."""
_TYPO: Final = 6
"""Letters of a bare surname that may be misspelt, at least."""
_FEW: Final = 1
"""Votes on a gender that keep no title from a person: a pronoun may be another's (people +.05 on records)."""
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
    bearers, groups = grouping.run()
    bearers = [b for b in bearers if groups.size(b.number)]
    bearers.sort(key=lambda b: groups[b.number][0])
    genders = tuple(map(grouping.gender, bearers))
    order = array("I", (b.number for b in bearers))
    del grouping, bearers  # of a long document they are most of what is held
    writer = Writer(doc, found, Roles(doc, names if tagged is None else tagged))
    return People(tuple([writer.person(groups[number]) for number in order]), genders)


class _Grouping:
    """One document's names on their way to people."""

    def __init__(self, doc: Document, found: NameMentions) -> None:
        self.words = doc.words
        self.mentions = found
        self.bearers: list[Bearer] = []
        self.by_word: dict[str, tuple[Bearer, ...]] = {}
        self.forms: dict[object, int] = {}
        """The full names, each with its number."""
        self.owners: list[Sequence[Bearer]] = []
        """The people that each full name can belong to."""
        self.styled: dict[tuple[str, str], Bearer] = {}
        fulls = map(found.full, range(len(found)))
        self.bare = Counter(full.words[0] for full in fulls if len(full.words) == 1)
        self.latest = deque[Bearer](maxlen=_LATELY)
        self.genders = Genders(doc, found.firsts)

    def gender(self, bearer: Bearer) -> str | None:
        """Give the gender of a person; kept once it has been asked."""
        if bearer.gender == "":
            bearer.gender = self._gender(bearer)
        return bearer.gender

    def _gender(self, bearer: Bearer, few: int = 0) -> str | None:
        given = "" if 0 in bearer.head.family else bearer.head.words[0]
        return self.genders.of([self.mentions[k] for k in bearer.sample or bearer.early], given, few=few)

    def run(self) -> tuple[list[Bearer], Groups]:
        """Make people of the full names, fullest first, then give every mention to one of them.

        Returns:
            The people, and the numbers of the mentions of each.

        """
        which = array("i", (self._form(self.mentions.full(k)) for k in range(len(self.mentions))))
        same = Groups(which, len(self.forms))
        self.owners = [()] * len(same)
        for form in self._fullest_first(same):
            self.owners[form] = self._place(same[form])
        whose = array("I", map(self._assign, range(len(which)), which))
        return self.bearers, Groups(whose, len(self.bearers))

    def _form(self, full: FullName) -> int:
        """Give the number of a full name, -1 for a bare one."""
        if len(full.words) == 1:
            return -1
        return self.forms.setdefault(
            (full.words, full.suffix) if full.suffix else full.words, len(self.forms)
        )

    def _fullest_first(self, same: Groups) -> list[int]:
        """Give the full names: the fullest first, then the one used most, then the first."""
        order = list(range(len(same)))  # the first mentions come in this order
        order.sort(key=same.size, reverse=True)
        order.sort(key=lambda form: self.mentions.full(same[form][0]).weight[:2], reverse=True)
        return order

    def _place(self, same: Sequence[int]) -> Sequence[Bearer]:
        """Find the people a full name can belong to; if there are none it is a new one."""
        full = self.mentions.full(same[0])
        near = {id(b): b for w in (full.words[-1], full.words[0]) for b in self.by_word.get(w, ())}
        owners = tuple([b for b in near.values() if fullnames.compatible(full, b.head)])
        if any(bool(b.head.suffix) != bool(full.suffix) for b in owners) and self._elder(same):
            owners = tuple([b for b in owners if bool(b.head.suffix) == bool(full.suffix)])
        if not owners:
            owners = (self._open(full, self.mentions.starts[same[0]]),)
        if len(owners) == 1:
            owner = owners[0]
            owner.sample += tuple(same[: _SAMPLE - len(owner.sample)])
            owner.count += len(same)
            self._learn(owner, full)
        return owners

    def _open(self, full: FullName, start: int) -> Bearer:
        bearer = Bearer(len(self.bearers), full, start)
        self.bearers.append(bearer)
        self._learn(bearer, full)
        return bearer

    def _learn(self, bearer: Bearer, full: FullName) -> None:
        """Let a person be found by the words of a name."""
        bearer.learn(full)
        for word in full.words:
            known = self.by_word.get(word, ())
            if bearer not in known:
                self.by_word[word] = (*known[1 - _NAMESAKES :], bearer)

    def _elder(self, same: Sequence[int]) -> bool:
        """Tell whether the words before a name say that it is the elder bearer's."""
        cues = flagged("namesake")
        starts = [self.mentions.firsts[k] for k in same[:_SAMPLE]]
        return any(w.casefold() in cues for at in starts for w in self.words[max(0, at - _CUES) : at])

    def _assign(self, number: int, form: int) -> int:
        """Give a mention, with the number of its full name, to a person; returns that one's number."""
        mention = self.mentions[number]
        full = mention.full
        owners = self.owners[form] if form >= 0 else ()
        if len(owners) != 1:
            owners = self._chosen(mention, owners or self._named(full))
        if not owners:
            owners = [self._open(full, mention.start)]
            owners[0].reigns = self._is_throned(self._style(mention))
        bearer = owners[0]
        if not bearer.sample and len(bearer.early) < _SAMPLE:
            bearer.early += (number,)
        bearer.seen = mention.start
        if len(full.words) == 1:
            for rival in self.by_word.get(full.words[0], ()):
                rival.carries = ""
            bearer.carries = full.words[0]
        if bearer not in self.latest:
            self.latest.append(bearer)
        return bearer.number

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
        every = self.by_word.get(word, ())
        family = [b for b in every if word in b.families]
        given = [b for b in every if word in b.firsts]
        found = family or given or list(every) or self._short(word)
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
        if self._is_throned(style):
            return [b for b in owners if word in b.firsts or len(b.head.words) == 1]
        owners = [b for b in owners if not b.reigns] or owners
        return self._of_gender(self.genders.titled(mention.first), owners)

    def _is_throned(self, style: tuple[str, str] | None) -> bool:
        """Tell whether a bare name stands behind King, Sultan ..."""
        return style is not None and style[0] in flagged("monarch")

    def _of_gender(self, gender: str | None, owners: Sequence[Bearer]) -> Sequence[Bearer]:
        """The people who can be of a gender; all if none is told."""
        return [b for b in owners if self._gender(b, _FEW) in (gender, None)] if gender else owners

    def _evidence(self, mention: NameMention, bearer: Bearer, first: int) -> namesakes.Evidence:
        word = mention.full.words[0]
        pronoun = self.genders.referred(mention)
        gender = self.gender(bearer) if pronoun else None
        return namesakes.Evidence(
            called=min(max([self.bare[w] for w in bearer.firsts if w != word], default=0), 3),
            unseen=bearer.seen < 0,
            carries=bearer.carries == word,
            often=min(bearer.count, 4),
            against=gender is not None and gender != pronoun,
            agrees=gender is not None and gender == pronoun,
            main=bearer.opens == first,
        )
