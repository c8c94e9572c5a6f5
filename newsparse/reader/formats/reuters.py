"""The SGML of Reuters-21578: stories of 1987, ``<REUTERS NEWID=> <DATE> <TEXT> <TITLE> <DATELINE> <BODY>``.

Who uses it: the collection of Reuters and Carnegie Group, "Distribution 1.0" (D. Lewis, 1997; lewis.dtd),
in 22 files of 1,000 stories, and all that was derived from it.
Fields read: NEWID, DATE, TITLE, AUTHOR, DATELINE, BODY; the "Reuter" at the end is kept apart from the
story.
Stories of type UNPROC have their text and nothing else, briefs have a headline only.
"""

import re
from collections.abc import Iterator

from newsparse.errors import NewsparseError
from newsparse.reader.formats import sgml
from newsparse.reader.formats.cut import Cutter
from newsparse.reader.formats.piece import Fields, Piece
from newsparse.reader.formats.stream import Stream
from newsparse.reader.formats.texts import lines

_MARKS = re.compile(rb"(?P<close></REUTERS>)|(?P<open><REUTERS(?=[\s>]))")
_END = re.compile(r"(?i)reuters?\.?")


def cut(stream: Stream) -> Iterator[Piece]:
    """Cut a file into its stories."""
    for data in Cutter(stream, _MARKS, name=b"REUTERS"):
        if isinstance(data, NewsparseError):
            yield Piece(0, "reuters", error=str(data))
        else:
            yield Piece(0, "reuters", data)


def fields(text: str) -> Fields:
    """Read the fields of a story."""
    whole = sgml.field(text, "TEXT")
    title, story = sgml.plain(sgml.field(whole, "TITLE")), sgml.field(whole, "BODY")
    dateline = sgml.plain(sgml.field(whole, "DATELINE"))
    if story:  # the first line is as wide as the others only with its dateline
        found = lines(f"    {dateline} {sgml.plain(story)}")
    else:
        found = [] if title else lines(sgml.plain(whole))
    end = found[-1:] if found and _END.fullmatch(found[-1]) else []
    author = sgml.plain(sgml.field(whole, "AUTHOR"))
    return Fields(
        id=sgml.attributes(text).get("newid", ""),
        title=title,
        byline=(author,) if author else (),
        dateline=dateline,
        published=sgml.plain(sgml.field(text, "DATE")),
        paragraphs=tuple(found[: len(found) - len(end)]),
        other=tuple(end),
        language="en",
    )
