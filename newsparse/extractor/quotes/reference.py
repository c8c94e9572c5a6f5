"""Whom pronouns and nouns stand for, by who was named before."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.extractor.quotes.candidates import POSSESSIVES, Candidate
from newsparse.extractor.quotes.edges import finite
from newsparse.extractor.quotes.lexis import IS_BREAK, IS_CUE, IS_SPEAKING, governors, listed
from newsparse.extractor.quotes.offices import bearer, bearers_of, nouns
from newsparse.extractor.quotes.page import Named, Page, Sentence
from newsparse.extractor.quotes.who import KINDS, NOBODY, Who

GENDERS = {"he": "M", "she": "F"}
_RESTRICTING = (["that"], ["which"], ["who"])
"""Behind a noun they tell which one: "the firm that left" is none that was named."""
_RECENT = 14
"""Mentions that a pronoun can stand for."""
_SUBJECT = 3
"""Tokens from the beginning of a sentence within which a name is its subject."""
_NEAR = 2
"""Paragraphs in which the last speaker comes before whoever is named and is no subject."""
_LED = 3
"""Tokens behind the first of a sentence within which a role is its subject: "But the mayor left"."""
_MODIFIERS = 2
"""Words between "a" and the noun of somebody unnamed that are passed: "an elderly local resident"."""
_LONG = 16
"""Tokens from the beginning of a sentence in which its first verb is looked for."""
_FAR = 3
"""Paragraphs after which the last speaker is forgotten."""


class Seen(NamedTuple):
    """Somebody named outside quotation marks: up to which token, whether as subject, from which token.

    ``free``: hangs on nothing.
    """

    who: Who
    last: int
    subject: bool
    at: int
    free: bool = True


class History:
    """Who was named and who spoke, up to the sentence that is read."""

    def __init__(self, page: Page) -> None:
        """Start before the first sentence."""
        self.page = page
        self.bearers = bearers_of(page)
        self.offices = nouns(self.bearers)
        self.genders = page.entities.genders or (None,) * len(page.entities.people)
        self.focus: list[Who] = []
        """The people of the text so far; the one it is about now comes last."""
        self.organizations: list[Seen] = []
        self.here: list[Seen] = []
        self.people: list[Seen] = []
        self.groups: list[Seen] = []
        """Who is named in the sentence: all, the people, the organizations."""
        self.last: Who | None = None
        self.phrase: Candidate | None = None
        """Who spoke last, and the words that stand for them there."""
        self.spoke = -_FAR
        """The paragraph of the last quote."""
        self.nameless = ""
        """The noun of the last source without a name."""

    def enter(self, sentence: Sentence) -> None:
        """Go on to a sentence."""
        begins = self.page.mentions.between(sentence.first, sentence.last)
        self.here = list(self._seen(sentence, begins)) if begins else []
        self.people = [x for x in self.here if x.who.kind == "person"]
        self.groups = [x for x in self.here if x.who.kind == "organization"]

    def _seen(self, sentence: Sentence, begins: Sequence[int]) -> Iterator[Seen]:
        """Give who is named outside marks, by the tokens where the mentions begin."""
        near = sentence.first + _SUBJECT
        clause = near + 1 if begins[-1] <= near else self._verb(sentence)
        for i in begins:
            if not self.page.quoted[i]:
                m = self.page.mentions.at(i)
                yield Seen(_who(m), m.last, i < clause, i, self._free(sentence, i, m.last))

    def _verb(self, sentence: Sentence) -> int:
        """Give the token before which a name is a subject: the first pronoun or verb, and some more."""
        page, first = self.page, sentence.first
        end = min(first + _LONG, sentence.last)
        stops = (i for i in range(first, end) if not page.quoted[i] and finite(page.low[i]))
        return max(next(stops, end), first + _SUBJECT + 1)

    def _free(self, sentence: Sentence, first: int, last: int) -> bool:
        """Tell whether a name hangs on no preposition, and nothing is said to be its own."""
        low = self.page.low
        led = first > sentence.first and low[first - 1] in governors()
        return not led and (last >= sentence.last or low[last] not in POSSESSIVES)

    def leave(self, sentence: Sentence) -> None:
        """Remember who was named in the sentence: the subject longest, if no pronoun comes before it."""
        if self.groups:
            self.organizations = [*self.organizations, *self.groups][-_RECENT:]
        people = self.people
        if not people:
            self._titled(sentence)
            return
        first = people[0]
        pronoun = self._leading(sentence, first.at if first.subject and first.free else sentence.last)
        subject = first.who if pronoun is None else self._of(pronoun)
        for seen in reversed(people):
            self.attend(seen.who)
        last = self.last
        if last is not None and last.kind == "person" and sentence.paragraph - self.spoke <= _NEAR:
            self.attend(last)
        if subject is not None:
            self.attend(subject)

    def _leading(self, sentence: Sentence, before: int) -> str | None:
        """Give the gender of the pronoun that comes before the first name of a sentence."""
        low, quoted = self.page.low, self.page.quoted
        return next(
            (GENDERS[low[i]] for i in range(sentence.first, before) if low[i] in GENDERS and not quoted[i]),
            None,
        )

    def _titled(self, sentence: Sentence) -> None:
        """Bring into focus who is the subject by their role: "But the mayor left"."""
        first = sentence.first + 1
        at = next((i for i in range(first, min(first + _LED, sentence.last)) if self._borne(i)), None)
        who = None if at is None else bearer(self.page, self.bearers, self.focus, at)
        if who is not None:
            self.attend(who)

    def _borne(self, i: int) -> bool:
        """Tell whether a token is the noun of somebody's role."""
        return self.page.low[i] in self.offices

    def _of(self, gender: str) -> Who | None:
        """Find the person in focus that a pronoun can stand for."""
        recent = reversed(self.focus[-_RECENT:])
        return next((w for w in recent if w == NOBODY or self.genders[w.number] in (gender, None)), None)

    def attend(self, who: Who) -> None:
        """Bring somebody into focus."""
        if not self.focus or self.focus[-1] != who:
            self.focus = [*[w for w in self.focus[-_RECENT:] if w != who], who]

    def said(self, who: Who | None, phrase: Candidate | None, paragraph: int) -> None:
        """Remember who spoke."""
        self.last, self.phrase, self.spoke = who, phrase, paragraph
        if who is not None and who.kind == "person":
            self.attend(who)
        elif who == NOBODY and phrase is not None and phrase.kind == "N" and self._unnamed(phrase):
            self.attend(NOBODY)  # whom "he" stands for then

    def _unnamed(self, phrase: Candidate) -> bool:
        """Tell whether a noun is somebody who is not named: "an official", and "the official" after that."""
        low = self.page.low
        head = low[phrase.head]
        at = phrase.first
        while at and at > phrase.first - _MODIFIERS and not self.page.bits[at - 1] & IS_BREAK:
            at -= 1
        if at and low[at - 1] in listed("indefinite"):
            self.nameless = head
        return head == self.nameless and not _plural(head)

    def of_gender(self, gender: str, at: int, words: tuple[int, int] = (0, 0)) -> Who | None:
        """Find whom a pronoun of a gender at token ``at`` stands for: nobody who is named in what is said."""
        first, last = words
        named = [x for x in self.people if x.subject and x.free and x.at < at and not first <= x.at < last]
        before = [x for x in named if self.genders[x.who.number] in (gender, None)]
        return before[0].who if before else self._of(gender)


def _plural(noun: str) -> bool:
    """Tell whether a noun looks like a plural."""
    return noun.endswith("s") and not noun.endswith("ss")


def _who(named: Named) -> Who:
    """Give who a mention is of."""
    return Who(KINDS[named.kind], named.number)


def of_pronoun(history: History, c: Candidate, words: tuple[int, int] = (0, 0)) -> Who | None:
    """Find whom a pronoun stands for, who says the tokens ``words``."""
    if c.kind in ("Rh", "Rs"):
        return history.of_gender("M" if c.kind == "Rh" else "F", c.first, words)
    last = history.last
    if c.kind == "Ri" and last is not None and last.kind == "person":
        return next((x.who for x in reversed(history.organizations) if x.subject), None)
    return last if c.kind in ("Ri", "Rt") and last is not None and last.kind != "person" else None


def of_noun(page: Page, history: History, sentence: Sentence, c: Candidate) -> Who | None:
    """Find the person or organization that "the mayor", "her statement", "the company" stand for."""
    head = page.low[c.head]
    before = page.low[c.first - 1] if c.first > sentence.first else ""
    named = _owner(page, history, c, before)
    if named is not None:
        return named
    if before in listed("indefinite") or _plural(head) or page.low[c.last : c.last + 1] in _RESTRICTING:
        return None
    person = bearer(page, history.bearers, history.focus, c.head)
    return person or _group(page, history, head, before) or _again(page, history, head, before)


def _owner(page: Page, history: History, c: Candidate, before: str) -> Who | None:
    """Find whose words a noun stands for: "her letter", "Roe's bottom line", "Roe, a nurse"."""
    if before in ("his", "her") and page.low[c.head] in listed("papers"):
        return history.of_gender("M" if before == "his" else "F", c.first)
    if page.mentions.kinds[c.first] == ord("P") and not _speaks(page, c.head):
        return _who(page.mentions.at(c.first))
    return None if before != "," or _said(page, c.last) else _apposed(history, c)


def _speaks(page: Page, i: int) -> bool:
    """Tell whether a noun is of somebody, and no paper."""
    return bool(page.bits[i] & IS_SPEAKING) and page.low[i] not in listed("papers")


def _said(page: Page, i: int) -> bool:
    """Tell whether a word of saying stands at a token."""
    return i < len(page.bits) and bool(page.bits[i] & IS_CUE)


def _apposed(history: History, c: Candidate) -> Who | None:
    """Find the person that a noun is said of, right behind the name: "Ann Roe, minister of ..., said"."""
    return next((x.who for x in reversed(history.people) if x.last == c.first - 1), None)


def _group(page: Page, history: History, head: str, before: str) -> Who | None:
    """Find the organization whose name has a noun, or, for "the company", the last one that was a subject."""
    known = page.entities.organizations
    named = [*history.organizations, *history.groups] if before in listed("determiners") else []
    for seen in reversed(named):
        if head in known[seen.who.number].name.lower().split():
            return seen.who
    if head not in listed("groups"):
        return None
    if history.last is not None and history.last.kind == "organization":
        return history.last
    return next((x.who for x in reversed(history.organizations) if x.subject), None)


def _again(page: Page, history: History, head: str, before: str) -> Who | None:
    """Find whom the same noun stood for when it spoke last."""
    known = history.phrase is not None and before == "the" and page.low[history.phrase.head] == head
    return history.last if known else None
