"""Quotation marks that no cue has taken: whole sentences in marks, and signatures. Scare quotes stay out."""

from collections.abc import Iterator

from newsparse.extractor.quotes.candidates import Candidate
from newsparse.extractor.quotes.cues import Scene
from newsparse.extractor.quotes.finding import Finding
from newsparse.extractor.quotes.lexis import breaks, listed
from newsparse.extractor.quotes.marks import Stretch

_SENTENCE = 4
"""Words in marks from which on they can be a sentence of their own, not a nickname or an irony."""
_PART = 2
"""Words in marks from which on they can go with the cue of their sentence."""
_SHARE = 0.5
"""Share of its sentence that a quote without a cue fills at least."""
_SIGNATURE = 3
"""Tokens from the dash to the name at most: "“...” — former mayor Ann Roe"."""


def findings(s: Scene, found: list[Finding], *, cued: bool) -> Iterator[Finding]:
    """Give the quotes in marks that are not found yet.

    Args:
        s: the sentence.
        found: its quotes so far, in order.
        cued: whether it has a cue.

    """
    at = 0
    for stretch in s.sentence.stretches:
        while at < len(found) and found[at].last <= stretch.first:
            at += 1
        if at == len(found) or found[at].first >= stretch.last:
            yield from _loose(s, stretch, cued=cued)


def _loose(s: Scene, stretch: Stretch, *, cued: bool) -> Iterator[Finding]:
    """Give a stretch as a quote, if it is one."""
    first, last, _ = stretch
    title = titled(s, stretch)
    signed = signer(s, last) or (None if title else _led(s, first))
    if signed is not None:
        yield Finding(first, last, None, signed)
    elif title or s.sentence.aside:
        return
    elif cued:
        if last - first - 2 >= _PART:
            yield Finding(first, last, loose=True)
    elif _whole(s, stretch):
        yield Finding(first, last, loose=True, floats=True)


def signer(s: Scene, i: int) -> Candidate | None:
    """Give the person behind a dash at token i: "“...” — Ann Roe"."""
    if s.word(i) not in listed("dashes"):
        return None
    return next((c for c in s.after(i) if c.kind == "P" and c.first - i <= _SIGNATURE), None)


def _led(s: Scene, i: int) -> Candidate | None:
    """Give the subject of a sentence that leads to a quote at token i by a colon: "Roe is blunter: “...”"."""
    return s.candidates[0] if s.word(i - 1) == ":" and s.candidates and s.candidates[0].last < i else None


def post(s: Scene) -> Finding | None:
    """Give a post that a page shows: "... — Ann Roe (@annroe)", from the beginning of its paragraph."""
    for c in s.candidates:
        if s.word(c.last) == "(" and s.word(c.last + 1) == "@" and s.word(c.first - 1) in listed("dashes"):
            first, last = s.sentence.opens, c.first - 1
            return Finding(first, last, None, c) if first < last else None
    return None


def floating(before: list[Finding], s: Scene) -> bool:
    """Tell whether the last of the quotes before ends where the sentence begins, and has no cue."""
    return bool(before) and before[-1].floats and before[-1].last == s.sentence.first


def titled(s: Scene, stretch: Stretch) -> bool:
    """Tell whether marks hold the title of a work: capitals throughout, no comma at the end."""
    words = [w for w in s.page.doc.words[stretch.first + 1 : stretch.last - 1] if w[0].isalpha()]
    if s.word(_final(stretch)) in (",", "."):
        return not words
    return all(w[0].isupper() or w in breaks() for w in words)


def _whole(s: Scene, stretch: Stretch) -> bool:
    """Tell whether marks hold a sentence, and most of their own."""
    first, last, _ = stretch
    size = last - first
    ended = s.word(_final(stretch)) in listed("sentence-ends")
    if size - 2 < (_PART if ended else _SENTENCE) or size < _SHARE * (s.sentence.last - s.sentence.first):
        return False
    return ended or s.page.doc.words[first + 1][0].isupper()


def _final(stretch: Stretch) -> int:
    """Give the last token before the closing mark, if there is one."""
    return stretch.last - 1 - stretch.closed
