"""Files of many articles for the tests: the samples, and what is read of them."""

import io
import tarfile
import zipfile

from update_samples import SAMPLES, wires

from newsparse import NewsparseError
from newsparse.reader import read_all
from newsparse.record import Article

FORMATS = [p.name for p in wires()]


def sample(name: str) -> bytes:
    """Give a sample of a format."""
    return (SAMPLES / "formats" / name).read_bytes()


def everything(source: bytes | str) -> list[Article | str]:
    """Give the articles of a file; for a broken one the reason."""
    try:
        return [str(a) if isinstance(a, NewsparseError) else a for _, a in read_all(source)]
    except NewsparseError as e:  # the input itself
        return [str(e)]


def articles(source: bytes | str) -> list[Article]:
    """Give the articles of a file that has no broken one."""
    found = everything(source)
    assert all(isinstance(a, Article) for a in found), found
    return [a for a in found if isinstance(a, Article)]


def article(source: bytes | str) -> Article:
    """Give the one article of a file."""
    (found,) = articles(source)
    return found


def parts(a: Article) -> list[tuple[str, str]]:
    """Give the parts of an article in order, as (kind, text)."""
    return [(s.kind, a.text[s.start : s.end]) for s in a.segments]


def zipped(*members: tuple[str, bytes | str]) -> bytes:
    """Pack a ZIP archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return file.getvalue()


def tarred(*members: tuple[str, bytes]) -> bytes:
    """Pack a tar archive."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return file.getvalue()
