"""The record as JSON (RFC 8259) and JSON Lines; schema.json beside the package describes it."""

import json
import re
from typing import TYPE_CHECKING, Any

from newsparse.record import VERSION
from newsparse.writer import Style

if TYPE_CHECKING:
    from newsparse.record import Record

HEAD = BETWEEN = TAIL = ""

LINE = 110
"""An indented object or list that fits in so many characters stays on one line."""

_UNSAFE = "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
"""Control and bidi characters that json.dumps leaves, line ends of other tools, surrogates."""


def write(record: "Record", *, indent: bool = True) -> str:
    """Write a record as one JSON object, on many lines or on one."""
    return body(record, Style(indent=indent))


def body(record: "Record", style: Style, extra: dict[str, Any] | None = None) -> str:
    """Write a record and, under ``input``, the other fields of the input it came from."""
    value = record.to_dict(text=style.text)
    if extra is not None:
        value["input"] = extra
    return dump(value, indent=style.indent) + "\n"


def dump(value: object, *, indent: bool = False) -> str:
    """Write plain values as JSON, safe for a terminal and for UTF-8, without a line end."""
    return _safe(_indent(value, "") if indent else _dump(value))


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


def _indent(value: object, margin: str) -> str:
    """Write JSON with one member a line, short members whole."""
    line = _dump(value)
    if not isinstance(value, (dict, list)) or (margin and len(margin) + len(line) <= LINE):
        return line
    inner = margin + "  "
    if isinstance(value, dict):
        parts = [f"{inner}{_dump(k)}: {_indent(v, inner)}" for k, v in value.items()]
    else:
        parts = [inner + _indent(v, inner) for v in value]
    start, end = "{}" if isinstance(value, dict) else "[]"
    return "\n".join((start, ",\n".join(parts), margin + end)) if parts else line
