"""The text of an article out of its parts, and the segments over it, in reading order."""

from itertools import accumulate

from newsparse import calendar
from newsparse.reader.dateline import find as datelines
from newsparse.reader.dateline.evidence import Reading
from newsparse.reader.formats.piece import Fields
from newsparse.reader.formats.texts import squeezed
from newsparse.record import Article, Dateline, Segment

_DASHES = "-‐‑"
_SEPARATORS = "-‐‑‒–—―−_:"


def lay(article: Article, fields: Fields) -> Article:
    """Join the parts to the text, lay the segments over it, and read the dateline where it stands."""
    given, body = _opening(squeezed(fields.dateline), list(filter(None, map(squeezed, fields.paragraphs))))
    blocks = _blocks(fields, body)
    laid = _segments(blocks)
    text = "\n\n".join(block for _, block in blocks)
    article = article.replace(text=text, title=squeezed(fields.title) or None)
    spans = [(s.start, s.end) for s in laid if s.kind == "paragraph"]
    if given:
        found = 0, told(article, spans[0][0], spans[0][0] + len(given))
        return _with_dateline(article, laid, *found)
    line = datelines.find(text, spans, article.published)
    return _with_dateline(article, laid, *line) if line else _with_segments(article, laid)


def _blocks(fields: Fields, body: list[str]) -> list[tuple[str, str]]:
    """Give the parts that there are, each with its kind, in reading order."""
    before = (
        ("title", squeezed(fields.title)),
        ("deck", squeezed(fields.deck)),
        ("byline", ", ".join(filter(None, map(squeezed, fields.byline)))),
    )
    after = [("caption", squeezed(c)) for c in fields.captions]
    after += [("other", squeezed(o)) for o in fields.other]
    return [part for part in (*before, *(("paragraph", p) for p in body), *after) if part[1]]


def _segments(blocks: list[tuple[str, str]]) -> list[Segment]:
    """Lay the parts one after the other, a blank line between them."""
    ends = accumulate(len(text) + 2 for _, text in blocks)
    return [Segment(k, end - 2 - len(t), end - 2) for (k, t), end in zip(blocks, ends, strict=True)]


def _opening(given: str, body: list[str]) -> tuple[str, list[str]]:
    """Put the dateline before the story, as it is printed: in a line with it only where a dash says so."""
    if not given:
        return "", body
    twice = bool(body) and body[0].casefold().startswith(given.casefold())
    if given[-1] not in _SEPARATORS:
        return ("", body) if twice else (given, [given, *body])
    if twice:
        body = [body[0][len(given) :].lstrip(), *body[1:]]
    return given, [f"{given} {body[0]}", *body[1:]] if body else [given]


def _with_dateline(article: Article, laid: list[Segment], at: int, line: Dateline) -> Article:
    """Begin the paragraph of the dateline after it; ``at`` counts the paragraphs."""
    at += next(k for k, s in enumerate(laid) if s.kind == "paragraph")
    end = laid[at].end
    rest = article.text[line.end : end]
    start = line.end + len(rest) - len(rest.lstrip())
    laid[at : at + 1] = [Segment("dateline", line.start, line.end)]
    if start < end:
        laid.insert(at + 1, Segment("paragraph", start, end))
    if article.published is None and line.date:
        article = article.replace(published=line.date, published_from="dateline")
    return _with_segments(article.replace(dateline=line), laid)


def _with_segments(article: Article, laid: list[Segment]) -> Article:
    """Give the article its segments, and the paragraphs as strings."""
    paragraphs = tuple(article.text[s.start : s.end] for s in laid if s.kind == "paragraph")
    return article.replace(paragraphs=paragraphs, segments=tuple(laid))


def told(article: Article, start: int, end: int) -> Dateline:
    """Read a dateline that stands in a place of its own, and so needs no judging."""
    text, reading = article.text, Reading(article.text, start, end)
    plain = _before_mark(text, start, end)
    whole = reading.place is not None and not _is_glued(text, reading.place[1])
    place = reading.place if whole else plain
    agency = reading.agency
    return Dateline(
        text=text[start:end],
        place=text[slice(*place)] if place else None,
        agency=text[agency.start : agency.end] if agency else None,
        date=_day(reading, article.published) if whole else calendar.value(text[start:end]),
        start=start,
        end=end,
        place_start=place[0] if place else None,
    )


def _day(reading: Reading, published: str | None) -> str | None:
    """Give the day of a dateline; one without a year gets that of the article."""
    day = reading.date.day if reading.date else None
    if day is None:
        return None
    if day.year is None and day.month and day.day and published:
        return calendar.nearest(day.month, day.day, published)
    return day.iso()


def _is_glued(text: str, at: int) -> bool:
    """Tell the hyphen of a compound from a dash: letters on both sides."""
    return text[at : at + 1] in _DASHES and text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum()


def _before_mark(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give what stands before the first bracket, digit or dash."""
    marks = (k for k in range(start, end) if text[k] in "([/" or text[k].isdigit() or _is_dash(text, k))
    at = start + len(text[start : next(marks, end)].rstrip(" ,.;"))
    return (start, at) if at > start else None


def _is_dash(text: str, at: int) -> bool:
    """Tell a dash that sets the story off."""
    return text[at] in _SEPARATORS and not _is_glued(text, at)
