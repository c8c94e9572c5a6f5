"""CoNLL-2003 columns (Tjong Kim Sang and De Meulder): a token a line, an empty line after a sentence.

Of the four columns, word, part of speech, chunk and name, the middle two are not known here and hold
``-X-`` and ``-``. Names are B-/I- PER, LOC and ORG (BIO, as in the shared task's second form); a document
begins with ``-DOCSTART-``.
"""

from typing import TYPE_CHECKING, Any

from newsparse import tokens
from newsparse.writer import Style
from newsparse.writer.entities import flat
from newsparse.writer.terminal import clean

if TYPE_CHECKING:
    from newsparse.record import Record

HEAD = BETWEEN = TAIL = ""

START = "-DOCSTART- -X- - O\n\n"
LABELS = {"PERSON": "PER", "PLACE": "LOC", "ORGANIZATION": "ORG"}


def write(record: "Record") -> str:
    """Write one document."""
    return body(record, Style())


def body(record: "Record", style: Style, extra: dict[str, Any] | None = None) -> str:  # noqa: ARG001 - always one form
    """Write a document: its start, then its sentences."""
    doc = tokens.tokenize(record.text, record.article.segments)
    names = _names(record, doc)
    lines = [START]
    for first, last in doc.sentences:
        for n in range(first, last):
            word = clean(record.text[doc.starts[n] : doc.ends[n]]).replace(" ", "_")
            lines.append(f"{word} -X- - {names.get(n, 'O')}\n")
        lines.append("\n")
    return "".join(lines)


def _names(record: "Record", doc: tokens.Document) -> dict[int, str]:
    """Give the labels of the tokens that are in a name."""
    labels: dict[int, str] = {}
    at = 0
    for mention, entity in flat(record, dates=False):
        while at < len(doc.starts) and doc.ends[at] <= mention.start:
            at += 1
        part = "B"
        while at < len(doc.starts) and doc.starts[at] < mention.end:
            labels[at] = f"{part}-{LABELS[entity.label]}"
            part, at = "I", at + 1
    return labels
