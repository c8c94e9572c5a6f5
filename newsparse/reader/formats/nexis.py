"""Text exports of Lexis and Nexis: "2 of 15 DOCUMENTS" above each, or "End of Document" below.

Who uses it: newspaper archives of universities and desks since the 1980s. No specification is public; the
two layouts are those of nexis.com and LexisNexis Academic ("1 of 15 DOCUMENTS", keys in capitals) and of
Nexis Uni and Lexis Advance ("Length: 812 words", "Body", "End of Document").
Fields read: the outlet and the date above the story, HEADLINE or the line that stands in its place, BYLINE,
DATELINE, HIGHLIGHT as the deck, the body, GRAPHIC as a caption, URL, LANGUAGE, and LOAD-DATE where no other
date is printed.
"""

import re
from collections.abc import Iterator

from newsparse import calendar, wordlists
from newsparse.reader.formats import printed
from newsparse.reader.formats.piece import Fields, Piece, given
from newsparse.reader.formats.stream import Stream
from newsparse.reader.formats.texts import lines

NUMBERED = re.compile(rb"(?m)^(?P<open>[ \t\xa0]{0,99}\d{1,6} of \d{1,6} DOCUMENTS?[ \t]{0,99}(?=\r?$))")
ENDED = re.compile(rb"(?m)^(?P<close>[ \t\xa0]{0,9}End of Document[ \t]{0,99}(?=\r?$))")
_PASSED = re.compile(
    r"(?i)\A\s*(?:copyright\b|©|\(c\)\s|all rights reserved|classification\s*$|end of document\s*$"
    r"|page \d{1,5} of \d{1,5}\s*$|\d{1,6} of \d{1,6} documents?\s*$|(?:\w+ ){1,3}edition(?: - \w+)?\s*$)"
)
_PROSE = 200
"""Characters of a block that is no headline: those of the longest have some 180."""
_DATE_LINE = 60
"""Characters of a line that is a date: "September 26, 2024 Wednesday 10:15 PM GMT" has 41."""


def cut(stream: Stream) -> Iterator[Piece]:
    """Cut an export into its documents."""
    return printed.cut(stream, "nexis", NUMBERED if NUMBERED.search(stream.head) else ENDED)


def fields(text: str) -> Fields:
    """Read the fields of a document."""
    blocks = printed.blocks(text)
    said: dict[str, list[str]] = {}
    blocks = blocks[
        next((k for k, block in enumerate(blocks) if not all(map(_PASSED.match, block))), len(blocks)) :
    ]
    start = _head(blocks, said)
    head, blocks = blocks[:start], blocks[start:]
    end = len(blocks)
    while end and _is_tail(blocks[end - 1]):
        end -= 1
    for block in blocks[end:]:
        _take(block, said)
    told = {kind: " ".join(values) for kind, values in said.items()}
    title, site, day = _above([row for block in head for row in block])
    return Fields(
        title=told.get("title") or title,
        deck=told.get("deck", ""),
        byline=given(told.get("byline", "")),
        dateline=told.get("dateline", ""),
        published=day or told.get("loaded", ""),
        paragraphs=tuple(lines("\n\n".join("\n".join(block) for block in blocks[:end]))),
        captions=given(told.get("caption", "")),
        url=told.get("url", "") if told.get("url", "").startswith("http") else "",
        site=site,
        language=told.get("language", ""),
    )


def _head(blocks: list[list[str]], told: dict[str, list[str]]) -> int:
    """Read the keys above the story and take them away; give the number of blocks there.

    Without any key the head ends at the first running text, if a date stands above it.

    """
    last = 0
    for k, block in enumerate(blocks):
        prose = sum(map(len, block)) > _PROSE
        kinds = [kind for kind in _take(block, told) if kind]
        if "body" in kinds:
            return k if block else k + 1
        if kinds:
            last = k + 1
        elif last:
            return last
        elif prose:
            return k if _above([row for above in blocks[:k] for row in above])[2] else 0
    return last


def _take(block: list[str], told: dict[str, list[str]]) -> list[str]:
    """Take the lines with keys out of a block, and those that go on from them; give their kinds."""
    kinds = [_kind(row) for row in block]
    first = next((k for k, kind in enumerate(kinds) if kind), len(block))
    current = ""
    left = block[:first]
    for k in range(first, len(block)):
        if kinds[k] == "body":
            left = [printed.key(block[k])[1], *block[k + 1 :]]
            break
        current = kinds[k] or current
        value = printed.key(block[k])[1] if kinds[k] else block[k].strip()
        told.setdefault(current, []).append(value)
    block[:] = [row for row in left if row.strip()]
    return kinds


def _kind(row: str) -> str:
    """Tell what a line with a key holds; empty for any other line."""
    if row.strip() in ("Body", "BODY"):
        return "body"
    return wordlists.first_of_line("formats.txt", "nexis").get(printed.key(row)[0], "")


def _is_tail(block: list[str]) -> bool:
    """Tell a block below the story: only keys and copyright follow it, so that a note inside stays."""
    return _PASSED.match(block[0]) is not None or bool(_kind(block[0]))


def _above(rows: list[str]) -> tuple[str, str, str]:
    """Give title, outlet and date from the lines above the keys."""
    kept = [row for row in rows if not _PASSED.match(row)]
    at = next(
        (k for k, row in enumerate(kept) if len(row.strip()) <= _DATE_LINE and calendar.value(row)), None
    )
    if at is None:
        return " ".join(kept), "", ""
    before, after = [row.strip() for row in kept[:at]], [row.strip() for row in kept[at + 1 :]]
    site = before[-1] if before else ""
    title = " ".join(after) or " ".join(before[:-1])
    return title, site, kept[at]
