"""Where a noun phrase that says what a person is begins and ends; word lists instead of a parser."""

from newsparse.extractor.people.nounwords import DASHES, Vocabulary, acronym
from newsparse.extractor.tokens import Document, Name
from newsparse.wordlists import fold, words

_MAX_LEFT = 12
_MAX_RIGHT = 22
_POSSESSIVE = ("'s", "’s", "'", "’")
_BODIES = frozenset(("state", "republic", "kingdom", "city", "county", "province", "district", "hall"))
_GOVERNED = frozenset(("government", "cabinet", "office", "administration"))
_BOUNDS = frozenset(("by", "and", "but", "as", "than", "when", "s", "including", "like", "against", "or"))
_UNITS = frozenset(("metres", "meters", "metre", "meter", "km", "kg", "mile", "miles", "yards"))
_OFFICES = frozenset(("Prime", "Vice", "Deputy", "Foreign", "Chief", "Crown", "First", "Assistant", "High"))
_COURTESY = frozenset(("mr", "mrs", "ms", "miss", "messrs"))
_FIRST_ONLY = frozenset(("on", "with", "under", "behind"))
_FOREIGN = frozenset(("de", "del", "la", "los", "y", "e", "do", "da", "du", "des", "al", "el", "der", "all"))
"""Small words of names in other tongues, and one of ours, that a complement goes on over."""


def _year(word: str) -> bool:
    return word.isdecimal() and len(word) == 4  # noqa: PLR2004 - four digits


def _plain_participle(word: str) -> bool:
    """Tell whether a word may be a verb in the past."""
    return word.endswith("ed") and not word.startswith("un")


class Phrases(Vocabulary):
    """Noun phrases around the names of one document, as token ranges [first, last)."""

    def __init__(self, doc: Document, names: list[Name]) -> None:
        """Take the tokens, and the names that bound phrases or stand whole in them."""
        super().__init__(doc, names)
        self.kin = words("persons.txt", "kin")
        self.honorifics = words("persons.txt", "honorifics")
        self.bodies = (words("organizations.txt", "heads") - _GOVERNED) | _BODIES
        self.wholes = {n.first: n.last for n in names if n.label != "PERSON"}
        self.spans = {n.last: n.first for n in names if n.label != "PERSON"}

    def leftwards(self, head: int, floor: int) -> int:
        """Where the phrase begins whose head is at ``head``."""
        start = self._extent(head, floor)
        if self.words[max(floor, start - 2) : start] == ["the", "Two"]:
            return head  # Custodian of the Two Holy Mosques [King Salman]
        outer = start - 3
        governed = start < head and outer >= floor and self._is_office(outer, start)
        return self._extent(outer, floor) if governed else start

    def _extent(self, head: int, floor: int) -> int:
        start = head
        while start > max(floor, head - _MAX_LEFT):
            step = self._step_left(start, floor)
            if not step:
                break
            start -= step
        return start

    def _is_office(self, outer: int, start: int) -> bool:
        """Tell whether what stands before a rank is the end of an office: Envoy to the [Horn Ambassador]."""
        known = self.words[start].casefold() in self.lists.topics or self.words[start] in _OFFICES
        governed = self.words[start - 1] == "the" and self.words[start - 2] in self.lists.prepositions
        return governed and not known and self.words[outer][0].isupper() and self.is_head(outer)

    def _step_left(self, start: int, floor: int) -> int:
        """How many tokens in front of ``start`` still belong to the phrase."""
        i = start - 1
        if start in self.spans and self.is_modifier(i):
            return start - max(floor, self.spans[start])
        bracketed = i - 3 >= floor and self.words[i - 2] == "(" and self.words[i] == ")"
        if bracketed and self.words[i - 1].isupper():
            return 4 * self.is_modifier(i - 3)
        if i > floor and self._ties(i, start):
            return 2
        plain = self.is_modifier(i) and self._reaches(i, start)
        return int(plain or self._participle(i, floor) or self._measure(i, start))

    def _reaches(self, i: int, start: int) -> bool:
        """Tell whether a modifier goes on a phrase: a lower-case one before a capital only if it is known."""
        word = self.words[i]
        if not word.islower() or "-" in word or self.glued(i):
            return True
        lists = self.lists
        if _plain_participle(word) or (word in self.kin and self.words[start][0].isupper()):
            return False
        known = word in lists.adjectives or word in lists.heads or word in lists.modifiers
        return known or not self.words[start][0].isupper() or acronym(self.words[start])

    def _participle(self, i: int, floor: int) -> bool:
        """Tell whether a participle is no verb: the jailed leader, of jailed leader; his striking partner."""
        word = self.words[i]
        if not word.islower() or not word.endswith(("ed", "ing")) or word in self.lists.stops:
            return False
        before = fold(self.words[i - 1]) if i > floor else ""
        bound = before in self.lists.determiners or before in self.lists.modifiers or before in _POSSESSIVE
        if word.endswith("ing"):
            return bound or before == "s"
        loose = before in self.lists.prepositions or before in _BOUNDS or before == "("
        return bound or loose or before.endswith("ly")

    def _measure(self, i: int, start: int) -> bool:
        """Tell whether a number belongs to a measure: 100 metres champion."""
        return self.words[start] in _UNITS and self.words[i].replace(",", "").isdecimal()

    def _ties(self, i: int, start: int) -> bool:
        """Tell whether token i ties the word before it to the phrase that begins after it."""
        word, before = self.words[i], self.words[i - 1]
        if word in DASHES:
            return self.glued(start) and self.glued(i)
        if word == ".":
            return self.glued(i) and fold(before) in self.lists.titles
        if word == "of":
            return fold(before) in self.bodies
        if word == ",":
            return before[0].isupper() and self._based(start)
        if word != "and" or i - 1 in self.people:
            return word == "&"
        return self.is_head(i - 1) or (before[0].isupper() and fold(before) in self.lists.topics)

    def _based(self, i: int) -> bool:
        """Tell whether a place goes on here: Washington, DC-based."""
        return self.words[i].endswith("-based") or self.words[i + 1 : i + 3] == ["-", "based"]

    def rightwards(self, start: int, ceiling: int) -> tuple[int, int] | None:
        """Read a phrase that begins at ``start``: determiner, modifiers, head, complement."""
        determined = start < ceiling and fold(self.words[start]) in self.lists.determiners
        begin = i = self._skip_bearer(self._skip_age(start + determined, ceiling), ceiling)
        head = -1
        while i < min(ceiling, start + _MAX_LEFT) and self._goes_on(i, begin, head, determined=determined):
            if self.words[i] in _POSSESSIVE:
                begin, head = i + 1, -1
            elif self.is_head(i):
                head = i
            i += 1
        if head < 0 and determined and i > begin and self.is_agent(i - 1):
            head = i - 1
        end = self._complement(head + 1, ceiling) if head >= 0 else head
        return None if head < 0 or end in self.people else (begin, end)

    def _goes_on(self, i: int, begin: int, head: int, *, determined: bool) -> bool:
        """Tell whether token i is part of the phrase up to its head."""
        if i in self.people:
            return False
        plain = self.words[i] in _POSSESSIVE or self.is_head(i) or self.is_modifier(i)
        if plain or self._joins(i, head) or self._opens(i, begin, determined=determined):
            return True
        plural = self.words[i].islower() and self._plural(self.words[i])
        return plural and any(self.is_head(k) for k in range(i + 1, min(i + 3, len(self.words))))

    def _skip_age(self, i: int, ceiling: int) -> int:
        """Step over 34-year-old."""
        if i < ceiling and self.words[i].endswith("year-old"):
            return i + 1
        return i + 5 if self.words[i + 1 : min(ceiling, i + 5)] == ["-", "year", "-", "old"] else i

    def _skip_bearer(self, i: int, ceiling: int) -> int:
        """Step over another person's name in front of 's."""
        at = i
        while at < ceiling and (self.words[at] == "." or fold(self.words[at]) in self.honorifics):
            at += 1
        while at < ceiling and at in self.people:
            at += 1
        named = i < at < ceiling and at - 1 in self.people
        return at + 1 if named and self.words[at] in _POSSESSIVE else i

    def _opens(self, i: int, begin: int, *, determined: bool) -> bool:
        """Tell whether a token is a year at the start, or a participle after an article."""
        word = self.words[i]
        participle = determined and word.endswith(("ed", "ing")) and word not in self.lists.stops
        return i == begin and (participle or _year(word) or word == "past")

    def _joins(self, i: int, head: int) -> bool:
        """Tell whether a token ties two parts of one phrase: hyphen, "and" after a head, Gen's stop."""
        word = self.words[i]
        if word in DASHES:
            return self.glued(i)
        if word == ".":
            return self.glued(i) and fold(self.words[i - 1]) in self.lists.titles
        return word in ("and", "&") and head == i - 1

    def _complement(self, start: int, ceiling: int) -> int:
        """Where "of ...", "for ..." after a head ends."""
        if start >= ceiling or self.words[start] not in self.lists.prepositions:
            return start
        end, i = start, start
        while i < min(ceiling, start + _MAX_RIGHT):
            if i > start and start < self.wholes.get(i, 0) <= ceiling:
                i = end = self.wholes[i]
                continue
            if not self._continues(i, ceiling) or (i > start and self.words[i] in _FIRST_ONLY):
                break
            i += 1
            if self._closes(i - 1):
                end = i
        return end

    def _continues(self, i: int, ceiling: int) -> bool:
        """Tell whether a complement goes on at token i."""
        word = self.words[i]
        folded = fold(word)
        if word in ("and", "&"):
            return i + 1 < ceiling and (self.words[i + 1][0].isalnum())
        if folded in _COURTESY:
            return False
        small = folded in self.lists.prepositions or folded in self.lists.determiners or folded in _FOREIGN
        if small or word in _POSSESSIVE:
            return True
        if word in DASHES:
            return self.glued(i)
        if word == ",":
            return i + 1 < ceiling and self._based(i + 1)
        return self.is_noun(i)

    def is_noun(self, i: int) -> bool:
        """Tell whether a token may stand in a complement: as a modifier, plurals and numbers too."""
        word = self.words[i]
        plain = word.isdigit() or (word.islower() and self._plural(word))
        return plain or i in self.people or self.is_modifier(i)

    def _plural(self, word: str) -> bool:
        folded = fold(word)
        return folded.endswith("s") and folded not in self.lists.stops

    def _closes(self, i: int) -> bool:
        """Tell whether a complement may end with token i."""
        word = self.words[i]
        verbal = word.islower() and word.endswith("ed") and len(word) > len("seeds")
        return self.is_noun(i) and word not in ("and", "&") and not verbal
