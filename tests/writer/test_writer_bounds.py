"""How much the formats show: the last entry that stands there, and the first that does not."""

import csv
import io
import json

import pytest
from records import RECORD

from newsparse.corpus.summary import summarize
from newsparse.corpus.summary_views import write
from newsparse.record import Article, Mention, Organization, Person, Place, Record, Segment, Source
from newsparse.writer import Style, annotation, spans
from newsparse.writer import csv as csv_writer
from newsparse.writer.html import index, worldmap
from newsparse.writer.html.worldmap import Point


def article(text: str, **lists: object) -> Record:
    """Make a record of one paragraph."""
    made = Article(Source("a.txt"), text, segments=(Segment("paragraph", 0, len(text)),))
    return Record(made, **lists)


def plain(
    name: str, *, role: str | None = None, day: str | None = None, places: int = 0
) -> dict[str, object]:
    """Make the JSON form of an article about somebody and so many places."""
    found = article(
        name,
        people=(Person(name, role, mentions=(Mention(name, 0, len(name)),)),),
        places=tuple(
            Place(
                f"Town {n}",
                "city",
                "CH",
                lat=n / 10,
                lon=1.0,
                geonames_id=n + 1,
                mentions=(Mention(name, 0, 1),),
            )
            for n in range(places)
        ),
    ).to_dict(text=True)
    return found | {"published": day}


@pytest.mark.parametrize(("confidence", "unsure"), [(None, False), (0.49, True), (0.5, False), (1.0, False)])
def test_what_is_rather_wrong_than_right(confidence: float | None, *, unsure: bool) -> None:
    """Half, and it is as likely right."""
    assert spans.is_unsure(confidence) is unsure


def test_runs_divide_a_stretch() -> None:
    """What is mentioned and what stands between, from one end to the other; a run over the end is left."""
    runs = [spans.Run(2, 4, "person"), spans.Run(6, 8, "place")]
    assert [(r.start, r.end, r.kind) for r in spans.cut(runs, 0, 10)] == [
        (0, 2, ""), (2, 4, "person"), (4, 6, ""), (6, 8, "place"), (8, 10, ""),
    ]  # fmt: skip
    assert [(r.start, r.end, r.kind) for r in spans.cut(runs, 3, 7)] == [(3, 7, "")]
    assert list(spans.cut([], 3, 3)) == []


def test_the_words_around_a_mention() -> None:
    """Thirty-two letters on either side, less at the ends of the text."""
    text = "x" * 40 + "Bern" + "y" * 40
    mention = Mention("Bern", 40, 44)
    (one,) = json.loads(
        annotation.body(article(text, organizations=(Organization("Bern", mentions=(mention,)),)), Style())
    )["items"]
    quote = one["target"]["selector"][1]
    assert (quote["prefix"], quote["exact"], quote["suffix"]) == ("x" * 32, "Bern", "y" * 32)


def test_the_columns_of_a_row() -> None:
    """Each cell under its name; an entry has only what its kind has."""
    rows = list(csv.DictReader(io.StringIO(csv_writer.write(RECORD))))
    by_kind = {row["kind"]: {k: v for k, v in row.items() if v} for row in reversed(rows)}
    assert set(by_kind) == {"person", "place", "organization", "date", "duration", "quote"}
    assert by_kind["person"].keys() == {"id", "kind", "name", "text", "start", "end", "confidence"}
    assert by_kind["place"]["wikidata"] == "Q70"
    assert (by_kind["date"]["begin_date"], by_kind["date"]["end_date"]) == ("2024-10-25", "2024-10-25")
    assert by_kind["quote"]["value"] == "indirect"


@pytest.mark.parametrize(
    ("begin", "end", "cells"),
    [
        ("2024-10-25", "2024-10-27", ("2024-10-25", "2024-10-27", "", "")),
        ("2024-10-25T14:30", "2024-10-26T00:00", ("2024-10-25", "2024-10-26", "14:30", "00:00")),
        ("2024-10-25T14:30:05Z", "2024-10-25T15:00Z", ("2024-10-25", "2024-10-25", "14:30:05Z", "15:00Z")),
        (None, None, ("", "", "", "")),
    ],
)
def test_days_and_clocks_have_columns_of_their_own(
    begin: str | None, end: str | None, cells: tuple[str, ...]
) -> None:
    """A column of days holds nothing else."""
    date = RECORD.dates[0].replace(type="TIME", begin=begin, end=end)
    rows = list(csv.DictReader(io.StringIO(csv_writer.write(RECORD.replace(dates=(date,))))))
    (row,) = [row for row in rows if row["kind"] == "time"]
    assert (row["begin_date"], row["end_date"], row["begin_time"], row["end_time"]) == cells


@pytest.mark.parametrize(("people", "shown"), [(60, 60), (61, 60)])
def test_how_many_entries_an_index_has(people: int, shown: int) -> None:
    """Sixty of a kind; the heading counts all."""
    told = {"people": [(f"Ada Roe{n}", 1) for n in range(people)], "places": [], "organizations": []}
    page = index.write([{"title": "T", "name": "n", "published": None, "quotes": 0, **told}])
    assert page.count("<li>") == shown
    assert f"People: {people}<" in page


@pytest.mark.parametrize(("articles", "more"), [(12, ""), (13, " and 1 more")])
def test_how_many_articles_an_entry_links(articles: int, more: str) -> None:
    """A dozen."""
    told = {"people": [("Ada Roe", 1)], "places": [], "organizations": []}
    page = index.write([{"title": "T", "name": "n", "published": None, "quotes": 0, **told}] * articles)
    assert f"{more}</span>" in page
    assert page.count('aria-label="Ada Roe, article') == min(articles, 12)


def test_how_close_a_map_is() -> None:
    """Fourteen degrees across at the closest; places that are farther apart have a third of room around."""
    one = Point(0, "Bern", "city", 0.0, 7.0, 1)
    assert worldmap.fit([one]).scale == pytest.approx(480 / 14)
    far = one._replace(number=1, lon=27.0)
    assert worldmap.fit([one, far]).scale == pytest.approx(480 / (20 * 1.3))
    assert worldmap.fit([one._replace(lat=89.9)]).shrink == 0.2


@pytest.mark.parametrize(("places", "labels"), [(14, 14), (15, 14)])
def test_how_many_places_a_map_names(places: int, labels: int) -> None:
    """Fourteen, where they do not stand in each other's way."""
    dots = [Point(n, "A", "city", 10.0 * (n % 4), 12.0 * n, 1) for n in range(places)]
    assert len(list(worldmap._labels(dots, worldmap.fit(dots)))) == labels  # noqa: SLF001 - what it draws is one string


@pytest.mark.parametrize(("places", "neighbours"), [(5, 4), (6, 5), (9, 5)])
def test_how_many_neighbours_a_place_has(places: int, neighbours: int) -> None:
    """Five, those of most articles first."""
    told = json.loads(write(summarize([plain("Ada Roe", places=places)]), "json", Style()))
    assert len(told["places"][0]["beside"]) == neighbours


def test_how_many_places_of_an_article_are_paired() -> None:
    """Fifty: an index page has hundreds."""
    told = json.loads(write(summarize([plain("Ada Roe", places=60)]), "json", Style()))
    assert sum(bool(place["beside"]) for place in told["places"]) == 50


@pytest.mark.parametrize(("roles", "kept"), [(12, 12), (30, 12)])
def test_how_many_roles_are_kept(roles: int, kept: int) -> None:
    """A dozen of a person, of whom one word is always the same."""
    summary = summarize(plain("Ada Roe", role=f"baker number{chr(97 + n)}") for n in range(roles))
    assert len(summary.people()[0].roles) == kept


@pytest.mark.parametrize(("people", "rest"), [(20, ""), (21, "  and 1 more\n")])
def test_how_many_entries_a_terminal_shows(people: int, rest: str) -> None:
    """Twenty of a kind."""
    shown = write(summarize(plain(f"Ada Roe{n}") for n in range(people)), "table", Style())
    assert shown.count("Ada Roe") == 20
    assert shown.endswith(rest)


@pytest.mark.parametrize(
    ("one", "two", "people"),
    [("mayor of Bern", "mayor", 1), ("wine boy", "wine man", 1), ("the may", "the way", 2),
     ("nurse", "baker", 2),
     ("nurse", None, 1)],
)  # fmt: skip
def test_roles_that_can_be_one_persons(one: str, two: str | None, people: int) -> None:
    """They share a word of four letters and more, or one of them is not told."""
    assert len(summarize([plain("Ada Roe", role=one), plain("Ada Roe", role=two)]).people()) == people
