"""Archives: ZIP (APPNOTE 6.3.10; WACZ too) and tar (POSIX.1-2001), of articles or of files of many articles.

Who uses it: the New York Times corpus (a tar of NITF for each month), downloads of every kind.
Fields read: a member's name is the article's id. Nothing is ever written: names are names only, so that
"../" leads nowhere. An archive in an archive is read, one in that is not. What inflates to far more than
its size is refused.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from newsparse.errors import NewsparseError
from newsparse.reader.formats import local_headers, tar
from newsparse.reader.formats.stream import Readable, Stream
from newsparse.reader.gunzip import FREE, Guard

ZIP = b"PK"
_HIDDEN = ("__MACOSX", ".")
_OFFICE = {"word/": "a Word document", "xl/": "a spreadsheet", "ppt/": "a presentation"}
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)


class Member:
    """A member of an archive as it is read, watched for bombs."""

    def __init__(self, file: Readable, guard: Guard, packed: int) -> None:
        """Read ``file``, which takes ``packed`` bytes of the archive."""
        self._file, self._guard = file, guard
        guard.add(packed, 0)

    def read(self, size: int, /) -> bytes:
        """Give at most so many bytes; none at the end.

        Raises:
            NewsparseError: the member is damaged, encrypted, or a bomb.

        """
        try:
            data = self._file.read(size)
        except NewsparseError:
            raise
        except _DAMAGED as e:
            raise NewsparseError(f"a damaged member: {e}") from e
        self._guard.add(0, len(data))
        return data


def members(stream: Stream, file: IO[bytes] | None) -> Iterator[tuple[str, Readable | NewsparseError]]:
    """Give the members of an archive that are files, by name, each to be read before the next.

    Args:
        stream: the archive.
        file: the same as a file in which one can go back, if it is one.

    Returns:
        Names and members, an error for each that is damaged, and one for all that are empty.

    """
    head = stream.head
    found: Iterator[tuple[str, Readable | NewsparseError, int | None]]
    if head[257:262] == b"ustar" or (not head.startswith(ZIP) and b"PK\x03\x04" not in head):
        found = _tar(stream)
    else:
        found = _zip(file if file is not None and not stream.packed else io.BytesIO(stream.whole(FREE)))
    empty = 0
    for name, member, size in found:
        if isinstance(member, NewsparseError):
            yield name, member
        elif size == 0:
            empty += 1
        else:
            yield name, member
    if empty:
        yield "", NewsparseError(f"{empty:,} empty {'member' if empty == 1 else 'members'}")


def _tar(stream: Stream) -> Iterator[tuple[str, Readable | NewsparseError, int | None]]:
    """Give the members of a tar archive, with their sizes in bytes."""
    for entry in tar.entries(stream):
        if isinstance(entry, NewsparseError):
            yield "", entry, None
        elif not _is_hidden(entry.name):
            yield entry.name, entry.content, entry.size


def _zip(file: IO[bytes]) -> Iterator[tuple[str, Readable | NewsparseError, int | None]]:
    """Give the members of a ZIP archive, with their sizes in bytes where they are told."""
    guard = Guard()
    file.seek(0)
    try:
        archive = zipfile.ZipFile(file)
    except _DAMAGED:
        yield from _without_directory(file, guard)
        return
    names = archive.namelist()
    if office := _office(names):
        raise NewsparseError(office)
    wacz = "datapackage.json" in names
    for info in archive.infolist():
        name = info.filename
        if info.is_dir() or _is_hidden(name) or (wacz and not name.startswith("archive/")):
            continue
        try:
            with archive.open(info) as member:
                yield name, Member(member, guard, info.compress_size), info.file_size
        except _DAMAGED as e:
            yield name, _told(e), None


def _without_directory(
    file: IO[bytes], guard: Guard
) -> Iterator[tuple[str, Readable | NewsparseError, int | None]]:
    """Give the members of a ZIP archive whose directory is damaged or missing."""
    file.seek(0)
    yield "", NewsparseError("a damaged ZIP archive: its directory cannot be read"), None
    for entry in local_headers.entries(file):
        if isinstance(entry, NewsparseError):
            yield "", entry, None
        elif not (entry.name.endswith("/") or _is_hidden(entry.name)):
            yield entry.name, Member(entry.content, guard, entry.packed), None


def _told(error: Exception) -> NewsparseError:
    """Say in a line why a member cannot be read."""
    if isinstance(error, NewsparseError):
        return error
    return NewsparseError("an encrypted member" if "password" in str(error) else f"a damaged member: {error}")


def _office(names: list[str]) -> str:
    """Say of a ZIP archive that it is a document of an office program; empty if it is none."""
    if "[Content_Types].xml" in names:
        kind = next((told for start, told in _OFFICE.items() if any(n.startswith(start) for n in names)), "")
        return (
            f"not a text: it looks like {kind or 'an office document'} (pandoc -t plain FILE gives its text)"
        )
    if names[:1] == ["mimetype"]:
        return "not a text: it looks like an OpenDocument or EPUB file (pandoc -t plain FILE gives its text)"
    return ""


def _is_hidden(name: str) -> bool:
    """Tell files of the system that packed the archive."""
    return any(part.startswith(_HIDDEN) and part not in (".", "..") for part in name.split("/"))
