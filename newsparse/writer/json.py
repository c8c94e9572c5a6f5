"""The record as JSON."""

import json

from newsparse.record import Record


def write(record: Record, *, indent: int | None = 2) -> str:
    """Write a record as one JSON object; ``indent=None`` keeps it on one line."""
    return json.dumps(record.to_dict(), ensure_ascii=False, indent=indent)
