"""Plain text to an Article: every block gets its part in the layout of a news story."""

from collections.abc import Iterator

from newsparse import calendar
from newsparse.reader import byline, furniture
from newsparse.reader.dateline import find as dateline
from newsparse.reader.plain import blocks, title, top
from newsparse.reader.plain import boxes as surroundings
from newsparse.reader.plain import run_in as lead
from newsparse.reader.plain.draft import Draft
from newsparse.record import Article, Dateline, Segment, Segments, Source

_TOP = 12
"""A dateline stands among so many blocks."""

DAMAGED = "some bytes could not be decoded"
"""The note of an article whose file is damaged or in another encoding."""


def read(text: str, *, date: str | None, url: str | None, name: str | None, encoding: str | None) -> Article:
    """Split plain text into the parts of an article.

    Args:
        text: the decoded input.
        date: the day the article is read against (ISO 8601), if given.
        url: where it was published, if given.
        name: what to call the input in the record.
        encoding: how its bytes were read, if it had any.

    """
    draft = Draft(text, url)
    _join_stacked(draft)
    top.mark(draft)
    surroundings.mark(draft)
    surroundings.mark_end(draft)
    by_url = calendar.from_url(draft.url)
    found = _find_dateline(draft, date or by_url or draft.header_date)
    title.find(draft)
    surroundings.mark_bio(draft)
    day, source = _published(date, by_url, found, draft.header_date)
    segments = Segments(_segments(draft, found))
    return Article(
        source=Source(name=name, encoding=encoding, url=draft.url),
        text=text,
        title=draft.title,
        authors=tuple(dict.fromkeys(draft.authors)),
        credits=tuple(dict.fromkeys(draft.credits)),
        dateline=found,
        published=day,
        published_from=source,
        paragraphs=tuple(draft.string(s.start, s.end) for s in segments if s.kind == "paragraph"),
        segments=segments,
        notes=(DAMAGED,) if encoding and "\ufffd" in text else (),
    )


def _published(
    date: str | None, by_url: str | None, found: Dateline | None, by_header: str | None
) -> tuple[str | None, str | None]:
    """Choose the day of publication and say what told it."""
    by_dateline = found.date if found else None
    for day, source in ((date, "option"), (by_url, "url"), (by_dateline, "dateline"), (by_header, "header")):
        if day:
            return day, source
    return None, None


def _find_dateline(draft: Draft, day: str | None) -> Dateline | None:
    """Find the dateline and begin its block after it."""
    free = draft.free()
    found = dateline.find(draft.text, [draft.spans[k] for k in free[: dateline.LOOKED_AT]], day)
    if found is None and free and _split_lead(draft, free[0]):
        free = draft.free()
        found = dateline.find(draft.text, [draft.spans[k] for k in free[: dateline.LOOKED_AT]], day)
    if found is None:
        return None
    at, value = found
    draft.lead = free[at]
    end = draft.spans[draft.lead][1]
    rest = draft.text[value.end : end]
    draft.spans[draft.lead] = (value.end + len(rest) - len(rest.lstrip(blocks.SPACE)), end)
    return value


def _join_stacked(draft: Draft) -> None:
    """Make one block of a dateline that is spread over three lines."""
    for k in range(min(_TOP, len(draft.strings) - 2)):
        if lead.is_stacked(draft.strings, k):
            span = draft.spans[k][0], draft.spans[k + 2][1]
            draft.spans[k : k + 3] = [span]
            draft.strings[k : k + 3] = [blocks.string(draft.text, *span)]
            draft.kinds[k : k + 3] = [None]
            break


def _split_lead(draft: Draft, k: int) -> bool:
    """Make blocks of their own of a headline and a byline that run into the dateline."""
    start, end = draft.spans[k]
    at = lead.split(draft.text, start, end)
    if at is None:
        return False
    heads = lead.heads(draft.text, start, _trimmed(draft.text, start, at))
    strings = [blocks.string(draft.text, *span) for span in heads]
    names = [byline.read(f"By {s}" if n else s.rstrip(".")) for n, s in enumerate(strings)]
    draft.spans[k : k + 1] = [*heads, (at, end)]
    draft.strings[k : k + 1] = [*strings, blocks.string(draft.text, at, end)]
    draft.kinds[k : k + 1] = [*("title" if n is None else "byline" for n in names), None]
    draft.authors += [name for found in names if found for name in found]
    draft.credits += [c for s, found in zip(strings, names, strict=True) if found for c in byline.credits(s)]
    if draft.title is None and names[0] is None:
        draft.title = strings[0].rstrip(".")
    return True


def _segments(draft: Draft, found: Dateline | None) -> Iterator[Segment]:
    """Give the parts in the order of the text."""
    placed = found is None
    last = max(draft.free(), default=-1)
    for k, ((start, end), kind) in enumerate(zip(draft.spans, draft.kinds, strict=True)):
        if found and not placed and start >= found.end:
            yield Segment("dateline", found.start, found.end)
            placed = True
        if kind == "url" or start >= end:
            continue
        tail = furniture.credit_tail(draft.text, start, end) if k == last else None
        yield Segment(kind or "paragraph", start, _trimmed(draft.text, start, tail) if tail else end)
        if tail:
            yield Segment("other", tail, end)
    if found and not placed:
        yield Segment("dateline", found.start, found.end)


def _trimmed(text: str, start: int, end: int) -> int:
    """Move an end back over white space."""
    while end > start and text[end - 1] in blocks.SPACE:
        end -= 1
    return end
