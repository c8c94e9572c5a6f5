"""What a record can be written as, as methods of ``Record``.

They are attached here and not defined there, so that the record knows nothing of the writers.
"""

from collections.abc import Iterable, Mapping
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


def to_spacy(record: Record, nlp: Any) -> Any:  # noqa: ANN401 - spaCy is not needed to import this
    """Give the record as a ``Doc`` of spaCy (the extra ``newsparse[spacy]``).

    ``doc.ents`` has the people, places, organizations and dates, with the entry's name as ``kb_id_``;
    ``doc.spans["quotes"]`` the quotes by kind, ``doc.spans["inside"]`` the places within other names.

    Args:
        record: the record; its text must be at hand.
        nlp: the pipeline whose tokenizer and vocabulary are used; nothing else of it runs.

    """
    from newsparse.writer.entities import flat

    doc = nlp.make_doc(record.text)

    def spans(found: Iterable[tuple[int, int, str, str]]) -> list[Any]:
        """Give spans of whole tokens."""
        made = (doc.char_span(*at, label, kb_id=name, alignment_mode="expand") for *at, label, name in found)
        return [span for span in made if span is not None]

    named = spans((m.start, m.end, e.label, e.name) for m, e in flat(record))
    doc.ents = [span for n, span in enumerate(named) if n == 0 or span.start >= named[n - 1].end]
    doc.spans["quotes"] = spans((q.start, q.end, q.kind, "") for q in record.quotes)
    doc.spans["inside"] = spans(
        (m.start, m.end, "PLACE", place.name)
        for place in record.places
        for m in place.mentions
        if m.kind == "inside"
    )
    return doc


def attach() -> None:
    """Give ``Record`` its methods; again is harmless."""
    for name, method in (
        ("to_json", to_json),
        ("_repr_html_", report),
        ("from_dict", staticmethod(from_dict)),
        ("to_spacy", to_spacy),
    ):
        setattr(Record, name, method)
