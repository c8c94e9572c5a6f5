"""Text exports of Factiva (Dow Jones): "Document EXTM000020241026ekaq0001" below each article.

Who uses it: archives of companies and universities since 2001. No specification is public; the two layouts
are "Full Article plus Indexing", with a code of two or three letters before each field (HD, BY, PD, SN, LP,
TD), and the "Article Format", the same lines without codes around "812 words".
Fields read: HD, BY, PD, SN, LA, LP and TD, ART as a caption, and the document's name.
"""

import re
from collections.abc import Iterator

from newsparse import calendar, wordlists
from newsparse.reader import byline
from newsparse.reader.formats import printed
from newsparse.reader.formats.piece import Fields, Piece, given
from newsparse.reader.formats.stream import Stream
from newsparse.reader.formats.texts import lines

MARKS = re.compile(rb"(?m)^(?P<close>(?:AN[ \t]{1,9})?Document [A-Za-z0-9]{12,40}[ \t]{0,9}(?=\r?$))")
_WORDS = re.compile(r"\A\s*[\d,.]{1,9} words\s*")
_NAME = re.compile(r"(?m)^(?:AN\s{1,9})?Document ([A-Za-z0-9]{12,40})\s*$")
_CODE = re.compile(r"([A-Z]{2,3})(?:[ \t]+(.*)|\s*)")
_INDEX = re.compile(r"\A\s*[\w&]{2,12} : ")
_COPYRIGHT = re.compile(r"(?i)\A\s*(?:copyright\b|©|\(c\))")


def cut(stream: Stream) -> Iterator[Piece]:
    """Cut an export into its documents."""
    return printed.cut(stream, "factiva", MARKS)


def fields(text: str) -> Fields:
    """Read the fields of a document."""
    name = _NAME.search(text)
    rows = text[: name.start() if name else None].splitlines()
    told = _coded(rows)
    if "title" not in told:
        return _plain(rows)._replace(id=name[1] if name else "")
    return Fields(
        id=name[1] if name else "",
        title=_joined(told, "title"),
        byline=given(_joined(told, "byline")),
        published=_joined(told, "published"),
        paragraphs=tuple(lines("\n\n".join("\n".join(told.get(k, ())) for k in ("lead", "text")))),
        captions=given(_joined(told, "caption")),
        site=_joined(told, "site"),
        language=_joined(told, "language"),
    )


def _coded(rows: list[str]) -> dict[str, list[str]]:
    """Give the lines of each field, told by their codes."""
    kinds = wordlists.first_of_line("formats.txt", "factiva")
    told: dict[str, list[str]] = {}
    current = ""
    for row in rows:
        found = _CODE.fullmatch(row)
        kind = kinds.get(found[1], "") if found else ""
        begins = bool(kind and found) and _begins(current, kind, row[3:].strip())
        current = kind if begins else current
        if current:
            told.setdefault(current, []).append(row[3:].lstrip() if begins else row)
    return told


def _begins(current: str, kind: str, value: str) -> bool:
    """Tell a code from a line of the story that begins like one ("IN THE end ...")."""
    if current not in ("lead", "text") or kind in ("text", "id"):
        return True
    return kind == "passed" and (not value or _INDEX.match(value) is not None)


def _joined(told: dict[str, list[str]], kind: str) -> str:
    """Give a field as one line."""
    return " ".join(" ".join(told.get(kind, ())).split())


def _plain(rows: list[str]) -> Fields:
    """Read a document without codes: the lines around the number of words say what they are."""
    at = next((k for k, row in enumerate(rows) if _WORDS.fullmatch(row)), None)
    if at is None:
        return Fields(paragraphs=tuple(lines("\n".join(rows))))
    above = [row.strip() for row in rows[:at] if row.strip()]
    by = [row for row in above[1:] if byline.read(row) is not None]
    below = rows[at + 1 :]
    end = _facts(below)
    published, site = _source([row.strip() for row in below[:end] if row.strip()])
    return Fields(
        title=" ".join(row for row in above if row not in by),
        byline=tuple(by),
        published=published,
        paragraphs=tuple(lines("\n".join(below[end:]))),
        site=site,
    )


def _facts(rows: list[str]) -> int:
    """Give the number of lines before the story: up to the blank line after the copyright, or the first."""
    start = next((k for k, row in enumerate(rows) if _COPYRIGHT.match(row)), 0)
    return next((k for k in range(start, len(rows)) if not rows[k].strip()), len(rows))


def _source(facts: list[str]) -> tuple[str, str]:
    """Give the date, and the outlet, which stands below it and below the time of day."""
    day = next((k for k, row in enumerate(facts) if calendar.value(row)), None)
    if day is None:
        return "", ""
    return facts[day], next((row for row in facts[day + 1 :] if ":" not in row), "")
