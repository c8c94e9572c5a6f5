"""What speaks for a dateline and against it, in the words themselves and in the text below."""

from newsparse.reader import shapes, words
from newsparse.reader.dateline import grammar
from newsparse.spans import Pair

WINDOW = 20_000
"""How much of the text may confirm a place."""

_OPENERS = "\"'“‘«„(<[$£€+¿¡#@`"
_MIN_NAME = 4
"""Letters up to which capitals may be an acronym, and from which a name may be the outlet's."""
_MAX_HOST = 40
"""Characters above a text in which the address of its outlet begins."""
_MAX_HEADLINE = 150
"""Characters of a headline that begins with a place and a colon."""


class Reading:
    """What a block begins with: the parts of a possible dateline and what can be told from them."""

    def __init__(self, text: str, start: int, end: int) -> None:
        """Scan the beginning of the block ``text[start:end]``."""
        self.text = text
        self.block = (start, end)
        self.parts = grammar.read(text, start, end)
        closed = bool(self.parts) and self.parts[-1].kind == "separator"
        if not closed and any(p.kind == "agency" for p in self.parts):
            while self.parts[-1].kind != "agency":  # "PARIS (AFP) Ministers ...": the text has begun
                self.parts.pop()
        self.separator = text[self.parts[-1].start : self.parts[-1].end] if closed else ""
        self.end = self._end()
        self.place = self._place()
        self.agency = next((p for p in self.parts if p.kind == "agency"), None)
        self.date = next((p for p in self.parts if p.kind == "date"), None)

    def _end(self) -> int:
        """Find the end of the last part, with the bracket that closes it."""
        if not self.parts:
            return self.block[0]
        end = self.parts[-1].end
        while end < self.block[1] and self.text[end] in ")]/" and not self.separator:
            end += 1
        return end

    def _place(self) -> Pair | None:
        """Give the span of the first run of place parts, region included."""
        spans = [(p.start, p.end) for p in self.parts if p.kind == "place"]
        if not spans:
            return None
        first = next(k for k, p in enumerate(self.parts) if p.kind == "place")
        last = first
        while last + 1 < len(self.parts) and self.parts[last + 1].kind == "place":
            last += 1
        return self.parts[first].start, self.parts[last].end

    @property
    def name(self) -> str:
        """The words of the place."""
        return self.text[slice(*self.place)] if self.place else ""

    @property
    def rest(self) -> str:
        """The first characters after the dateline."""
        return self.text[self.end : min(self.end + 40, self.block[1])].lstrip()


def is_spaced(r: Reading) -> bool:
    """Tell a separator from the hyphen of a compound: a space on one side, a long dash, or "The"."""
    if r.separator.strip(".,") not in {"-", "‐", "‑"}:
        return True
    around = r.text[r.parts[-1].start - 1] + r.text[r.end : r.end + 1]
    glued = r.rest[:1].isalpha() and words.first(r.rest) in words.NOT_PLACES
    return glued or any(c.isspace() for c in around)


def is_headline(r: Reading) -> bool:
    """Tell a headline such as "Kenya: Parliament meets": no sentence, or capitals after capitals."""
    start, end = r.block
    short = end - start <= _MAX_HEADLINE and r.separator == ":"
    if short and end < len(r.text.rstrip()) and not shapes.is_closed(r.text[start:end]):
        return True
    return r.name.isupper() and r.text[r.end : end].isupper()


def is_confirmed(head: str, window: str) -> bool:
    """Tell whether the text says "in", "near" or "outside" the place."""
    name = head.title() if head.isupper() else head
    at = window.find(name)
    while at >= 0:
        before = window[max(0, at - 12) : at].split()
        goes_on = window[at + len(name) : at + len(name) + 1].isalpha()
        if before and before[-1] in words.BEFORE_PLACE and not goes_on:
            return True
        at = window.find(name, at + 1)
    return False


def is_common(head: str, window: str) -> bool:
    """Tell whether the text uses the word in lower case, or as an acronym only."""
    padded = f" {window} "
    if f" {head.lower()} " in padded:
        return True
    acronym = len(head) <= _MIN_NAME and head.isalpha()
    return acronym and f" {head} " in padded and head.title() not in padded


def is_capitals(head: str) -> bool:
    """Tell a name in capitals, particles aside."""
    return any(len(w) > 1 and w.isupper() for w in head.replace("-", " ").split()) and head[:2].isupper()


def is_all_capitals(head: str) -> bool:
    """Tell a name of which all words but particles are in capitals."""
    return is_capitals(head) and all(w.isupper() or w in words.PARTICLES for w in head.split())


def is_start(rest: str) -> bool:
    """Tell whether a sentence may begin so."""
    if not rest:
        return False
    if rest[0].islower():
        return not rest[0].isascii() or rest[1:2].isupper()  # "eCommerce", "iPhone"
    return rest[0].isalnum() or rest[0] in _OPENERS or not rest[0].isascii()


def is_own_outlet(r: Reading) -> bool:
    """Tell whether a name is that of the site whose URL stands above the text."""
    above = r.text[: min(r.block[0], _MAX_HOST)]
    host = above.partition("://")[2].partition("/")[0].lower().removeprefix("www.")
    name = words.spaced(r.name).replace(" ", "")
    same = len(name) >= _MIN_NAME and name == host.partition(".")[0].replace("-", "")
    return same and not words.is_place(r.name)
