"""Mentions of organizations to organizations: long forms, short forms and acronyms."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsparse.extractor.groups import Groups, Packed
from newsparse.record import Mention, Organization
from newsparse.tokens import Document, Name
from newsparse.wordlists import first_of_line, fold, words

_FILE = "organizations.txt"
_EDGES = " \t\r\n\"“”‘’'«»()[],;:-–—"
_MAX_NAMESAKES = 24
"""Longer forms a short form is compared with at most, so that time stays linear in the names."""
_MIN_ACRONYM, _MAX_ACRONYM = 2, 10
"""Letters of an acronym: one letter is an initial, eleven are a word in capitals."""
_COUNTRY = 2
"""Words of a country or its adjective in front of a ministry, at most."""
_HEADINGS = ("title", "deck")

Key = tuple[str, ...]


class _Named(NamedTuple):
    """One mention: characters [start, end), tokens [first, last), its folded words."""

    start: int
    end: int
    first: int
    last: int
    key: Key


def group(doc: Document, names: Sequence[Name]) -> list[Organization]:
    """Join the ORG names of a document into organizations, sorted by first mention."""
    named: Sequence[_Named] = Packed(_Named, _named(doc, names), 4)
    if any(a.start > b.start for a, b in pairwise(named)):
        named = sorted(named, key=lambda s: s.start)
    numbers: dict[Key, int] = {}
    keys = _Joining(doc, named).run()
    groups = Groups(array("I", (numbers.setdefault(key, len(numbers)) for key in keys)), len(numbers))
    return [_organization(doc, named, groups[k]) for k in range(len(groups))]


def _named(doc: Document, names: Sequence[Name]) -> Iterator[_Named]:
    keys: dict[str, Key] = {}
    tagged = bytearray(len(doc.words) + 1)  # whether a name begins with the token
    for name in names:
        tagged[name.first] = 1
    for name in names:
        if name.label != "ORG":
            continue
        for start, end, first, last in _parts(doc, name, tagged):
            surface = doc.text[start:end]
            if surface not in keys:
                keys[surface] = key_of(surface)
            if keys[surface]:
                yield _Named(start, end, first, last, keys[surface])


def _parts(doc: Document, name: Name, tagged: bytearray) -> Iterator[tuple[int, int, int, int]]:
    """The mentions in a name: itself, and an acronym in brackets at its end or right behind it."""
    first, last = name.first, name.last
    bracket = last - 3
    inside = bracket > first and doc.words[bracket] == "(" and doc.words[last - 1] == ")"
    end = doc.ends[bracket - 1] if inside else name.end
    start, end = _trimmed(doc.text, name.start, end)
    if start < end:
        yield start, end, first, bracket if inside else last
    at = bracket + 1 if inside else last + 1
    behind = doc.words[last : last + 1] == ["("] and doc.words[at + 1 : at + 2] == [")"] and not tagged[at]
    if inside or (behind and _spells(doc.words[at], key_of(doc.text[start:end]))):
        yield doc.starts[at], doc.ends[at], at, at + 1


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a span to the name proper: no article, quotes, possessive ending."""
    for tail in ("'s", "’s"):
        if text.endswith(tail, start, end):
            end -= 2
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    head, _, rest = text[start:end].partition(" ")
    if head.casefold() == "the" and rest.strip():
        start = end - len(rest.lstrip())
    return start, end


def key_of(surface: str) -> Key:
    """Fold a name to the words that tell it from others.

    >>> key_of("Acme Holdings, Inc."), key_of("World Health Organisation")
    (('acme',), ('world', 'health', 'organization'))
    """
    spelt = first_of_line(_FILE, "spellings")
    parts = [fold(w.strip(_EDGES)) for w in surface.replace("-", " ").split()]
    parts = [spelt.get(w, w) for w in parts if w]
    if parts[:1] == ["un"]:
        parts[:1] = ("united", "nations")
    core = parts
    while len(core) > 1 and core[-1] in words(_FILE, "legal"):
        core = core[:-1]
    return tuple(core)


def _spells(acronym: str, key: Key) -> bool:
    """Tell whether capitals are the initials of a long form."""
    letters = _letters(acronym)
    return bool(letters) and letters in _initials(key)


def _acronym(key: Key, said: str) -> str:
    """The letters of a name that is an acronym, or one with the number of a team: "HFC 2" of a club."""
    team = len(key) == 2 and key[1].isdigit()  # noqa: PLR2004 - an acronym and a number
    return _letters(said.split(maxsplit=1)[0]) if team or len(key) == 1 else ""


def _letters(word: str) -> str:
    """The letters of an acronym, lower case, or nothing if the word looks like none."""
    bare = "".join(c for c in word if c.isalnum())
    capitals = sum(c.isupper() for c in bare)
    looks = _MIN_ACRONYM <= len(bare) <= _MAX_ACRONYM and capitals * 2 >= len(bare)
    return bare.casefold() if looks else ""


def _initials(key: Key) -> set[str]:
    """The acronyms a long form may have: of its main words, and of all of them."""
    if len(key) < 2:  # noqa: PLR2004 - one word has no acronym
        return set()
    skipped = words(_FILE, "skipped")
    main = [w for w in key if w not in skipped]
    letters = "".join(w[0] for w in main)
    return {letters, "".join(w[0] for w in key), "t" + letters}


class _Joining:
    """Finds for each mention the long form that it belongs to."""

    def __init__(self, doc: Document, named: Sequence[_Named]) -> None:
        self.doc = doc
        self.named = named
        self.opens: dict[Key, _Named] = {}
        self.up: dict[Key, Key] = {}
        self.by_first: dict[str, list[Key]] = defaultdict(list)
        self.by_last: dict[str, list[Key]] = defaultdict(list)
        self.by_initials: dict[str, list[Key]] = defaultdict(list)
        for name in named:
            self.opens.setdefault(name.key, name)
        headings = {r for r, kind in zip(doc.sentences, doc.kinds, strict=True) if kind in _HEADINGS}
        self.body = max((last for _, last in headings), default=0)

    def run(self) -> list[Key]:
        """Give the key of the long form of each mention."""
        for key in self.opens:
            self.by_first[key[0]].append(key)
            self.by_last[key[-1]].append(key)
            for letters in _initials(key):
                self.by_initials[letters].append(key)
        self._brackets()
        for key, name in self.opens.items():
            self._shorten(key, name)
        return list(self._heads())

    def _brackets(self) -> None:
        """Join "Long Form (LF)" and "LF (Long Form)"."""
        for a, b in pairwise(self.named):
            opened = self.doc.words[a.last : b.first] == ["("]
            closed = self.doc.words[b.last : b.last + 1] == [")"]
            if opened and closed and self._names_one(a.key, b):
                long, short = (a.key, b.key) if len(a.key) >= len(b.key) else (b.key, a.key)
                self._join(short, long)

    def _names_one(self, before: Key, inside: _Named) -> bool:
        """Tell whether brackets hold another name of what stands before them, no country or parent."""
        if len(inside.key) > 1 or len(before) == 1:
            return bool(set(_initials(inside.key)) & {"".join(before)})
        word = inside.key[0]
        return word in _initials(before) or any(word[0] == w[0] for w in before)

    def _shorten(self, key: Key, name: _Named) -> None:
        """Join an acronym or a short form to its long form."""
        longer = [k for k in self._opened_by(key, name) if len(k) > len(key)] or self._whole_of(key)
        if longer:
            before = [k for k in longer if self.opens[k].start < name.start]
            nearest = max(before, key=lambda k: self.opens[k].start) if before else longer[0]
            self._join(key, nearest)

    def _opened_by(self, key: Key, name: _Named) -> list[Key]:
        """The names that an acronym spells, or else that a short form opens."""
        spelt = self.by_initials.get(_acronym(key, self.doc.text[name.start : name.end]), [])
        if spelt or key[-1] in words(_FILE, "heads"):
            return spelt[-_MAX_NAMESAKES:]
        return [k for k in self.by_first[key[0]][-_MAX_NAMESAKES:] if self._short_of(key, k)]

    def _short_of(self, short: Key, long: Key) -> bool:
        """Tell whether a name is the distinctive beginning of one before it (or under its headline)."""
        rest = long[len(short) :]
        if not rest or long[: len(short)] != short:
            return False
        described = rest[0] in words(_FILE, "heads") or rest[0] in words(_FILE, "descriptors")
        return described and self._after(short, long) and self._is_bare(short)

    def _after(self, short: Key, long: Key) -> bool:
        """Tell whether a short form comes after the long one, or in the headline."""
        name = self.opens[short]
        return self.opens[long].start < name.start or name.first < self.body

    def _is_bare(self, short: Key) -> bool:
        """Tell whether a name is written without Group, Ltd ..., which would make it a long form itself."""
        name = self.opens[short]
        return len(self.doc.text[name.start : name.end].replace("-", " ").split()) <= len(short)

    def _whole_of(self, short: Key) -> list[Key]:
        """The one name that a short form leaves only a country, one of two words or "of ..." out of."""
        same = self.by_first[short[0]][-_MAX_NAMESAKES:], self.by_last[short[-1]][-_MAX_NAMESAKES:]
        near = dict.fromkeys(k for keys in same for k in keys)
        fits = self._is_half_of if len(short) == 1 else self._is_core_of
        found = [k for k in near if k != short and fits(short, k)]
        return found if len(found) == 1 else []

    def _is_half_of(self, short: Key, long: Key) -> bool:
        """Tell whether a word is one of the two of a name: Reds, of the Harrow Reds."""
        half = len(long) == 2 and short[0] in long  # noqa: PLR2004 - Harrow Reds
        return half and self._after(short, long) and self._is_bare(short)

    def _is_core_of(self, short: Key, long: Key) -> bool:
        """Tell whether a name with a head word is a longer one without its country or "of ..."."""
        heads = words(_FILE, "heads")
        more = len(long) - len(short)
        if more <= 0 or heads.isdisjoint((short[0], short[-1])):
            return False
        front = long[: len(short)] == short and long[len(short)] == "of"
        return front or (long[-len(short) :] == short and more <= _COUNTRY)

    def _join(self, short: Key, long: Key) -> None:
        if self._top(long) != short:
            self.up.setdefault(short, long)

    def _top(self, key: Key) -> Key:
        seen = {key}
        while key in self.up and self.up[key] not in seen:
            key = self.up[key]
            seen.add(key)
        return key

    def _heads(self) -> Iterator[Key]:
        """The long form of each mention; a bare head word ("the Commission") takes the nearest before."""
        latest: dict[str, Key] = {}
        heads = words(_FILE, "heads")
        for name in self.named:
            key = self._top(name.key)
            if len(key) > 1:
                latest.update(dict.fromkeys({key[0], key[-1]} & heads, key))
            yield latest.get(key[0], key) if len(key) == 1 and key[0] in heads else key


def _organization(doc: Document, named: Sequence[_Named], numbers: Sequence[int]) -> Organization:
    mentions = tuple([_mention(doc, named[k]) for k in numbers])
    counts = Counter(" ".join(m.text.split()) for m in mentions)
    name = max(counts, key=lambda s: (len(key_of(s)), any(c.islower() for c in s), len(s), counts[s]))
    aliases = {s.casefold().rstrip("."): s for s in reversed(counts)}
    aliases.pop(name.casefold().rstrip("."), None)
    return Organization(name, tuple(reversed(aliases.values())), mentions=mentions)


def _mention(doc: Document, s: _Named) -> Mention:
    return Mention(doc.said(s.start, s.end), s.start, s.end)
