"""Every field of a record has its column: what the tables lack would be lost without a word."""

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from records import RECORD, hostile

from newsparse.corpus.sqlite import load
from newsparse.record import KINDS, Article, Date, Organization, Person, Place, Quote, Record, Source

RENAMED = {"begin": "begin_day", "end": "end_day", "id": "source_id", "name": "source"}
"""Fields whose column is called otherwise, since ``end`` is a word of SQL and ``id`` the row's own."""
APART = {"mentions", "start", "end", "cue", "speaker"}
"""Fields of a quote or an entry that are rows of their own, or several columns."""


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    """Fill a database with one record."""
    path = tmp_path_factory.mktemp("corpus") / "news.db"
    load(str(path), [RECORD.to_dict(text=True)])
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    return connection


def columns(database: sqlite3.Connection, table: str) -> set[str]:
    """List the columns of a table."""
    return {row["name"] for row in database.execute(f"PRAGMA table_info({table})")}


def cell(value: object) -> object:
    """Write a value as a cell holds it."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


@pytest.mark.parametrize(
    ("table", "kind"),
    [("people", Person), ("places", Place), ("organizations", Organization), ("dates", Date)],
)
def test_fields_of_entries(database: sqlite3.Connection, table: str, kind: type[Any]) -> None:
    """By the same names, but for the ends of a date."""
    wanted = {RENAMED.get(f, f) if table == "dates" else f for f in kind.fields}
    assert wanted <= columns(database, table)
    row = database.execute(f"SELECT * FROM {table} ORDER BY id").fetchone()  # noqa: S608 - our own names
    entry = RECORD.to_dict()[table][0]
    for field in set(kind.fields) - {"mentions"}:
        assert row[RENAMED.get(field, field) if table == "dates" else field] == cell(entry[field]), field
    assert row["mentions"] == len(entry["mentions"])
    assert (row["article"], row["position"]) == (1, 0)


def test_fields_of_an_article(database: sqlite3.Connection) -> None:
    """Those of its source too; its text is there by a digest, its paragraphs as the body."""
    row = database.execute("SELECT * FROM articles").fetchone()
    plain = RECORD.to_dict(text=True)
    for field in set(Source.fields) - {"part"}:
        value = plain["source"][field]
        assert row[RENAMED.get(field, field)] == (value or "" if field in RENAMED else value), field
    assert row["part"] == 0
    for field in set(Article.fields) - {"source", "text", "dateline", "paragraphs", "segments"}:
        assert row[field] == cell(plain[field]), field
    assert row["dateline"] == plain["dateline"]["text"]
    assert row["body"] == "\n\n".join(plain["paragraphs"])
    assert len(row["hash"]) == 64


def test_fields_of_a_quote(database: sqlite3.Connection) -> None:
    """With its speaker by number, and where it stands."""
    assert set(Quote.fields) - APART <= columns(database, "quotes")
    row = database.execute("SELECT * FROM quotes").fetchone()
    quote = RECORD.quotes[0]
    assert (row["text"], row["kind"], row["continues"]) == (quote.text, quote.kind, int(quote.continues))
    assert (row["start_at"], row["end_at"]) == (quote.start, quote.end)
    assert (row["speaker"], row["speaker_kind"], row["person"]) == ("Ada Roe", "person", 1)
    assert (row["words"], row["cue"]) == ("She", "stays")
    assert (row["organization"], row["place"]) == (None, None)


def test_mentions_belong_to_their_entries(database: sqlite3.Connection) -> None:
    """One column of each mention points at the table of its kind."""
    rows = database.execute("SELECT * FROM mentions ORDER BY start_at, end_at").fetchall()
    kinds = [*KINDS, "date"]
    assert all(sum(row[kind] is not None for kind in kinds) == 1 for row in rows)
    assert [(row["text"], next(kind for kind in kinds if row[kind])) for row in rows] == [
        ("BERN", "place"),
        ("Ada Roe", "person"),
        ("Acme", "organization"),
        ("Bern", "place"),
        ("Friday", "date"),
        ("two days", "date"),
    ]
    assert {row["kind"] for row in rows if row["place"]} == {"dateline", "name"}


def test_every_column_is_filled_by_some_record(tmp_path: Path) -> None:
    """None stays empty for ever, as one would that no field has the name of."""
    path = tmp_path / "news.db"
    continued = RECORD.quotes[0].replace(continues=True)
    clock = RECORD.dates[0].replace(begin="2024-10-25T14:30", end="2024-10-25T16:00")
    timed = RECORD.replace(quotes=(continued,), dates=(clock,))
    load(str(path), [r.to_dict(text=True) for r in (timed, hostile("x"))])
    connection = sqlite3.connect(path)
    left = {
        (table, column)
        for table in ("articles", "people", "places", "organizations", "dates", "quotes", "mentions")
        for column in columns_of(connection, table)
        if connection.execute(f"SELECT count({column}) FROM {table}").fetchone()[0] == 0  # noqa: S608 - our own names
    }
    assert left == {("dates", "mod"), ("quotes", "organization"), ("quotes", "place")}


def columns_of(connection: sqlite3.Connection, table: str) -> list[str]:
    """List the columns of a table, in their order."""
    return [str(row[1]) for row in connection.execute(f"PRAGMA table_info({table})")]


@pytest.mark.parametrize("missing", ["credits", "quotes"])
def test_records_of_version_1(tmp_path: Path, missing: str) -> None:
    """They lack fields; their cells are as of an article that has none."""
    plain = RECORD.to_dict(text=True)
    del plain[missing]
    load(str(tmp_path / "news.db"), [plain])
    row = sqlite3.connect(tmp_path / "news.db").execute("SELECT credits FROM articles").fetchone()
    assert row == ("[]",)


def test_the_same_article_is_added_once(tmp_path: Path) -> None:
    """By source, part, id and text; another text of the same name is another article."""
    path = str(tmp_path / "news.db")
    plain = RECORD.to_dict(text=True)
    other = {**plain, "text": plain["text"] + " It rained."}
    assert load(path, [plain, plain, other]) == 2
    assert load(path, [plain, other], append=True) == 0


def test_lone_surrogates_are_replaced(tmp_path: Path) -> None:
    """SQLite holds UTF-8."""
    path = str(tmp_path / "news.db")
    assert load(path, [Record(Article(Source("\ud800"), "\ud800", title="a\ud800b")).to_dict(text=True)]) == 1
    assert sqlite3.connect(path).execute("SELECT source, title FROM articles").fetchone() == ("?", "a?b")
