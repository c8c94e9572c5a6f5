"""The article itself with its mentions coloured, or bracketed where there is no colour."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newsparse.writer import Style, spans
from newsparse.writer.terminal import COLORS, clean_lines, paint, width

if TYPE_CHECKING:
    from newsparse.record import Record

HEAD = TAIL = ""
BETWEEN = "\n"


def write(record: "Record", *, style: Style | None = None) -> str:
    """Write the article with each mention as ``[words|kind]``, or in colour."""
    return body(record, style or Style())


def body(record: "Record", style: Style, extra: dict[str, Any] | None = None) -> str:  # noqa: ARG001 - the view has no room for them
    """Write the article, and over it which colour is which if there are colours."""
    text = record.text.rstrip()
    runs = [
        (clean_lines(text[r.start : r.end]), r.kind) for r in spans.cut(spans.mentions(record), 0, len(text))
    ]
    if not style.color:
        return "".join(f"[{words}|{kind}]" if kind else words for words, kind in runs) + "\n"
    legend = "  ".join(paint(kind, kind, color=True) for kind in ("person", "place", "organization", "date"))
    return f"{legend}\n\n" + "".join(_flow(runs, style.width)) + "\n"


def _flow(runs: list[tuple[str, str]], columns: int) -> Iterator[str]:
    """Colour the runs and break lines at spaces, so that no word is torn at the edge."""
    column = 0
    for word, space in _words(runs):
        size = sum(width(part) for part, _ in word)
        full = columns and column and "\n" not in space and column + len(space) + size > columns
        before = "\n" if full else space
        yield before
        column = len(before) + (column if "\n" not in before else -before.rindex("\n") - 1)
        yield from (paint(part, kind, color=kind in COLORS) for part, kind in word)
        column += size


def _words(runs: list[tuple[str, str]]) -> Iterator[tuple[list[tuple[str, str]], str]]:
    """Give the words, each as its parts by colour, with the white space before it."""
    word: list[tuple[str, str]] = []
    before = ""
    for space, part, kind in _pieces(runs):
        if space and word:
            yield word, before
            word, before = [], space
        else:
            before += space
        if part:
            word.append((part, kind))
    yield word, before


def _pieces(runs: list[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Cut runs at their white space: each piece with the blank or line end before it, and its colour."""
    for text, kind in runs:
        for i, line in enumerate(text.replace("\t", " ").split("\n")):
            for j, part in enumerate(line.split(" ")):
                space = "" if not (i or j) else "\n" if j == 0 else " "
                yield space, part, kind
