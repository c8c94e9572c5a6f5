"""Lines that a run has written."""

import json

from newsparse.record import VERSION


def record(name: str, part: int | None = None) -> str:
    """Write a line that stands for a record."""
    return json.dumps({"version": VERSION, "source": {"name": name, "part": part}, "title": "x" * 50}) + "\n"
