"""What a record can be written as, as methods of ``Record``.

They are attached here and not defined there, so that the record knows nothing of the writers.
"""

from collections.abc import Mapping
from typing import Any

from newsparse.record import Record


def to_json(record: Record, *, indent: bool = False, text: bool = False) -> str:
    """Write the record as JSON (RFC 8259), as the command does, without the line end.

    Args:
        record: the record.
        indent: one member a line, for people; by default all on one line.
        text: whether the text of plain text is in it too.

    """
    from newsparse.writer import json

    return json.dump(record.to_dict(text=text), indent=indent)


def from_dict(plain: Mapping[str, Any]) -> Record:
    """Make a record from its JSON form, of version 2 or 1; nothing is parsed again.

    A record that came without its text has its lists, and a note that says so.

    Raises:
        NewsparseError: this is no record.

    """
    from newsparse import restore

    return restore.record(plain)


def report(record: Record) -> str:
    """Show the record in a notebook: the report of ``--html``."""
    from newsparse.writer import html

    return html.write(record)


def attach() -> None:
    """Give ``Record`` its methods; again is harmless."""
    for name, method in (
        ("to_json", to_json),
        ("_repr_html_", report),
        ("from_dict", staticmethod(from_dict)),
    ):
        setattr(Record, name, method)
