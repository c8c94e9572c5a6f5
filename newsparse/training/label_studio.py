"""Articles corrected in Label Studio to the corpus form that the trainers read.

    python -m newsparse.training.label_studio EXPORT.json CORPUS.jsonl

The export is Label Studio's JSON (not JSON-MIN) of tasks made by ``--label-studio``. Of each task the
newest annotation that was not cancelled counts; a task without one is left out.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

LABELS = {"PERSON": "PERSON", "PLACE": "PLACE", "ORGANIZATION": "ORG", "DATE": "DATE"}
"""What a label is called in the corpora; others (of your own) become OTHER."""


def convert(tasks: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Give each corrected article as ``{"id", "text", "spans": [[start, end, label], ...]}``."""
    for task in tasks:
        done = [a for a in task.get("annotations", []) if not a.get("was_cancelled")]
        if done:
            newest = max(done, key=lambda a: a.get("updated_at") or "")
            data = task["data"]
            yield {
                "id": data.get("id") or data.get("name") or str(task.get("id")),
                "text": data["text"],
                "spans": sorted(_spans(newest["result"])),
            }


def _spans(result: Iterable[dict[str, Any]]) -> Iterator[list[Any]]:
    """Give the regions of an annotation."""
    for region in result:
        if region.get("type") == "labels":
            value = region["value"]
            yield [value["start"], value["end"], LABELS.get(value["labels"][0], "OTHER")]


def main() -> None:
    """Convert a file."""
    source, out = map(Path, sys.argv[1:3])
    rows = convert(json.loads(source.read_text(encoding="utf-8")))
    out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
