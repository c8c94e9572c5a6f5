"""What a format told of an article to an Article: one text, its parts in reading order.

What stands in a place of its own (headline, byline, dateline, date, language) is taken from there and not
guessed; only where there is no such place the reader of datelines looks at the first paragraphs.
"""

from newsparse import calendar, wordlists
from newsparse.errors import NewsparseError
from newsparse.reader import byline, caps, language
from newsparse.reader.formats import layout
from newsparse.reader.formats.piece import Fields, Piece
from newsparse.reader.formats.texts import squeezed
from newsparse.record import Article, Source

NOTHING = "the file has no text for this article"
"""The note of an article that is a headline alone, as the briefs of a wire are."""

_TOLD = ("id", "url", "site")
_CODE = (2, 3)  # letters of a language's code in ISO 639


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
        NewsparseError: there is neither a headline nor a text, or more than a plain text may have.

    """
    if not (fields.title.strip() or any(map(str.strip, fields.paragraphs))):
        raise NewsparseError("no article in it: neither a headline nor a text")
    source = _source(fields, piece).replace(name=name, encoding=encoding)
    source = source.replace(url=url or source.url)
    told = calendar.value(fields.published) or calendar.value(piece.about.get("date", ""))
    day, by = published_day(date, told, source.url)
    authors, organizations = names(fields.byline)
    organizations += tuple(filter(None, map(squeezed, fields.credits)))
    article = Article(
        source,
        "",
        authors=authors,
        credits=tuple(dict.fromkeys(organizations)),
        published=day,
        published_from=by,
        notes=() if any(map(str.strip, fields.paragraphs)) else (NOTHING,),
    )
    article = layout.lay(article, fields)
    caps.check_text(article.text)
    return spoken(article)


def _source(fields: Fields, piece: Piece) -> Source:
    """Give where an article is from by its own fields, else by what stands around it."""
    about = {key: getattr(fields, key) or piece.about.get(key) or None for key in _TOLD}
    language = tag(fields.language or piece.about.get("language", ""))
    return Source(part=piece.part, format=fields.format or piece.kind, language=language, **about)


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
    found = [byline.split(squeezed(line)) for line in lines]
    people = dict.fromkeys(name for names, _ in found for name in names)
    return tuple(people), tuple(dict.fromkeys(credit for _, named in found for credit in named))
