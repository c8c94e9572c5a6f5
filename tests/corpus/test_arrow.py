"""Records as Arrow and Parquet: one definition with the JSON Schema, a row a document, never an exception."""

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from jsonschema import Draft202012Validator
from records import RECORD
from update_samples import ROOT, samples

import newsparse

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")
arrow = pytest.importorskip("newsparse.corpus.arrow")

TEXTS = [s.read_text(encoding="utf-8") for s in samples() if s.suffix == ".txt" and s.stem != "windows-1252"]


def table(**columns: list[Any]) -> Any:  # noqa: ANN401 - pyarrow has no types
    """Give a batch."""
    return pa.RecordBatch.from_pydict(columns)


def test_the_schema_is_that_of_the_record() -> None:
    """A record goes in and comes out as it was, by the JSON Schema too."""
    plain = RECORD.to_dict(text=True)
    (row,) = arrow.rows([plain]).to_pylist()
    assert row.pop("error") is None
    for mention in (
        m for kind in ("people", "organizations", "dates") for e in row[kind] for m in e["mentions"]
    ):
        assert "kind" not in mention
    assert newsparse.Record.from_dict(row) == RECORD
    schema = json.loads((ROOT / "newsparse" / "schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(row)
    assert set(arrow.SCHEMA.names) == {*plain, "error"}
    assert arrow.SCHEMA.metadata == {b"newsparse_record": b"2"}


def test_a_row_a_document() -> None:
    """What fails is a row with its reason; columns are carried over."""
    batch = table(
        key=[1, 2, 3, 4],
        body=[TEXTS[0], "", None, "BERN - It rained on Friday."],
        day=[None, None, None, "2024-10-26"],
    )
    columns = arrow.Columns("body", date="day", keep=("key",))
    found = arrow.batch(batch, columns=columns).to_pylist()
    assert [row["key"] for row in found] == [1, 2, 3, 4]
    assert [row["error"] for row in found] == [None, "nothing to read: the input is empty", "no text", None]
    assert found[0]["title"] == newsparse.parse(TEXTS[0]).title
    assert found[1]["people"] is None
    assert found[3]["dates"][0]["value"] == "2024-10-25"


@pytest.mark.parametrize("jobs", [1, 2])
def test_many_batches_with_one_pool(jobs: int) -> None:
    """As many batches as go in, of the same lengths, empty ones too."""
    tables = [
        table(text=TEXTS[:2]),
        table(text=TEXTS[2:3]).slice(1),
        table(text=TEXTS[3:7]),
        table(text=TEXTS[:1]).slice(1),
    ]
    found = list(arrow.batches(tables, jobs=jobs))
    assert [b.num_rows for b in found] == [2, 0, 4, 0]
    assert [r["title"] for r in found[2].to_pylist()] == [newsparse.parse(t).title for t in TEXTS[3:7]]


def test_a_missing_column_is_told() -> None:
    """With those that there are."""
    with pytest.raises(newsparse.NewsparseError, match=r"no column 'body' \(there are text\)"):
        arrow.batch(table(text=["x"]), columns=arrow.Columns("body"))


def test_parquet_of_the_command(newsparse: Run, tmp_path: Path) -> None:
    """Written and read, by pandas and DuckDB too; a failed document is a row."""
    file, again = tmp_path / "news.parquet", tmp_path / "again.parquet"
    run = newsparse(*(str(s) for s in samples()[:3]), str(tmp_path / "nosuch.txt"), "-o", str(file))
    assert run.returncode == 1
    found = pq.read_table(file).to_pylist()
    assert len(found) == 4
    assert found[3]["error"].endswith("nosuch.txt: No such file or directory")
    run = newsparse("--input-parquet", "text", str(file), "-o", str(again))
    assert [r["title"] for r in pq.read_table(again).to_pylist()[:3]] == [r["title"] for r in found[:3]]
    assert run.stderr == f"newsparse: {file}:4: no text\n"
    assert sorted(p.suffix for p in tmp_path.iterdir()) == [".parquet", ".parquet"]


def test_peers_read_parquet(newsparse: Run, tmp_path: Path) -> None:
    """Namibia's NA is no missing value there."""
    duckdb, pandas = pytest.importorskip("duckdb"), pytest.importorskip("pandas")
    file = tmp_path / "news.parquet"
    newsparse(
        "-o", str(file), stdin="WINDHOEK, Namibia (AP) - Ada Roe landed in Windhoek, Namibia, on Friday."
    )
    question = f"SELECT p.name, p.country FROM (SELECT unnest(places) AS p FROM '{file}')"  # noqa: S608 - our own file
    assert ("Namibia", "NA") in duckdb.sql(question).fetchall()
    assert pandas.read_parquet(file).loc[0, "people"][0]["name"] == "Ada Roe"


def test_parquet_that_is_none(newsparse: Run, tmp_path: Path) -> None:
    """One line an input."""
    file = tmp_path / "x.parquet"
    file.write_text("no parquet")
    run = newsparse("--input-parquet", "text", str(file), str(tmp_path / "nosuch.parquet"), "--jsonl")
    assert (run.returncode, run.stdout, run.stderr.count("\n")) == (1, "", 2)


def test_an_interrupted_file_is_not_there(tmp_path: Path) -> None:
    """Neither it nor its part."""
    with pytest.raises(KeyboardInterrupt), arrow.Parquet(str(tmp_path / "x.parquet")):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_row_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So many records are held at once."""
    monkeypatch.setattr(arrow, "GROUP", 2)
    with arrow.Parquet(str(tmp_path / "x.parquet")) as file:
        for _ in range(5):
            file.add(RECORD.to_dict(text=True))
    assert pq.ParquetFile(tmp_path / "x.parquet").num_row_groups == 3
