"""A corpus in SQLite: whole or a part that is gone on with, nothing twice, nothing half."""

import os
import signal
import sqlite3
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from records import RECORD, hostile
from update_samples import ROOT, environment, samples

import newsparse
from newsparse.corpus import sqlite

PLAIN = RECORD.to_dict(text=True)


def named(name: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever a record has
    """Give the record of another source."""
    return PLAIN | {"source": PLAIN["source"] | {"name": name}} | more


def ask(path: Path, question: str, *values: object) -> list[tuple[Any, ...]]:
    """Ask a finished database."""
    with sqlite3.connect(path) as db:
        return db.execute(question, values).fetchall()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a file that is not there yet."""
    return tmp_path / "news.db"


def test_a_row_an_article_an_entry_a_mention(file: Path) -> None:
    """Everything of the record is somewhere."""
    assert sqlite.load(str(file), [PLAIN]) == 1
    assert ask(file, "SELECT title, published, source, part, authors, body FROM articles") == [
        ("Envoy Lands", "2024-10-26", "note.txt", 0, '["Jo Doe"]', RECORD.paragraphs[0]),
    ]
    assert ask(file, "SELECT name, role, age, confidence, mentions FROM people") == [
        ("Ada Roe", "Envoy", 51, 0.97, 1)
    ]
    assert ask(file, "SELECT name, country, wikidata, mentions FROM places") == [("Bern", "CH", "Q70", 2)]
    assert ask(file, "SELECT name, aliases FROM organizations") == [("Acme", '["Acme Inc."]')]
    assert ask(file, "SELECT value, type, begin_day, end_day FROM dates") == [
        ("2024-10-25", "DATE", "2024-10-25", "2024-10-25"),
        ("P2D", "DURATION", None, None),
    ]
    assert ask(
        file, "SELECT q.text, speaker, p.name, words FROM quotes q JOIN people p ON p.id = q.person"
    ) == [("She stays two days", "Ada Roe", "Ada Roe", "She")]
    assert ask(
        file, "SELECT count(person), count(place), count(organization), count(date) FROM mentions"
    ) == [(1, 2, 1, 2)]
    assert not ask(file, "PRAGMA foreign_key_check")


def test_a_day_is_a_day_and_a_clock_has_its_own_column(file: Path) -> None:
    """Of both ends; days can be compared and counted."""
    times = [
        PLAIN["dates"][0] | {"type": "TIME", "value": value, "begin": begin, "end": end}
        for value, begin, end in (
            ("2024-10-25T16:00", "2024-10-25T16:00", "2024-10-25T16:00"),
            ("2024-10-25T14:30/2024-10-25T24:00", "2024-10-25T14:30", "2024-10-26T00:00"),
            ("2024-10-25TMO", "2024-10-25", "2024-10-25"),
        )
    ]
    sqlite.load(str(file), [PLAIN | {"dates": times}])
    expected = [
        ("2024-10-25", "2024-10-25", None, None),
        ("2024-10-25", "2024-10-26", "14:30", "00:00"),
        ("2024-10-25", "2024-10-25", "16:00", "16:00"),
    ]
    assert ask(file, 'SELECT begin_day, end_day, begin_time, end_time FROM "when"') == expected
    assert (
        ask(
            file,
            "SELECT begin_day, end_day, begin_time, end_time FROM dates"
            " WHERE begin_day = '2024-10-25' ORDER BY begin_time",
        )
        == expected
    )


def test_a_database_of_version_1_is_not_added_to(file: Path) -> None:
    """Its days hold clocks, and its table lacks the columns for them."""
    sqlite.load(str(file), [PLAIN])
    with sqlite3.connect(file) as db:
        db.execute("PRAGMA user_version = 1")
    with pytest.raises(newsparse.NewsparseError, match="one of another version"):
        sqlite.load(str(file), [PLAIN], append=True)


def test_the_common_questions_have_views(file: Path) -> None:
    """Who, where, when, who said what, who with whom; and full text."""
    two = named("b.txt", published="2024-11-01")
    sqlite.load(str(file), [PLAIN, two])
    assert ask(file, "SELECT name, articles, roles, first, last FROM who") == [
        ("Ada Roe", 2, "Envoy", "2024-10-26", "2024-11-01")
    ]
    assert ask(file, 'SELECT name, articles, mentions FROM "where"') == [("Bern", 2, 4)]
    assert ask(file, 'SELECT begin_day, articles FROM "when"') == [("2024-10-25", 2)]
    assert ask(file, "SELECT speaker, text FROM who_said LIMIT 1") == [("Ada Roe", "She stays two days")]
    assert ask(file, "SELECT * FROM who_with_whom") == []
    found = (
        "SELECT source FROM articles_text JOIN articles ON articles.id = articles_text.rowid"
        " WHERE articles_text MATCH ? ORDER BY articles.id"
    )
    assert ask(file, found, "flew AND title:envoy") == [("note.txt",), ("b.txt",)]
    assert ask(file, found, "nowhere") == []


def test_the_same_article_is_not_added_twice(file: Path) -> None:
    """Source, part, id and the hash of the text make it the same."""
    part = PLAIN | {"source": PLAIN["source"] | {"part": 2}}
    other = PLAIN | {"text": PLAIN["text"] + " More."}
    assert sqlite.load(str(file), [PLAIN, PLAIN, part, other]) == 3
    assert ask(file, "SELECT count(*) FROM people") == [(3,)]


def test_append_adds_to_a_finished_file(file: Path) -> None:
    """What was there stays; without append the file is replaced."""
    sqlite.load(str(file), [PLAIN])
    assert sqlite.load(str(file), [PLAIN, named("b.txt")], append=True) == 1
    assert ask(file, "SELECT source FROM articles ORDER BY id") == [("note.txt",), ("b.txt",)]
    sqlite.load(str(file), [named("c.txt")])
    assert ask(file, "SELECT source FROM articles ORDER BY id") == [("c.txt",)]


def interrupted(file: Path) -> None:
    """Add an article and a failure, then be interrupted."""
    with sqlite.Database(str(file), options="x") as database:
        database.add(PLAIN)
        database.fail("c.txt", "no such file")
        raise KeyboardInterrupt


def test_an_error_leaves_the_file_and_a_part_with_whole_articles(file: Path) -> None:
    """The part is gone on with, if the options are the same."""
    sqlite.load(str(file), [named("old.txt")])
    with pytest.raises(KeyboardInterrupt):
        interrupted(file)
    assert ask(file, "SELECT source FROM articles ORDER BY id") == [("old.txt",)]
    with pytest.raises(newsparse.NewsparseError, match="other options"):
        sqlite.Database(str(file), resume=True, options="y")
    with sqlite.Database(str(file), resume=True, options="x") as database:
        assert database.has("note.txt")
        assert not database.has("note.txt", 2)
        database.forget_failures()
        database.add(named("b.txt"))
    assert ask(file, "SELECT source FROM articles ORDER BY id") == [("note.txt",), ("b.txt",)]
    assert ask(file, "SELECT * FROM failures") == []
    assert not Path(f"{file}.part").exists()


class Dying(sqlite3.Connection):
    """A connection whose process dies as it tells the options."""

    def executemany(self, *_: object) -> sqlite3.Cursor:
        """Die."""
        raise KeyboardInterrupt


def test_a_run_that_dies_at_once_is_gone_on_with(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables are there with the options of the run or not at all."""
    monkeypatch.setattr("sqlite3.connect", partial(sqlite3.connect, factory=Dying))
    with pytest.raises(KeyboardInterrupt):
        sqlite.Database(str(file), options="x")
    monkeypatch.undo()
    assert Path(f"{file}.part").exists()
    with sqlite.Database(str(file), resume=True, options="x") as database:
        assert database.add(PLAIN)


def filled(file: Path, pages: int) -> None:
    """Fill a database on a disk that has room for so many pages more."""
    with sqlite.Database(str(file)) as database:
        database.add(PLAIN)
        database.commit()
        room = database._db.execute("PRAGMA page_count").fetchone()[0] + pages  # noqa: SLF001 - no disk so small
        database._db.execute(f"PRAGMA max_page_count = {room}")  # noqa: SLF001
        for n in range(99):
            database.add(named(f"{n}.txt"))


@pytest.mark.parametrize("pages", [0, 8])
def test_a_full_disk(file: Path, pages: int) -> None:
    """An error of the system, with how to go on; what is whole is in the part."""
    with pytest.raises(OSError, match="full") as caught:
        filled(file, pages)
    assert caught.value.filename == str(file)
    assert caught.value.__notes__ == [
        f"what is done is kept in {file}.part: the same command with --resume goes on"
    ]
    assert not file.exists()
    with sqlite.Database(str(file), resume=True) as database:
        assert database.has("note.txt")
        database.add(named("0.txt"))
    assert ask(file, "SELECT count(*) > 1 FROM articles") == [(1,)]


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    """Is an error of the system, not of the user."""
    with pytest.raises(OSError, match="unable to open") as caught:
        sqlite.Database(str(tmp_path / "none" / "news.db"))
    assert caught.value.filename == str(tmp_path / "none" / "news.db")


def test_resume_of_a_finished_file_goes_on_from_it(file: Path) -> None:
    """As with JSON Lines."""
    sqlite.load(str(file), [PLAIN])
    with sqlite.Database(str(file), resume=True) as database:
        assert database.has("note.txt")
        assert not database.add(PLAIN)
    assert ask(file, "SELECT count(*) FROM articles") == [(1,)]


@pytest.mark.parametrize("content", [b"no database at all, but long enough to be looked at", b"\x00" * 200])
def test_what_is_no_database_is_refused(file: Path, content: bytes) -> None:
    """In one line, and left as it is."""
    file.write_bytes(content)
    with pytest.raises(newsparse.NewsparseError):
        sqlite.Database(str(file), append=True)
    assert file.read_bytes() == content


def test_a_database_of_somebody_else_is_refused(file: Path) -> None:
    """Its tables are not touched."""
    with sqlite3.connect(file) as db:
        db.execute("CREATE TABLE mine (x)")
    with pytest.raises(newsparse.NewsparseError, match="no database of newsparse"):
        sqlite.Database(str(file), append=True)


def test_hostile_words_are_only_words(file: Path) -> None:
    """Quotes, NULs and lone surrogates."""
    words = "'); DROP TABLE people; --\ud800\x00"
    assert sqlite.load(str(file), [hostile(words).to_dict(text=True)]) == 1
    assert ask(file, "SELECT name FROM people")[0][0].startswith("'); DROP TABLE")


def test_every_sample(file: Path) -> None:
    """As they are parsed, and records of version 1 too."""
    records = [newsparse.parse(s).to_dict(text=True) for s in samples()]
    old = {k: v for k, v in PLAIN.items() if k not in ("quotes", "credits")} | {"version": 1, "text": None}
    assert sqlite.load(str(file), [*records, old]) == len(records) + 1
    assert ask(file, "SELECT sum(mentions) FROM people") == [
        (sum(len(p["mentions"]) for r in [*records, old] for p in r["people"]),)
    ]


SCRIPT = """
import sys
from records import RECORD
from newsparse.corpus import sqlite
plain = RECORD.to_dict(text=True)
with sqlite.Database(sys.argv[1], resume=True) as database:
    for n in range(int(sys.argv[2])):
        name = f"{n}.txt"
        if not database.has(name):
            database.add(plain | {"source": plain["source"] | {"name": name}})
        if n == 300:
            print("far", flush=True)
"""


def test_a_killed_run_is_gone_on_with(file: Path) -> None:
    """Kill -9 in the middle: the part opens, holds whole articles, and resume completes it."""
    env = environment() | {"PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests' / 'support'}"}
    command = [sys.executable, "-c", SCRIPT, str(file)]
    with subprocess.Popen([*command, "100000"], env=env, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "far\n"
        run.send_signal(signal.SIGKILL)
    assert not file.exists()
    part = Path(f"{file}.part")
    count = ask(part, "SELECT count(*) FROM articles")[0][0]
    assert count >= 300 - sqlite.BATCH
    assert count % sqlite.BATCH == 0
    assert ask(part, "SELECT count(*) FROM people") == [(count,)]
    subprocess.run([*command, str(count + 10)], env=env, check=True)
    assert ask(file, "SELECT count(*) FROM articles") == [(count + 10,)]
