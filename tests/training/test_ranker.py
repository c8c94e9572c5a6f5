"""The weights of the ranking are fitted from articles with their places, here two of our own."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("numpy")

from newsparse.extractor.places import ranking
from newsparse.extractor.places.ranking import Candidate, Toponym
from newsparse.extractor.places.votes import Votes
from newsparse.training import ranker

TEXTS = (
    ("Floods hit Paris, Texas, on Monday. Officials in Paris said so.", "Paris", 33.66, -95.56, "US"),
    ("Floods hit Paris, France, on Monday. Officials in Paris said so.", "Paris", 48.85, 2.35, "FR"),
)


@pytest.fixture(autouse=True)
def _weights_come_back() -> Iterator[None]:
    """The table is one for all tests."""
    kept = dict(ranking.weights())
    yield
    ranker.use(kept)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Two articles with the points of their towns."""
    rows = []
    for text, word, lat, lon, country in TEXTS:
        at = text.index(word)
        gold = {"start": at, "end": at + len(word), "lat": lat, "lon": lon, "country": country}
        rows.append(
            json.dumps({"text": text, "toponyms": [gold, gold | {"start": 0, "end": 3, "lat": None}]})
        )
    path = tmp_path / "own.jsonl"
    path.write_text("\n".join(rows), "utf-8")
    return path


def test_cases_know_what_is_right(articles: Path) -> None:
    """By the point, within 161 km."""
    cases = list(ranker.read(articles))
    assert [len(c.right) for c in cases] == [1, 1]
    for item, state in zip(cases, ("US", "FR"), strict=True):
        toponym, right, count = item.right[0]
        assert count == 1
        assert {toponym.candidates[i].entry.country for i in right} == {state}


def test_fitting_makes_more_winners_right(
    articles: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And keeps weights that tell nothing where they were."""
    monkeypatch.setattr(ranker, "HELD", 0.001)
    cases = list(ranker.read(articles))
    votes = ("country-votes", "division-votes", "near-votes")
    start = dict(ranking.weights()) | {"inside": 0.5} | dict.fromkeys(votes, 0.1)
    fitted = ranker.fit(cases, start)
    assert ranker.goodness(cases, fitted) > ranker.goodness(cases, start)
    assert fitted["inside"] > 0.5
    assert fitted["alternate"] == start["alternate"]
    assert "sweep 3" in capsys.readouterr().out


def test_hits_and_worth(articles: Path) -> None:
    """Without "City, State" the famous Paris wins."""
    cases = list(ranker.read(articles))
    weights = dict(ranking.weights())
    assert ranker.hits(cases, weights) == (2, 2)
    worth = ranker.worth(cases, weights | {"country-votes": 0.1, "division-votes": 0.1, "near-votes": 0.1})
    assert worth["inside"] == 50.0
    assert worth["alternate"] == 0.0


def test_chances_follow_the_lead() -> None:
    """A winner far ahead is right, one hardly ahead is not."""
    entry = {"lat": 0.0, "lon": 0.0, "country": "", "kind": "city", "admin1": -1, "geonames_id": None}
    cases = []
    for i in range(40):
        ahead = 130 + i * 3
        places = [(0, ahead, 0.0), (1, 128, 60.0)]
        candidates = [
            Candidate(
                ranking.Entry(
                    **entry | {"number": n, "weight": w, "lat": lat}, capital=False, district=False
                ),
                0,
            )  # type: ignore[arg-type]
            for n, w, lat in places
        ]
        toponym = Toponym("x", candidates)
        cases.append(ranker.Case([toponym], [(toponym, frozenset({0} if i > 9 or i % 3 == 0 else {1}), 1)]))
    fitted = ranker.chances(cases, dict(ranking.weights()))
    assert fitted["chance-lead"] > 0
    ranker.use(dict(ranking.weights()) | fitted)
    ranking.rank(cases[-1].toponyms, Votes())
    sure = ranking.chance(cases[-1].toponyms[0])
    ranking.rank(cases[0].toponyms, Votes())
    assert ranking.chance(cases[0].toponyms[0]) < sure - 0.1


def test_the_table_comes_back() -> None:
    """As the extractor reads it, with what each weight is worth."""
    text = ranker.table({"people": 0.4, "country": 4.25}, {"people": 1.234})
    assert text.splitlines()[1:] == ["people\t0.4\t+1.23", "country\t4.25"]


def test_the_command_writes_a_table(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With folds and ablation."""
    out = tmp_path / "ranker.tsv"
    arguments = ["ranker", str(articles), "--folds", "2", "--ablate", "--out", str(out)]
    monkeypatch.setattr(sys, "argv", arguments)
    monkeypatch.setattr(ranker, "SWEEPS", 1)
    ranker.main()
    assert set(ranking.weights()) == {line.split("\t")[0] for line in out.read_text().splitlines()[1:]}
    assert "seen: 100.00 %" in capsys.readouterr().out
