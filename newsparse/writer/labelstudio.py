"""Tasks for Label Studio (1.x) with pre-annotations: what was found is corrected, not begun.

Import the file and give the project the labels PERSON, PLACE, ORGANIZATION and DATE on a ``Text`` tag
named ``text`` (``<Labels name="label" toName="text">``). What is exported as JSON there is read back
by ``python -m newsparse.training.label_studio``.
"""

from newsparse.typed import TYPE_CHECKING, Any
from newsparse.writer import Style
from newsparse.writer.entities import flat
from newsparse.writer.json import dump

if TYPE_CHECKING:
    from newsparse.record import Record

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
    """Give the article as a task, its mentions as a prediction."""
    source = record.source
    return {
        "data": {
            "text": record.text,
            "name": source.name,
            "part": source.part,
            "id": source.id,
            "url": source.url,
            "title": record.title,
            "published": record.published,
        },
        "predictions": [{"model_version": "newsparse", "result": _results(record)}],
    }


def _results(record: "Record") -> list[dict[str, Any]]:
    """Give a region for each mention; those of one entity tell its name."""
    return [
        {
            "id": f"m{n}",
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "value": {"start": m.start, "end": m.end, "text": m.text, "labels": [entity.label]},
            "meta": {"text": [entity.name]},
            **({} if entity.confidence is None else {"score": entity.confidence}),
        }
        for n, (m, entity) in enumerate(flat(record))
    ]
