"""Where records go besides text: reports, databases, counts; and records that come back."""

import csv
import io
import json
import sqlite3
from pathlib import Path

import pytest
from conftest import ARTICLE, Run

OTHER = "Ferry Runs Aground\n\nBERN, May 23 (Reuters) - Captain Kofi Mensah left Bern on Friday.\n"


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """Give a folder of two articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE)
    (folder / "b.txt").write_text(OTHER)
    return folder


def names(db: Path) -> list[str]:
    """List the articles of a database."""
    with sqlite3.connect(db) as connection:
        return [Path(name).name for (name,) in connection.execute("SELECT source FROM articles ORDER BY id")]


def test_a_database_by_its_name(newsparse: Run, two: Path, tmp_path: Path) -> None:
    """Filled by any number of workers, whole when it is there."""
    db = tmp_path / "news.db"
    for jobs in ("1", "2"):
        assert newsparse(str(two), "-o", str(db), "-j", jobs).returncode == 0
        assert names(db) == ["a.txt", "b.txt"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["articles", "news.db"]


def test_a_database_keeps_its_mode(newsparse: Run, two: Path, tmp_path: Path) -> None:
    """As any other output that replaces a file."""
    db = tmp_path / "news.db"
    assert newsparse(str(two), "-o", str(db)).returncode == 0
    db.chmod(0o600)
    assert newsparse(str(two), "-o", str(db)).returncode == 0
    assert db.stat().st_mode & 0o777 == 0o600


def test_a_database_where_none_can_be(newsparse: Run, two: Path, tmp_path: Path) -> None:
    """The message has the name that was given, and nothing of how it is done."""
    run = newsparse(str(two), "-o", str(tmp_path / "none" / "news.db"))
    assert (run.returncode, run.stderr) == (
        1,
        f"newsparse: {tmp_path / 'none' / 'news.db'}: No such file or directory\n",
    )


def test_append_and_resume(newsparse: Run, two: Path, tmp_path: Path) -> None:
    """Each article is there once; what failed is told and kept."""
    db = str(tmp_path / "news.db")
    newsparse(str(two / "a.txt"), "-o", db)
    run = newsparse(str(two), str(tmp_path / "nosuch.txt"), "--append", "-o", db)
    assert run.returncode == 1
    assert names(Path(db)) == ["a.txt", "b.txt"]
    with sqlite3.connect(db) as connection:
        assert connection.execute("SELECT reason FROM failures").fetchall() == [
            ("No such file or directory",)
        ]
    assert newsparse(str(two), "--resume", "-o", db).returncode == 0
    assert names(Path(db)) == ["a.txt", "b.txt"]
    assert "other options" in newsparse(str(two), "--resume", "--date", "2020-01-01", "-o", db).stderr


def test_records_come_back(newsparse: Run, two: Path, tmp_path: Path) -> None:
    """Every view of a record that came back is that of the article."""
    records = tmp_path / "r.jsonl"
    assert newsparse(str(two / "a.txt"), "--jsonl", "--text", "-o", str(records)).returncode == 0
    assert json.loads(records.read_text())["text"] == ARTICLE
    for view in ("--csv", "--md", "--html", "--highlight", "--jsonl"):
        text = ("--text",) if view == "--jsonl" else ()
        again = newsparse("--from-jsonl", str(records), view, *text).stdout
        assert again == newsparse(str(two / "a.txt"), view, *text).stdout
        assert again == newsparse("--from-jsonl", view, *text, stdin=records.read_text()).stdout


def test_records_without_text_and_what_is_none(newsparse: Run, two: Path) -> None:
    """The lists are shown, with a note; a line that is no record fails."""
    lines = newsparse(str(two), "--jsonl").stdout
    run = newsparse("--from-jsonl", stdin=lines + '{"a": 1}\n')
    assert "only its lists" in run.stdout
    assert "Ada Roe" in run.stdout
    assert (run.returncode, run.stderr) == (
        1,
        "newsparse: stdin:3: no record: an object with a version is needed\n",
    )


def test_summary(newsparse: Run, two: Path) -> None:
    """For people, as JSON, CSV and a page; the same from records."""
    told = json.loads(newsparse(str(two), "--summary", "--json").stdout)
    assert told["articles"] == 2
    mensah = next(p for p in told["people"] if p["name"] == "Kofi Mensah")
    assert (mensah["articles"], [r for r, _ in mensah["roles"]]) == (2, ["Captain"])
    rows = list(csv.DictReader(io.StringIO(newsparse(str(two), "--summary", "--csv").stdout)))
    assert next(r for r in rows if r["name"] == "Bern")["articles"] == "2"
    assert "Kofi Mensah" in newsparse(str(two), "--summary", "--html").stdout
    assert "Taken for one\n  nothing" in newsparse(str(two), "--summary", "--explain").stdout
    table = newsparse(str(two), "--summary").stdout
    assert table.startswith("2 articles")
    assert table == newsparse("--from-jsonl", "--summary", stdin=newsparse(str(two), "--jsonl").stdout).stdout


def test_a_report_of_many(newsparse: Run, two: Path, tmp_path: Path) -> None:
    """An index, a section each; nothing where the only article failed."""
    page = newsparse(str(two), "--html").stdout
    assert "<title>2 articles</title>" in page
    assert 'href="#a2-top"' in page
    run = newsparse(str(tmp_path / "nosuch.txt"), "--html", "-o", str(tmp_path / "r.html"))
    assert (run.returncode, run.stdout) == (1, "")
    assert not (tmp_path / "r.html").exists()


@pytest.mark.parametrize(
    "options",
    [
        ("--append",),
        ("--append", "-o", "x.json"),
        ("--json", "-o", "x.db"),
        ("--from-jsonl", "--input-jsonl", "body"),
        ("--from-jsonl", "--explain"),
        ("--summary", "--md"),
        ("--summary", "-o", "x.db"),
        ("--resume", "--csv", "-o", "x.csv"),
    ],
)
def test_options_that_do_not_go_together(newsparse: Run, two: Path, options: tuple[str, ...]) -> None:
    """Wrong usage, and nothing is written."""
    run = newsparse(str(two), *options)
    assert (run.returncode, run.stdout, run.stderr.count("\n")) == (2, "", 1)
    assert not Path("x.db").exists()


def test_two_runs_on_one_database(newsparse: Run, two: Path, tmp_path: Path) -> None:
    """The second is refused in one line."""
    from newsparse.cli import outputs

    db = str(tmp_path / "news.db")
    with outputs.locked(db):
        run = newsparse(str(two), "-o", db)
    assert (run.returncode, run.stdout) == (2, "")
    assert "another run is writing" in run.stderr
