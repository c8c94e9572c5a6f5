"""ZIP and tar: nested once, names that lead nowhere, bombs refused."""

import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest
from wires import articles, everything, sample, tarred, zipped

from newsparse.reader import gunzip
from newsparse.record import Article

RAIN = "Rain in Bath\n\nBATH, Oct. 25 (EXA) - Rain fell in Bath on Friday, the mayor said.\n"


def test_members_and_their_articles() -> None:
    """Plain articles and files of many, counted through."""
    well, ferry, market = articles(sample("archive.zip"))
    assert (well.source.part, well.source.id, well.source.format) == (1, "desk/well.txt", "text")
    assert well.title == "Second Well for Maun"
    assert (ferry.source.part, ferry.source.id, ferry.source.format) == (
        2,
        "EXA_ENG_20101231.0001",
        "gigaword",
    )
    assert market.source.part == 3


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_nested_once(pack: object) -> None:
    """An archive in an archive is read, one deeper is not; the other members come."""
    once = pack(("a.txt", RAIN.encode()))  # type: ignore[operator]
    twice = pack(("in.bin", once), ("b.txt", RAIN.encode()))  # type: ignore[operator]
    assert [a.source.id for a in articles(twice)] == ["a.txt", "b.txt"]
    assert [a.source.id for a in articles(gzip.compress(twice))] == ["a.txt", "b.txt"]
    deeper = everything(pack(("c.bin", twice)))  # type: ignore[operator]
    assert deeper[0] == "an archive in an archive in an archive"
    assert not isinstance(deeper[1], str)


def test_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names are names: neither "../" nor "/" leads out of the archive, and nothing leads into a folder."""
    monkeypatch.chdir(tmp_path)
    for pack in (zipped, tarred):
        found = articles(pack(("../../out.txt", RAIN.encode()), ("/etc/newsparse", RAIN.encode())))
        assert found[0].source.id == "../../out.txt"
    assert not list(tmp_path.iterdir())


def test_what_the_packing_system_left() -> None:
    """Hidden files and folders are passed over."""
    data = zipped(("__MACOSX/._a.txt", "x"), (".DS_Store", "x"), ("d/", ""), ("d/a.txt", RAIN))
    assert [a.source.id for a in articles(data)] == ["d/a.txt"]


def test_a_broken_member_costs_itself() -> None:
    """Damaged, no text, encrypted; the others come."""
    data = bytearray(
        zipped(("a.txt", RAIN), ("b.txt", RAIN * 9), ("c.png", b"\x89PNG\r\n\x1a\n"), ("d.txt", RAIN))
    )
    at = data.index(b"b.txt") + len(b"b.txt")
    data[at + 5 : at + 15] = b"\xff" * 10
    first, broken, picture, last = everything(bytes(data))
    assert not isinstance(first, str)
    assert not isinstance(last, str)
    assert str(broken).startswith("a damaged member")
    assert picture == "not a text: it looks like a PNG image"
    with zipfile.ZipFile(io.BytesIO(zipped(("a.txt", RAIN)))) as archive:
        info = archive.infolist()[0]
    locked = bytearray(zipped(("a.txt", RAIN)))
    locked[6] |= 1
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert everything(bytes(locked)) == ["an encrypted member"]
    assert info.flag_bits & 1 == 0


@pytest.mark.parametrize("cut", [30, 60, 120])
def test_an_archive_that_is_cut_off(cut: int) -> None:
    """A line says so, and what is whole comes."""
    first, *rest = everything(zipped(("a.txt", RAIN))[:cut])
    assert first == "a damaged ZIP archive: its directory cannot be read"
    assert all(isinstance(one, Article) or one == "a damaged member: it is cut short" for one in rest), rest
    assert everything(tarred(("a.txt", RAIN.encode()))[: 512 + cut])[-1] in {
        "a damaged archive: it is cut short",
        "a damaged member: it is cut short",
    }


def test_bombs(monkeypatch: pytest.MonkeyPatch) -> None:
    """What inflates to far more than its size is refused, packed either way."""
    monkeypatch.setattr(gunzip, "FREE", 100_000)
    monkeypatch.setattr(gunzip, "RATIO", 200)
    docs = b'<DOC id="A"><TEXT>' + b" " * 1_000_000 + b"</TEXT></DOC>"
    refused = "refused: it inflates to more than 200 times its size"
    assert everything(gzip.compress(docs)) == [refused]
    assert everything(zipped(("a.sgm", docs))) == [refused]
    assert everything(tarred(("a.sgm", docs))) == ["no article in it: neither a headline nor a text"]


def test_the_bounds_of_bombs() -> None:
    """News text packs to a tenth, so that 200 never refuses it; small things inflate as they like."""
    guard = gunzip.Guard()
    guard.add(1_000, 100_000_000)
    guard.add(499_001, 0)
    guard.add(0, 1)
    with pytest.raises(Exception, match="more than 200 times"):
        guard.add(0, 100_000_000)


@pytest.mark.parametrize(
    ("members", "said"),
    [
        (
            (("[Content_Types].xml", "<x/>"), ("word/document.xml", "<x/>")),
            "a Word document (pandoc -t plain FILE",
        ),
        ((("[Content_Types].xml", "<x/>"), ("xl/workbook.xml", "<x/>")), "a spreadsheet"),
        ((("mimetype", "application/epub+zip"), ("a.xhtml", "<x/>")), "an OpenDocument or EPUB file"),
    ],
)
def test_office_documents(members: tuple[tuple[str, str], ...], said: str) -> None:
    """Refused by name, with a hint."""
    (reason,) = everything(zipped(*members))
    assert str(reason).startswith("not a text: it looks like")
    assert said in str(reason)


@pytest.mark.parametrize("size", [10**6, 10**15])
def test_a_tar_header_of_a_false_size(size: int) -> None:
    """What is there is given, and the end is found at once, whatever the header says."""
    info = tarfile.TarInfo("b.txt")
    info.size = size
    first, *errors = everything(tarred(("a.txt", RAIN.encode()))[:1024] + info.tobuf() + b"Rain.")
    assert isinstance(first, Article)
    assert first.title == "Rain in Bath"
    assert errors == ["a damaged member: it is cut short"]


def test_empty_members_are_one_line() -> None:
    """However many there are."""
    for pack in (zipped, tarred):
        found = everything(pack(*((f"{k}.txt", b"") for k in range(1200)), ("a.txt", RAIN.encode())))
        assert [one if isinstance(one, str) else one.title for one in found] == [
            "Rain in Bath",
            "1,200 empty members",
        ]
        assert everything(pack(("b.txt", b""))) == ["1 empty member"]


def test_long_names_of_tar() -> None:
    """POSIX and GNU have each their own way."""
    for form in (tarfile.PAX_FORMAT, tarfile.GNU_FORMAT):
        file = io.BytesIO()
        with tarfile.open(fileobj=file, mode="w", format=form) as archive:
            info = tarfile.TarInfo("d/" * 90 + "Zürich.txt")
            info.size = len(RAIN)
            archive.addfile(info, io.BytesIO(RAIN.encode()))
            link = tarfile.TarInfo("e.txt")
            link.type, link.linkname = tarfile.SYMTYPE, "a.txt"
            archive.addfile(link)
        assert [a.source.id for a in articles(file.getvalue())] == ["d/" * 90 + "Zürich.txt"]


def test_two_archives_in_one_file() -> None:
    """What stands behind the end of a tar archive is read too."""
    both = tarred(("a.txt", RAIN.encode())) + tarred(("b.txt", RAIN.encode()))
    assert [a.source.id for a in articles(both)] == ["a.txt", "b.txt"]
    *_, error = everything(both + b"garbage" * 99)
    assert error == "a damaged archive: what should be a header is none"
