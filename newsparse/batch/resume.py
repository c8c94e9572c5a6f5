"""What an earlier run has written of a JSON Lines file, and how a new run goes on from there.

The lines of the part stand in the order of the inputs. As long as they agree with the inputs they stay
where they are. From the first that does not (an error, which is tried again; an input that had no line)
the rest is set aside in a file of its own, and each of its records is copied when its input's turn comes.
So the file in the end is that of one uninterrupted run, however often a run was cut off.
"""

import json
import os
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import BinaryIO, NamedTuple

from newsparse.batch.job import STDIN, Item, Key
from newsparse.errors import NewsparseError
from newsparse.record import VERSION

CHUNK = 1 << 20
"""Bytes that are copied at once."""


class Line(NamedTuple):
    """A whole line of the part: where it stands, which document it is of, and whether that failed."""

    start: int
    end: int
    key: Key
    failed: bool


class Earlier:
    """The records of an earlier run; ``kept`` counts those that stay where they are."""

    def __init__(self, part: BinaryIO, aside: str) -> None:
        """Take the file that is written to, and the name of the file for what is set aside."""
        self._part, self._aside = part, aside
        self._source: BinaryIO | None = None
        self._records: dict[Key, int] = {}
        """Where the records that were set aside begin."""
        self._claimed: set[Key] = set()
        self.kept = 0

    def left(self, items: Iterable[Item]) -> Iterator[Item]:
        """Give the documents that are left to do; those whose record has been set aside as ``ready``.

        Records of inputs that are no longer given come last, so that none is lost.

        Raises:
            NewsparseError: the part holds something else than records; nothing was changed.

        """
        waiting = iter(items)
        odd = self._agree(waiting)
        if os.path.exists(self._aside):
            self._source = open(self._aside, "rb")  # noqa: SIM115 - closed by close
            for line in _lines(self._source, strict=False):
                if not line.failed:
                    self._records.setdefault(line.key, line.start)
        return self._left(odd, waiting)

    def close(self) -> None:
        """Close what was opened for reading."""
        if self._source is not None:
            self._source.close()

    def _left(self, odd: list[Item], waiting: Iterator[Item]) -> Iterator[Item]:
        """Give the documents that are left; then what no document has claimed."""
        for item in chain(odd, waiting):
            if item.key in self._records:
                yield item._replace(ready=self._text(item.key))
            else:
                yield item
        for key in [k for k in self._records if k not in self._claimed]:
            yield Item(key[0], part=key[1], ready=self._text(key))

    def _agree(self, items: Iterator[Item]) -> list[Item]:
        """Pass over the documents whose records stand in their place; gives the first other."""
        partial = os.path.exists(self._aside)  # an earlier run was cut off while it copied from there
        odd: list[Item] = []
        over, kept, end = False, 0, 0
        for line in _lines(self._part):
            item = None if over or odd else next(items, None)
            over = over or item is None
            if item is not None and (item.key != line.key or line.failed):
                odd, kept = [item], line.start
            if partial and not odd:
                self._claimed.add(line.key)
            self.kept += not odd
            end = line.end
        if odd:
            self._set_aside(kept, end)
        self._part.truncate(kept if odd else end)
        return odd

    def _set_aside(self, start: int, end: int) -> None:
        """Append a stretch of the part to the file for that, and see to it that it is on the disk."""
        with open(self._aside, "a+b") as aside:
            if aside.tell():
                aside.write(b"\n")  # its last line may have been cut off
            self._part.seek(start)
            aside.writelines(self._part.read(min(CHUNK, end - at)) for at in range(start, end, CHUNK))
            aside.flush()
            os.fsync(aside.fileno())

    def _text(self, key: Key) -> bytes:
        """Read a record that was set aside."""
        self._claimed.add(key)
        if self._source is None:
            return b""
        self._source.seek(self._records[key])
        return self._source.readline()


def is_record(line: bytes) -> bool:
    """Tell whether a line is a whole record, or the error that stands for one."""
    return _line(line, 0) is not None


def _lines(file: BinaryIO, *, strict: bool = True) -> Iterator[Line]:
    """Give the whole lines of a file; a last one that is not whole is left out.

    Raises:
        NewsparseError: a line before the last is no record, and ``strict``.

    """
    file.seek(0)
    start = 0
    broken = 0
    for number, text in enumerate(file, 1):
        if broken and strict:
            raise NewsparseError(f"line {broken} is no record, so there is nothing to resume")
        line = _line(text, start)
        start += len(text)
        if line is None:
            broken = number
        else:
            yield line


def _line(text: bytes, start: int) -> Line | None:
    """Read which document a line is of; None if it is no whole record or error."""
    if not text.endswith(b"\n"):
        return None
    try:
        record = json.loads(text)
        source = record["source"]
        name, part, version = source["name"], source.get("part"), record["version"]
    except (ValueError, RecursionError, TypeError, KeyError, AttributeError):
        return None
    if version != VERSION:
        raise NewsparseError(f"its records are of version {version}, not {VERSION}: begin anew")
    key = (STDIN if name is None else str(name), part if isinstance(part, int) else None)
    return Line(start, start + len(text), key, "error" in record)
