"""Mentions of people to people: who is one, under which name, in which role."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable

from newsparse.extractor.people import fullnames
from newsparse.extractor.people import mentions as personspots
from newsparse.extractor.people.fullnames import FullName
from newsparse.extractor.people.mentions import Spot
from newsparse.extractor.people.roles import Roles
from newsparse.extractor.tokens import Document, Name
from newsparse.record import Mention, Person
from newsparse.wordlists import fold, words

_FILE = "persons.txt"
_MAX_NAMESAKES = 24
"""Namesakes a name is compared with at most, so that time stays linear in the names."""
_PRONOUN_REACH = 30
_SAMPLE = 6
_LATELY = 12
_TYPO = 6
"""Letters of a bare surname that may be misspelt, at least."""


class _Cluster:
    """The mentions of one person; ``head`` is the fullest name, ``seen`` the last start so far."""

    __slots__ = ("families", "firsts", "gender", "head", "opens", "sample", "seen", "spots")

    def __init__(self, head: FullName, opens: int) -> None:
        self.head = head
        self.families: set[str] = set()
        self.firsts: set[str] = set()
        self.opens = opens
        self.seen = -1
        self.spots: list[Spot] = []
        self.sample: list[Spot] = []
        self.gender: str | None = None


def group(doc: Document, names: list[Name], tagged: list[Name] | None = None) -> list[Person]:
    """Join the PERSON names of a document into people, sorted by first mention.

    Args:
        doc: the tokens.
        names: the names that are left for people and organizations.
        tagged: those and the names of places, which roles contain; by default ``names``.

    """
    spots = list(personspots.spots(doc, names))
    casing = _casing(spots)
    found = [c for c in _Grouping(doc, spots).run() if c.spots]
    found.sort(key=lambda c: c.spots[0].start)
    roles = Roles(doc, names if tagged is None else tagged)
    return [_person(doc, c, casing, roles) for c in found]


def _casing(spots: Iterable[Spot]) -> dict[str, str]:
    """Folded words of the names with their first mixed-case spelling."""
    seen: dict[str, str] = {}
    for surface in dict.fromkeys(s.full.surface for s in spots):
        for word in surface.split():
            if not fullnames.in_capitals(word):
                seen.setdefault(fold(word), word)
    return seen


class _Grouping:
    """One document's names on their way to people."""

    def __init__(self, doc: Document, spots: list[Spot]) -> None:
        self.doc = doc
        self.spots = spots
        self.clusters: list[_Cluster] = []
        self.by_word: dict[str, list[_Cluster]] = defaultdict(list)
        self.owners: dict[tuple[tuple[str, ...], str], list[_Cluster]] = {}
        self.styled: dict[tuple[str, str], _Cluster] = {}
        self.counts = Counter(s.full.words[0] for s in spots)
        self.latest = deque[_Cluster](maxlen=_LATELY)

    def run(self) -> list[_Cluster]:
        """Cluster the full names, fullest first, then give every mention to one of them."""
        forms: dict[tuple[tuple[str, ...], str], list[Spot]] = defaultdict(list)
        for spot in self.spots:
            if len(spot.full.words) > 1:
                forms[spot.full.words, spot.full.suffix].append(spot)
        for same in sorted(forms.values(), key=_precedence):
            self._place(same)
        for spot in self.spots:
            self._assign(spot)
        return self.clusters

    def _place(self, same: list[Spot]) -> None:
        """Find the people a full name can belong to; if there are none it is a new one."""
        full = same[0].full
        near = {id(c): c for w in (full.words[-1], full.words[0]) for c in self.by_word[w][-_MAX_NAMESAKES:]}
        owners = [c for c in near.values() if fullnames.compatible(full, c.head)]
        if any(bool(c.head.suffix) != bool(full.suffix) for c in owners) and self._namesake(same):
            owners = [c for c in owners if bool(c.head.suffix) == bool(full.suffix)]
        if not owners:
            owners = [self._open(full, same[0].start)]
        if len(owners) == 1:
            owners[0].sample += same[: _SAMPLE - len(owners[0].sample)]
            self._learn(owners[0], full)
        self.owners[full.words, full.suffix] = owners

    def _open(self, full: FullName, start: int) -> _Cluster:
        cluster = _Cluster(full, start)
        self.clusters.append(cluster)
        self._learn(cluster, full)
        return cluster

    def _learn(self, cluster: _Cluster, full: FullName) -> None:
        """Let a person be found by the words of a name."""
        cluster.families.update(full.words[i] for i in full.family)
        cluster.firsts.add(full.words[0])
        for word in dict.fromkeys(full.words):
            if cluster not in self.by_word[word][-_MAX_NAMESAKES:]:
                self.by_word[word].append(cluster)

    def _namesake(self, same: list[Spot]) -> bool:
        """Tell whether the words before a name say that it is the elder bearer's."""
        cues = words(_FILE, "namesakes")
        starts = [s.first for s in same[:_SAMPLE]]
        return any(w.casefold() in cues for at in starts for w in self.doc.words[max(0, at - 5) : at])

    def _assign(self, spot: Spot) -> None:
        full = spot.full
        owners = self.owners.get((full.words, full.suffix)) or self._bearers(full.words[0])
        cluster = self._choose(spot, owners) or self._misspelt(spot)
        if cluster is None:
            cluster = self._open(full, spot.start)
        if style := self._style(spot):
            self.styled[style] = cluster
        cluster.spots.append(spot)
        cluster.seen = spot.start
        if cluster not in self.latest:
            self.latest.append(cluster)

    def _style(self, spot: Spot) -> tuple[str, str] | None:
        """A courtesy title and the bare name behind it: ("dr", "poole")."""
        before = [fold(w) for w in self.doc.words[max(0, spot.first - 2) : spot.first]]
        title = next((w for w in reversed(before) if w), "")
        bare = len(spot.full.words) == 1 and title in words(_FILE, "honorifics")
        return (title, spot.full.words[0]) if bare else None

    def _bearers(self, word: str) -> list[_Cluster]:
        """The people a bare word can stand for: by family name if there are any, else by any name."""
        every = self.by_word[word][-_MAX_NAMESAKES:]
        family = [c for c in every if word in c.families]
        given = [c for c in every if word in c.firsts]
        return family or given or every

    def _misspelt(self, spot: Spot) -> _Cluster | None:
        """The person lately mentioned whose family name a bare word is but for one letter."""
        word = spot.full.words[0]
        if len(word) < _TYPO or len(spot.full.words) > 1 or self.counts[word] > 1:
            return None
        near = ((c, w) for c in reversed(self.latest) for w in sorted(c.families) if w[0] == word[0])
        return next((c for c, w in near if fullnames.one_letter(word, w)), None)

    def _choose(self, spot: Spot, owners: list[_Cluster]) -> _Cluster | None:
        """The right one of several people: by title, else the nearest before, else the first after."""
        if len(spot.full.words) == 1 and self._after_kin(spot):
            known = [c for c in owners if spot.full.words[0] in c.firsts]
            owners = [c for c in known if len(c.head.words) == 1 or self._is_kin(c)]
        gender = self._title_gender(spot)
        if gender is not None:
            owners = [c for c in owners if self._gender(c) in (gender, None)]
        if len(owners) > 1:
            title = {w.casefold() for w in self.doc.words[max(0, spot.first - 1) : spot.first]}
            owners = [c for c in owners if not title.isdisjoint(self._titles(c))] or owners
        styled = self.styled.get(self._style(spot) or ("", ""))
        if styled in owners:
            return styled
        if len(owners) > 1:
            owners = [c for c in owners if not self._is_kin(c)] or owners
        if len(owners) > 1:
            before = [c for c in owners if c.seen >= 0]
            return max(before, key=lambda c: c.seen) if before else min(owners, key=lambda c: c.opens)
        return owners[0] if owners else None

    def _is_kin(self, cluster: _Cluster) -> bool:
        """Tell whether a person comes in as a wife, son ...: the bare family name is then another’s."""
        return any(self._after_kin(s) for s in cluster.sample[:1])

    def _after_kin(self, spot: Spot) -> bool:
        """Tell whether "son" or "wife," stands before a mention."""
        kin = words(_FILE, "kin")
        before = ["", "", *self.doc.words[max(0, spot.first - 2) : spot.first]]
        closed = self.doc.words[spot.last : spot.last + 1] in ([","], ["."], [")"], [])
        return before[-1] in kin or (before[-1] == "," and before[-2] in kin and closed)

    def _titles(self, cluster: _Cluster) -> set[str]:
        """The capitalised or role words right before the full names of a person."""
        before = (w for s in cluster.sample for w in self.doc.words[max(0, s.first - 2) : s.first])
        return {w.casefold() for w in before if len(w) > 2}  # noqa: PLR2004 - no "of", "Mr", stops

    def _title_gender(self, spot: Spot) -> str | None:
        for word in reversed(self.doc.words[max(0, spot.first - 2) : spot.first]):
            folded = fold(word)
            for gender in ("female", "male"):
                if folded in words(_FILE, gender):
                    return gender
            if folded:
                return None
        return None

    def _gender(self, cluster: _Cluster) -> str | None:
        """What titles and the next pronouns say of a person; kept once known."""
        if cluster.gender is None and cluster.sample:
            votes = Counter[str]()
            for spot in cluster.sample:
                votes[self._title_gender(spot) or ""] += 3
                votes[self._pronoun(spot)] += 1
            del votes[""]
            best = votes.most_common(2)
            if best and (len(best) == 1 or best[0][1] > 2 * best[1][1]):
                cluster.gender = best[0][0]
        return cluster.gender

    def _pronoun(self, spot: Spot) -> str:
        """The gender of the first pronoun after a mention."""
        for word in self.doc.words[spot.last : spot.last + _PRONOUN_REACH]:
            if word in ("he", "He", "his", "His", "him"):
                return "male"
            if word in ("she", "She", "her", "Her"):
                return "female"
        return ""


def _precedence(same: list[Spot]) -> tuple[int, int, int, int]:
    """The fullest name first, then the one used most, then the first."""
    plain, length, _ = same[0].full.weight
    return -plain, -length, -len(same), same[0].start


def _person(doc: Document, cluster: _Cluster, casing: dict[str, str], roles: Roles) -> Person:
    counts = Counter(s.full.surface for s in cluster.spots)
    fulls = {s.full.surface: s.full for s in cluster.spots}

    def fullness(f: FullName) -> tuple[int, int, bool, int, int]:
        return *f.weight[:2], not fullnames.in_capitals(f.surface), counts[f.surface], f.weight[2]

    name = fullnames.in_normal_case(max(fulls.values(), key=fullness).surface, casing)
    forms = dict.fromkeys(fullnames.in_normal_case(s, casing) for s in fulls)
    mentions = tuple(Mention(doc.text[s.start : s.end], s.start, s.end) for s in cluster.spots)
    role = roles.of([(s.first, s.last, len(s.full.words) > 1) for s in cluster.spots])
    return Person(name, role, aliases=tuple(f for f in forms if f != name), mentions=mentions)
