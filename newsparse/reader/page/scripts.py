"""The story of a page whose text stands in its scripts: JSON-LD ``articleBody``, or the data of an app.

Looked at only when the page itself shows next to nothing.
"""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from newsparse.reader.page import tokens as html_tokens
from newsparse.reader.page.meta import Facts
from newsparse.reader.page.outline import INLINE, clean

LEAST = 200
"""Characters that make a story."""
NEXT = "__next_f.push("
"""How a script of Next.js hands over a string of its stream."""
HEAD = 60
"""Characters in which it does so."""
LINE = 60
"""Characters that make a paragraph of an app's data."""
MAX_VALUES = 200_000
"""Values of an app's data that are looked at."""
_MARKUP = re.compile(r"</?(?:p|div|h\d|br|li)[\s>/]", re.IGNORECASE)
_HTML_ROW = re.compile(r"[0-9a-f]{1,8}:T[0-9a-f]{1,8},(<[^\x00]*?)(?=\n?[0-9a-f]{1,8}:[\[T{\"]|$)")
_JSON_ROW = re.compile(r"(?:^|\n)[0-9a-f]{1,8}:(?=[\[{])")
_BREAK = re.compile(r"\n\s*\n|\r\n|\n")


def find(told: Facts, scripts: list[tuple[dict[str, str], str]]) -> list[str]:
    """Give the paragraphs of the story in the scripts of a page; none if there is no story."""
    body = told.story.get("articleBody")
    if isinstance(body, str) and len(body) >= LEAST:
        return split(body)
    streamed = from_stream([t for _, t in scripts if NEXT in t[:HEAD]])
    found = [streamed, *(from_app(t) for attrs, t in scripts if "ld+json" not in attrs.get("type", ""))]
    best = max(found, key=lambda paragraphs: sum(map(len, paragraphs)))
    return best if sum(map(len, best)) >= LEAST else []


def from_stream(scripts: list[str]) -> list[str]:
    """Give the paragraphs in what Next.js streams: rows of "number:JSON" or "number:Tlength,HTML"."""
    rows = "".join(_pushed(script) for script in scripts)
    markup = max((m[1] for m in _HTML_ROW.finditer(rows)), key=len, default="")
    if len(markup) >= LEAST and markup.count("<p") > 1:
        return from_markup(markup)
    found: list[str] = []
    for row in _JSON_ROW.finditer(rows):
        try:
            data = json.JSONDecoder(strict=False).raw_decode(rows, row.end())[0]
        except (ValueError, RecursionError):
            continue
        found += elements(data)
    return list(dict.fromkeys(found))


def _pushed(script: str) -> str:
    """Give the string that a script pushes; empty if it pushes none."""
    try:
        value = json.JSONDecoder(strict=False).raw_decode(script, script.index(NEXT) + len(NEXT))[0]
    except (ValueError, RecursionError):
        return ""
    return "".join(v for v in value if isinstance(v, str)) if isinstance(value, list) else ""


def elements(data: Any) -> list[str]:  # noqa: ANN401 - any JSON
    """Give the texts of the paragraphs in a tree of React elements: ["$", "p", key, {"children": ...}]."""
    found: list[str] = []
    stack: list[Any] = [data]
    for _ in range(MAX_VALUES):
        if not stack:
            break
        value = stack.pop()
        if isinstance(value, list):
            if value[:2] == ["$", "p"]:
                found.append(clean("".join(s for _, s in strings(value[3:]) if not s.startswith("$"))))
            else:
                stack.extend(reversed(value))
        elif isinstance(value, dict):
            stack.extend(reversed(list(value.values())))
    return [p for p in found if p]


def split(text: str) -> list[str]:
    """Cut a story that is one string into paragraphs, at its markup or at its line breaks."""
    if _MARKUP.search(text):
        return from_markup(text)
    return [p for p in (clean(html.unescape(p)) for p in _BREAK.split(text)) if p]


def from_markup(text: str) -> list[str]:
    """Give the paragraphs of a piece of HTML."""
    parts: list[str] = [""]
    for kind, name, data in html_tokens.tokens(text):
        if kind == "text":
            parts[-1] += html.unescape(data)
        elif kind != "raw" and name not in INLINE and parts[-1]:
            parts.append("")
    return [p for p in map(clean, parts) if p]


def from_app(text: str) -> list[str]:
    """Give the paragraphs in an app's data: one string of HTML, or many strings under one key."""
    try:
        data = json.JSONDecoder(strict=False).raw_decode(text.lstrip())[0]
    except (ValueError, RecursionError):
        return []
    best = ""
    lines: dict[str, list[str]] = {}
    for key, value in strings(data):
        if len(value) > len(best) and value.count("<p") > 1:
            best = value
        elif len(value) >= LINE and " " in value and "<" not in value[:1] and "://" not in value[:12]:
            lines.setdefault(key, []).append(clean(value))
    if len(best) >= LEAST:
        return from_markup(best)
    found = max(lines.values(), key=lambda v: sum(map(len, v)), default=[])
    return list(dict.fromkeys(found))


def strings(data: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any JSON
    """Give the strings of a JSON value in document order, each with the key that it stands under."""
    stack: list[tuple[str, Any]] = [("", data)]
    for _ in range(MAX_VALUES):
        if not stack:
            return
        key, value = stack.pop()
        if isinstance(value, str):
            yield key, value
        elif isinstance(value, dict):
            stack.extend(reversed([(str(k), v) for k, v in value.items()]))
        elif isinstance(value, list):
            stack.extend((key, v) for v in reversed(value))
