"""Gigaword's SGML and its kin: ``<DOC id= type=> <HEADLINE> <DATELINE> <TEXT> <P>``.

Who uses it: English Gigaword (LDC2011T07, fifth edition, gigaword.dtd 1.0), AQUAINT (LDC2002T31), TDT and
the collections of TREC, whose documents have ``<DOCNO>`` for the id.
Fields read: id (attribute, DOCNO or DOCID), HEADLINE (or TITLE, HEAD), BYLINE, DATELINE, DATE_TIME or DATE,
and TEXT, by ``<P>`` or by its lines. The date of a document without one is that in its id:
NYT_ENG_20101231.0002.
"""

import re
from collections.abc import Iterator

from newsparse.errors import NewsparseError
from newsparse.reader.formats import sgml
from newsparse.reader.formats.cut import Cutter
from newsparse.reader.formats.piece import Fields, Piece, given
from newsparse.reader.formats.stream import Stream
from newsparse.reader.formats.texts import lines

_MARKS = re.compile(rb"(?P<close></(?:DOC|doc)>)|(?P<open><(?:DOC|doc)(?=[\s>]))")
_DAY = re.compile(r"(?:\A|\D)((?:19|20)\d{6}|\d{6})\.\d{2,6}\Z")


def cut(stream: Stream) -> Iterator[Piece]:
    """Cut a file into its documents."""
    name = b"doc" if b"<doc" in stream.head and b"<DOC" not in stream.head else b"DOC"
    for data in Cutter(stream, _MARKS, name=name):
        if isinstance(data, NewsparseError):
            yield Piece(0, "gigaword", error=str(data))
        else:
            yield Piece(0, "gigaword", data)


def fields(text: str) -> Fields:
    """Read the fields of a document."""
    told = sgml.attributes(text)
    name = told.get("id") or told.get("docid") or sgml.plain(sgml.field(text, "DOCNO", "DOCID"))
    story = sgml.field(text, "TEXT")
    found = sgml.pieces(story, "P") or lines(sgml.plain(sgml.field(story, "BODY") or story))
    return Fields(
        id=name,
        title=sgml.plain(sgml.field(text, "HEADLINE", "TITLE", "HEAD")),
        byline=given(sgml.plain(sgml.field(text, "BYLINE", "AUTHOR"))),
        dateline=sgml.plain(sgml.field(text, "DATELINE")),
        published=sgml.plain(sgml.field(text, "DATE_TIME", "DATE")) or day(name),
        paragraphs=tuple(found),
        other=tuple(lines(sgml.plain(sgml.field(text, "TRAILER")))),
    )


def day(name: str) -> str:
    """Give the day in a document's id as ISO 8601: NYT_ENG_20101231.0002, APW19980601.0001, 870312-0012."""
    found = _DAY.search(name)
    if not found:
        return ""
    digits = found[1] if len(found[1]) == len("YYYYMMDD") else f"19{found[1]}"
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
