"""The bounds of the formats: each lets through what real files hold, and stops what costs too much."""

import pytest
from wires import article, everything

from newsparse.errors import NewsparseError
from newsparse.reader import gunzip
from newsparse.reader.formats import cut, files, mail, ninjs, sniff, stream, texts, xml


@pytest.mark.parametrize(
    ("bound", "real", "costly"),
    [
        (texts.MOST, 3_000, 10_000),  # paragraphs of a transcript; 9 MB
        (texts.LINES, 20_000, 50_000),  # lines of a transcript; 12 MB
        (texts.STRETCH, 10_000, 100_000),  # the longest paragraph of the sets; 6 MB of words
        (xml.MAX_ELEMENTS, 20_000, 100_000),  # elements of a long wire story with tables; 25 MB
        (xml.MAX_DEPTH, 50, 1_000),  # NITF in NewsML in an envelope; the recursion of nothing
        (mail.MOST, 2_000, 50_000),  # lines of dashes in a digest; 50 MB
        (cut.KEEP, 250, 1_000),  # the longest mark, a line "From ..." of a mailbox
        (cut.TOP, 10_000, 100_000),  # what stands above the first item of a feed
        (stream.BLOCK, 65_536, 1_000_000),  # what a pipe gives; constant memory
        (gunzip.RATIO, 50, 300),  # news text packs to a tenth, tables of zeros to a fiftieth
        (gunzip.FREE, 20_000_000, 100_000_000),  # one article; a moment's work
        (files.COUNTED, 1_000, 10_000),  # a count that tells something; a second
        (sniff.HEAD, 4_000, 8_192),  # preambles of feeds; one read
    ],
)
def test_between_what_is_real_and_what_is_costly(bound: int, real: int, costly: int) -> None:
    """Changing one takes a reason."""
    assert real < bound <= costly


def test_one_article_is_as_large_as_a_file_of_one() -> None:
    """The cap of an article is the same wherever it stands."""
    story = "<DOC><DOCNO>1</DOCNO><TEXT><P>" + "rain " * 4_000_000
    assert everything(f"{story}</TEXT></DOC><DOC><TEXT>Rain.</TEXT></DOC>")[0] == "larger than 20 MB"


def test_an_object_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """In an array nothing tells where the next begins; of lines only its own is lost."""
    monkeypatch.setattr(ninjs, "MAX_PAGE_BYTES", 1_000_000)
    monkeypatch.setattr(cut, "MAX_PAGE_BYTES", 1_000_000)
    item, large = '{"uri": 1, "headline": "Rain"}', '{"uri": 2, "headline": "' + "x" * 2_000_000
    assert everything(f"[{item}, {large}")[1:] == ["larger than 20 MB"]
    found = everything(f'{item}\n{large}"}}\n{item}\n')
    assert [a if isinstance(a, str) else a.title for a in found] == ["Rain", "larger than 20 MB", "Rain"]


def test_a_long_story_is_whole() -> None:
    """A transcript of 3,000 paragraphs keeps them all."""
    found = article("<DOC><TEXT>" + "<P>Rain fell in Bath.\n" * 3_000 + "</TEXT></DOC>")
    assert len(found.paragraphs) == 3_000


def test_when_something_inflates_too_far() -> None:
    """Two hundred times its size, and a hundred megabytes before anybody asks."""
    gunzip.Guard().add(1, gunzip.FREE)
    gunzip.Guard().add(gunzip.FREE // 200 + 1, gunzip.FREE + 1)
    with pytest.raises(NewsparseError, match="200 times"):
        gunzip.Guard().add(gunzip.FREE // 200, gunzip.FREE + 1)
    assert gunzip.FREE == 100_000_000
