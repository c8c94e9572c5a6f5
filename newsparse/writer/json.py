"""The record as JSON (RFC 8259) and JSON Lines; schema.json beside the package describes it."""

import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from newsparse.record import LAYOUT, LISTS, MANY, VERSION
from newsparse.value import jsonable
from newsparse.writer import Style

if TYPE_CHECKING:
    from newsparse.record import Article, Record
    from newsparse.value import Value

HEAD = BETWEEN = TAIL = ""

LINE = 110
"""An indented object or list that fits in so many characters stays on one line."""

FEW = 100
"""Mentions, paragraphs and places of paragraphs that are written at once; so many never fit on one line."""

_UNSAFE = "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
"""Control and bidi characters that json.dumps leaves, line ends of other tools, surrogates."""


def write(record: "Record", *, indent: bool = True) -> str:
    """Write a record as one JSON object, on many lines or on one."""
    return body(record, Style(indent=indent))


def body(record: "Record", style: Style, extra: dict[str, Any] | None = None) -> str:
    """Write a record and, under ``input``, the other fields of the input it came from."""
    return "".join(_pieces(record, style, extra))


def packed(record: "Record", style: Style, extra: dict[str, Any] | None = None) -> bytes:
    """Write the same as UTF-8: as a string one wide character makes each of a long record take four bytes."""
    out = io.BytesIO()
    for piece in _pieces(record, style, extra):
        out.write(piece.encode())
    return out.getvalue()


def _pieces(record: "Record", style: Style, extra: dict[str, Any] | None) -> Iterator[str]:
    """Give the text of a record in pieces.

    The lists are written entry by entry, and mentions and paragraphs some at a time: as plain values all
    at once they take five times the memory of the JSON.
    """
    article = record.article
    bare = article.replace(paragraphs=(), segments=())
    value = record.replace(article=bare, **dict.fromkeys(LISTS, ())).to_dict(text=style.text)
    if extra is not None:
        value["input"] = extra
    margin, inner = ("", "  ") if style.indent else (None, None)
    long: dict[str, Callable[[], Iterator[str]]] = {
        "paragraphs": lambda: _many(article.paragraphs, inner),
        "layout": lambda: _layout(article, inner),
        **{k: partial(_entries, getattr(record, k), inner) for k in LISTS},
    }
    members = ((k, long[k]() if k in long else (_text(v, inner),)) for k, v in value.items())
    yield from map(_safe, _object(members, margin))
    yield "\n"


def dump(value: object, *, indent: bool = False) -> str:
    """Write plain values as JSON, safe for a terminal and for UTF-8, without a line end."""
    return _safe(_indent(value, "") if indent else _dump(value))


def without_nothing(told: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is null or empty, for formats that have no word for it."""
    return {key: value for key, value in told.items() if value not in (None, [], "")}


def error(name: str, reason: str, part: int | None = None) -> str:
    """Write the line that stands for a document without a record; ``part`` of a file of many."""
    source: dict[str, Any] = {"name": name} if part is None else {"name": name, "part": part}
    return _safe(_dump({"version": VERSION, "source": source, "error": reason})) + "\n"


_dump = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
"""Write JSON on one line."""


def _safe(text: str) -> str:
    r"""Escape what must not reach a terminal or cannot be UTF-8, as \uXXXX."""
    if text.replace("\n", "").isprintable():  # the pattern is costly to compile, and seldom needed
        return text
    return re.sub(_UNSAFE, lambda m: f"\\u{ord(m[0]):04x}", text)


def _entries(entries: "tuple[Value, ...]", margin: str | None) -> Iterator[str]:
    """Give the pieces of a list of a record; where there is no margin, it is on one line."""
    if margin is not None and sum(len(getattr(e, "mentions", ())) + 1 for e in entries) <= FEW:
        yield _indent(jsonable(entries), margin)
    else:
        yield from _array((_entry(e, _inner(margin)) for e in entries), margin)


def _entry(entry: "Value", margin: str | None) -> Iterator[str]:
    """Give the pieces of an entry."""
    many: tuple[Value, ...] = getattr(entry, "mentions", ())
    if len(many) <= FEW:
        yield _text(entry.plain(), margin)
        return
    inner = _inner(margin)
    plain = entry.replace(mentions=()).plain()
    yield from _object(
        ((k, _many(many, inner) if k == "mentions" else (_text(v, inner),)) for k, v in plain.items()), margin
    )


def _layout(article: "Article", margin: str | None) -> Iterator[str]:
    """Give the pieces of the layout."""
    if len(article.segments) <= FEW:
        yield _text({k: jsonable(v) for k, v in article.layout.items()}, margin)
        return
    inner = _inner(margin)
    yield from _object(((key, _places(article, key, inner)) for key in LAYOUT), margin)


def _places(article: "Article", key: str, margin: str | None) -> Iterator[str]:
    """Give the pieces of one part of the layout."""
    spans = article.spans(MANY.get(key, key))
    if key in MANY:
        yield from _many(spans, margin)
    else:
        yield _text(list(spans[0]) if spans else None, margin)


def _many(values: Sequence[object], margin: str | None) -> Iterator[str]:
    """Give the pieces of an array of values that stand on one line each."""
    if len(values) <= FEW:
        yield _text(jsonable(list(values)), margin)
        return
    between = _between(_inner(margin))
    parts = (values[at : at + FEW] for at in range(0, len(values), FEW))
    yield from _array(((between.join([_dump(jsonable(v)) for v in part]),) for part in parts), margin)


def _object(members: Iterable[tuple[str, Iterable[str]]], margin: str | None) -> Iterator[str]:
    """Give the pieces of an object from those of its members."""
    inner = _inner(margin)
    before = "{" if inner is None else f"{{\n{inner}"
    for key, pieces in members:
        yield f"{before}{_dump(key)}: "
        yield from pieces
        before = _between(inner)
    yield "}" if margin is None else f"\n{margin}}}"


def _array(items: Iterable[Iterable[str]], margin: str | None) -> Iterator[str]:
    """Give the pieces of an array from those of its items."""
    inner = _inner(margin)
    yield "[" if inner is None else f"[\n{inner}"
    before = ""
    for pieces in items:
        yield before
        yield from pieces
        before = _between(inner)
    yield "]" if margin is None else f"\n{margin}]"


def _inner(margin: str | None) -> str | None:
    """Give the margin one level further in."""
    return None if margin is None else margin + "  "


def _between(margin: str | None) -> str:
    """Give what stands between two members."""
    return ", " if margin is None else f",\n{margin}"


def _text(value: object, margin: str | None) -> str:
    """Write plain values, on one line where there is no margin."""
    return _dump(value) if margin is None else _indent(value, margin)


def _indent(value: object, margin: str) -> str:
    """Write JSON with one member a line, short members whole."""
    if not (isinstance(value, list) and len(value) > LINE):  # that fits on no line, whatever is in it
        line = _dump(value)
        if not isinstance(value, (dict, list)) or not value or (margin and len(margin) + len(line) <= LINE):
            return line
    inner = margin + "  "
    if isinstance(value, dict):
        return "".join(_object(((k, (_indent(v, inner),)) for k, v in value.items()), margin))
    return "".join(_array(((_indent(v, inner),) for v in value), margin))
