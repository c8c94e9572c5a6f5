"""What may be given to read(): sources, dates, URLs, and what is refused with a clear error."""

import datetime as dt
import os
from pathlib import Path

import pytest

from newsparse import NewsparseError
from newsparse.reader import read
from newsparse.reader.caps import MAX_PAGE_BYTES, MAX_TEXT_BYTES

TEXT = "Harbour Reopens\n\nThe harbour of the old town reopened on Monday after long repairs.\n"


def test_sources(tmp_path: Path) -> None:
    """Text, bytes and a path give the same article, but for how it was read."""
    file = tmp_path / "harbour.txt"
    file.write_text(TEXT, encoding="utf-8")
    by_path, by_bytes, by_text = read(file), read(TEXT.encode()), read(TEXT)
    assert by_path.segments == by_bytes.segments == by_text.segments
    assert (by_path.source.name, by_path.source.encoding) == ("harbour.txt", "utf-8")
    assert (by_text.source.name, by_text.source.encoding) == (None, None)
    assert read("\ufeff" + TEXT).text == TEXT
    assert read(bytearray(TEXT.encode())).text == TEXT  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "date",
    [
        "2024-10-26",
        "2024-10-26T07:30:00+09:00",
        dt.date(2024, 10, 26),
        dt.datetime(2024, 10, 26, 7, tzinfo=dt.UTC),
    ],
)
def test_date_option(date: str | dt.date) -> None:
    """The option is a date, a time or their ISO form, and is stronger than all else."""
    article = read(f"https://a.example/2023/01/05/x\n\n{TEXT}", date=date)
    assert (article.published, article.published_from) == ("2024-10-26", "option")


@pytest.mark.parametrize("date", ["", "yesterday", "2024-13-01", "26/10/2024", 20241026, "2024-10-26" * 9])
def test_bad_date(date: str) -> None:
    """Anything else is refused."""
    with pytest.raises(NewsparseError, match="not an ISO date"):
        read(TEXT, date=date)


@pytest.mark.parametrize("source", ["", " \n\t\r\n", b"", b"\xef\xbb\xbf", b" \n"])
def test_empty(source: str | bytes) -> None:
    """An empty input is an error, not an empty record."""
    with pytest.raises(NewsparseError, match="empty"):
        read(source)


def test_unreadable(tmp_path: Path) -> None:
    """Paths that cannot be read, sources of other types and unknown formats are refused."""
    for path in (tmp_path / "none.txt", tmp_path, Path("a\0b")):
        with pytest.raises(NewsparseError):
            read(path)
    with pytest.raises(NewsparseError, match="int"):
        read(5)  # type: ignore[arg-type]
    with pytest.raises(NewsparseError, match="format"):
        read(TEXT, format="pdf")


def test_too_large(tmp_path: Path) -> None:
    """The cap holds for files, bytes and strings."""
    file = tmp_path / "large.txt"
    with file.open("wb") as f:
        f.seek(MAX_PAGE_BYTES)
        f.write(b"x")
    for source in (file, b"x" * (MAX_PAGE_BYTES + 1), "x" * (MAX_PAGE_BYTES + 1)):
        with pytest.raises(NewsparseError, match="larger than 20 MB"):
            read(source)


def test_a_text_may_have_less_than_a_page(tmp_path: Path) -> None:
    """Bytes of UTF-8 count, whatever the encoding and wherever the text stands."""
    line = "Rain fell on Örebro.\n\n"
    text = line * (MAX_TEXT_BYTES // len(line.encode()))
    assert read(text).text
    file = tmp_path / "large.txt"
    file.write_text(text + line, encoding="utf-8")
    wire = f"<DOC><DOCNO>1</DOCNO><TEXT>{text}{text}</TEXT></DOC>"
    for source in (text + line, file, (text + line).encode("utf-16"), text.replace("Ö", "界"), wire):
        with pytest.raises(NewsparseError, match="plain text larger than 5 MB"):
            read(source)
    page = "<html><body><p>Rain fell on Bern.</p>" + f"<!-- {'x' * 90} -->\n" * (2 * MAX_TEXT_BYTES // 100)
    assert read(page).text == "Rain fell on Bern."


def test_surrogate_file_name(tmp_path: Path) -> None:
    """A file name that is no UTF-8 is kept."""
    file = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        with open(file, "wb") as f:  # noqa: PTH123 - pathlib takes no bytes
            f.write(TEXT.encode())
    except OSError:
        pytest.skip("the file system has only UTF-8 names")
    assert read(Path(os.fsdecode(file))).source.name == "caf\udce9.txt"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2024/10/26/harbour", "2024-10-26"),
        ("https://a.example/2024/oct/26/harbour", "2024-10-26"),
        ("https://a.example/2024-10-26-harbour.html", "2024-10-26"),
        ("https://a.example/article/26/10/2024/harbour", "2024-10-26"),
        ("https://a.example/article/10/26/2024/harbour", "2024-10-26"),
        ("https://a.example/news/20241026/harbour", "2024-10-26"),
        ("https://a.example/2024/10/harbour", None),
        ("https://a.example/article/20249999/harbour", None),
        ("https://a.example/article/4120241026777/harbour", None),
        ("https://a.example/2024/02/31/harbour", None),
    ],
)
def test_date_of_the_url(url: str, day: str | None) -> None:
    """A date in the path is the day of publication, from the option or the first line alike."""
    want = (day, "url" if day else None)
    for article in (read(TEXT, url=url), read(f"{url}\r\n\r\n{TEXT}")):
        assert article.source.url == url
        assert (article.published, article.published_from) == want
