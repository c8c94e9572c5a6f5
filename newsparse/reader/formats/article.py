"""What a format told of an article to an Article: one text, its parts in reading order.

What stands in a place of its own (headline, byline, dateline, date, language) is taken from there and not
guessed; only where there is no such place the reader of datelines looks at the first paragraphs.
"""

from itertools import accumulate

from newsparse import calendar, wordlists
from newsparse.errors import NewsparseError
from newsparse.reader import byline, language, words
from newsparse.reader.dateline import find as datelines
from newsparse.reader.dateline.evidence import Reading
from newsparse.reader.formats.piece import Fields, Piece
from newsparse.record import Article, Dateline, Segment, Source

NOTHING = "the file has no text for this article"
"""The note of an article that is a headline alone, as the briefs of a wire are."""

_CODE = (2, 3)  # letters of a language's code in ISO 639
_SEPARATORS = "-‐‑‒–—―−_:"


def build(  # noqa: PLR0913 - what a caller can tell
    fields: Fields, piece: Piece, *, date: str | None, url: str | None, name: str | None, encoding: str | None
) -> Article:
    """Make the Article of what a format told.

    Args:
        fields: what it told.
        piece: where that was cut from.
        date: the day the article is read against (ISO 8601), if the caller knows it: it wins.
        url: where it was published, if the caller knows it.
        name: what the file is called.
        encoding: how its bytes were read.

    Raises:
        NewsparseError: there is neither a headline nor a text.

    """
    if not (fields.title.strip() or any(map(str.strip, fields.paragraphs))):
        raise NewsparseError("no article in it: neither a headline nor a text")
    url = url or fields.url or piece.about.get("url") or None
    source = Source(
        name=name,
        part=piece.part,
        id=fields.id or piece.about.get("id") or None,
        format=fields.format or piece.kind,
        encoding=encoding,
        url=url,
        site=fields.site or piece.about.get("site") or None,
        language=tag(fields.language or piece.about.get("language", "")),
    )
    told = calendar.value(fields.published) or calendar.value(piece.about.get("date", ""))
    day, by = published_day(date, told, url)
    authors, organizations = names(fields.byline)
    organizations += tuple(filter(None, map(clean, fields.credits)))
    article = Article(
        source,
        "",
        authors=authors,
        credits=tuple(dict.fromkeys(organizations)),
        published=day,
        published_from=by,
        notes=() if any(map(str.strip, fields.paragraphs)) else (NOTHING,),
    )
    return spoken(_lay(article, fields))


def spoken(article: Article) -> Article:
    """Tell the language by the text; where that is in doubt, what the file says holds."""
    declared = article.source.language
    article = language.told(article)
    source = article.source
    return article if source.language else article.replace(source=source.replace(language=declared))


def published_day(date: str | None, told: str | None, url: str | None) -> tuple[str | None, str | None]:
    """Choose the day of publication and say what told it."""
    found = ((date, "option"), (told, "metadata"), (calendar.from_url(url), "url"))
    return next(((day, by) for day, by in found if day), (None, None))


def tag(named: str) -> str | None:
    """Give a language as a BCP 47 tag, from such a tag ("en-US", "en_us") or its name ("ENGLISH")."""
    head, *more = named.strip().replace("_", "-").split("-")[:2]
    known = {h.partition(" ")[2].lower(): h.partition(" ")[0] for h in wordlists.sections("languages.txt")}
    head = known.get(head.lower(), head.lower())
    sound = len(head) in _CODE and all(p.isascii() and p.isalnum() for p in (head, *more))
    return "-".join((head, *more)) if sound else None


def names(lines: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Split the byline field into people and organizations."""
    people: list[str] = []
    organizations: list[str] = []
    for line in lines:
        text = clean(line)
        lead = words.first(text) in words.BYLINE
        people += byline.read(text if lead else f"By {text}") or []
        pieces = text.replace(" and ", ",").replace("/", ",").replace("(", ",").replace(")", ",").split(",")
        organizations += [p for piece in pieces if words.is_agency(p := _bare(piece))]
    return tuple(dict.fromkeys(people)), tuple(dict.fromkeys(organizations))


def _bare(piece: str) -> str:
    """Leave out "By" before an organization."""
    piece = piece.strip(" .;")
    return piece[3:].strip() if piece[:3].lower() == "by " else piece


def clean(text: str) -> str:
    """Give a text with each run of white space as one space."""
    return " ".join(text.split())


def _lay(article: Article, fields: Fields) -> Article:
    """Join the parts to the text, and lay the segments over it."""
    given, body = _opening(clean(fields.dateline), [p for p in map(clean, fields.paragraphs) if p])
    blocks = [
        ("title", clean(fields.title)),
        ("deck", clean(fields.deck)),
        ("byline", ", ".join(filter(None, map(clean, fields.byline)))),
        *(("paragraph", p) for p in body),
        *(("caption", clean(c)) for c in fields.captions),
        *(("other", clean(o)) for o in fields.other),
    ]
    blocks = [(kind, text) for kind, text in blocks if text]
    ends = list(accumulate(len(text) + 2 for _, text in blocks))
    laid = [Segment(k, end - 2 - len(t), end - 2) for (k, t), end in zip(blocks, ends, strict=True)]
    article = article.replace(text="\n\n".join(text for _, text in blocks), title=clean(fields.title) or None)
    first = next((k for k, s in enumerate(laid) if s.kind == "paragraph"), len(laid))
    spans = [(s.start, s.end) for s in laid if s.kind == "paragraph"]
    found = (
        (0, told(article, spans[0][0], spans[0][0] + len(given)))
        if given
        else datelines.find(article.text, spans, article.published)
    )
    return _with_dateline(article, laid, first, found)


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


def _with_dateline(
    article: Article, laid: list[Segment], first: int, found: tuple[int, Dateline] | None
) -> Article:
    """Begin the paragraph of the dateline after it."""
    if found:
        at, line = first + found[0], found[1]
        end = laid[at].end
        rest = article.text[line.end : end]
        start = line.end + len(rest) - len(rest.lstrip())
        laid[at : at + 1] = [Segment("dateline", line.start, line.end)]
        if start < end:
            laid.insert(at + 1, Segment("paragraph", start, end))
        if article.published is None and line.date:
            article = article.replace(published=line.date, published_from="dateline")
    return article.replace(
        dateline=found[1] if found else None,
        paragraphs=tuple(article.text[s.start : s.end] for s in laid if s.kind == "paragraph"),
        segments=tuple(laid),
    )


def told(article: Article, start: int, end: int) -> Dateline:
    """Read a dateline that stands in a place of its own, and so needs no judging."""
    reading = Reading(article.text, start, end)
    day = reading.date.day if reading.date else None
    iso = day.iso() if day else None
    if day and not iso and day.month and day.day and article.published:
        iso = calendar.nearest(day.month, day.day, article.published)
    place = reading.place or _before_mark(article.text, start, end)
    agency = reading.agency
    return Dateline(
        text=article.text[start:end],
        place=article.text[slice(*place)] if place else None,
        agency=article.text[agency.start : agency.end] if agency else None,
        date=iso,
        start=start,
        end=end,
        place_start=place[0] if place else None,
    )


def _before_mark(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give what stands before the first bracket, digit or dash."""
    at = next(
        (k for k in range(start, end) if text[k] in "([/" or text[k] in _SEPARATORS or text[k].isdigit()), end
    )
    at = start + len(text[start:at].rstrip(" ,.;"))
    return (start, at) if at > start else None
