"""What a page says of itself: meta elements and linked data (JSON-LD), as plain values."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from newsparse.reader.page.outline import clean
from newsparse.wordlists import words

Values = dict[str, Any]

STORY_TYPES = words("page.txt", "story-types")
PAGE_TYPES = words("page.txt", "page-types")
MERGED = words("page.txt", "story-keys")
"""Keys of a story's linked data that are asked for."""
TELLING = ("headline", "datePublished")
"""Keys of which a node that describes the story has one."""
MAX_NODES = 3000
"""Nodes of linked data that are looked at."""

_WRAP = re.compile(r"\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*<!\[CDATA\[\*/)?\s*")


@dataclass(slots=True)
class Facts:
    """Meta contents by lower-case name, and the linked data of the story."""

    metas: dict[str, list[str]] = field(default_factory=dict)
    story: Values = field(default_factory=dict)
    live: bool = False

    @property
    def walled(self) -> bool:
        """Tell whether the page says of itself that it is not free to read."""
        free = self.story.get("isAccessibleForFree")
        tier = self.first("article:content_tier") or ""
        return free is False or str(free).lower() == "false" or tier in ("locked", "metered")

    def meta(self, *names: str) -> list[str]:
        """Give the contents of the named meta elements, in the order of the names."""
        return [v for n in names for v in self.metas.get(n, ())]

    def first(self, *names: str) -> str | None:
        """Give the first content of the named meta elements."""
        return next(iter(self.meta(*names)), None)


_KEYS = ("property", "name", "itemprop", "http-equiv")
"""Attributes that say what a meta element is about."""


def facts(metas: list[dict[str, str]], scripts: list[tuple[dict[str, str], str]]) -> Facts:
    """Collect what meta elements and linked data say."""
    found: dict[str, list[str]] = {}
    for attrs in metas:
        content = clean(attrs.get("content", ""))
        for key in _KEYS if content else ():
            if key in attrs:
                found.setdefault(attrs[key].strip().lower(), []).append(content)
    nodes = [n for attrs, text in scripts if "ld+json" in attrs.get("type", "") for n in linked(text)]
    return Facts(found, story(nodes), any("LiveBlogPosting" in types(n) for n in nodes))


def linked(text: str) -> list[Values]:
    """Give the objects of a JSON-LD script, outer ones first; none if it is broken."""
    try:
        top = json.JSONDecoder(strict=False).raw_decode(text, _WRAP.match(text).end())[0]  # type: ignore[union-attr]
    except (ValueError, RecursionError):
        return []
    queue, found = [top], []
    for value in queue:
        if len(queue) > MAX_NODES:
            break
        if isinstance(value, list):
            queue.extend(value)
        elif isinstance(value, dict):
            found.append(value)
            queue.extend(v for v in value.values() if isinstance(v, (dict, list)))
    return found


def types(node: Values) -> frozenset[str]:
    """Give the types of a node without their namespace."""
    value = node.get("@type")
    values = value if isinstance(value, list) else [value]
    return frozenset(v.rsplit("/", 1)[-1].rsplit(":", 1)[-1] for v in values if isinstance(v, str))


def story(nodes: list[Values]) -> Values:
    """Merge the nodes that describe the story: the first article, then the page itself."""
    merged: Values = {}
    for kinds in (STORY_TYPES, PAGE_TYPES):
        node = next((n for n in nodes if types(n) & kinds and not n.keys().isdisjoint(TELLING)), {})
        given = {key: node[key] for key in MERGED if node.get(key) not in (None, "", [])}
        merged = given | merged
    named = {n["@id"]: n for n in nodes if isinstance(n.get("@id"), str) and "name" in n}
    for key in ("author", "creator"):
        if key in merged:
            merged[key] = _resolve(merged[key], named)
    return merged


def _resolve(value: Any, named: dict[str, Values]) -> list[Any]:  # noqa: ANN401 - any JSON
    """Replace references to a node by the node itself."""
    values = value if isinstance(value, list) else [value]
    return [
        named.get(v["@id"], v)
        if isinstance(v, dict) and isinstance(v.get("@id"), str) and "name" not in v
        else v
        for v in values
    ]


def text(value: Any) -> str:  # noqa: ANN401 - any JSON
    """Give a JSON value as clean text if it is a string, else an empty string."""
    import html

    return clean(html.unescape(value)) if isinstance(value, str) else ""
