"""Tasks for Label Studio (1.x) with pre-annotations: what was found is corrected, not begun.

Import the file and give the project the labels PERSON, PLACE, ORGANIZATION and DATE on a ``Text`` tag
named ``text`` (``<Labels name="label" toName="text">``). What is exported as JSON there is read back
by ``python -m newsparse.training.label_studio``.

A task's text ends its lines with a line feed, as a browser does, whatever the article has; its regions count
characters of that text.
"""

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from newsparse.record import Mention
from newsparse.writer import Style
from newsparse.writer.entities import flat
from newsparse.writer.json import dump
from newsparse.writer.shapes import fill

if TYPE_CHECKING:
    from newsparse.record import Record
    from newsparse.writer.entities import Entity

HEAD = "[\n"
BETWEEN = ",\n"
TAIL = "\n]\n"


def write(record: "Record") -> str:
    """Write a list of one task."""
    return HEAD + body(record, Style()) + TAIL


def body(record: "Record", style: Style, extra: dict[str, Any] | None = None) -> str:  # noqa: ARG001 - always one form
    """Write a task on a line."""
    return dump(task(record))


def task(record: "Record") -> dict[str, Any]:
    """Give the article as a task, its mentions as a prediction; the regions of one entity tell its name."""
    text = record.text.replace("\r\n", "\n").replace("\r", "\n")
    dropped = [m.start() for m in re.finditer("\r\n", record.text)]
    results = []
    for n, (mention, entity) in enumerate(flat(record)):
        start, end = (at - bisect_left(dropped, at) for at in (mention.start, mention.end))
        results.append(_result(n, Mention(text[start:end], start, end), entity))
    return fill("labelstudio", "task", record, text=text, results=results)


def _result(number: int, mention: Mention, entity: "Entity") -> dict[str, Any]:
    """Give the region of a mention."""
    told = fill("labelstudio", "result", mention, id=f"m{number}", label=entity.label, name=entity.name)
    return told if entity.confidence is None else told | {"score": entity.confidence}
