"""Records that come back: the JSON form of a record to the record.

What a record says is taken as it stands: nothing is parsed again. Unknown keys are passed over, so that
a record of a later minor version is read too.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from newsparse.errors import NewsparseError
from newsparse.record import (
    MANY,
    VERSION,
    Article,
    Date,
    Dateline,
    Duration,
    Mention,
    Organization,
    Person,
    Place,
    Quote,
    Record,
    Segment,
    Source,
    Speaker,
)
from newsparse.value import Value

NO_TEXT = "the record came without its text: only its lists can be shown"
"""The note of such a record."""

V = TypeVar("V", bound=Value)


def record(plain: Mapping[str, Any]) -> Record:
    """Make a record from its JSON form.

    Raises:
        NewsparseError: this is no record, or one of a version that is not known.

    """
    if not isinstance(plain, Mapping) or not isinstance(plain.get("version"), int):
        raise NewsparseError("no record: an object with a version is needed")
    if not 1 <= plain["version"] <= VERSION:
        raise NewsparseError(f"a record of version {plain['version']}: only 1 to {VERSION} are known")
    if "error" in plain:
        raise NewsparseError(f"no record: {plain['error']}")
    try:
        return _record(plain)
    except (TypeError, ValueError, KeyError, AttributeError) as e:
        raise NewsparseError(f"no record: {e}") from e


def _record(plain: Mapping[str, Any]) -> Record:
    """Make a record of whatever is in the right place."""
    return Record(
        article=_article(plain),
        people=_each(plain.get("people", ()), _entry(Person)),
        places=_each(plain.get("places", ()), _entry(Place)),
        organizations=_each(plain.get("organizations", ()), _entry(Organization)),
        dates=_each(plain.get("dates", ()), _entry(Date)),
        durations=_each(plain.get("durations", ()), _entry(Duration)),
        quotes=_each(plain.get("quotes", ()), _quote),
    )


def _article(plain: Mapping[str, Any]) -> Article:
    """Make the article; its segments are those of the layout, in the order of the text."""
    source, text = _value(Source, plain["source"]), plain.get("text")
    segments = sorted(_segments(plain), key=lambda s: (s.start, s.end))
    notes = tuple(plain.get("notes") or ())
    if text is None and NO_TEXT not in notes:
        notes = (*notes, NO_TEXT)
    return Article(
        source=source,
        text=text or "",
        title=plain.get("title"),
        authors=tuple(plain.get("authors") or ()),
        credits=tuple(plain.get("credits") or ()),
        dateline=_dateline(plain.get("dateline")),
        published=plain.get("published"),
        published_from=plain.get("published_from"),
        paragraphs=tuple(plain.get("paragraphs") or ()),
        segments=() if text is None else tuple(segments),
        notes=notes,
    )


def _dateline(plain: Mapping[str, Any] | None) -> Dateline | None:
    """Make the dateline; where its place stands in it is found again."""
    if plain is None:
        return None
    found = _value(Dateline, plain)
    at = found.text.find(found.place) if found.place else -1
    return found.replace(place_start=found.start + at) if at >= 0 else found


def _segments(plain: Mapping[str, Any]) -> Iterator[Segment]:
    """Give the segments of the layout and that of the dateline."""
    for key, spans in plain["layout"].items():
        pairs = spans if key in MANY else [spans]
        yield from (Segment(MANY.get(key, key), *pair) for pair in pairs if pair is not None)
    if line := plain.get("dateline"):
        yield Segment("dateline", line["start"], line["end"])


def _quote(plain: Mapping[str, Any]) -> Quote:
    """Make a quote with its speaker and its cue."""
    speaker = plain.get("speaker")
    return _value(Quote, plain).replace(
        speaker=speaker and _value(Speaker, speaker).replace(mention=_mention(speaker.get("mention"))),
        cue=_mention(plain.get("cue")),
    )


def _mention(plain: Mapping[str, Any] | None) -> Mention | None:
    """Make a mention, where there is one."""
    return None if plain is None else _value(Mention, plain)


def _entry(kind: type[V]) -> Callable[[Mapping[str, Any]], V]:
    """Give what makes an entry of a list with its mentions and aliases."""

    def make(plain: Mapping[str, Any]) -> V:
        entry = _value(kind, plain).replace(mentions=_each(plain["mentions"], lambda m: _value(Mention, m)))
        return entry.replace(aliases=tuple(plain["aliases"])) if "aliases" in kind.fields else entry

    return make


def _each(plain: object, make: Callable[[Mapping[str, Any]], V]) -> tuple[V, ...]:
    """Make a value of each of a list."""
    if not isinstance(plain, (list, tuple)):
        raise TypeError("a list is needed")
    return tuple(make(item) for item in plain)


def _value(kind: type[V], plain: Mapping[str, Any]) -> V:
    """Make a value of the fields that it has."""
    return kind(**{f: plain[f] for f in kind.fields if f in plain})
