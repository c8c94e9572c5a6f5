"""The words of saying: which tokens say that somebody says something."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from newsparse.extractor.quotes.candidates import Candidate, behind
from newsparse.extractor.quotes.lexis import IS_BREAK, IS_CUE, IS_PLAIN, IS_PRONOUN, IS_SAYING, listed
from newsparse.extractor.quotes.marks import Stretch
from newsparse.extractor.quotes.model import weights, word_class
from newsparse.extractor.quotes.page import Page, Sentence

EDGE = "#"
"""Stands for the words beyond a sentence."""
STEPS = (1, 2, 3, 4, 5, 8, 13)
"""Distances in tokens that are told apart."""
TOGETHER = 20
"""Tokens between a cue and its speaker up to which they are one block: "Ann Roe, the head of ..., said"."""
_NEXT = 3
"""Candidates that are looked at behind a token."""
_THAT = 7
"""Tokens behind a cue in which "that" is looked for."""


class Cue(NamedTuple):
    """A word of saying that was taken for one: its token, who speaks, the side of the words (L, R, B)."""

    at: int
    speaker: Candidate | None = None
    side: str = ""

    @property
    def block(self) -> tuple[int, int]:
        """The tokens [first, last) of the cue and, if near, its speaker: "said Ann Roe"."""
        i, c = self.at, self.speaker
        if c is None or abs(c.first - i) >= TOGETHER:
            return i, i + 1
        return min(c.first, i), max(c.last, i + 1)


class Scene(NamedTuple):
    """A sentence with who can speak in it."""

    page: Page
    sentence: Sentence
    candidates: list[Candidate]
    starts: list[int]
    """First tokens of the candidates, to find the nearest by."""
    ends: list[int]
    """The tokens behind the candidates and the brackets after them."""
    marks: list[int]
    """First tokens of the stretches, likewise."""

    def word(self, i: int) -> str:
        """Give a word in small letters, ``EDGE`` outside the sentence."""
        return self.page.low[i] if self.sentence.first <= i < self.sentence.last else EDGE

    def around(self, i: int) -> tuple[Stretch | None, Stretch | None]:
        """Give the stretches before and behind token i."""
        at = bisect_right(self.marks, i)
        found = self.sentence.stretches
        return (found[at - 1] if at else None), (found[at] if at < len(found) else None)

    def mark_at(self, i: int) -> bool:
        """Tell whether a stretch begins at token i."""
        at = bisect_left(self.marks, i)
        return self.marks[at : at + 1] == [i]

    def after(self, i: int) -> list[Candidate]:
        """Give the next candidates behind token i, a few."""
        at = bisect_right(self.starts, i)
        return self.candidates[at : at + _NEXT]


def scene(page: Page, sentence: Sentence, found: list[Candidate]) -> Scene:
    """Put a sentence and its candidates together."""
    starts = [c.first for c in found]
    ends = [behind(page, c, sentence.last) for c in found]
    return Scene(page, sentence, found, starts, ends, [s.first for s in sentence.stretches])


def step(n: int) -> int:
    """Round a distance down to one of ``STEPS``; 0 below."""
    at = bisect_right(STEPS, n)
    return STEPS[at - 1] if at else 0


def possible(page: Page, sentence: Sentence) -> list[int]:
    """List the tokens outside quotation marks that are words of saying somewhere, or stand like one.

    In a sentence without marks only the words that bring a quote there.
    """
    if not sentence.stretches:
        return page.where(IS_SAYING, sentence.first, sentence.last)
    found = {i for i in page.where(IS_CUE, sentence.first, sentence.last) if not page.quoted[i]}
    behind = (_behind(page, s.last, sentence.last) for s in sentence.stretches if s.last < sentence.last)
    found.update(i for i in behind if i < sentence.last and _verb(page, i))
    return sorted(found)


def _behind(page: Page, i: int, last: int) -> int:
    """Give the token where such a word stands behind a quote: "“...” quips Roe", "“...” she drily quips"."""
    at = page.mentions.at(i).last if page.mentions.kinds[i] else i + bool(page.bits[i] & IS_PRONOUN)
    return at + (at < last and page.low[at].endswith("ly"))


def _verb(page: Page, i: int) -> bool:
    """Tell whether a token has the form of a verb ("quips", "quipped") and no other use we know."""
    word = page.doc.words[i]
    known = page.quoted[i] or page.bits[i] & (IS_BREAK | IS_PRONOUN)
    return word.islower() and not known and word.endswith(("ed", "s"))


def near(s: Scene, i: int) -> str:
    """Tell how near the stretches before and behind token i are, a letter each."""
    before, behind = s.around(i)
    left = "-" if before is None else "abcd"[min(3, (i - before.last + 2) // 3)]
    right = "-" if behind is None else "abcd"[min(3, (behind.first - i + 1) // 3)]
    return left + right


def ends_at(s: Scene, i: int) -> str:
    """Give the kind of the candidate that ends right before token i."""
    at = bisect_right(s.starts, i - 1)
    return s.candidates[at - 1].kind if at and s.ends[at - 1] == i else "."


def begins_at(s: Scene, i: int) -> str:
    """Give the kind of the candidate that begins at token i."""
    at = bisect_left(s.starts, i)
    return s.candidates[at].kind if s.starts[at : at + 1] == [i] else "."


def ending(word: str) -> str:
    """Give the form of a verb by its end."""
    return next((e for e in ("ed", "ing", "s") if word.endswith(e)), "-")


def plainly(s: Scene, i: int) -> bool:
    """Tell whether a cue is one without further ado: "Roe said", "said Roe"."""
    beside = ends_at(s, i) != "." or begins_at(s, i + 1) != "."
    return beside and s.word(i - 1) not in listed("determiners") and bool(s.page.bits[i] & IS_PLAIN)


def beside(s: Scene, i: int) -> bool:
    """Tell whether a word of saying and a person stand right behind a quote: "“...” states Roe"."""
    before, _ = s.around(i)
    if before is None or not s.page.bits[i] & IS_SAYING:
        return False
    inverted = before.last == i and begins_at(s, i + 1) == "P"
    return inverted or (
        begins_at(s, before.last) == "P" == ends_at(s, i) and s.page.mentions.at(before.last).last == i
    )


def idle(s: Scene, i: int) -> bool:
    """Tell whether a word of saying stands alone between commas: "unlike, say, Roe"."""
    return s.word(i - 1) == "," == s.word(i + 1) and not s.mark_at(i + 2)


def score(s: Scene, i: int) -> int:
    """Add up what speaks for a word of saying at token i."""
    return weights().score(features(s, i))


def features(s: Scene, i: int) -> list[str]:
    """Give what speaks for and against a word of saying at token i."""
    word, before, after = s.word(i), s.word(i - 1), s.word(i + 1)
    q, form = near(s, i), ending(word)
    left, right = ends_at(s, i), begins_at(s, i + 1)
    that = "t" if "that" in s.page.low[i + 1 : min(i + _THAT, s.sentence.last)] else "n"
    end = "e" if after in ".!?#" else "d" if after in listed("days") else "n"
    led = "l" if s.candidates and s.candidates[0].last <= i else "n"
    own = word_class(word)
    return [
        "C",
        f"Cw{word}",
        f"Cw{word} {q}",
        f"Cq{q}",
        f"Cn{after} {s.word(i + 2)}",
        f"Cl{left}",
        f"Cr{right}",
        f"Ct{that}{form}",
        f"Ce{end}{led}",
        f"Cy{word_class(after)}",
        f"Cp{before}",
        f"Cn{after}",
        f"Cp{before} w{word}",
        f"Cb{ends_at(s, i - 1)}{before}",
        f"Cw{word} l{left}",
        f"Cw{word} r{right}",
        f"Cw{word} t{that}",
        f"Cw{word} e{end}",
        f"Cc{own}",
        f"Cc{own} {q}",
    ]
