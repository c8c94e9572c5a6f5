"""Where written records go: into a text as they come, a report at the end, a database, counts."""

import contextlib
import json
import os
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, Protocol, Self, cast

from newsparse.cli.options import DATABASE, PARQUET

if TYPE_CHECKING:
    from newsparse.batch import Item, Settings
    from newsparse.batch.output import File, Stream
    from newsparse.cli.options import Options
    from newsparse.corpus.arrow import Parquet
    from newsparse.corpus.sqlite import Database
    from newsparse.writer import Writer


class Output(Protocol):
    """Where results go."""

    @property
    def kept(self) -> int:
        """How many records of an earlier run stay."""

    def left(self, items: "Iterable[Item]") -> "Iterable[Item]":
        """Give the documents that are still to do."""

    def take(self, data: bytes) -> None:
        """Take what a worker wrote of a document."""

    def fail(self, name: str, reason: str) -> None:
        """Take note of a document that has no record."""

    def end(self, *, records: int) -> bool:
        """Write what comes last; a file that is there is not replaced by a run that wrote no record.

        Args:
            records: how many documents have one.

        Returns:
            Whether there is a file that stays as it is for that reason.

        """


@contextlib.contextmanager
def opened(options: "Options", settings: "Settings") -> Iterator[Output]:
    """Open the output that the options ask for.

    Raises:
        OSError: the output cannot be opened.
        NewsparseError: another run is writing to it, or there is nothing to resume.

    """
    path, depends_on = options.output, settings.options()
    if path is not None and options.table == DATABASE:
        from newsparse.corpus import sqlite

        said = json.dumps(depends_on, sort_keys=True)
        with (
            locked(path),
            sqlite.Database(path, append=options.append, resume=options.resume, options=said) as database,
        ):
            yield Tables(database)
        return
    if path is not None and options.table == PARQUET:
        from newsparse.corpus import arrow

        with locked(path), arrow.Parquet(path) as parquet:
            yield Columns(parquet)
        return
    from newsparse.batch import output

    is_kept = options.format == "jsonl" and not options.summary
    with output.opened(path, keep=is_kept, resume=options.resume, options=depends_on) as out:
        if options.summary:
            yield Counts(out, options.format, settings)
        elif settings.view == "html":
            with Report(out) as report:
                yield report
        else:
            yield Text(out, settings.view)


@contextlib.contextmanager
def locked(path: str) -> Iterator[None]:
    """Hold the lock of an output that writes its part itself; a file that is replaced keeps its mode.

    Raises:
        OSError: the file cannot be written.
        NewsparseError: another run is writing to it.

    """
    from newsparse.batch import lock, output, own_files
    from newsparse.errors import NewsparseError

    own_files.check_part(path)
    mode = output.protection(path)
    name = os.path.realpath(path) + own_files.LOCK
    try:
        file = lock.opened(name)
    except OSError as e:
        e.filename = path
        raise
    if file is None:
        raise NewsparseError("another run is writing to it")
    try:
        yield
        if mode is not None:
            os.chmod(path, mode)
    finally:
        with contextlib.suppress(OSError):
            os.unlink(name)
        file.close()


class Text:
    """Records one after the other, as they come."""

    def __init__(self, output: "File | Stream", view: str) -> None:
        """Write what comes first."""
        from newsparse.writer import load

        # What explains is no record: it is set apart as the highlighted texts are.
        self._writer: Writer = load(view if view != "explain" else "highlight")
        self._output, self._between = output, b""
        self._has_taken = False
        output.write(self._writer.HEAD)

    @property
    def kept(self) -> int:
        """How many records of an earlier run stay."""
        return self._output.kept

    def left(self, items: "Iterable[Item]") -> "Iterable[Item]":
        """Give the documents that are still to do."""
        return self._output.left(items)

    def take(self, data: bytes) -> None:
        """Write a record."""
        self._output.write(self._between + data)
        self._has_taken = True
        self._between = self._writer.BETWEEN.encode()

    def fail(self, name: str, reason: str) -> None:
        """Leave it to standard error."""

    def end(self, *, records: int) -> bool:
        """Write what comes last; errors alone (``--keep-errors``) make a new file, but replace none."""
        self._output.write(self._writer.TAIL)
        if records or self._output.kept or (self._has_taken and not self._output.is_there):
            return False
        return self._output.cancel()


class Report:
    """The articles of a report, kept on the disk until the index of all of them is known."""

    kept = 0

    def __init__(self, output: "File | Stream") -> None:
        """Open a file without a name."""
        import tempfile

        self._output = output
        self._facts: list[Any] = []
        self._bodies = cast("IO[bytes]", tempfile.TemporaryFile())  # noqa: SIM115 - closed at the end
        self._lengths: list[int] = []

    def __enter__(self) -> Self:
        """Give the output."""
        return self

    def __exit__(
        self, _: type[BaseException] | None, _e: BaseException | None, _t: TracebackType | None
    ) -> None:
        """Let the file go."""
        self._bodies.close()

    def left(self, items: "Iterable[Item]") -> "Iterable[Item]":
        """Give all: a report is not gone on with."""
        return items

    def take(self, data: bytes) -> None:
        """Keep an article; its first line has the facts for the index."""
        facts, _, body = data.partition(b"\n")
        self._facts.append(json.loads(facts))
        self._lengths.append(len(body))
        self._bodies.write(body)

    def fail(self, name: str, reason: str) -> None:
        """Leave it to standard error."""

    def end(self, *, records: int) -> bool:
        """Write the whole page."""
        from newsparse.writer import html

        if not records:
            return self._output.cancel()
        self._bodies.seek(0)
        for piece in html.document(self._facts, (self._bodies.read(n).decode() for n in self._lengths)):
            self._output.write(piece)
        return False


class Tables:
    """Records as rows of a database."""

    kept = 0

    def __init__(self, database: "Database") -> None:
        """Take an open database; what failed before is tried again."""
        self._database = database
        database.forget_failures()

    def left(self, items: "Iterable[Item]") -> "Iterable[Item]":
        """Leave out the documents that the database has, when a run is gone on with."""
        if not self._database.resumed:
            return items
        return (item for item in items if not self._database.has(item.name, item.part))

    def take(self, data: bytes) -> None:
        """Add a record."""
        self._database.add(json.loads(data))

    def fail(self, name: str, reason: str) -> None:
        """Keep the reason."""
        self._database.fail(name, reason)

    def end(self, *, records: int) -> bool:
        """Leave it to the database."""
        return self._database.end(records=records)


class Columns:
    """Records as rows of a Parquet file; a document that failed is a row with its error."""

    kept = 0

    def __init__(self, parquet: "Parquet") -> None:
        """Take an open file."""
        self._parquet = parquet

    def left(self, items: "Iterable[Item]") -> "Iterable[Item]":
        """Give all."""
        return items

    def take(self, data: bytes) -> None:
        """Add a record."""
        self._parquet.add(json.loads(data))

    def fail(self, name: str, reason: str) -> None:
        """Add the reason."""
        self._parquet.add({"error": f"{name}: {reason}"})

    def end(self, *, records: int) -> bool:
        """Leave it to the file."""
        return self._parquet.end(records=records)


class Counts:
    """Who, where and when over all records; nothing else is kept of them."""

    kept = 0

    def __init__(self, output: "File | Stream", view: str, settings: "Settings") -> None:
        """Count from nothing."""
        from newsparse.corpus.summary import Summary

        self._output, self._view, self._settings = output, view, settings
        self._summary = Summary()

    def left(self, items: "Iterable[Item]") -> "Iterable[Item]":
        """Give all."""
        return items

    def take(self, data: bytes) -> None:
        """Count a record."""
        self._summary.add(json.loads(data))

    def fail(self, name: str, reason: str) -> None:
        """Leave it to standard error."""

    def end(self, *, records: int) -> bool:
        """Write the counts."""
        from newsparse.corpus import summary_views

        self._output.write(summary_views.write(self._summary, self._view, self._settings.style))
        return False if records else self._output.cancel()
