"""The values that everything speaks: Article (what was read) and Record (what was found).

Offsets are Python characters (code points) of ``text``; ``text[start:end]`` of a mention is
the mention, always. Dates are ISO 8601 strings, time values are TIMEX3 (ISO-TimeML).
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict, cast, overload

from newsparse.spans import Pair, Spans
from newsparse.value import Value, jsonable

VERSION = 2
"""Of the record's form."""


class Layout(TypedDict):
    """Where the parts of an article stand: [start, end) pairs of character offsets."""

    title: Pair | None
    deck: Pair | None
    byline: Pair | None
    paragraphs: list[Pair]
    captions: list[Pair]
    other: list[Pair]


LAYOUT = tuple(Layout.__annotations__)
"""The keys of the layout, in their order."""
MANY = {"paragraphs": "paragraph", "captions": "caption", "other": "other"}
"""Those that hold many spans, with the kind of their segments; the others are the kind of one."""


class Source(Value):
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

    @property
    def shown(self) -> str:
        """The name of the input, ``stdin`` where it has none, and ``#2`` for the second article of many."""
        name = self.name or "stdin"
        return name if self.part is None else f"{name}#{self.part}"


class Segment(Value):
    """A run of the text with one function.

    ``kind`` is title, deck, byline, dateline, paragraph, caption or other (a wire trailer, a
    promo, a header line). The extractor reads the segments in order and nothing between them. As of
    mentions there may be very many.
    """

    __slots__ = ("end", "kind", "start")
    kind: str
    start: int
    end: int

    def __init__(self, kind: str, start: int, end: int) -> None:
        """Take the fields."""
        put = object.__setattr__
        put(self, "kind", kind)
        put(self, "start", start)
        put(self, "end", end)

    def __reduce__(self) -> tuple[Any, ...]:
        """Tell how to copy it, since its fields cannot be set."""
        return Segment, (self.kind, self.start, self.end)


class Segments(Sequence[Segment]):
    """Segments in order, nine bytes each; equal to a tuple of the same."""

    __slots__ = ("_ends", "_kinds", "_numbers", "_starts")

    def __init__(self, segments: Iterable[Segment] = ()) -> None:
        """Take segments, which are not kept."""
        self._starts, self._ends = array("I"), array("I")
        self._numbers = bytearray()
        """The number of each one's kind among the kinds of them."""
        self._kinds: list[str] = []
        for segment in segments:
            if segment.kind not in self._kinds:
                self._kinds.append(segment.kind)
            self._numbers.append(self._kinds.index(segment.kind))
            self._starts.append(segment.start)
            self._ends.append(segment.end)

    def __len__(self) -> int:
        """Count them."""
        return len(self._numbers)

    @overload
    def __getitem__(self, k: int) -> Segment: ...
    @overload
    def __getitem__(self, k: slice) -> tuple[Segment, ...]: ...
    def __getitem__(self, k: int | slice) -> Segment | tuple[Segment, ...]:
        """Give the k-th, or some."""
        if isinstance(k, slice):
            return tuple([self[i] for i in range(*k.indices(len(self)))])
        return Segment(self._kinds[self._numbers[k]], self._starts[k], self._ends[k])

    def __iter__(self) -> Iterator[Segment]:
        """Give them in order."""
        return map(self.__getitem__, range(len(self)))

    def __eq__(self, other: object) -> bool:
        """Tell whether it has the same segments."""
        return isinstance(other, (Segments, tuple)) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """Hash as the tuple."""
        return hash(tuple(self))

    def __repr__(self) -> str:
        """Show as the tuple."""
        return repr(tuple(self))


class Dateline(Value):
    """Where, when and for whom a story was filed, as printed before its first words."""

    text: str
    place: str | None
    agency: str | None
    date: str | None
    start: int
    end: int
    place_start: int | None = None
    """Offset of ``place``; not part of the written record."""


class Article(Value):
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
    segments: Sequence[Segment] = ()
    notes: tuple[str, ...] = ()

    def spans(self, kind: str) -> Spans:
        """Give where the segments of a kind stand."""
        return Spans((s.start, s.end) for s in self.segments if s.kind == kind)

    @property
    def layout(self) -> Layout:
        """The segments by kind."""
        by: dict[str, list[Pair]] = {}
        for s in self.segments:
            by.setdefault(s.kind, []).append((s.start, s.end))
        found = {key: by.get(MANY[key], []) if key in MANY else by.get(key, [None])[0] for key in LAYOUT}
        return cast("Layout", found)


class Mention(Value):
    """One stretch of the text that names something.

    ``kind`` is set for places only: name, demonym, dateline or inside (part of an organization's name).
    A record may have a hundred thousand of these, so they take 64 bytes each, a fifth of other values.
    """

    __slots__ = ("end", "kind", "start", "text")
    text: str
    start: int
    end: int
    kind: str | None

    def __init__(self, text: str, start: int, end: int, kind: str | None = None) -> None:
        """Take the fields."""
        put = object.__setattr__
        put(self, "text", text)
        put(self, "start", start)
        put(self, "end", end)
        put(self, "kind", kind)

    def __reduce__(self) -> tuple[Any, ...]:
        """Tell how to copy it, since its fields cannot be set."""
        return Mention, (self.text, self.start, self.end, self.kind)

    def plain(self) -> dict[str, Any]:
        """Give text and offsets, and the kind only where there is one."""
        plain = {"text": self.text, "start": self.start, "end": self.end}
        return plain if self.kind is None else {**plain, "kind": self.kind}


class Person(Value):
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


class Organization(Value):
    """One organization of the article, under its long name; ``confidence`` as of a person."""

    name: str
    aliases: tuple[str, ...] = ()
    confidence: float | None = None
    mentions: tuple[Mention, ...] = ()


class Place(Value):
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


class Date(Value):
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


def day_and_clock(moment: str | None) -> tuple[str | None, str | None]:
    """Take apart the ``begin`` or ``end`` of a date: its day, and its clock where it has one."""
    day, _, clock = (moment or "").partition("T")
    return day or None, clock or None


class Duration(Value):
    """A length of time or a repeated time: ``type`` is DURATION or SET, ``value`` TIMEX3's."""

    value: str
    type: str
    mentions: tuple[Mention, ...] = ()


class Speaker(Value):
    """Who says a quote.

    ``kind`` is person, organization or place, with ``index`` into that list of the record, or unnamed
    ("officials"), without name and index. ``mention`` is the words that stand for the speaker at the
    quote ("she"), null for a quote that floats.
    """

    name: str | None
    kind: str
    index: int | None = None
    mention: Mention | None = None


class Quote(Value):
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


class Record(Value):
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
    def times(self) -> tuple[Date | Duration, ...]:
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

    def __eq__(self, other: object) -> bool:
        """Tell whether the JSON forms, with their texts, are the same."""
        return isinstance(other, Record) and self.to_dict(text=True) == other.to_dict(text=True)

    def __hash__(self) -> int:
        """Hash what tells most records apart."""
        return hash((self.article.source, self.article.text))

    def to_dict(self, *, text: bool = False) -> dict[str, Any]:
        """Give the record as plain JSON values, in the order of the documented form.

        Args:
            text: whether to give the text of plain text too, which is the decoded input itself; the text
                of a page or a wire format, which is nowhere else to be had, is always given.

        """
        a = self.article
        shown = text or a.source.format != "text"
        return {
            "version": self.version,
            **{k: jsonable(getattr(a, k)) for k in ("source", "title", "authors", "credits")},
            "dateline": None if a.dateline is None else {k: getattr(a.dateline, k) for k in _DATELINE},
            **{k: jsonable(getattr(a, k)) for k in ("published", "published_from", "paragraphs")},
            **{k: jsonable(getattr(self, k)) for k in LISTS},
            "layout": {k: jsonable(v) for k, v in a.layout.items()},
            "notes": list(a.notes),
            "text": a.text if shown else None,
        }

    if TYPE_CHECKING:  # attached by ``newsparse.views``, so that imports run one way only

        def to_json(self, *, indent: bool = False, text: bool = False) -> str: ...  # noqa: D102
        @classmethod
        def from_dict(cls, plain: Mapping[str, Any]) -> "Record": ...  # noqa: D102
        def _repr_html_(self) -> str: ...
        def to_spacy(self, nlp: Any) -> Any: ...  # noqa: ANN401, D102


LISTS = tuple(field for field in Record.fields if field not in ("article", "version"))
"""The lists of a record, in their order."""

KINDS = {"person": "people", "place": "places", "organization": "organizations"}
"""The kinds of what can speak and is named, with the list that each is in."""

_DATELINE = tuple(field for field in Dateline.fields if field != "place_start")
