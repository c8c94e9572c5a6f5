"""Where the words of a cue can begin and end.

An edge is a token number: of the first word of what is said, or of the one after its last; marks,
commas and a leading "that" are outside. There are four kinds, a letter each: ``F`` and ``G``, first and last
of the words behind a cue, and ``I`` and ``H``, of those before it.
"""

from collections.abc import Iterator

from newsparse.extractor.quotes.cues import Cue, Scene, ends_at
from newsparse.extractor.quotes.lexis import (
    IS_BREAK,
    IS_CUE,
    IS_PLAIN,
    IS_PRONOUN,
    IS_SAYING,
    IS_SPEAKING,
    listed,
)
from newsparse.extractor.quotes.marks import marks
from newsparse.extractor.quotes.sides import phrase

FIRST_BEHIND, LAST_BEHIND, FIRST_BEFORE, LAST_BEFORE = "FGIH"
FIRST = FIRST_BEHIND + FIRST_BEFORE
_LEADS = frozenset((",", ":"))
_CUTS = frozenset(("(", ";", "–", "—", "--", "but"))
"""What can end the words of a cue where nothing is in marks, beside a further cue."""
_REACH = 12
"""Tokens behind a cue in which its words begin: past "told reporters on Monday that"."""
_PLACES = 40
"""Edges of a kind that are tried at most, which bounds the work on a sentence without end."""
_FAR = 100
"""Tokens behind the first word in which ", adding" is looked for."""
_LOOK = 4
"""Tokens behind an edge in which a further cue is looked for."""


def is_word(s: Scene, i: int) -> bool:
    """Tell whether a token is more than a mark."""
    return s.page.low[i][0].isalnum()


def forward(s: Scene, i: int, last: int) -> int:
    """Give the first word at or behind token i, without "that"."""
    while i < last and (not is_word(s, i) or (s.page.low[i] == "that" and _joins(s, i))):
        i += 1
    return i


def _joins(s: Scene, i: int) -> bool:
    """Tell whether "that" joins a clause to its cue: outside marks, and not as the first word."""
    return not s.page.quoted[i] and i > s.sentence.first


def backward(s: Scene, i: int, first: int) -> int:
    """Give the token behind the last word before token i."""
    while i > first and not is_word(s, i - 1):
        i -= 1
    return i


def firsts_behind(s: Scene, cue: Cue) -> list[int]:
    """List where the words behind a cue may begin; only one place behind "that" or before marks."""
    at = cue.block[1]
    last = min(s.sentence.last, at + _REACH)
    first = forward(s, at, last)
    if first >= last or (s.word(at) == "," and _again(s.word(at + 1))):
        return []
    if _marked(s, at) or s.word(at) == "that" or _plainly(s, cue, first, last):
        return [first]
    later = _later_firsts(s, first, last)
    if s.word(cue.at) in listed("telling"):
        return _told(s, first, last, later) or [first, *later]
    dated = later and s.page.low[first] in listed("days") and _that(s, later[0])
    return later if dated else [first, *later]


def _told(s: Scene, first: int, last: int, later: list[int]) -> list[int]:
    """Give what somebody is asked for or told, past who hears it."""
    asked = [] if s.sentence.stretches else _asked(s, first, last)
    return asked or (later if later and _that(s, later[0]) else [])


def _marked(s: Scene, at: int) -> bool:
    """Tell whether marks begin at a token, or behind the comma or colon there."""
    return s.mark_at(at) or (s.word(at) in _LEADS and s.mark_at(at + 1))


def _later_firsts(s: Scene, first: int, last: int) -> list[int]:
    """List where words may begin behind the first: behind "that" if there is one, else where phrases do."""
    places = [t for t in range(first + 1, last) if is_word(s, t)]
    led = [t for t in places if _that(s, t)]
    return led or [t for t in places if _opens(s, t) and _begins(s, t)]


def _that(s: Scene, t: int) -> bool:
    """Tell whether "that" stands before a word, outside marks; marks may stand between."""
    before = t - 1
    while before > s.sentence.first and (s.word(before) in marks() or s.word(before) == ","):
        before -= 1
    again = s.word(before - 1) in listed("joints")  # ", and that he would"
    return s.word(before) == "that" and not s.page.quoted[before] and not again


def _asked(s: Scene, first: int, last: int) -> list[int]:
    """Find the infinitive that somebody is asked for, before any other verb: "urged residents to leave"."""
    for t in range(first, last):
        low = s.page.low[t]
        if low == "to" or (low in listed("not") and s.word(t + 1) == "to"):
            return [t]
        if low in listed("finite") or low in listed("relatives"):
            break
    return []


def _plainly(s: Scene, cue: Cue, first: int, last: int) -> bool:
    """Tell whether the clause begins right behind a word like "said": no day, "that" or mark follows."""
    if not s.page.bits[cue.at] & IS_PLAIN or _leads_on(s.page.low[first]):
        return False
    return "that" not in s.page.low[first:last] and s.page.quoted.find(1, first, last) < 0


def _leads_on(word: str) -> bool:
    """Tell whether a word behind a cue begins a phrase of when, where or to whom."""
    return word in listed("days") or word in listed("prepositions")


def _opens(s: Scene, t: int) -> bool:
    """Tell whether words can begin at a token: not inside marks, and not with "that"."""
    inside = s.page.quoted[t] and s.page.quoted[t - 1] and is_word(s, t - 1)
    return not inside and s.page.low[t] != "that"


def _begins(s: Scene, t: int) -> bool:
    """Tell whether a clause or phrase may begin at a token."""
    first = s.page.bits[t] & (IS_BREAK | IS_PRONOUN) or s.page.mentions.kinds[t]
    return bool(first) or _heard(s, t)


def _heard(s: Scene, t: int) -> bool:
    """Tell whether what stands before a token can end the cue's own phrase: "told reporters on Friday"."""
    word = s.page.low[t - 1]
    if not is_word(s, t - 1) or word == "that" or word in listed("prepositions"):
        return True
    if word in listed("days") or word in listed("occasions"):
        return True
    return bool(s.page.bits[t - 1] & (IS_SPEAKING | IS_PRONOUN)) or ends_at(s, t) != "."


def lasts_behind(s: Scene, first: int) -> list[int]:
    """List where words that begin at ``first`` may end; only the last place if all is in marks."""
    end = backward(s, s.sentence.last, first)
    marked, _ = s.around(first)
    if marked is not None and marked.first < first and marked.last >= end > first:
        return [end]
    places = list(_breaks(s, first + 1, end)) if end > first else []
    if not s.sentence.stretches:
        verb = next((i for i in range(first, end) if finite(s.page.low[i])), end)
        places = [t for t in places if t > verb and (further(s, t) != "n" or s.word(t) in _CUTS)]
    return [*places, end] if end > first else []


def lasts_before(s: Scene, cue: Cue, least: int) -> list[int]:
    """List where the words before a cue may end, the nearest last; only there if that is in marks."""
    first = cue.block[0]
    end = backward(s, phrase(s, first), least)
    marked, _ = s.around(first)
    if marked is not None and least < end <= marked.last:
        return [end]
    places = list(_breaks(s, max(least + 1, first - _PLACES), first))
    return [*places, end] if end > least and end not in places else places


def firsts_before(s: Scene, last: int, least: int) -> list[int]:
    """List where words that end before ``last`` may begin, from ``least`` on."""
    first = forward(s, least, last)
    marked, _ = s.around(last - 1)
    if first < last and marked is not None and marked.first < first and marked.last >= last:
        return [first]
    begin = max(first, last - _PLACES) + 1
    others = [t for t in range(begin, last) if is_word(s, t) and _opens(s, t) and _follows_break(s, t)]
    return [first, *others] if first < last else others


def _follows_break(s: Scene, t: int) -> bool:
    """Tell whether a mark or a word like "but" stands before a token."""
    return not is_word(s, t - 1) or s.page.low[t - 1] in listed("openers")


def _breaks(s: Scene, first: int, last: int) -> Iterator[int]:
    """Give the tokens behind words before which a phrase can end: marks, joints, ends of stretches."""
    given = 0
    for t in s.page.where(IS_BREAK | IS_SAYING, first, last):
        if not is_word(s, t - 1) or (s.page.quoted[t] and s.page.quoted[t - 1] and _inside(s, t)):
            continue
        low = s.page.low[t]
        if low in listed("joints") or not (is_word(s, t) or low in listed("phrase-joints")):
            yield t
            given += 1
            if given == _PLACES:
                return


def _inside(s: Scene, t: int) -> bool:
    """Tell whether the marks around a token go on behind it and the next mark."""
    before, _ = s.around(t)
    return before is not None and t < before.last - 2


def limit(s: Scene, cue: Cue, first: int) -> int:
    """Give the comma where the words behind a cue end at the latest: ", adding", "who said so, left"."""
    low, quoted = s.page.low, s.page.quoted
    relative = s.word(cue.at - 1) == "who"
    for t in s.page.where(IS_BREAK, first + 1, min(first + _FAR, s.sentence.last - 1)):
        if low[t] == "," and not quoted[t] and (relative or _again(low[t + 1])):
            return t
    return s.sentence.last


def _again(word: str) -> bool:
    """Tell whether a word goes on with the same speaker: "adding"."""
    return word.endswith("ing") and word in listed("saying")


def finite(low: str) -> bool:
    """Tell whether a word looks like a verb with a tense."""
    return low in listed("finite") or low.endswith("ed")


def further(s: Scene, t: int) -> str:
    """Tell how soon another cue comes behind an edge."""
    bits, quoted = s.page.bits, s.page.quoted
    for k in range(t, min(t + _LOOK, s.sentence.last)):
        if bits[k] & IS_CUE and not quoted[k]:
            return str(k - t)
    return "n"
