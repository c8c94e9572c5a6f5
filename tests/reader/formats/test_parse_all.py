"""Files of many articles from Python: parse_all, and the first of them from parse and read."""

import io
import os
import threading
import warnings
from pathlib import Path

import pytest
from update_samples import SAMPLES
from wires import FORMATS, sample

import newsparse
from newsparse.reader.formats import files

GIGAWORD = SAMPLES / "formats" / "gigaword.sgm"


def test_every_article() -> None:
    """One record an article, with its place in the file; names and dates are found."""
    ferry, market, advice = newsparse.parse_all(GIGAWORD)
    assert [r.source.part for r in (ferry, market, advice)] == [1, 2, 3]
    assert ferry.source.name == "gigaword.sgm"
    assert "Una Mouat" in [p.name for p in ferry.people]
    assert "Lerwick" in [p.name for p in ferry.places]
    assert "2010-12-31" in [d.value for d in ferry.dates]
    assert "Grace Adhiambo" in [p.name for p in market.people]
    assert ferry.to_dict()["text"] == ferry.text


def test_the_first_and_how_many() -> None:
    """``parse`` and ``read`` give the first article, and say that there are more."""
    record = newsparse.parse(GIGAWORD)
    assert record.source.part == 1
    assert record.notes == ("the file holds 3 articles: parse_all, or the command, reads them all",)
    assert newsparse.read(sample("gigaword.sgm")).notes == record.notes
    assert newsparse.read(sample("nitf.xml")).notes == ()


def test_counting_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """A note need not read a file of a gigabyte."""
    monkeypatch.setattr(files, "COUNTED", 5)
    docs = '<DOC id="A"><TEXT><P>Rain.</P></TEXT></DOC>' * 20
    assert newsparse.read(docs).notes[0].startswith("the file holds more than 5 articles")


def test_a_broken_first() -> None:
    """The first that can be read is given; where there is none, the first reason."""
    broken = '<DOC id="A"><TEXT></TEXT></DOC>'
    record = newsparse.parse(broken + sample("gigaword.sgm").decode())
    assert (record.source.part, record.source.encoding) == (2, None)
    assert "4 articles" in record.notes[0]
    with pytest.raises(newsparse.NewsparseError, match="neither a headline nor a text"):
        newsparse.parse(broken)


def test_broken_parts_are_told() -> None:
    """By a warning, or to whom it is asked; the others come."""
    data = '<DOC id="A"><TEXT></TEXT></DOC>' + sample("gigaword.sgm").decode()
    with pytest.warns(UserWarning, match="part 1: no article in it"):
        assert len(list(newsparse.parse_all(data))) == 3
    told: list[str] = []
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        records = list(newsparse.parse_all(data, on_error=lambda e: told.append(str(e))))
    assert [r.source.part for r in records] == [2, 3, 4]
    assert told == ["part 1: no article in it: neither a headline nor a text"]


def test_a_file_of_one() -> None:
    """A plain article, a page, an item alone: one record, an error if it cannot be read."""
    (record,) = newsparse.parse_all("BERN - It rained.", date="2024-10-25")
    assert (record.source.part, record.published) == (None, "2024-10-25")
    (nitf,) = newsparse.parse_all(sample("nitf.xml"))
    assert nitf.source.part is None
    with pytest.raises(newsparse.NewsparseError, match="empty"):
        list(newsparse.parse_all("  "))
    with pytest.raises(newsparse.NewsparseError, match="without text"):
        list(newsparse.parse_all(rb"{\rtf1}"))
    with pytest.raises(newsparse.NewsparseError, match="No such file"):
        list(newsparse.parse_all(Path("no-such-file")))
    with pytest.raises(newsparse.NewsparseError, match="cannot read a int"):
        list(newsparse.parse_all(3))  # type: ignore[arg-type]


def test_options_win() -> None:
    """The date and the URL that a caller gives count more than the file's."""
    for record in newsparse.parse_all(GIGAWORD, date="2011-01-01", url="https://exa.example/2010/12/30/x"):
        assert (record.published, record.published_from) == ("2011-01-01", "option")
        assert record.source.url == "https://exa.example/2010/12/30/x"


def test_a_format_that_is_told() -> None:
    """Called text, a file of many is one text, as it stands."""
    (record,) = newsparse.parse_all(sample("gigaword.sgm"), format="text")
    assert record.text == sample("gigaword.sgm").decode()


def test_lazy() -> None:
    """Each article is read when its turn comes."""
    records = newsparse.parse_all(sample("gigaword.sgm"))
    assert next(records).source.part == 1


def test_a_pipe(tmp_path: Path) -> None:
    """A named pipe is read once, from the front."""
    fifo = tmp_path / "pipe"
    os.mkfifo(fifo)
    for data, number in ((sample("gigaword.sgm"), 3), (b"BERN - It rained.", 1)):
        writer = threading.Thread(target=fifo.write_bytes, args=(data,))
        writer.start()
        assert len(list(newsparse.parse_all(fifo))) == number
        writer.join()


def test_a_disk_that_fails() -> None:
    """An error of the system is the reason of the last part."""

    class Failing(io.BytesIO):
        """A file that breaks after its head."""

        def read(self, size: int | None = -1, /) -> bytes:
            """Give what is there, then an error."""
            if data := super().read(size):
                return data
            raise OSError(5, "Input/output error")

    found = files.pieces(Failing(sample("gigaword.sgm") * 20), b"")
    assert found is not None
    assert [piece.error for piece in found][-1] == "Input/output error"
    with pytest.raises(newsparse.NewsparseError, match="Input/output"):
        files.pieces(Failing(b""))


@pytest.mark.parametrize("name", FORMATS)
def test_spans_are_true(name: str) -> None:
    """``text[start:end]`` is the mention in every format; parts lie in order."""
    for r in newsparse.parse_all(SAMPLES / "formats" / name):
        things = (*r.people, *r.places, *r.organizations, *r.dates, *r.durations)
        assert all(r.text[m.start : m.end] == m.text for t in things for m in t.mentions)
        ends = [0, *(s.end for s in r.article.segments)]
        assert all(end <= s.start < s.end for end, s in zip(ends, r.article.segments, strict=False))
        assert [r.text[slice(*p)] for p in r.layout["paragraphs"]] == list(r.paragraphs) or "rtf" in name
