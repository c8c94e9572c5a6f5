"""The quotes of each sentence, with the phrase that speaks but not yet who that is."""

from collections.abc import Iterator
from typing import NamedTuple

from newsparse.extractor.quotes import bounds, clauses, cues, loose, sides, speakers
from newsparse.extractor.quotes.candidates import Candidate, candidates
from newsparse.extractor.quotes.cues import Cue, Scene
from newsparse.extractor.quotes.finding import Finding
from newsparse.extractor.quotes.lexis import IS_MARK, IS_PLAIN, IS_SAYING, listed
from newsparse.extractor.quotes.page import Page, Sentence
from newsparse.extractor.quotes.transcripts import Turn, turns

LEAST = 0
"""Score of a word to be a cue in a sentence with quotation marks."""
LEAST_BARE = 0
"""The same in one without."""
_CLOSING = 6
"""Tokens from a cue that closes its sentence to the end at most: "said Ann Roe on Friday"."""
_IRONY = 5
"""Tokens in marks, these included, from which on they are somebody's words whatever the verb: 3.7 more on GGT
dev (mixed, exact) and 1.2 on PolNeAR dev."""
_SHORT = 4
"""Tokens without marks before a cue that are too few to be what it says: "Earlier, he said"."""


class Scanned(NamedTuple):
    """A sentence with its quotes, and who is to speak in the next one ("The ministry said:")."""

    sentence: Sentence
    findings: list[Finding]
    announced: Candidate | None = None
    posted: bool = False
    """A post that a page shows between its paragraphs."""


def scan(page: Page) -> Iterator[Scanned]:
    """Give the sentences with their quotes, in order."""
    spoken = turns(page)
    until = 0
    before: Scanned | None = None
    for sentence in page.sentences():
        turn = spoken.get(sentence.first)
        until = turn.last if turn is not None else until
        if turn is not None:
            scanned = Scanned(sentence, [_turn(turn)])
        elif sentence.first < until:
            scanned = Scanned(sentence, [])
        else:
            scanned = _scanned(page, sentence, before.findings if before is not None else [])
        if before is not None:
            yield before  # only now: the sentence may have told who speaks in the one before
        before = scanned
    if before is not None:
        yield before


def _scanned(page: Page, sentence: Sentence, before: list[Finding]) -> Scanned:
    """Find the quotes of a sentence."""
    known = cues.possible(page, sentence)
    if not known and not sentence.stretches and not _signs(page, sentence):
        return Scanned(sentence, [])
    s = cues.scene(page, sentence, candidates(page, sentence))
    shown = loose.post(s)
    if shown is not None:
        return Scanned(sentence, [shown], posted=True)
    accepted = accept(s, known)
    return Scanned(sentence, _sentence(s, accepted, before), _announced(s, accepted))


def _turn(turn: Turn) -> Finding:
    """Give a turn of a transcript as a quote."""
    return Finding(turn.first, turn.last, None, turn.speaker, loose=turn.speaker is None, verbatim=True)


def _signs(page: Page, sentence: Sentence) -> bool:
    """Tell whether a sentence begins with the dash of a signature, or has the account of a post."""
    first = page.low[sentence.first]
    return first in listed("dashes") or "@" in page.low[sentence.first : sentence.last]


def _announced(s: Scene, accepted: list[Cue]) -> Candidate | None:
    """Give who is to speak behind the colon that ends a sentence."""
    if s.word(s.sentence.last - 1) != ":":
        return None
    speaking = [cue.speaker for cue in accepted if cue.speaker is not None]
    return speaking[-1] if speaking else s.candidates[0] if s.candidates else None


def _sentence(s: Scene, accepted: list[Cue], before: list[Finding]) -> list[Finding]:
    """Find the quotes of a sentence; ``before`` are those of the one before, which a cue may speak of."""
    if loose.floating(before, s):
        signer = loose.signer(s, s.sentence.first)
        if signer is not None:
            before[-1] = before[-1]._replace(speaker=signer, floats=False, loose=False)
    found: list[Finding] = []
    reach = s.sentence.first
    for cue in _outermost(s, accepted):
        if cue.at >= reach:  # else it is part of what somebody says
            found += _words(s, cue, reach, before)
            reach = max(reach, cue.at + 1, *(f.last for f in found[-2:]))
    found.sort(key=lambda f: f.first)
    _goes_on(s, before, found)
    return sorted([*found, *loose.findings(s, found, cued=bool(found))], key=lambda f: f.first)


def _goes_on(s: Scene, before: list[Finding], found: list[Finding]) -> None:
    """Give a quote that is not closed to who speaks in the next paragraph, where it goes on."""
    if not found or found[0].first != s.sentence.first or not loose.floating(before, s):
        return
    if not s.page.bits[before[-1].last - 1] & IS_MARK:
        before[-1] = before[-1]._replace(speaker=found[0].speaker, floats=False, loose=False)


def _outermost(s: Scene, accepted: list[Cue]) -> list[Cue]:
    """Leave out cues within what another says ("That explains it, Roe said") and before the one of marks."""
    closing = accepted[-1:] if _closes(s, accepted[-1:]) else []
    if not s.sentence.stretches:
        return closing or accepted
    if closing and _takes(s, closing[0]):
        accepted = [*(c for c in accepted[:-1] if s.page.bits[c.at] & IS_PLAIN), *closing]
    lead = {s.around(c.at)[1]: c.at for c in accepted if _leads(s, c.at)}
    return [c for c in accepted if c.at >= lead.get(s.around(c.at)[1], 0) or s.page.bits[c.at] & IS_PLAIN]


def _closes(s: Scene, last: list[Cue]) -> bool:
    """Tell whether the last cue closes the sentence, with its words before it."""
    return any(cue.side == "L" and s.sentence.last - cue.at <= _CLOSING for cue in last)


def _takes(s: Scene, cue: Cue) -> bool:
    """Tell whether a cue that closes its sentence surely has all before it: "..., Roe writes"."""
    before, _ = s.around(cue.at)
    behind = before is not None and before.last == cue.block[0] and s.page.bits[cue.at] & IS_SAYING
    return bool(behind or s.page.bits[cue.at] & IS_PLAIN)


def _leads(s: Scene, i: int) -> bool:
    """Tell whether a word like "said" stands right before marks."""
    marked = s.mark_at(i + 1) or (s.word(i + 1) in (",", ":") and s.mark_at(i + 2))
    return marked and bool(s.page.bits[i] & IS_PLAIN)


def accept(s: Scene, known: list[int]) -> list[Cue]:
    """Find the cues of a sentence among the tokens that may be."""
    least = LEAST if s.sentence.stretches else LEAST_BARE
    found: list[Cue] = []
    for i in known:
        if not cues.idle(s, i) and (_surely(s, i) or cues.score(s, i) > least):
            found.append(_cue(s, i, found))
    return found


def _surely(s: Scene, i: int) -> bool:
    """Tell whether a word of saying is a cue whatever its weights."""
    return cues.plainly(s, i) or cues.beside(s, i)


def _cue(s: Scene, i: int, before: list[Cue]) -> Cue:
    """Give a cue with its speaker and side; ", adding" has the speaker of the cue before."""
    again = s.word(i - 1) == "," and s.word(i).endswith("ing") and s.page.bits[i] & IS_SAYING
    if again and before:
        return Cue(i, before[-1].speaker, "R")
    cue = Cue(i, speakers.best(s, i))
    return cue._replace(side=sides.side(s, cue))


def _words(s: Scene, cue: Cue, least: int, before: list[Finding]) -> Iterator[Finding]:
    """Give what a cue says, on one side or both; nothing before token ``least``."""
    left = None if cue.side == "R" else _left(s, cue, least)
    if left is None and cue.side != "R" and _claims(before, s, cue):
        return
    if left is not None and cue.side == "B" and not _interrupts(s, cue, *left):
        left = None
    right = None if left is not None and _closed(s, cue, left) else bounds.behind(s, cue)
    yield from _findings(s.page, cue, [span for span in (left, right) if span is not None])


def _findings(page: Page, cue: Cue, spans: list[bounds.Span]) -> Iterator[Finding]:
    """Give the spans as findings, if one of them is a quote."""
    if any(_said(page, span, cue.at) for span in spans):
        yield from (Finding(first, last, cue.at, cue.speaker) for first, last in spans)


def _left(s: Scene, cue: Cue, least: int) -> bounds.Span | None:
    """Find the words before a cue, if they are enough to be what it says."""
    span = bounds.before(s, cue, least)
    if span is None or cue.side == "B" or _enough(s.page, *span) or _interrupts(s, cue, *span):
        return span
    return None


def _closed(s: Scene, cue: Cue, left: bounds.Span) -> bool:
    """Tell whether nothing behind a cue is its own, with the words before it known."""
    return _turns(s, cue) if cue.side == "B" else _enough(s.page, *left)


def _said(page: Page, span: bounds.Span, cue: int) -> bool:
    """Tell whether a span is a quote: enough of it is in marks, or it is a clause."""
    return _in_marks(page, span, cue) or clauses.is_quote(page, *span, cue)


def _in_marks(page: Page, span: bounds.Span, cue: int) -> bool:
    """Tell whether something is in marks; a word or two that no word of saying brings are irony."""
    marked = sum(page.quoted[span[0] : span[1]])
    return marked >= _IRONY or (marked > 0 and bool(page.bits[cue] & IS_SAYING))


def _interrupts(s: Scene, cue: Cue, first: int, last: int) -> bool:
    """Tell whether a cue stands between commas or behind marks: "Too often, he says, it rains"."""
    return s.word(cue.block[1]) == "," or any(s.page.quoted[first:last])


def _turns(s: Scene, cue: Cue) -> bool:
    """Tell whether the words behind a cue are not its own any more: "..., he said, but the others ..."."""
    after = cue.block[1]
    return s.word(after) == "," and s.word(after + 1) in listed("joints")


def _enough(page: Page, first: int, last: int) -> bool:
    """Tell whether words before a cue can be what it says."""
    return last - first >= _SHORT or any(page.quoted[first:last])


def _claims(before: list[Finding], s: Scene, cue: Cue) -> bool:
    """Give a quote that floats at the end of the sentence before to the cue that begins this one."""
    if not loose.floating(before, s):
        return False
    before[-1] = before[-1]._replace(cue=cue.at, speaker=cue.speaker, floats=False, loose=False)
    return True
