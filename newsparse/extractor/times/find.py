"""Time expressions of a document: found here, normalised in ``rules``.

Every segment is cut into tokens, every token gets a class letter, and the patterns of
``patterns`` are matched on the letters: at each place the longest match that ``rules`` can
read wins.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

from newsparse.extractor.times import entries, holidays, ranges, rules
from newsparse.extractor.times.anchor import Anchor, add_days, compact_day, day_of
from newsparse.extractor.times.country import country_of, is_month_first
from newsparse.extractor.times.numerals import ordinal
from newsparse.extractor.times.patterns import TOKEN, written
from newsparse.extractor.times.phrase import DROP, Phrase, Value
from newsparse.extractor.times.rules import RULES, STARTS, Timex, compiled, may_match
from newsparse.extractor.times.vocabulary import CLASSES, PHRASE_ENDS, PHRASES, TODAYS, flagged
from newsparse.record import Article, Date, Duration, Segment
from newsparse.tokens import Document

_WINDOW = 16
"""Tokens in the longest expression."""
_PIECE, _WORD = 50_000, 100
"""Characters that are worked on at once, more than any paragraph of the development sets has, and those in
which a cut looks for white space: the tokens of a piece are held several times over."""
_UNITS = frozenset("uUQS")
_SHORT_UNIT = 3
"""Letters of an abbreviated unit, which in capitals is an agency: SEC."""
_ASIDE = 3
"""Characters between "today" and the date that says which day that is."""
_PROPER = flagged("proper")


def resolve(
    doc: Document, article: Article, country: Callable[[], str] | None = None
) -> tuple[list[Date], list[Duration]]:
    """Find and normalise the time expressions of an article.

    Args:
        doc: its tokens.
        article: the article; its date, dateline and URL say what the expressions are read against.
        country: gives the ISO 3166-1 code of the country whose holidays and order of figures hold, or an
            empty string; asked only where it matters. By default the dateline's.

    Returns:
        The dates (types DATE and TIME) and the durations (DURATION and SET), one entry a value:
        calendar values first, in time order, then the others by first mention.

    """
    found = explain(doc, article, country)
    return entries.dates(doc.text, found), entries.durations(doc.text, found)


def explain(doc: Document, article: Article, country: Callable[[], str] | None = None) -> list[Timex]:
    """Give every time expression in text order, with the name of the rule that made it."""
    anchor = _anchor(article, country)
    found = _all(doc, article, anchor)
    if anchor.day:
        return found
    day = _told_day(doc.text, found)
    if day is None:
        return _settled(found)
    return _all(doc, article, Anchor(day, day, lambda: anchor.month_first, anchor.country))


def _all(doc: Document, article: Article, anchor: Anchor) -> list[Timex]:
    pieces = (piece for segment in article.segments for piece in _pieces(doc.text, segment))
    return [t for piece in pieces for t in _segment(doc.text, piece, anchor)]


def _pieces(text: str, segment: Segment) -> Iterator[Segment]:
    """Cut a segment that is too long to be worked on at once, at white space where there is some near."""
    if segment.end - segment.start <= _PIECE:
        yield segment
        return
    start = segment.start
    while segment.end - start > _PIECE:
        end = start + _PIECE
        end -= len(text[end - _WORD : end].partition(" ")[2])
        yield Segment(segment.kind, start, end)
        start = end
    yield Segment(segment.kind, start, segment.end)


def _told_day(text: str, found: list[Timex]) -> dt.date | None:
    """Give the article's day where the text spells it out: "yesterday (July 25, 2022)"."""
    for one, two in pairwise(found):
        shift = TODAYS.get(text[one.start : one.end].lower())
        day = day_of(two.value) if shift is not None and two.start - one.end <= _ASIDE else None
        if day and shift is not None and text[one.end : two.start].strip() in ("(", ","):
            return add_days(day, -shift)
    return None


def _settled(found: list[Timex]) -> list[Timex]:
    """Give a day without a year the year of the one full date with that day, if there is just one."""
    years: dict[str, set[str]] = {}
    for t in found:
        if day_of(t.value):
            years.setdefault(t.value[4:10], set()).add(t.value[:4])
    alone = {day: min(those) for day, those in years.items() if len(those) == 1}
    return [
        t._replace(value=alone[t.value[4:10]] + t.value[4:])
        if t.value[:5] == "XXXX-" and t.value[4:10] in alone
        else t
        for t in found
    ]


def _anchor(article: Article, country: Callable[[], str] | None) -> Anchor:
    """Set up what an article's expressions are read against."""
    day = day_of(article.published or "")
    filed = day_of((article.dateline.date if article.dateline else None) or "")
    today = filed if filed and (day is None or 0 <= (day - filed).days <= 3) else day
    where = country or (lambda: country_of(article))
    return Anchor(day or filed, today, lambda: is_month_first(article, where), where)


def _segment(text: str, segment: Segment, anchor: Anchor) -> list[Timex]:
    """Find the expressions of one segment."""
    anchor.next_paragraph()
    part = text[segment.start : segment.end]
    if "://" in part:
        part = written("url").sub(_blank, part)
    raw = TOKEN.findall(part)
    words = list(map(str.lower, raw))
    classes = _classes(raw, words)
    found: list[Timex] = []
    places = Places(part, raw)
    end = 0
    for m in STARTS.finditer(classes):
        if m.start() < end:
            continue
        if anchor.day is None and "." in classes[end : m.start()]:
            anchor.written = None  # of another sentence
        hits = _read(words, raw, classes, m.start(), anchor)
        for first, last, value, rule, mod in hits:
            if value != DROP and first >= end:
                at = segment.start + places.start(first)
                stop = segment.start + places.start(last - 1) + len(raw[last - 1])
                found.append(Timex(at, stop, *value, rule, mod))
            end = max(end, last)
    return found


class Places:
    """Where the tokens of a text stand, each found from the one asked for before.

    Tokens leave out white space only, so that counting what is none gives the place of one; few are asked
    for, and to match all once more cost a tenth of the stage.
    """

    def __init__(self, text: str, tokens: list[str]) -> None:
        """Begin at the first token."""
        self._text, self._tokens = text, tokens
        self._token = self._at = 0

    def start(self, token: int) -> int:
        """Give where a token starts; it is none before the last one asked for."""
        at = self._at
        left = _solid("".join(self._tokens[self._token : token]))
        while left:
            piece = self._text[at : at + left]
            at += left
            left -= _solid(piece)
        while self._text[at].isspace():
            at += 1
        self._token, self._at = token, at
        return at


def _solid(text: str) -> int:
    """Count what is no white space."""
    return len("".join(text.split()))


Hit = tuple[int, int, Value, str, str | None]
"""Tokens [first, last), their value, the rule that made it, and the mod."""


def _read(words: list[str], raw: list[str], classes: str, at: int, anchor: Anchor) -> list[Hit]:
    """Read the longest expression that starts at a token, with the short ends of its range."""
    for rule, size in _matches(classes[at : _end(classes, at)]):
        phrase = Phrase(words, raw, classes, at, at + size)
        value = rules.normalise(rule, phrase, anchor)
        if value is None:
            continue
        if RULES[rule].told:
            anchor.saw(value[1])
        ends = [
            (first, last, more, "range", None) for first, last, more in ranges.other_ends(phrase, value[1])
        ]
        hits: list[Hit] = [*ends, (phrase.first, phrase.last, value, rule, entries.mod_of(phrase))]
        return sorted(hits, key=lambda hit: hit[0])
    return []


def _end(classes: str, at: int) -> int:
    """Give where the window from a token ends: no match goes on over a plain word unless a unit follows."""
    end = classes.find("x", at, at + _WINDOW)
    while end >= 0 and classes[end + 1 : end + 2] in _UNITS:
        end = classes.find("x", end + 1, at + _WINDOW)
    return at + _WINDOW if end < 0 else end + 1


def _blank(m: re.Match[str]) -> str:
    """Hide the dates inside an address."""
    return " " * len(m.group())


@lru_cache(maxsize=4096)
def _matches(classes: str) -> tuple[tuple[str, int], ...]:
    """Give the rules that match at the start of a class string, longest match first."""
    rules = [rule for rule in RULES if may_match(rule, classes)]
    found = [(rule, m.end()) for rule in rules if (m := compiled(rule).match(classes))]
    return tuple(sorted(found, key=lambda pair: -pair[1]))


class _Letters(dict[str, str]):
    """The class letters of the words seen lately: of the table, or told by their form."""

    def __missing__(self, word: str) -> str:
        """Tell the letter of a new word and keep it, if it is no longer than words are."""
        letter = "x" if word.isalpha() else _odd(word)
        if len(word) <= _LONGEST_WORD:
            if len(self) >= _KEPT:
                self.clear()
                self.update(CLASSES)
            self[word] = letter
        return letter


_KEPT, _LONGEST_WORD = 10_000, 24
"""Words kept, 1 MB at most: an eighth of the time of this stage on TBAQ."""
_LETTERS = _Letters(CLASSES)
_CASED = re.compile("[MmWwzu]")
"""Letters that depend on capitals."""


def _classes(raw: list[str], words: list[str]) -> str:
    """Give the class letter of every token."""
    letters = list(map(_LETTERS.__getitem__, words))
    for m in _CASED.finditer("".join(letters)):
        i = m.start()
        if not _is_printed(letters[i], words[i], raw[i]):
            letters[i] = "x"
    if not PHRASE_ENDS.isdisjoint(words):
        _mark_phrases(words, letters)
    if not holidays.starts().isdisjoint(words):
        _mark_holidays(words, raw, letters)
    return "".join(letters)


def _mark_phrases(words: list[str], letters: list[str]) -> None:
    """Mark phrases for now: R, and + for each further token."""
    for i, word in enumerate(words):
        for phrase in PHRASES if word in PHRASE_ENDS else ():
            at = i + 1 - len(phrase)
            if at >= 0 and tuple(words[at : i + 1]) == phrase:
                letters[at : i + 1] = "R" + "+" * (len(phrase) - 1)


def _mark_holidays(words: list[str], raw: list[str], letters: list[str]) -> None:
    """Mark the longest names of holidays: H, and + for each further token."""
    for i in holidays.candidates(words):
        if letters[i] != "+" and (found := holidays.match(words, raw, i)):
            letters[i : found.end] = "H" + "+" * (found.end - i - 1)


def _is_printed(letter: str, word: str, raw: str) -> bool:
    """Tell whether months, days, zones have their capital, and "min" and "sec" have none but one."""
    if letter == "u":
        return len(word) > _SHORT_UNIT or not raw.isupper()
    return not raw.islower() or not (letter in "mwz" or word in _PROPER)


def _odd(word: str) -> str:
    """Give the class of a token that is no plain word and in no table."""
    if word[0].isdigit():
        return _figure(word)
    if word[0] in "'’‘" and len(word) > 2:
        return "G" if word[-1] == "s" else "Y"
    if word[-1].isdigit():
        return "N" if word[0] in "qh" else "x"
    if _is_before_christ(word):
        return "X"
    return "a" if word[1:2] == "." or word.endswith("clock") else "x"


def _is_before_christ(word: str) -> bool:
    """Tell B.C., BC and B.C.E."""
    return word[0] == "b" and "c" in word and not word.strip("bce. ")


def _figure(word: str) -> str:
    """Give the class of a token that begins with a digit."""
    if word.isdecimal():
        return "N" if compact_day(word) else _whole(word)
    if word == "9/11" or _is_written(word):
        return "N"
    if "/" in word and (m := written("season").match(word)) and (int(m[2]) + 1) % 100 == int(m[3]):
        return "N"
    return "o" if ordinal(word) is not None else _with_letters(word)


_SIGNED = (("stamp", "-"), ("slashed", "/."), ("half", "qh"))
"""Forms of dates, and the signs of which each has one."""


def _is_written(word: str) -> bool:
    """Tell a date within one token."""
    return any(
        not set(signs).isdisjoint(word) and written(name).match(word) is not None for name, signs in _SIGNED
    )


def _with_letters(word: str) -> str:
    """Give the class of figures with letters or a colon: 1990s, 10am, 10:35."""
    if word[-1] == "s" and len(word) == len("1990s") and word[:4].isdecimal():
        return "G"
    if len(word) == len("90s") and word[1:] == "0s" and word[0] > "1":
        return "G"
    if (":" in word or word[-1] in "mshMz") and written("clock").match(word):
        return "C"
    return "0" if word[-1].isdigit() else "x"


def _whole(word: str) -> str:
    """Give the class of a whole number."""
    if len(word) == 4 and "1000" <= word < "2200":
        return "Y"
    return "d" if len(word) < 3 and 0 < int(word) < 32 else "0"
