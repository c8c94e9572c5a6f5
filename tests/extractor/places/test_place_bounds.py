"""Where the numbers of the place stage decide: the last case on one side, the first on the other."""

import pytest
from marked import read

from newsparse import calendar
from newsparse.extractor.places import ranking, resolve
from newsparse.extractor.places.gazetteer import load
from newsparse.extractor.places.lookup import lookup
from newsparse.extractor.places.prior import find_home, prior
from newsparse.extractor.places.ranking import Candidate, Toponym
from newsparse.extractor.places.votes import CELL, Votes, cell_of
from newsparse.record import Article, Dateline, Source

BOOK = load()


def names(marked: str, dateline: Dateline | None = None) -> dict[str, str]:
    """Give what each mention of a text is called in the record."""
    doc, tagged = read(marked)
    found, _ = resolve.resolve(doc, tagged, Article(Source(), doc.text, dateline=dateline))
    return {m.text: f"{p.name}, {p.country}" for p in found for m in p.mentions if p.lat is not None}


@pytest.mark.parametrize(
    ("words", "meant"), [("speak", False), ("speak a little", False), ("speak only a little", True)]
)
def test_how_near_the_word_for_speaking_stands(words: str, *, meant: bool) -> None:
    """Two words may stand between it and the language."""
    assert ("French" in names(f"They {words} [French|OTHER] at home.")) is meant


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://paper.example.fr/x", "FR"),
        ("https://paper.co.uk/x", "GB"),
        ("https://paper.su/x", "RU"),
        ("https://paper.eu/x", ""),
        ("https://paper.io/x", ""),
        ("https://paper.is/x", "IS"),
        ("https://paper.com/x", ""),
        ("https://[broken/x", ""),
        (None, ""),
    ],
)
def test_the_country_of_an_address(url: str | None, code: str) -> None:
    """By its domain, if that is a country's and not used by all."""
    assert calendar.country_of_domain(url) == code
    votes = prior(BOOK, Article(Source(url=url), ""), None)
    assert votes.countries == ({code: 2.0} if code else {})


def test_what_a_home_is_worth() -> None:
    """Three times the outlet's country: a local paper writes about its town."""
    votes = prior(BOOK, Article(Source(), ""), "Alexandria, La.")
    town = find_home(BOOK, "Alexandria, La.")
    assert town is not None
    assert (votes.countries, votes.divisions) == ({"US": 6.0}, {town.admin1: 6.0})
    assert find_home(BOOK, "Zzyzzxville") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bern", True),
        ("bern", False),
        ("", False),
        ("UK", True),
        ("OK", False),  # a state only behind a comma
        ("BERN", True),
        ("San José", True),
        ("Santa Cruz de la Sierra", True),
        ("A" * 81, False),
    ],
)
def test_what_is_looked_up(text: str, *, found: bool) -> None:
    """Names with a capital, of up to eighty letters; short ones as abbreviations, with their case."""
    assert bool(lookup(BOOK, text)) is found


def test_a_postal_code_stands_behind_a_comma() -> None:
    """Then it is a state."""
    assert [c.entry.kind for c in lookup(BOOK, "OK", postal=True)] == ["admin1"]


def test_only_the_best_candidates_take_part() -> None:
    """Two dozen, of which the gazetteer gives the best first."""
    found = lookup(BOOK, "Springfield") * 2
    assert len(found) > 24
    assert Toponym("springfield", list(found)).candidates == found[:24]


@pytest.mark.parametrize(
    ("votes", "value"), [(-1.0, 0.0), (0.0, 0.0), (1.0, 1.0), (3.0, 2.0), (4.0, 2.32), (9.0, 2.32)]
)
def test_when_votes_are_enough(votes: float, value: float) -> None:
    """Four make sure, and more are no stronger proof."""
    assert ranking.said(votes) == pytest.approx(value, abs=0.01)


@pytest.mark.parametrize(("count", "voice"), [(1, 1.0), (4, 2.0), (9, 3.0), (100, 3.0)])
def test_how_loud_a_name_is(count: int, voice: float) -> None:
    """By the root of its mentions, up to nine."""
    assert ranking.voice(Toponym("x", [], count)) == voice


def test_a_dateline_counts_for_three() -> None:
    """It says where the article plays."""
    doc, tagged = read("[Paris|PLACE] slept.")
    line = Dateline("Paris", "Paris", None, None, 0, 5, 0)
    spans = resolve.find_spans(resolve.Finder(BOOK, doc, tagged, Article(Source(), doc.text, dateline=line)))
    assert [t.count for t in resolve.gather(doc, spans)] == [3]


@pytest.mark.parametrize(("lat", "lon", "near"), [(46.9, 7.4, True), (46.4, 7.4, True), (45.4, 7.4, False)])
def test_neighbours_stand_in_the_next_cell(lat: float, lon: float, *, near: bool) -> None:
    """Half a degree a cell: 56 kilometres from north to south."""
    bern = lookup(BOOK, "Bern")[0].entry
    votes = Votes()
    votes.add(bern._replace(number=1, lat=lat, lon=lon), 1.0)
    heard = ranking.neighbours(Toponym("bern", [Candidate(bern, 0)]), Candidate(bern, 0), votes)
    assert (heard > 0) is near
    assert cell_of(bern) == (int(bern.lat / CELL), int(bern.lon / CELL))
