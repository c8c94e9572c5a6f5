"""The shapes of the exports in JSON: which key of a format holds which field, in ``data/exports.json``.

A shape is an object as the format has it. In it "$name" stands for a field of what is written, or for a value
that the format's module gives; "$source.url" for a field of a field; everything else for itself.
"""

import json
from functools import cache
from operator import attrgetter
from os.path import dirname, join
from typing import Any

from newsparse.value import jsonable

_FILE = join(dirname(__file__), "..", "data", "exports.json")  # noqa: PTH118, PTH120 - pathlib costs start-up
_FIELD = "$"


@cache
def shapes(view: str) -> dict[str, dict[str, Any]]:
    """Read the shapes of a format."""
    with open(_FILE, encoding="utf-8") as f:  # noqa: PTH123 - as above
        found: dict[str, dict[str, dict[str, Any]]] = json.load(f)
    return found[view]


def fill(view: str, part: str, entry: object = None, **told: object) -> dict[str, Any]:
    """Give an object of a format.

    Args:
        view: the format.
        part: the name of the shape.
        entry: what has the fields.
        told: values that are no fields of it; they come before a field of the same name.

    """
    filled: dict[str, Any] = _fill(shapes(view)[part], entry, told)
    return filled


def _fill(shape: object, entry: object, told: dict[str, object]) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """Put values where the shape names fields."""
    if isinstance(shape, dict):
        return {key: _fill(inner, entry, told) for key, inner in shape.items()}
    if isinstance(shape, list):
        return [_fill(inner, entry, told) for inner in shape]
    if not isinstance(shape, str) or shape[:1] != _FIELD:
        return shape
    name = shape[1:]
    return told[name] if name in told else jsonable(attrgetter(name)(entry))
