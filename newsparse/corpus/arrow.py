"""Records as Arrow tables and Parquet files (the extra ``newsparse[arrow]``).

The schema is made of the record's JSON Schema, so that there is one definition of the record: an object is a
struct, an array a list. A document that failed is a row with its reason in the column ``error`` and
nothing else; it is never an exception.
"""

import json
import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import count
from typing import Any, NamedTuple, Self

from newsparse.batch import Item, Settings, run
from newsparse.errors import NewsparseError
from newsparse.record import VERSION
from newsparse.writer import Style

try:
    import pyarrow as pa
except ImportError as e:  # pragma: no cover - tested in a process without it
    raise NewsparseError("pyarrow is missing: pip install 'newsparse[arrow]'") from e

from types import TracebackType

TIMEOUT = 60.0
"""Seconds a document may take; the command's limit for a small one."""
GROUP = 512
"""Records of a row group: some 4 MB, and what is held in memory while a file is written."""
FIELD = "text"
"""The field of a line that a row is handed to a worker as."""
_SCALARS = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_()}


class Columns(NamedTuple):
    """Which columns of a table have what: the text, and perhaps the day, the URL and what is to be kept."""

    text: str = "text"
    date: str | None = None
    url: str | None = None
    keep: tuple[str, ...] = ()


@cache
def _definitions() -> dict[str, Any]:
    """Read the definitions of the JSON Schema."""
    here = os.path.dirname(os.path.dirname(__file__))
    with open(f"{here}/schema.json", encoding="utf-8") as f:
        found: dict[str, Any] = json.load(f)["$defs"]
    return found


def _type(node: Mapping[str, Any]) -> pa.DataType:
    """Turn a node of the JSON Schema into an Arrow type."""
    if "$ref" in node:
        return _type(_definitions()[node["$ref"].rpartition("/")[2]])
    if "anyOf" in node:
        return _type(next(part for part in node["anyOf"] if part.get("type") != "null"))
    if "type" not in node:
        return pa.string() if "enum" in node else pa.int64()  # a constant is the version
    kinds = [node["type"]] if isinstance(node["type"], str) else node["type"]
    kind = next(k for k in kinds if k != "null")
    return _nested(kind, node) or _SCALARS[kind]


def _nested(kind: str, node: Mapping[str, Any]) -> pa.DataType | None:
    """Turn an array or an object into a list or a struct."""
    if kind == "array":
        return pa.list_(_type((node.get("prefixItems") or [node["items"]])[0]))
    if kind == "object":
        return pa.struct([pa.field(name, _type(part)) for name, part in node["properties"].items()])
    return None


def _schema() -> pa.Schema:
    """Make the schema of a record, with the column ``error``."""
    parts = _definitions()["record"]["properties"]
    fields = [pa.field(name, _type(part)) for name, part in parts.items() if name != "input"]
    return pa.schema([*fields, pa.field("error", pa.string())], metadata={"newsparse_record": str(VERSION)})


SCHEMA: pa.Schema = _schema()
"""A record, and ``error``; the metadata ``newsparse_record`` has the record's version."""


def rows(records: Iterable[Mapping[str, Any]]) -> pa.RecordBatch:
    """Put records (their JSON forms, or objects with ``error``) into a batch."""
    return pa.RecordBatch.from_pylist([_row(r) for r in records], schema=SCHEMA)


def _row(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give a record as a row; of a failed document only the reason and the source."""
    return record if "error" not in record else {"error": record["error"]}


def batch(
    table: pa.RecordBatch,
    *,
    columns: Columns | None = None,
    home: str | None = None,
    timeout: float = TIMEOUT,
) -> pa.RecordBatch:
    """Parse the articles of a batch.

    Args:
        table: a column of texts, and perhaps one of days and one of URLs.
        columns: which columns are which; by default the texts are in ``text``.
        home: the place a local paper writes about.
        timeout: seconds a document may take.

    Returns:
        As many rows, in the same order: the columns to keep, then those of ``SCHEMA``.

    Raises:
        NewsparseError: there is no such column.

    """
    return next(batches(iter([table]), columns=columns, home=home, timeout=timeout))


def batches(
    tables: Iterable[pa.RecordBatch],
    *,
    columns: Columns | None = None,
    home: str | None = None,
    jobs: int = 1,
    timeout: float = TIMEOUT,
) -> Iterator[pa.RecordBatch]:
    """Parse the articles of many batches with one pool of worker processes.

    Args:
        tables: the batches; they are taken one by one.
        columns: which columns are which.
        home: the place a local paper writes about.
        jobs: worker processes; a document that kills or hangs one costs its own row only.
        timeout: seconds a document may take.

    Yields:
        A batch for each batch, as ``batch`` does.

    Raises:
        NewsparseError: there is no such column.

    """
    columns = columns or Columns()
    waiting: deque[pa.RecordBatch] = deque()
    settings = Settings(home=home, field=FIELD, style=Style(text=True), keep_errors=True)
    done: list[dict[str, Any]] = []
    for result in run(_items(tables, columns, waiting), settings, jobs=jobs, timeout=timeout):
        done.append(json.loads(result.data))
        while waiting and len(done) >= waiting[0].num_rows:
            table = waiting.popleft()
            yield _beside(table, rows(done[: table.num_rows]), columns.keep)
            done = done[table.num_rows :]
    for table in waiting:  # batches without rows at the end
        yield _beside(table, rows([]), columns.keep)


def _items(
    tables: Iterable[pa.RecordBatch], columns: Columns, waiting: "deque[pa.RecordBatch]"
) -> Iterator[Item]:
    """Give the rows of all batches as documents, and note the batches in their order."""
    for table in tables:
        _check(table, columns)
        waiting.append(table)
        yield from _documents(table, columns, "row")


def _check(table: pa.RecordBatch, columns: Columns) -> None:
    """Refuse a table without the columns that are asked for."""
    for name in (columns.text, columns.date, columns.url, *columns.keep):
        if name is not None and name not in table.schema.names:
            raise NewsparseError(f"no column {name!r} (there are {', '.join(table.schema.names)})")


def _documents(table: pa.RecordBatch, columns: Columns, name: str) -> Iterator[Item]:
    """Give each row as a line of JSON Lines."""
    taken = {FIELD: columns.text, "date": columns.date, "url": columns.url}
    cells = {key: table.column(column).to_pylist() for key, column in taken.items() if column}
    for n in range(table.num_rows):
        line = {key: column[n] for key, column in cells.items()}
        if line[FIELD] is None:
            yield Item(name, error="no text")
        else:
            yield Item(name, data=json.dumps(line, default=str).encode("utf-8", "replace"), jsonl=True)


def _beside(table: pa.RecordBatch, records: pa.RecordBatch, keep: Sequence[str]) -> pa.RecordBatch:
    """Put the columns to keep before those of the records."""
    if not keep:
        return records
    columns = [*(table.column(name) for name in keep), *records.columns]
    fields = [*(table.schema.field(name) for name in keep), *SCHEMA]
    return pa.RecordBatch.from_arrays(columns, schema=pa.schema(fields, metadata=SCHEMA.metadata))


class Parquet:
    """A Parquet file to be filled (zstd); it appears under its name when it is whole."""

    def __init__(self, path: str) -> None:
        """Open the part.

        Raises:
            OSError: it cannot be written.

        """
        import pyarrow.parquet as pq

        self._path, self._part = os.path.realpath(path), f"{os.path.realpath(path)}.part"
        self._writer = pq.ParquetWriter(self._part, SCHEMA, compression="zstd")
        self._waiting: list[Mapping[str, Any]] = []
        self._is_abandoned = False

    def __enter__(self) -> Self:
        """Give the file."""
        return self

    def add(self, record: Mapping[str, Any]) -> None:
        """Add a record, or an object with ``error``."""
        self._waiting.append(record)
        if len(self._waiting) >= GROUP:
            self._flush()

    def end(self, *, records: int) -> bool:
        """Say that all was added; a file that is there is not replaced by one without a record.

        Args:
            records: how many were added.

        Returns:
            Whether there is a file that stays as it is for that reason.

        """
        self._is_abandoned = not records and os.path.exists(self._path)
        return self._is_abandoned

    def _flush(self) -> None:
        """Write a row group."""
        self._writer.write_batch(rows(self._waiting))
        self._waiting = []

    def __exit__(
        self, kind: type[BaseException] | None, _: BaseException | None, _t: TracebackType | None
    ) -> None:
        """Rename the part to the file; after an error there is none."""
        if kind is None and self._waiting:
            self._flush()
        self._writer.close()
        if kind is None and not self._is_abandoned:
            os.replace(self._part, self._path)
        else:
            os.unlink(self._part)


def documents(items: Iterable[Item], column: str) -> Iterator[Item]:
    """Give the rows of Parquet files as documents.

    Args:
        items: the files.
        column: which column has the texts; columns ``date`` (or ``published``) and ``url`` serve as the
            options of these names.

    """
    for item in items:
        if item.error is not None or item.path is None:
            yield item if item.error else item._replace(error="Parquet is read from files only")
            continue
        try:
            yield from _rows_of(item.path, column)
        except (OSError, pa.ArrowException) as e:
            yield item._replace(error=str(e).splitlines()[0])


def _rows_of(path: str, column: str) -> Iterator[Item]:
    """Give the rows of one file, named by their number."""
    import pyarrow.parquet as pq

    file = pq.ParquetFile(path)
    names = file.schema_arrow.names
    if column not in names:
        yield Item(path, error=f"no column {column!r}")
        return
    date = next((name for name in ("date", "published") if name in names), None)
    columns = Columns(column, date, "url" if "url" in names else None)
    chosen = [name for name in (columns.text, columns.date, columns.url) if name]
    number = count()
    for table in file.iter_batches(batch_size=GROUP, columns=chosen):
        for item in _documents(table, columns, path):
            yield item._replace(name=f"{path}:{next(number) + 1}")
