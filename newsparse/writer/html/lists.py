"""The lists beside the article: each entry with links to its mentions and to what it said."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from newsparse.writer import names, speech, spoken
from newsparse.writer.html.entries import SHOWN
from newsparse.writer.html.escape import counted, plain
from newsparse.writer.spans import is_unsure

if TYPE_CHECKING:
    from newsparse.record import Date, Duration, Mention, Person, Quote, Record
    from newsparse.writer.html.entries import Entries

LETTERS = {"person": "p", "place": "l", "organization": "o", "date": "d"}
"""The first letter of an entry's anchor."""
WORDS = 160
"""Characters of a quote in the list: the whole stands in the text, one click away."""


class Row(NamedTuple):
    """An entry as it is shown."""

    name: str
    what: str
    mentions: "tuple[Mention, ...]"
    confidence: float | None = None
    more: str = ""


def people(record: "Record", entries: "Entries") -> Iterator[str]:
    """List the people with role, age and how much they said."""
    said = _said(record, "person")
    rows = [
        Row(p.name, _who(p), p.mentions, p.confidence, said.get(n, "")) for n, p in enumerate(record.people)
    ]
    yield from _section("People", "person", enumerate(rows), entries)


def _who(person: "Person") -> str:
    """Say what a person is, how old and how else named."""
    age = "" if person.age is None else f"aged {person.age}"
    return ", ".join(filter(None, (person.role, age, _also(person.aliases))))


def places(record: "Record", entries: "Entries", drawn: str) -> Iterator[str]:
    """List the places under their map."""
    said = _said(record, "place")
    rows = [
        Row(p.name, _where(p.kind, p.admin1, p.country), p.mentions, p.confidence, said.get(n, ""))
        for n, p in enumerate(record.places)
    ]
    yield from _section("Places", "place", enumerate(rows), entries, drawn)


def organizations(record: "Record", entries: "Entries") -> Iterator[str]:
    """List the organizations with their other names."""
    said = _said(record, "organization")
    rows = [
        Row(o.name, _also(o.aliases), o.mentions, o.confidence, said.get(n, ""))
        for n, o in enumerate(record.organizations)
    ]
    yield from _section("Organizations", "organization", enumerate(rows), entries)


def dates(record: "Record", entries: "Entries", drawn: str) -> Iterator[str]:
    """List dates and durations in words under the line of time."""
    first, *others = _times(record)
    heading, times = first
    if times or drawn:
        yield from _section(heading, "date", [(n, _time(t)) for n, t in times], entries, drawn)
    for heading, times in others:
        yield from _section(heading, "date", [(n, _time(t)) for n, t in times], entries)


def _times(record: "Record") -> "Iterator[tuple[str, list[tuple[int, Date | Duration]]]]":
    """Give the times under their headings, each with its place in the record."""
    numbered = list(enumerate(record.times))
    dates, durations = numbered[: len(record.dates)], numbered[len(record.dates) :]
    yield "Dates", [(n, t) for n, t in dates if spoken.is_calendar(t.value)]
    yield "Durations and repeated times", durations
    yield "Times without a day", [(n, t) for n, t in dates if not spoken.is_calendar(t.value)]


def _time(time: "Date | Duration") -> Row:
    """Say a time in plain words."""
    words = ", ".join(dict.fromkeys(m.text for m in time.mentions))
    return Row(spoken.words(time.value, time.type, getattr(time, "mod", None)), words, time.mentions)


def quotes(record: "Record", entries: "Entries") -> Iterator[str]:
    """List the quotes with their speakers, each led by a link to where it stands."""
    if not record.quotes:
        return
    yield '<section class="quote"><h3>Quotes</h3>'
    yield '<ol class="quotes">'
    for number, quote in enumerate(record.quotes):
        words = quote.text if len(quote.text) <= WORDS else quote.text[:WORDS].rsplit(" ", 1)[0] + " …"
        shown = f"“{plain(words)}”" if quote.kind == "direct" else plain(words)
        yield (
            f'<li id="<:s{number}">{_speaker(quote, entries)} '
            f'<a class="words {quote.kind}" href="#<:q{number}">{shown}</a></li>'
        )
    yield "</ol></section>"


def _speaker(quote: "Quote", entries: "Entries") -> str:
    """Write who says a quote, linked to the entry."""
    who = quote.speaker
    if who is None:
        return '<span class="who dim">not known who:</span>'
    name = plain(speech.speaker(quote) or "somebody")
    if who.index is None:
        return f'<span class="who dim">{name}:</span>'
    key = f"{LETTERS[who.kind]}{who.index}"
    return f'<a class="who {who.kind} {entries.lit(key)}" href="#<:{key}">{name}</a>:'


def _said(record: "Record", kind: str) -> dict[int, str]:
    """Give for each entry of a list the link to what it said."""
    return {
        index: f'<a class="quote said" href="#<:s{numbers[0]}">{counted(len(numbers), "quote")}</a>'
        for index, numbers in speech.said(record, kind).items()
    }


def _section(
    heading: str, kind: str, rows: Iterable[tuple[int, Row]], entries: "Entries", drawn: str = ""
) -> Iterator[str]:
    """Write a list under a heading, if it has rows."""
    lines = [_row(kind, f"{LETTERS[kind]}{n}", row, entries) for n, row in rows]
    if lines:
        yield from (f'<section class="{kind}"><h3>{heading}</h3>{drawn}', "<ul>", *lines, "</ul></section>")


def _row(kind: str, key: str, row: Row, entries: "Entries") -> str:
    """Write an entry: name, what it is, links to its mentions, how sure it is."""
    marks = entries.marks(row.mentions)
    name = plain(row.name)
    lead = (
        f'<a class="name {kind}" href="#<:{marks[0]}">{name}</a>'
        if marks
        else f'<span class="name">{name}</span>'
    )
    unsure = " unsure" if is_unsure(row.confidence) else ""
    parts = [
        f'<li id="<:{key}" class="{entries.lit(key)}{unsure}">{lead}',
        f'<span class="what">{plain(row.what)}</span>' if row.what else "",
        row.more,
        _references(marks, name, len(row.mentions)),
        "" if row.confidence is None else f'<span class="sure">{round(100 * row.confidence)} %</span>',
    ]
    return " ".join(filter(None, parts)) + "</li>"


def _references(marks: list[str], name: str, count: int) -> str:
    """Link the mentions one by one, if there are several."""
    if len(marks) < 2:  # noqa: PLR2004 - the name leads to the only one
        return ""
    links = "".join(
        f'<a href="#<:{mark}" aria-label="{name}, mention {n}">{n}</a>'
        for n, mark in enumerate(marks[:SHOWN], 1)
    )
    more = f"<span>of {count}</span>" if count > SHOWN else ""
    return f'<span class="refs">{links}{more}</span>'


def _where(kind: str, admin1: str | None, country: str | None) -> str:
    """Say what a place is and in which country; one without a point is not resolved."""
    within = ", ".join(filter(None, (admin1, names.country(country) if kind != "country" else None)))
    return " · ".join(filter(None, (kind if kind != "unknown" else "not resolved", within)))


def _also(aliases: tuple[str, ...]) -> str:
    """Write other names."""
    return f"also {', '.join(aliases)}" if aliases else ""
