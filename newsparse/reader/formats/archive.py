"""Archives: ZIP (APPNOTE 6.3.10; WACZ too) and tar (POSIX.1-2001), of articles or of files of many articles.

Who uses it: the New York Times corpus (a tar of NITF for each month), downloads of every kind.
Fields read: a member's name is the article's id. Nothing is ever written: names are names only, so that
"../" leads nowhere. An archive in an archive is read, one in that is not. What inflates to far more than
its size is refused.
"""

import io
import tarfile
import zipfile
import zlib
from collections.abc import Iterator

from newsparse.errors import NewsparseError
from newsparse.reader.formats.cut import MAX_BYTES
from newsparse.reader.formats.piece import Piece
from newsparse.reader.formats.stream import FREE, Guard, Readable, Stream
from newsparse.typed import IO, Any, cast

ZIP = b"PK"
_HIDDEN = ("__MACOSX", ".")
_OFFICE = {"word/": "a Word document", "xl/": "a spreadsheet", "ppt/": "a presentation"}
_DAMAGED = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
_AT_END = 8
"""Reads at the end of a tar archive: a whole one takes one or two."""


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


def members(stream: Stream, file: "IO[bytes] | None") -> Iterator[tuple[str, "Member | NewsparseError"]]:
    """Give the members of an archive that are files, by name, each to be read before the next.

    Args:
        stream: the archive.
        file: the same as a file in which one can go back, if it is one.

    """
    if stream.head.startswith(ZIP):
        yield from _zip(file if file is not None and not stream.packed else io.BytesIO(stream.whole(FREE)))
    else:
        yield from _tar(stream)


def _zip(file: "IO[bytes]") -> Iterator[tuple[str, "Member | NewsparseError"]]:
    """Give the members of a ZIP archive."""
    guard = Guard()
    try:
        file.seek(0)
        archive = zipfile.ZipFile(file)
    except _DAMAGED as e:
        raise NewsparseError("a damaged ZIP archive") from e
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
                yield name, Member(member, guard, info.compress_size)
        except _DAMAGED as e:
            yield name, _told(e)


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


class _Ending:
    """A file that is not read on for ever behind its end, as ``tarfile`` does for a false header."""

    def __init__(self, file: Readable) -> None:
        """Read ``file``."""
        self._file, self._nothing = file, 0

    def read(self, size: int, /) -> bytes:
        """Give at most so many bytes; none at the end, some times.

        Raises:
            tarfile.ReadError: there has been nothing for long.

        """
        data = self._file.read(size)
        self._nothing += not data
        if self._nothing > _AT_END:
            raise tarfile.ReadError("cut short")
        return data


def _tar(stream: Stream) -> Iterator[tuple[str, "Member | NewsparseError"]]:
    """Give the members of a tar archive, in one pass."""
    guard = Guard()
    try:
        with tarfile.open(fileobj=cast("Any", _Ending(stream)), mode="r|") as archive:
            for info, file in _files(archive):
                yield info.name, Member(file, guard, info.size)
    except NewsparseError:
        raise
    except _DAMAGED as e:
        raise NewsparseError("a damaged tar archive") from e


def _files(archive: tarfile.TarFile) -> Iterator[tuple[tarfile.TarInfo, Readable]]:
    """Give the members of a tar archive that are wanted, each to be read before the next."""
    for info in archive:
        archive.members = []  # type: ignore[attr-defined]  # it would keep every one it has met
        wanted = info.isreg() and not _is_hidden(info.name)
        if wanted and (file := archive.extractfile(info)) is not None:
            yield info, cast("Readable", file)


def _is_hidden(name: str) -> bool:
    """Tell files of the system that packed the archive."""
    return any(part.startswith(_HIDDEN) and part not in (".", "..") for part in name.split("/"))


def whole(member: Stream) -> bytes:
    """Give a member that is one article."""
    return member.whole(MAX_BYTES)


def number(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Give pieces their place in the file."""
    part = 0
    for piece in pieces:
        part += piece.kind != "note"
        yield piece._replace(part=part)
