"""The role of a person as the article states it, before or after the name."""

from bisect import bisect_right
from typing import NamedTuple

from newsparse.extractor.people.nounphrases import Phrases
from newsparse.extractor.people.nounwords import acronym
from newsparse.extractor.tokens import Document, Name
from newsparse.wordlists import fold, words

_FILE = "roles.txt"
_STOPS = (",", ";", ".", ")", "–", "—", "-", "]", "”", ":", "(")
_COPULAS = frozenset(("is", "was", "became", "remains", "becomes"))
_ADVERBS = frozenset(("also", "now", "currently", "then", "still", "once", "already", "himself", "herself"))
_APPOINTED = frozenset(
    ("appointed", "elected", "named", "re-elected", "reelected", "nominated", "crowned", "installed", "sworn")
)
_LEADERSHIP, _LEADER = ["under", "the", "leadership", "of"], "leader"
_SMALL = frozenset(("the", "and", "&", "’s", "'s", "(", ")", "-", "de", "del", "la"))
_NEAR = 3
_MAX_ACRONYM = 5
_PAUSES = (",", "–", "—")
_SAYING = frozenset(("said", "says", "told", "tells", "added", "adds", "explained", "explains"))
_VERBS = _SAYING | {"who", "is", "was", "has", "of"}
_OPENERS = _SAYING | {"", "and", "old", "then", "’s", "'s", "’", ",", "by", "with"}
_STYLES, _WHOSE = ("Highness", "Majesty", "Excellency"), ("His", "Her", "his", "her")
_CALLED = frozenset(("named", "called", "surnamed", "nicknamed", "dubbed"))
_MENTIONS = 12
"""Mentions of a person that are looked at for a role."""


class Found(NamedTuple):
    """A role, and how well it is stated (0 best)."""

    text: str
    rank: int


class Roles:
    """Finds roles in one document."""

    def __init__(self, doc: Document, names: list[Name]) -> None:
        """Take the tokens and names of a document."""
        self.doc = doc
        self.words = doc.words
        self.phrases = Phrases(doc, names)
        self.opens = [first for first, _ in doc.sentences]
        self.ranks = words(_FILE, "ranks") | words("persons.txt", "kin")
        self.honorifics = self.phrases.honorifics

    def of(self, mentions: list[tuple[int, int, bool]]) -> str | None:
        """Give the role of a person.

        Args:
            mentions: of each mention its tokens [first, last), and whether it is more than a surname.

        """
        found: list[Found] = []
        for first, last, whole in mentions[:_MENTIONS]:
            found += self._at(first, last, 0 if whole else 1)
        if not found:
            return None
        best = min(found, key=lambda f: (f.rank, fold(f.text) in self.ranks))
        return max(found, key=lambda f: (_extends(f.text, best.text), f is best)).text

    def _at(self, first: int, last: int, base: int) -> list[Found]:
        """The roles stated at one mention, the best first."""
        at = bisect_right(self.opens, first) - 1
        floor, ceiling = self.doc.sentences[at]
        if first == floor and at and self._abbreviated(first):
            floor = self.doc.sentences[at - 1][0]
        heading = 2 if self.doc.kinds[at] in ("title", "deck") else 0
        before = self._before(first, floor)
        if before is None or self._is_rank(before):
            before = self._ahead(before[0] if before else first, last, floor) or before
        after = self._after(last, ceiling)
        stated = None if before or after else self._stated(first, last, floor, ceiling)
        if self.words[max(floor, first - 4) : first] == _LEADERSHIP:
            return [Found(_LEADER, base + heading + 4)]
        found = [self._found(span, base + heading) for span in (before, after) if span]
        found = [f for f in found if not _shouted(f.text)]
        if len(found) > 1 and fold(found[0].text) in self.ranks:
            found.reverse()
        return found + ([self._found(stated, base + heading + 4)] if stated else [])

    def _abbreviated(self, first: int) -> bool:
        """Tell whether what ends before a token is no sentence but a title: Eng. [Jane Roe]."""
        title = fold(self.words[first - 2]) if first > 1 and self.words[first - 1] == "." else ""
        return title in self.honorifics or title in self.phrases.lists.titles

    def _is_rank(self, span: tuple[int, int]) -> bool:
        """Tell whether a role is but a rank, such as Prof."""
        return fold(self._found(span, 0).text) in self.ranks

    def _found(self, span: tuple[int, int], rank: int) -> Found:
        first, last = span
        if self.words[last - 1] == ")" and last - 3 > first and acronym(self.words[last - 2]):
            last -= 3
        text = self.doc.text[self.doc.starts[first] : self.doc.ends[last - 1]]
        return Found(" ".join(text.split()), rank)

    def _before(self, first: int, floor: int) -> tuple[int, int] | None:
        """ "Acme CEO [Jane Roe]", "Minister of Health [Jane Roe]"."""
        end = self._skip_honorifics(first, floor)
        known = self.words[max(floor, end - 2) : end] == ["known", "as"]
        called = 2 if known else int(self.words[end - 1] in _CALLED)
        if called and end - called > floor and self.phrases.is_head(end - called - 1):
            end -= called
        return self._bracketed(end, floor) or self._ending(end, floor, loose=False)

    def _bracketed(self, end: int, floor: int) -> tuple[int, int] | None:
        """ "the (former mayor) [Jane Roe]", "chief executive officer (CEO) [Jane Roe]"."""
        opening = next((i for i in range(end - 2, max(floor, end - 6), -1) if self.words[i] == "("), 0)
        if not opening or self.words[end - 1] != ")" or opening - 1 in self.phrases.people:
            return None
        if self.phrases.is_head(opening - 1):
            return self._ending(opening, floor, loose=False)
        whole = self.phrases.is_head(end - 2) and self.phrases.leftwards(end - 2, opening + 1) == opening + 1
        return (opening + 1, end - 1) if whole else None

    def _skip_honorifics(self, end: int, floor: int) -> int:
        """Step back over Mr, Dr., Sheikh and quotes."""
        while end > floor:
            word = self.words[end - 1]
            stop = word == "." and end - 1 > floor and fold(self.words[end - 2]) in self.honorifics
            courtesy = fold(word) in self.honorifics and not self.phrases.is_head(end - 1)
            if not (stop or courtesy or word in ("“", '"', "‘")):
                break
            end -= 1
            if word in _STYLES and end > floor and self.words[end - 1] in _WHOSE:
                end -= 1
        return end

    def _ending(self, end: int, floor: int, *, loose: bool) -> tuple[int, int] | None:
        """The role phrase that ends at token ``end``: a head, or a head and its complement."""
        last = end
        if last - 1 > floor and self.words[last - 1] == "." and self.phrases.glued(last - 1):
            end -= 1
        if end <= floor or end - 1 in self.phrases.people:
            return None
        named = self.phrases.is_head(end - 1) or (not loose and self.phrases.is_agent(end - 1))
        if named and not self._complements(end - 1, floor):
            return self.phrases.leftwards(end - 1, floor), last
        head = self._governor(end, floor, loose=loose)
        if head is None:
            return None
        then = self.words[head + 1 : end] == ["at", "the", "time"]
        return self.phrases.leftwards(head, floor), head + 1 if then else last

    def _complements(self, i: int, floor: int) -> bool:
        """Tell whether a head is the matter of an office: Minister of Justice."""
        if fold(self.words[i]) != "justice" or i - 2 < floor:
            return False
        return self.words[i - 1] in self.phrases.lists.prepositions and self.phrases.is_head(i - 2)

    def _governor(self, end: int, floor: int, *, loose: bool) -> int | None:
        """The head in front of a complement ("of Health") that ends at ``end``."""
        last = self.words[end - 1]
        if (last in _SMALL and last != ")") or last in self.phrases.lists.adjectives or last.endswith("ed"):
            return None
        listed = False
        for i in range(end - 1, max(floor, end - 14), -1):
            word = self.words[i]
            if i in self.phrases.people:
                return None
            listed = listed or word == "and"
            head = i - 4 if self.words[i - 1] == ")" and self.words[max(0, i - 3)] == "(" else i - 1
            preposition = word in self.phrases.lists.prepositions and i < end - 1
            if preposition and head >= floor and self.phrases.is_head(head):
                return head
            small = preposition or word in _SMALL or (word == "," and listed)
            if not (small or word[0].isupper() or ((loose or end - i <= _NEAR) and self.phrases.is_noun(i))):
                return None
        return None

    def _ahead(self, first: int, last: int, floor: int) -> tuple[int, int] | None:
        """ "the ambassador, [Jane Roe], said"."""
        end = self._skip_honorifics(first, floor)
        if end - 1 <= floor or self.words[end - 1] not in _PAUSES:
            return None
        span = self._ending(end - 1, floor, loose=True)
        if span is None:
            return None
        if span[0] - 2 in self.phrases.people and self.words[span[0] - 1] == ",":
            return None
        opener = self.words[span[0] - 1].casefold() if span[0] > floor else ""
        bounded = opener in _OPENERS or opener in self.phrases.lists.determiners or opener.endswith("ed")
        closed = last >= len(self.words) or self.words[last] in _STOPS or self.words[last] in _VERBS
        office = self.words[span[1] - 1][0].isupper()
        return span if bounded and (closed or office or not opener) else None

    def _after(self, last: int, ceiling: int) -> tuple[int, int] | None:
        """ "[Jane Roe], 34, a nurse from Leeds,", "[Jane Roe] (CEO, Acme)", "[Jane Roe] – the owner –"."""
        behind = [*self.words[last : min(ceiling, last + 2)], "", ""]
        if behind[1] == "of" and self.phrases.is_head(last):
            return self.phrases.rightwards(last, ceiling)
        if behind[0] == "the" and behind[1].islower() and self.phrases.is_head(last + 1):
            return last + 1, last + 2
        if last >= ceiling or self.words[last] not in (",", "(", "–", "—", "-"):
            return None
        i = self._skip_age(last + 1, ceiling)
        if i + 1 < ceiling and self.words[i] in ("who", "who's") and self.words[i + 1] in _COPULAS:
            i = self._skip_adverbs(i + 2, ceiling)
            return self.phrases.rightwards(i, ceiling)
        i = self._skip_adverbs(i, ceiling)
        return self.phrases.rightwards(i, ceiling) or self._compound(i, ceiling)

    def _compound(self, i: int, ceiling: int) -> tuple[int, int] | None:
        """ "[Jane Roe], computer products group president,": up to the next comma, plurals and all."""
        end = next((k for k in range(i, min(ceiling, i + _NEAR + 3)) if self.words[k] in (",", ")")), i)
        nouns = all(self.phrases.is_noun(k) and k not in self.phrases.people for k in range(i, end))
        return (i, end) if nouns and end > i and self.phrases.is_head(end - 1) else None

    def _skip_age(self, i: int, ceiling: int) -> int:
        """Step over "34,", "aged 34," and "then"."""
        if i < ceiling and self.words[i] in ("aged", "age"):
            i += 1
        if i + 1 < ceiling and self.words[i].isdigit() and self.words[i + 1] in (",", ")"):
            i += 2
            if i < ceiling and self.words[i] == ",":
                i += 1
        return i

    def _skip_adverbs(self, i: int, ceiling: int) -> int:
        while i < ceiling and self.words[i] in _ADVERBS:
            i += 1
        return i

    def _stated(self, first: int, last: int, floor: int, ceiling: int) -> tuple[int, int] | None:
        """ "[Jane Roe] is the owner of ...", "elected [Jane Roe] as mayor"."""
        after = [*self.words[last : min(ceiling, last + 4)], "", "", ""]
        if after[0] in _COPULAS or (after[0] in ("has", "had") and after[1] == "been"):
            i = self._skip_adverbs(last + 1 + (after[1] == "been"), ceiling)
            return self.phrases.rightwards(self._skip_appointed(i, ceiling), ceiling)
        chosen = any(w in _APPOINTED for w in self.words[max(floor, first - 4) : first])
        return self.phrases.rightwards(last + 1, ceiling) if chosen and after[0] == "as" else None

    def _skip_appointed(self, i: int, ceiling: int) -> int:
        """Step over "appointed", "sworn in as"."""
        if i < ceiling and self.words[i] in _APPOINTED:
            i += 1
            while i < ceiling and self.words[i] in ("in", "as"):
                i += 1
        return i


def _shouted(text: str) -> bool:
    """Tell whether a phrase is part of a headline in capitals, where nothing tells nouns from verbs."""
    return text.isupper() and max(map(len, text.split())) > _MAX_ACRONYM


def _extends(longer: str, shorter: str) -> int:
    """How many words a phrase has more than one that it ends with; negative if it does not."""
    if longer == shorter:
        return 0
    return longer.count(" ") if longer.casefold().endswith(" " + shorter.casefold()) else -1
