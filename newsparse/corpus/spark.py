"""Records on Spark (the extra ``newsparse[spark]``): a data frame of articles to one of records.

Each partition has its own pool with one worker process of ours, outside Spark's: a document that kills or
hangs its process costs one row and not the job.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from newsparse.errors import NewsparseError

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame

    from newsparse.corpus.arrow import Columns

    Parser = Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]

ROWS = 128
"""Rows of an Arrow batch: Spark's own 10,000 would be gigabytes of web pages."""


def records(  # noqa: PLR0913 - a table has many columns
    frame: "DataFrame",
    *,
    text: str = "text",
    date: str | None = None,
    url: str | None = None,
    keep: Sequence[str] = (),
    home: str | None = None,
    timeout: float = 60.0,
) -> "DataFrame":
    """Parse the articles of a data frame by ``mapInArrow``.

    Args:
        frame: a row an article.
        text: the column of the texts (or pages).
        date: the column of the days they are read against, if there is one.
        url: the column of their addresses, if there is one.
        keep: columns to carry over, such as a key to join by.
        home: the place a local paper writes about.
        timeout: seconds a document may take.

    Returns:
        A row an article: the columns to keep, those of ``newsparse.corpus.arrow.SCHEMA``, and ``error``.

    Raises:
        NewsparseError: something is missing: pyspark, pandas, pyarrow or a column.

    """
    from newsparse.corpus.arrow import Columns

    types = _pyspark()
    columns = Columns(text, date, url, tuple(keep))
    chosen = list(dict.fromkeys(c for c in (text, date, url, *keep) if c is not None))
    if missing := [c for c in chosen if c not in frame.columns]:
        raise NewsparseError(f"no column {missing[0]!r} (there are {', '.join(frame.columns)})")
    frame.sparkSession.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(ROWS))
    parse = _parser(columns, home, timeout)
    return frame.select(*chosen).mapInArrow(parse, _schema(frame, keep, types))


def _parser(columns: "Columns", home: str | None, timeout: float) -> "Parser":
    """Give what Spark's worker runs: it hands the rows to a process of our own."""

    def parse(tables: "Iterable[pa.RecordBatch]") -> "Iterator[pa.RecordBatch]":
        """Parse the batches of a partition."""
        from newsparse.corpus import arrow

        yield from arrow.batches(tables, columns=columns, home=home, timeout=timeout)

    return parse


def _schema(frame: "DataFrame", keep: Sequence[str], types: Any) -> Any:  # noqa: ANN401 - pyspark's module and class
    """Give Spark's schema of the result: the columns to keep, then those of a record."""
    from newsparse.corpus.arrow import SCHEMA

    record = types.from_arrow_schema(SCHEMA)
    return type(record)([*(frame.schema[name] for name in keep), *record.fields])


def _pyspark() -> Any:  # noqa: ANN401 - a module
    """Give what turns an Arrow schema into Spark's, or say what is missing."""
    try:
        import pandas as pd  # noqa: F401 - mapInArrow asks for it
        from pyspark.sql.pandas import types
    except ImportError as e:
        raise NewsparseError(f"{e.name or 'pyspark'} is missing: pip install 'newsparse[spark]'") from e
    return types
