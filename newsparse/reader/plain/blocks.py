"""Plain text to blocks: its paragraphs, headings and single lines as spans.

Three layouts occur: blank lines between paragraphs, one line a paragraph, and lines wrapped
at a fixed width (65 columns on the wire) whose paragraphs may be told by an indent alone.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsparse.reader import furniture, shapes, words
from newsparse.spans import Compact, Spans

SPACE = "".join(map(chr, (*range(33), *range(0x7F, 0xA1), 0xAD, 0x1680, *range(0x2000, 0x200E))))
SPACE += "\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
"""White space, control characters (wires end in ETX) and what prints nothing."""

_HIDDEN = frozenset(SPACE)
_INVISIBLE = "\xad\u200b\u200c\u200d\u2060\ufeff"
_MAX_WIDTH = 132
"""The widest page that lines were ever wrapped for (line printers)."""

_MIN_WIDTH = 30
"""The narrowest column that lines are wrapped for."""
_FILLED = 0.8
"""A wrapped line and the next word fill at least this much of the width."""

_OPEN_SHARE = 0.25
"""In wrapped prose at least every fourth line goes on in lower case."""

_INDENT = 2
"""Columns that are an indent and no slip."""
_EDGE = 6
"""Bylines and titles are looked for in so many lines at either end."""

_HEAD = 2000
"""Characters in which a text in capitals has no small letter."""
_AT_ONCE = 1 << 16
"""Characters that are split into lines at once."""
_MAX_WORD = 40
"""Characters of a word that are looked at where a line ends."""
_AFTER_QUOTE = frozenset({"", " ", ">", "\n", "\r"})


class Line(NamedTuple):
    """One line that is not blank: its trimmed span, its indent and whether a blank line precedes it."""

    start: int
    end: int
    indent: int
    gap: bool


class Wrap(NamedTuple):
    """How the lines of a text are wrapped: at what width, from what indent, paragraphs indented or not."""

    width: int
    base: int
    indented: bool
    hanging: bool = False


class Lines(Compact[Line]):
    """Lines in order, 13 bytes each: a text may have a million."""

    __slots__ = ("ends", "gaps", "indents", "starts")

    def __init__(self, rows: Iterable[Line] = ()) -> None:
        """Take lines, which are not kept."""
        self.starts, self.ends, self.indents = array("I"), array("I"), array("I")
        self.gaps = bytearray()
        for start, end, indent, gap in rows:
            self.starts.append(start)
            self.ends.append(end)
            self.indents.append(indent)
            self.gaps.append(gap)

    def __len__(self) -> int:
        """Count them."""
        return len(self.gaps)

    def _one(self, k: int) -> Line:
        """Give the k-th."""
        return Line(self.starts[k], self.ends[k], self.indents[k], bool(self.gaps[k]))


def blocks(text: str) -> Spans:
    """Split a text into its blocks.

    Args:
        text: the decoded input.

    Returns:
        The [start, end) of each paragraph, heading or single line, in order, trimmed.

    """
    rows = Lines(lines(text))
    width = _width(text, rows)
    spans = Spans()
    if not width:
        spans.extend(zip(rows.starts, rows.ends, strict=True))
        return spans
    base = _base(rows)
    deep = any(indent - base >= _INDENT for indent in rows.indents)
    wrap = Wrap(width, base, deep, hanging=deep and _is_hanging(text, rows, width))
    for k, row in enumerate(rows):
        if k and not row.gap and _continues(text, rows, k, wrap):
            spans[-1] = (spans[-1][0], row.end)
        else:
            spans.append((row.start, row.end))
    return spans


def lines(text: str) -> Iterator[Line]:
    """Give the lines of a text that hold anything visible."""
    pos, gap = 0, False
    for raw in raw_lines(text):
        if raw == "\f":  # a page break says nothing about paragraphs
            pos += 1
            continue
        bare = _content(raw)
        if bare:
            left = len(raw) - len(bare)
            indent = left if raw[:left] == " " * left else _columns(raw[:left])
            bare = bare.rstrip()
            end = len(bare) if bare[-1].isprintable() else len(bare.rstrip(SPACE))
            yield Line(pos + left, pos + left + end, indent, gap)
        gap = not bare
        pos += len(raw)


def raw_lines(text: str) -> Iterator[str]:
    """Give the lines of a text as ``splitlines`` does, some at a time."""
    at, size = 0, _AT_ONCE
    while at < len(text):
        rows = text[at : at + size].splitlines(keepends=True)
        if at + size < len(text):
            if len(rows) == 1:
                size *= 2
                continue
            rows.pop()  # it may go on
        size = _AT_ONCE
        at += sum(map(len, rows))
        yield from rows


def _content(raw: str) -> str:
    """Give a line without its white space and the ">" of a quoted message before it."""
    bare = raw.lstrip()
    if bare and bare[0] in _HIDDEN:
        bare = bare.lstrip(SPACE)
    while bare[:1] == ">" and bare[1:2] in _AFTER_QUOTE:
        bare = bare[1:].lstrip(SPACE)
    return bare


def _columns(space: str) -> int:
    """Count the columns that leading white space takes."""
    return len(_visible(space).expandtabs(4))


def _width(text: str, rows: Lines) -> int:
    """Estimate the width that lines were wrapped at; 0 if they were not."""
    near = array("I", (k for k in range(1, len(rows)) if not rows.gaps[k]))
    if not near:
        return 0
    lengths = sorted(rows.indents[k - 1] + rows.ends[k - 1] - rows.starts[k - 1] for k in near)
    width = lengths[-1 - len(lengths) // 20]
    if not _MIN_WIDTH <= width <= _MAX_WIDTH:
        return 0
    base = _base(rows)
    flush = array("I", (k for k in near if rows.indents[k] - base < _INDENT)) or near
    return width if _is_hanging(text, rows, width) or _is_wrapped(text, rows, flush, width) else 0


def _is_wrapped(text: str, rows: Lines, flush: Sequence[int], width: int) -> bool:
    """Tell by the lines at the left edge whether each goes on with the one before."""
    starts, indents = rows.starts, rows.indents
    going_on = sum(
        text[starts[k]].islower()
        or indents[k - 1] - indents[k] >= _INDENT
        or _last_word(text, rows[k - 1]) in words.SMALL
        for k in flush
    )
    if going_on >= _OPEN_SHARE * len(flush):
        return True
    shouting = not any(c.islower() for c in text[:_HEAD])
    full = sum(_fills(text, rows[k - 1], rows[k], _FILLED * width) for k in flush)
    return shouting and full >= (1 - _OPEN_SHARE) * len(flush)


def _last_word(text: str, row: Line) -> str:
    """Give the last word of a line; no sentence and no headline ends in "on" or "the"."""
    return text[max(row.start, row.end - _MAX_WORD) : row.end].rpartition(" ")[2]


def _base(rows: Lines) -> int:
    """Give the indent of the lines that go on; a first line may have lost its own."""
    return min(rows.indents if rows.indents[0] else rows.indents[1:] or rows.indents)


def _is_hanging(text: str, rows: Lines, width: int) -> bool:
    """Tell paragraphs that begin at the left edge and go on indented."""
    base = min(rows.indents)
    deep = array(
        "I", (k for k in range(1, len(rows)) if rows.indents[k] - base >= _INDENT and not rows.gaps[k])
    )
    if len(deep) * 2 < len(rows) or all(indent - base >= _INDENT for indent in rows.indents[1:]):
        return False
    going_on = sum(
        text[rows.starts[k]].islower() and _fills(text, rows[k - 1], rows[k], _FILLED * width) for k in deep
    )
    return going_on >= 2 * _OPEN_SHARE * len(deep)


def _fills(text: str, row: Line, after: Line, width: float) -> bool:
    """Tell whether a line was broken only because the next word did not fit."""
    word = text[after.start : min(after.end, after.start + _MAX_WIDTH)].split(None, 1)[0]
    return row.indent + row.end - row.start + 1 + len(word) > width


def _continues(text: str, rows: Lines, k: int, wrap: Wrap) -> bool:
    """Tell whether line ``k`` of a wrapped text goes on with the paragraph of the line before."""
    before, row = rows[k - 1], rows[k]
    prior, line = text[before.start : before.end], text[row.start : row.end]
    deep, small = row.indent - wrap.base >= _INDENT, line[0].islower()
    if wrap.hanging or (small and _goes_on(text, before, row, wrap)):
        return deep if wrap.hanging else True
    begins = deep and (row.indent > before.indent or not small)
    if begins or shapes.is_marked(line) or shapes.is_heading_mark(prior) or _is_apart(text, rows, k):
        return False
    closed = shapes.is_closed(prior)
    if before.indent - row.indent >= _INDENT or (small and not closed):
        return True
    ends = closed and not wrap.indented and not small
    return _fills(text, before, row, wrap.width if ends else _FILLED * wrap.width)


def _goes_on(text: str, before: Line, row: Line, wrap: Wrap) -> bool:
    """Tell whether a full line whose sentence has not ended goes on in the next, whatever its indent."""
    prior = text[before.start : before.end]
    if shapes.is_closed(prior) or shapes.is_heading_mark(prior) or shapes.is_headline_case(prior):
        return False
    return _fills(text, before, row, _FILLED * wrap.width)


def _is_apart(text: str, rows: Lines, k: int) -> bool:
    """Tell whether line ``k`` or the line before it is a title, a byline, a trailer or the like."""
    before, row = rows[k - 1], rows[k]
    prior, line = text[before.start : before.end], text[row.start : row.end]
    edge = k <= _EDGE or len(rows) - k <= _EDGE
    if edge and (furniture.stands_alone(line) or furniture.stands_alone(prior)):
        return True
    if k > _EDGE or line[0].islower() or not shapes.is_headline_case(prior):
        return False
    if prior.isupper() and line.isupper():
        return False
    return _is_first(text, rows, k - 1)


def _is_first(text: str, rows: Lines, k: int) -> bool:
    """Tell whether a line may hold the title: nothing but URLs and header lines above, no indent."""
    above = (text[r.start : r.end] for r in rows[:k])
    return rows[k].indent <= rows[k + 1].indent and all(furniture.stands_alone(line) for line in above)


def string(text: str, start: int, end: int) -> str:
    """Give a stretch of the text as one line.

    Wrapped lines are joined by one space, a word broken at a line end is joined if both
    halves are lower case, characters that print nothing are dropped.
    """
    piece = text[start:end]
    if "-" in piece or ">" in piece:
        rows = piece.splitlines()
        piece = " ".join(_unbroken(rows)) if len(rows) > 1 else piece
    return " ".join(_visible(piece).split())


def _visible(piece: str) -> str:
    """Drop the characters that print nothing."""
    if piece.isascii():
        return piece
    for mark in _INVISIBLE:
        piece = piece.replace(mark, "")
    return piece


def _unbroken(rows: list[str]) -> Iterator[str]:
    """Move the rest of a word that is broken at a line end up to its first half."""
    carry = ""
    for k, raw in enumerate(rows):
        row = carry + (_content(raw) if k else raw).strip(SPACE)
        carry = ""
        after = _content(rows[k + 1]) if k + 1 < len(rows) else ""
        head, _, half = row.rpartition(" ")
        if row[-1:] == "-" and row[-2:-1].isalnum() and after[:1].isalnum() and len(half) < _MAX_WORD:
            carry, row = _half(half, after), head
        if row:
            yield row


def _half(half: str, after: str) -> str:
    """Give the first half of a broken word, with its hyphen if that belongs to the word."""
    broken = half[-2].islower() and after[0].islower()
    return half if not broken or "-" in half[:-1] or half[:-1] in words.COMPOUND else half[:-1]
