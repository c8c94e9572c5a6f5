"""Whom pronouns and nouns stand for, by who was named before."""

from newsparse.extractor.quotes.candidates import Candidate
from newsparse.extractor.quotes.lexis import listed
from newsparse.extractor.quotes.page import Named, Page, Sentence
from newsparse.typed import NamedTuple

KINDS = {"P": "person", "O": "organization", "L": "place"}
GENDERS = {"he": "M", "she": "F"}
_RECENT = 14
"""Mentions that a pronoun can stand for."""
_SUBJECT = 3
"""Tokens from the beginning of a sentence within which a name is its subject."""
_FAR = 3
"""Paragraphs after which the last speaker is forgotten."""


class Who(NamedTuple):
    """Somebody: the kind of a record's speaker, and the number in its list (-1 for the unnamed)."""

    kind: str
    number: int = -1


NOBODY = Who("unnamed")


class Seen(NamedTuple):
    """Somebody named outside quotation marks: up to which token, whether as subject, from which token."""

    who: Who
    last: int
    subject: bool
    at: int


class History:
    """Who was named and who spoke, up to the sentence that is read."""

    def __init__(self, page: Page) -> None:
        """Start before the first sentence."""
        self.page = page
        self.genders = page.entities.genders or (None,) * len(page.entities.people)
        self.focus: list[Who] = []
        """The people of the text so far; the one it is about now comes last."""
        self.organizations: list[Seen] = []
        self.here: list[Seen] = []
        """Who is named in the sentence."""
        self.last: Who | None = None
        self.phrase: Candidate | None = None
        """Who spoke last, and the words that stand for them there."""
        self.spoke = -_FAR
        """The paragraph of the last quote."""
        self.nameless = ""
        """The noun of the last source without a name."""

    def enter(self, sentence: Sentence) -> None:
        """Go on to a sentence."""
        quoted = self.page.quoted
        at = [i for i in self.page.mentions.between(sentence.first, sentence.last) if not quoted[i]]
        named = [(i, self.page.mentions.at(i)) for i in at]
        self.here = [Seen(_who(m), m.last, i - sentence.first <= _SUBJECT, i) for i, m in named]

    def leave(self, sentence: Sentence) -> None:
        """Remember who was named in the sentence: the subject longest, if no pronoun comes before it."""
        self.organizations = [*self.organizations, *self.groups][-_RECENT:]
        people = self.people
        if not people:
            return
        pronoun = self._leading(sentence, people[0].at)
        subject = people[0].who if pronoun is None else self._of(pronoun)
        for seen in reversed(people):
            self.attend(seen.who)
        if subject is not None:
            self.attend(subject)

    def _leading(self, sentence: Sentence, before: int) -> str | None:
        """Give the gender of the pronoun that comes before the first name of a sentence."""
        low, quoted = self.page.low, self.page.quoted
        return next(
            (GENDERS[low[i]] for i in range(sentence.first, before) if low[i] in GENDERS and not quoted[i]),
            None,
        )

    def _of(self, gender: str) -> Who | None:
        """Find the person in focus that a pronoun can stand for."""
        recent = reversed(self.focus[-_RECENT:])
        return next((w for w in recent if w == NOBODY or self.genders[w.number] in (gender, None)), None)

    def attend(self, who: Who) -> None:
        """Bring somebody into focus."""
        self.focus = [*(w for w in self.focus[-_RECENT:] if w != who), who]

    @property
    def people(self) -> "list[Seen]":
        """The people of the sentence."""
        return [x for x in self.here if x.who.kind == "person"]

    @property
    def groups(self) -> "list[Seen]":
        """The organizations of the sentence."""
        return [x for x in self.here if x.who.kind == "organization"]

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
        if phrase.first and low[phrase.first - 1] in listed("indefinite"):
            self.nameless = head
        return head == self.nameless and not _plural(head)

    def of_gender(self, gender: str, at: int) -> Who | None:
        """Find the person of a gender whom a pronoun at token ``at`` stands for."""
        before = [x for x in self.people if x.at < at and self.genders[x.who.number] in (gender, None)]
        return before[0].who if before else self._of(gender)


def _plural(noun: str) -> bool:
    """Tell whether a noun looks like a plural."""
    return noun.endswith("s") and not noun.endswith("ss")


def _who(named: Named) -> Who:
    """Give who a mention is of."""
    return Who(KINDS[named.kind], named.number)


def of_pronoun(history: History, c: Candidate) -> Who | None:
    """Find whom a pronoun stands for."""
    if c.kind in ("Rh", "Rs"):
        return history.of_gender("M" if c.kind == "Rh" else "F", c.first)
    last = history.last
    if c.kind == "Ri" and last is not None and last.kind == "person":
        return next((x.who for x in reversed(history.organizations) if x.subject), None)
    return last if c.kind in ("Ri", "Rt") and last is not None and last.kind != "person" else None


def of_noun(page: Page, history: History, sentence: Sentence, c: Candidate) -> Who | None:
    """Find the person or organization that "the mayor", "her statement", "the company" stand for."""
    head = page.low[c.head]
    before = page.low[c.first - 1] if c.first > sentence.first else ""
    if before in ("his", "her") and head in listed("papers"):
        return history.of_gender("M" if before == "his" else "F", c.first)
    if before == "," and (named := _apposed(history, c)) is not None:
        return named
    if before in listed("indefinite") or _plural(head):
        return None
    return _bearer(page, history, head) or _group(page, history, head) or _again(page, history, head, before)


def _apposed(history: History, c: Candidate) -> Who | None:
    """Find the person that a noun is said of, right behind the name: "Ann Roe, minister of ..., said"."""
    return next((x.who for x in reversed(history.people) if x.last == c.first - 1), None)


def _bearer(page: Page, history: History, head: str) -> Who | None:
    """Find the person whose role is a noun; of several the one the text was about last."""
    people = page.entities.people
    bearers = [Who("person", x) for x, p in enumerate(people) if p.role and head == _title(p.role)]
    recent = (w for w in reversed(history.focus) if w in bearers)
    return bearers[0] if len(bearers) == 1 else next(recent, None)


def _title(role: str) -> str:
    """Give the noun that a role is about: "minister" of "the deputy minister of trade"."""
    words_ = role.lower().replace("-", " ").split()
    end = next((i for i, w in enumerate(words_) if w in listed("prepositions") or w == "and"), len(words_))
    return words_[max(0, end - 1)].rstrip(",") if words_ else ""


def _group(page: Page, history: History, head: str) -> Who | None:
    """Find the organization whose name has a noun, or, for "the company", the last one that was a subject."""
    known = page.entities.organizations
    for seen in reversed([*history.organizations, *history.groups]):
        if head in known[seen.who.number].name.lower().split():
            return seen.who
    if head not in listed("groups"):
        return None
    return next((x.who for x in reversed(history.organizations) if x.subject), None)


def _again(page: Page, history: History, head: str, before: str) -> Who | None:
    """Find whom the same noun stood for when it spoke last."""
    known = history.phrase is not None and before == "the" and page.low[history.phrase.head] == head
    return history.last if known else None
