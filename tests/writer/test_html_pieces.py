"""The pieces of a report: the text with its marks, the lists with their links, words made safe."""

import re

import pytest
from records import RECORD, TEXT

from newsparse.record import Article, Mention, Person, Place, Quote, Record, Segment, Source, Speaker
from newsparse.writer import Style, highlight, names
from newsparse.writer.html import lists, text
from newsparse.writer.html.entries import Entries
from newsparse.writer.html.escape import counted, plain, running


def bare(markup: str) -> str:
    """Give the words of markup."""
    return re.sub(r"<[^>]*>", "", markup)


def record(words: str, *quotes: Quote, **lists: object) -> Record:
    """Make a record of one paragraph."""
    made = Article(Source("a.txt"), words, segments=(Segment("paragraph", 0, len(words)),))
    return Record(made, quotes=quotes, **lists)


@pytest.mark.parametrize(
    ("words", "safe"),
    [("a < b", "a &lt; b"), ('"x"', "&quot;x&quot;"), ("a & b", "a &amp; b"), ("<script>", "&lt;script&gt;"),
     ("a\x1bb", "a\ufffdb"), ("\u202eevil", "\ufffdevil")],
)  # fmt: skip
def test_words_are_no_markup(words: str, safe: str) -> None:
    """Nor do they steer what shows them."""
    assert plain(words) == safe
    assert running(words) == safe


@pytest.mark.parametrize(
    ("number", "one", "many", "said"),
    [(0, "quote", "", "0 quotes"), (1, "quote", "", "1 quote"), (2, "person", "people", "2 people")],
)
def test_counts_in_words(number: int, one: str, many: str, said: str) -> None:
    """One, or many."""
    assert counted(number, one, many) == said if many else counted(number, one) == said


def test_the_head_tells_what_the_reader_found() -> None:
    """Title, source, address, authors and day; the title is marked where it stands in the text."""
    lines = list(text.head(RECORD, Entries(RECORD)))
    assert bare(lines[0]) == "Envoy Lands"
    assert bare(lines[1]) == "note.txt · https://a.example/x · by Jo Doe · published 2024-10-26 (from option)"
    assert len(lines) == 2


def test_an_article_without_a_title_says_so() -> None:
    """A report needs a heading."""
    made = record("It rained.")
    assert bare(next(text.head(made, Entries(made)))) == "An article without a title"


def test_segments_run_as_the_article_does() -> None:
    """The dateline stands in its paragraph; the title is no paragraph."""
    lines = list(text.segments(RECORD, Entries(RECORD)))
    assert [bare(line).replace("1", "", 1) for line in lines] == [TEXT[13:]] or len(lines) == 1
    assert lines[0].startswith("<p><b>")


@pytest.mark.parametrize(
    ("speaker", "told"),
    [
        (Speaker("Ada Roe", "person", 0), "said by Ada Roe"),
        (Speaker(None, "unnamed"), "said by somebody unnamed"),
        (None, "speaker not known"),
    ],
)
def test_a_quote_says_whose_it_is(speaker: Speaker | None, told: str) -> None:
    """Where it stands in the text, and in the list with a link to its speaker."""
    words = "It rained, she said."
    made = record(words, Quote("It rained", 0, 9, "indirect", speaker=speaker), people=(Person("Ada Roe"),))
    (shown,) = text.segments(made, Entries(made))
    assert f'title="{told}"' in shown
    listed = "".join(lists.quotes(made, Entries(made)))
    assert ('href="#<:p0"' in listed) is (speaker is not None and speaker.index is not None)


@pytest.mark.parametrize(("length", "cut"), [(160, False), (161, True)])
def test_a_long_quote_is_cut_in_the_list(length: int, *, cut: bool) -> None:
    """At a hundred and sixty letters, between words; the whole stands in the text."""
    words = ("rain " * 40)[: length - 1] + "x"
    made = record(words, Quote(words, 0, length, "direct"))
    listed = "".join(lists.quotes(made, Entries(made)))
    assert (" …" in listed) is cut
    assert words in bare("".join(text.segments(made, Entries(made))))


def test_overlapping_quotes_and_mentions() -> None:
    """A mention within a quote is marked in it; a quote over the end of its segment is left."""
    words = "Ada Roe came."
    made = record(
        words,
        Quote(words, 0, len(words), "direct"),
        Quote(words, 0, len(words) + 5, "direct"),
        people=(Person("Ada Roe", mentions=(Mention("Ada Roe", 0, 7),)),),
    )
    (shown,) = text.segments(made, Entries(made))
    assert shown.count("<q ") == 1
    assert re.search(r'<q [^>]*><a class="person [^>]*>Ada Roe</a> came\.</q>', shown)


@pytest.mark.parametrize(
    ("place", "addresses"),
    [
        (Place("Bern"), []),
        (Place("Bern", wikidata="Q70"), ["http://www.wikidata.org/entity/Q70"]),
        (Place("Bern", geonames_id=2661552), ["https://sws.geonames.org/2661552/"]),
        (
            Place("Bern", wikidata="Q70", geonames_id=1),
            ["http://www.wikidata.org/entity/Q70", "https://sws.geonames.org/1/"],
        ),
    ],
)
def test_addresses_of_a_place(place: Place, addresses: list[str]) -> None:
    """Elsewhere on the web, the surest first."""
    assert names.addresses(place) == addresses


@pytest.mark.parametrize(("code", "name"), [("CH", "Switzerland"), ("XX", "XX"), (None, None), ("", None)])
def test_names_of_countries(code: str | None, name: str | None) -> None:
    """By their codes; an unknown code stands for itself."""
    assert names.country(code) == name


@pytest.mark.parametrize(("width", "lines"), [(0, 1), (200, 1), (12, 2), (6, 5)])
def test_highlighted_lines_break_at_spaces(width: int, lines: int) -> None:
    """No word is torn, coloured or not."""
    made = record(
        "Ada Roe came to the town.", people=(Person("Ada Roe", mentions=(Mention("Ada Roe", 0, 7),)),)
    )
    shown = highlight.body(made, Style(width=width, color=True)).split("\n\n", 1)[1]
    assert shown.count("\n") == lines
    assert re.sub(r"\x1b\[\d*m", "", shown).split() == made.text.split()
