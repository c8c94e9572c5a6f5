"""A corpus as an SQLite database (3.9 or newer, with FTS5), by the standard library.

``Database`` takes records in their JSON form. It is written as ``FILE.part``, one transaction a batch,
and renamed when it is whole: a killed run leaves a part that opens, holds whole articles only and
is gone on with. An article is the same where source, part, id and the hash of its text agree;
``append`` adds to a copy of a finished file.
"""

import contextlib
import errno
import hashlib
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from types import TracebackType
from typing import Any, Self

from newsparse.batch.output import GO_ON
from newsparse.errors import NewsparseError
from newsparse.record import KINDS, day_and_clock

VERSION = 2
"""Of the tables; stands in the table ``about`` and in SQLite's own user_version."""

BATCH = 64
"""Articles a transaction: at one an article the writing takes three times as long, from here no longer."""

_SINGULAR = {entries: kind for kind, entries in KINDS.items()} | {"dates": "date"}
"""What the tables of entries are called where another one points at a row of theirs."""


class Database:
    """A database to be filled; as a context manager it is finished only if nothing went wrong.

    Args:
        path: the file that is there in the end.
        append: go on from a copy of the finished file, if there is one.
        resume: go on from the part that an interrupted run left, or from the finished file.
        options: what the records depend on; a part of another run with other options is refused.

    Raises:
        NewsparseError: the part or the file is no such database, or was made under other options.
        OSError: the file cannot be written.

    """

    def __init__(self, path: str, *, append: bool = False, resume: bool = False, options: str = "") -> None:
        """Open the part."""
        self._name = path
        self._path, self._part = os.path.realpath(path), f"{os.path.realpath(path)}.part"
        self._waiting = 0
        self._is_abandoned = False
        self._known: dict[str, list[str]] = {}
        self.resumed = resume
        going_on = resume and os.path.exists(self._part)
        if not going_on:
            _remove(self._part)
        with _refused(path):
            self._db = sqlite3.connect(self._part, isolation_level=None)
            self._db.execute("PRAGMA foreign_keys = ON")
            self._db.execute("PRAGMA synchronous = NORMAL")
            if not going_on and (append or resume) and os.path.exists(self._path):
                with contextlib.closing(sqlite3.connect(f"file:{self._path}?mode=ro", uri=True)) as finished:
                    finished.backup(self._db)
                going_on = True
            try:
                self._begin(options, new=not going_on)
            except BaseException:
                self._db.close()
                raise

    def _begin(self, options: str, *, new: bool) -> None:
        """Make the tables of a new database; check those of an older one."""
        version = self._db.execute("PRAGMA user_version").fetchone()[0]
        if new or (version == 0 and not self._db.execute("SELECT 1 FROM sqlite_master").fetchone()):
            self._db.executescript(f"BEGIN; {_schema()} PRAGMA user_version = {VERSION};")
            about = {"version": str(VERSION), "options": options}
            self._db.executemany("INSERT INTO about VALUES (?, ?)", about.items())
            self._db.execute("COMMIT")  # with the options, without which nobody could go on
        elif version != VERSION:
            raise NewsparseError("no database of newsparse, or one of another version")
        elif self._about("options") != options:
            raise NewsparseError("made under other options: run with the same, or write to another file")
        self._db.execute("BEGIN")

    def _about(self, name: str) -> str | None:
        """Give a value of the table ``about``."""
        row = self._db.execute("SELECT value FROM about WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else None

    def __enter__(self) -> Self:
        """Give the database."""
        return self

    def has(self, source: str | None, part: int | None = None) -> bool:
        """Tell whether there is an article of this source and part, whatever its text."""
        found = self._db.execute(
            "SELECT 1 FROM articles WHERE source = ? AND part = ?", (source or "", part or 0)
        )
        return found.fetchone() is not None

    def add(self, record: Mapping[str, Any]) -> bool:
        """Add an article with all that was found in it.

        Args:
            record: the JSON form, with its text (``to_dict(text=True)``).

        Returns:
            Whether it is new; the same article is not added twice.

        """
        added = self._insert("articles", _article(record))
        if added.rowcount and added.lastrowid is not None:
            self._entries(added.lastrowid, record)
        self._waiting += 1
        if self._waiting >= BATCH:
            self.commit()
        return added.rowcount > 0

    def fail(self, source: str, reason: str) -> None:
        """Keep in the table ``failures`` why an input has no article."""
        self._db.execute("INSERT INTO failures VALUES (?, ?)", (source, reason))

    def forget_failures(self) -> None:
        """Empty the table ``failures``: a run that goes on tries those inputs again."""
        self._db.execute("DELETE FROM failures")

    def end(self, *, records: int) -> bool:
        """Say that all was added; a file that is there is not replaced by a database without articles.

        Args:
            records: how many were added.

        Returns:
            Whether there is a file that stays as it is for that reason.

        """
        has_articles = records or self._db.execute("SELECT 1 FROM articles").fetchone()
        self._is_abandoned = not has_articles and os.path.exists(self._path)
        return self._is_abandoned

    def commit(self) -> None:
        """Make all that was added stay, come what may."""
        self._db.execute("COMMIT")
        self._db.execute("BEGIN")
        self._waiting = 0

    def _entries(self, article: int, record: Mapping[str, Any]) -> None:
        """Add the entries of all lists and their mentions."""
        ids = {
            kind: [self._entry(table, article, n, entry) for n, entry in enumerate(record[table])]
            for kind, table in KINDS.items()
        }
        for n, time in enumerate((*record["dates"], *record["durations"])):
            (first, begin), (last, end) = day_and_clock(time.get("begin")), day_and_clock(time.get("end"))
            told = {"begin_day": first, "end_day": last, "begin_time": begin, "end_time": end}
            self._entry("dates", article, n, {**time, **told})
        for n, quote in enumerate(record.get("quotes", [])):
            self._insert("quotes", {**_quote(quote, ids), "article": article, "position": n})

    def _entry(self, table: str, article: int, position: int, entry: Mapping[str, Any]) -> int:
        """Add an entry and its mentions; give its number."""
        at = {"article": article, "position": position, "mentions": len(entry["mentions"])}
        number = self._insert(table, {**entry, **at}).lastrowid or 0
        self._db.executemany(
            f"INSERT INTO mentions (article, {_SINGULAR[table]}, text, kind, start_at, end_at)"  # noqa: S608 - our own names
            " VALUES (?, ?, ?, ?, ?, ?)",
            [
                (article, number, _sound(m["text"]), m.get("kind"), m["start"], m["end"])
                for m in entry["mentions"]
            ],
        )
        return number

    def _insert(self, table: str, told: Mapping[str, Any]) -> sqlite3.Cursor:
        """Add what is told to the columns of those names, unless the row is there."""
        columns = self._columns(table)
        marks = ", ".join("?" * len(columns))
        return self._db.execute(
            f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({marks})",  # noqa: S608 - as above
            [_cell(told.get(column)) for column in columns],
        )

    def _columns(self, table: str) -> list[str]:
        """Give the columns of a table that are not counted by themselves."""
        if table not in self._known:
            found = self._db.execute(f"PRAGMA table_info({table})")
            self._known[table] = [name for _, name, _, _, _, key in found if not key]
        return self._known[table]

    def __exit__(
        self, _: type[BaseException] | None, error: BaseException | None, _t: TracebackType | None
    ) -> None:
        """Rename the part to the file; after an error the part stays with all whole articles.

        Raises:
            OSError: the disk is full, or the file cannot be written any more.

        """
        with contextlib.closing(self._db), self._kept():
            if isinstance(error, sqlite3.Error):
                raise error
            if error is not None:
                with contextlib.suppress(sqlite3.Error):
                    self._db.execute("COMMIT")
                return
            self._db.execute("COMMIT")
            self._db.execute("INSERT INTO articles_text (articles_text) VALUES ('optimize')")
            self._db.execute("ANALYZE")
        if self._is_abandoned:
            _remove(self._part)
        else:
            os.replace(self._part, self._path)

    @contextlib.contextmanager
    def _kept(self) -> Iterator[None]:
        """Tell what SQLite cannot write as other outputs do, and how to go on."""
        try:
            yield
        except sqlite3.OperationalError as e:
            told = OSError(errno.EIO, str(e), self._name)
            told.add_note(GO_ON.format(f"{self._name}.part"))
            raise told from e


def _article(record: Mapping[str, Any]) -> dict[str, Any]:
    """Give what the row of an article tells; a record of version 1 lacks some of its keys."""
    source, line, body = record["source"], record["dateline"], "\n\n".join(record["paragraphs"])
    text = record["text"] or body
    own = {
        "source": source["name"] or "",
        "part": source.get("part") or 0,
        "source_id": source.get("id") or "",
        "hash": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        "dateline": line and line["text"],
        "body": body,
    }
    return {"credits": [], **record, **source, **own}


def _quote(quote: Mapping[str, Any], ids: dict[str, list[int]]) -> dict[str, Any]:
    """Give what the row of a quote tells, its speaker by number."""
    speaker, cue = quote["speaker"] or {}, quote["cue"]
    kind, words = speaker.get("kind"), speaker.get("mention")
    at = {"start_at": quote["start"], "end_at": quote["end"]}
    who = {kind: ids[kind][speaker["index"]]} if kind in ids else {}
    said = {"words": words and words["text"], "cue": cue and cue["text"]}
    return {**quote, **at, **who, **said, "speaker": speaker.get("name"), "speaker_kind": kind}


def _cell(value: Any) -> Any:  # noqa: ANN401 - whatever JSON has
    """Give a value as SQLite holds it: a list as JSON."""
    return _sound(json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value)


def _sound(value: Any) -> Any:  # noqa: ANN401 - as above
    """Give text without lone surrogates, which are no UTF-8."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _schema() -> str:
    """Read the tables."""
    with open(f"{os.path.dirname(__file__)}/schema.sql", encoding="utf-8") as f:
        return f.read()


@contextlib.contextmanager
def _refused(path: str) -> Iterator[None]:
    """Tell in one line of a file that is no database, or that cannot be written."""
    try:
        yield
    except sqlite3.OperationalError as e:
        raise OSError(errno.EIO, str(e), path) from e
    except sqlite3.Error as e:
        raise NewsparseError(str(e)) from e


def _remove(path: str) -> None:
    """Remove a part and its journal, if they are there."""
    for file in (path, f"{path}-journal"):
        with contextlib.suppress(FileNotFoundError):
            os.unlink(file)


def load(path: str, records: Iterable[Mapping[str, Any]], *, append: bool = False) -> int:
    """Write records to a database.

    Args:
        path: the file.
        records: JSON forms of records, with their texts.
        append: add to a finished file; else it is replaced.

    Returns:
        How many articles are new.

    Raises:
        NewsparseError: the file to append to is no such database.
        OSError: it cannot be written.

    """
    with Database(path, append=append) as database:
        return sum(database.add(record) for record in records)
