"""The values that everything speaks: Article (what was read) and Record (what was found).

Offsets are Python characters (code points) of ``text``; ``text[start:end]`` of a mention is
the mention, always. Dates are ISO 8601 strings, time values are TIMEX3 (ISO-TimeML).

Named tuples rather than frozen dataclasses: as immutable, and defining these ten costs a start
of the command 0.6 ms rather than 4.
"""

from typing import Any, NamedTuple, TypedDict

VERSION = 2

Pair = tuple[int, int]


class Layout(TypedDict):
    """Where the parts of an article stand: [start, end) pairs of character offsets."""

    title: Pair | None
    deck: Pair | None
    byline: Pair | None
    paragraphs: list[Pair]
    captions: list[Pair]
    other: list[Pair]


class Source(NamedTuple):
    """Where the input came from, how its bytes were read, and what a page says of its site.

    ``part`` counts the articles of a file of many, from 1; ``id`` is what the file calls this one.
    ``language`` is the BCP 47 tag of the text's language, null where it is in doubt.
    """

    name: str | None = None
    part: int | None = None
    id: str | None = None
    format: str = "text"
    encoding: str | None = None
    url: str | None = None
    site: str | None = None
    language: str | None = None


class Segment(NamedTuple):
    """A run of the text with one function.

    ``kind`` is title, deck, byline, dateline, paragraph, caption or other (a wire trailer, a
    promo, a header line). The extractor reads the segments in order and nothing between them.
    """

    kind: str
    start: int
    end: int


class Dateline(NamedTuple):
    """Where, when and for whom a story was filed, as printed before its first words."""

    text: str
    place: str | None
    agency: str | None
    date: str | None
    start: int
    end: int
    place_start: int | None = None
    """Offset of ``place``; not part of the written record."""


class Article(NamedTuple):
    """What the reader makes of an input and the extractor starts from."""

    source: Source
    text: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    """Organizations of the byline."""
    dateline: Dateline | None = None
    published: str | None = None
    published_from: str | None = None
    paragraphs: tuple[str, ...] = ()
    segments: tuple[Segment, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def layout(self) -> Layout:
        """The segments by kind."""
        by: dict[str, list[Pair]] = {}
        for s in self.segments:
            by.setdefault(s.kind, []).append((s.start, s.end))
        return {
            "title": by.get("title", [None])[0],
            "deck": by.get("deck", [None])[0],
            "byline": by.get("byline", [None])[0],
            "paragraphs": by.get("paragraph", []),
            "captions": by.get("caption", []),
            "other": by.get("other", []),
        }


class Mention(NamedTuple):
    """One stretch of the text that names something.

    ``kind`` is set for places only: name, demonym, dateline or inside (part of an organization's name).
    """

    text: str
    start: int
    end: int
    kind: str | None = None


class Person(NamedTuple):
    """One person of the article, under the fullest name it uses.

    ``age`` is in years, where the article gives it; ``confidence`` the probability (0 to 1) that this is
    a person.
    """

    name: str
    role: str | None = None
    age: int | None = None
    aliases: tuple[str, ...] = ()
    confidence: float | None = None
    mentions: tuple[Mention, ...] = ()


class Organization(NamedTuple):
    """One organization of the article, under its long name; ``confidence`` as of a person."""

    name: str
    aliases: tuple[str, ...] = ()
    confidence: float | None = None
    mentions: tuple[Mention, ...] = ()


class Place(NamedTuple):
    """One real place on Earth, or a place name that could not be resolved (null coordinates).

    ``kind`` is city, neighbourhood, country, admin1, admin2, region, continent, water, terrain, facility or
    unknown; ``country`` an ISO 3166-1 alpha-2 code; ``lat`` and ``lon`` degrees (WGS 84); ``wikidata``
    an item such as "Q70"; ``confidence`` the probability that this is a place and the right one, or, where
    it is not resolved, only that it is a place.
    """

    name: str
    kind: str = "unknown"
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    population: int | None = None
    geonames_id: int | None = None
    wikidata: str | None = None
    confidence: float | None = None
    mentions: tuple[Mention, ...] = ()


class Date(NamedTuple):
    """A calendar date or a time: its TIMEX3 value and the words that stand for it.

    ``type`` is DATE or TIME; ``begin`` and ``end`` are the first and the last day (ISO 8601), inclusive,
    with the clock for a TIME that has one, null where no day can be told; ``mod`` is TIMEX3's (START,
    MID, END, BEFORE, AFTER, APPROX ...).
    """

    value: str
    type: str
    begin: str | None = None
    end: str | None = None
    mod: str | None = None
    mentions: tuple[Mention, ...] = ()


class Duration(NamedTuple):
    """A length of time or a repeated time: ``type`` is DURATION or SET, ``value`` TIMEX3's."""

    value: str
    type: str
    mentions: tuple[Mention, ...] = ()


class Speaker(NamedTuple):
    """Who says a quote.

    ``kind`` is person, organization or place, with ``index`` into that list of the record, or unnamed
    ("officials"), without name and index. ``mention`` is the words that stand for the speaker at the
    quote ("she"), null for a quote that floats.
    """

    name: str | None
    kind: str
    index: int | None = None  # type: ignore[assignment]  # the record calls it so; nobody asks a speaker for tuple.index
    mention: Mention | None = None


class Quote(NamedTuple):
    """What somebody said, in one paragraph.

    ``kind`` is direct (all inside marks; the span is the words between them), mixed (a clause partly in
    marks) or indirect. ``continues``: the same utterance as the quote before. ``cue`` is the word of saying.
    """

    text: str
    start: int
    end: int
    kind: str
    continues: bool = False
    speaker: Speaker | None = None
    cue: Mention | None = None


class Record(NamedTuple):
    """The structured record of one article; ``to_dict`` gives its JSON form."""

    article: Article
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    organizations: tuple[Organization, ...] = ()
    dates: tuple[Date, ...] = ()
    durations: tuple[Duration, ...] = ()
    quotes: tuple[Quote, ...] = ()
    version: int = VERSION

    @property
    def times(self) -> "tuple[Date | Duration, ...]":
        """The dates, then the durations."""
        return (*self.dates, *self.durations)

    @property
    def source(self) -> Source:
        """Name, format, encoding and URL of the input."""
        return self.article.source

    @property
    def text(self) -> str:
        """The text that every offset counts in."""
        return self.article.text

    @property
    def title(self) -> str | None:
        """The headline, if there is one."""
        return self.article.title

    @property
    def authors(self) -> tuple[str, ...]:
        """The people of the byline."""
        return self.article.authors

    @property
    def credits(self) -> tuple[str, ...]:
        """The organizations of the byline."""
        return self.article.credits

    @property
    def dateline(self) -> Dateline | None:
        """Place, agency and date printed before the first words."""
        return self.article.dateline

    @property
    def published(self) -> str | None:
        """The article's own date (ISO 8601), the day it is read against."""
        return self.article.published

    @property
    def published_from(self) -> str | None:
        """What told ``published``: option, metadata, url, dateline or header."""
        return self.article.published_from

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The body, one string a paragraph, without the dateline."""
        return self.article.paragraphs

    @property
    def layout(self) -> Layout:
        """Where title, byline, paragraphs ... stand in ``text``."""
        return self.article.layout

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader of the record should know about how it was read."""
        return self.article.notes

    def to_dict(self) -> dict[str, Any]:
        """Give the record as plain JSON values, in the order of the documented form."""
        a = self.article
        d = a.dateline
        return {
            "version": self.version,
            "source": _plain(a.source),
            "title": a.title,
            "authors": list(a.authors),
            "credits": list(a.credits),
            "dateline": None if d is None else {k: getattr(d, k) for k in _DATELINE},
            "published": a.published,
            "published_from": a.published_from,
            "paragraphs": list(a.paragraphs),
            "people": [_plain(x) for x in self.people],
            "places": [_plain(x) for x in self.places],
            "organizations": [_plain(x) for x in self.organizations],
            "dates": [_plain(x) for x in self.dates],
            "durations": [_plain(x) for x in self.durations],
            "quotes": [_plain(x) for x in self.quotes],
            "layout": {k: _plain(v) for k, v in a.layout.items()},
            "notes": list(a.notes),
            # Plain text is the input itself; the text of a page or a wire format is nowhere else to be had.
            "text": None if a.source.format == "text" else a.text,
        }


_DATELINE = ("text", "place", "agency", "date", "start", "end")


def _plain(value: object) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """Turn named tuples and tuples into dicts and lists; a mention's kind only where it has one."""
    if isinstance(value, Mention):
        plain = {"text": value.text, "start": value.start, "end": value.end}
        return plain if value.kind is None else {**plain, "kind": value.kind}
    fields: tuple[str, ...] = getattr(value, "_fields", ())
    if fields:
        return {k: _plain(getattr(value, k)) for k in fields}
    return [_plain(v) for v in value] if isinstance(value, (tuple, list)) else value
