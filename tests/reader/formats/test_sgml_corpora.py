"""Gigaword and its kin, and Reuters-21578."""

import pytest
from wires import article, articles, everything, parts, sample

from newsparse.reader.formats import gigaword

DOC = (
    '<DOC id="EXA_ENG_20050102.0003" type="story" >\n<TEXT>\n<P>\nRain fell in Bath.\n</P>\n</TEXT>\n</DOC>\n'
)


def test_gigaword_fields() -> None:
    """Headline, dateline, paragraphs, id, and the day that the id tells."""
    ferry, market, advice = articles(sample("gigaword.sgm"))
    assert ferry.source.format == "gigaword"
    assert (ferry.source.part, ferry.source.id) == (1, "EXA_ENG_20101231.0001")
    assert (ferry.published, ferry.published_from) == ("2010-12-31", "metadata")
    assert ferry.title == "Lerwick ferry to sail again after winter storm"
    assert ferry.dateline is not None
    assert (ferry.dateline.place, ferry.dateline.agency) == ("LERWICK, Scotland", "EXA")
    assert ferry.dateline.date == "2010-12-31"
    assert ferry.paragraphs[1].startswith('"We checked every door & hatch twice," said Captain Una Mouat,')
    assert [kind for kind, _ in parts(ferry)] == ["title", "dateline", "paragraph", "paragraph"]
    assert market.dateline is not None
    assert market.dateline.text == "KISUMU, Kenya (EXA) _"
    assert advice.title is None
    assert advice.paragraphs == ("EDITORS: The table of tides for Saturday follows at 1800 GMT.",)


def test_gigaword_with_nothing_but_text() -> None:
    """Every optional field missing."""
    found = article(DOC.replace(' id="EXA_ENG_20050102.0003" type="story" ', ""))
    assert (found.title, found.dateline, found.published, found.source.id) == (None, None, None, None)
    assert found.paragraphs == ("Rain fell in Bath.",)


def test_a_broken_document_costs_itself() -> None:
    """One that is not closed, and one without text; the others come."""
    broken = DOC.replace("</DOC>", "")
    empty = '<DOC id="A"><TEXT></TEXT></DOC>'
    first, second, third, last = everything(DOC + broken + empty + DOC)
    assert (second, third) == (
        "it is cut off: its end is missing",
        "no article in it: neither a headline nor a text",
    )
    assert not isinstance(first, str)
    assert not isinstance(last, str)
    assert (first.source.part, last.source.part) == (1, 4)


def test_the_older_collections() -> None:
    """AQUAINT's and TREC's tags."""
    found = article(
        "<DOC>\n<DOCNO> APW19980601.0001 </DOCNO>\n<DOCTYPE> NEWS </DOCTYPE>\n<BODY>\n<HEADLINE> "
        "Bath floods </HEADLINE>\n"
        "<TEXT>\n<P>\nRain fell in Bath &AMP; Wells.\n<P>\nIt stopped.\n</TEXT>\n</BODY>\n<TRAILER> "
        "EXA-06-01 </TRAILER>\n</DOC>"
    )
    assert (found.source.id, found.published, found.title) == (
        "APW19980601.0001",
        "1998-06-01",
        "Bath floods",
    )
    assert found.paragraphs == ("Rain fell in Bath & Wells.", "It stopped.")
    assert parts(found)[-1] == ("other", "EXA-06-01")


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("NYT_ENG_20101231.0002", "2010-12-31"),
        ("APW19980601.0001", "1998-06-01"),
        ("WSJ870312.0012", "1987-03-12"),
        ("FT-1", ""),
        ("", ""),
    ],
)
def test_the_day_in_an_id(name: str, day: str) -> None:
    """Of six or eight figures before the number of the document."""
    assert gigaword.day(name) == day


def test_lines_of_a_document_without_paragraphs() -> None:
    """Wrapped lines are joined, blank lines part paragraphs."""
    wrapped = "Rain fell in Bath and in the hills around it all day, and the river\nrose by a metre.\n"
    found = article(f"<DOC><DOCNO>1</DOCNO><TEXT>\n{wrapped}\nIt stopped at night.\n</TEXT></DOC>")
    assert found.paragraphs == (wrapped.replace("\n", " ").strip(), "It stopped at night.")


def test_reuters_fields() -> None:
    """Title, author, dateline, the date field, the wrapped body and its end."""
    smelter, brief = articles(sample("reuters.sgm"))
    assert (smelter.source.id, smelter.published) == ("1", "1987-03-12")
    assert smelter.authors == ("Ruth Mwansa",)
    assert smelter.credits == ("Reuters",)
    assert smelter.dateline is not None
    assert (smelter.dateline.text, smelter.dateline.place) == ("LUSAKA, March 12 -", "LUSAKA")
    assert smelter.dateline.date == "1987-03-12"
    assert smelter.paragraphs[1:] == ("He said <Kitwe Copper Ltd> would ship 9,000 tonnes in April.",)
    assert parts(smelter)[-1] == ("other", "Reuter")
    assert smelter.text.startswith(
        "ZAMBIAN SMELTER BACK AT FULL OUTPUT\n\nBy Ruth Mwansa, Reuters\n\nLUSAKA, March 12 - A copper"
    )
    assert brief.title == "KITWE SMELTER BACK AT FULL OUTPUT, MANAGER SAYS"
    assert brief.paragraphs == ()
    assert brief.notes == ("the file has no text for this article",)


def test_reuters_unprocessed_and_broken() -> None:
    """A story with nothing but its text, and one cut off by the end of the file."""
    data = (
        '<REUTERS NEWID="7"><TEXT TYPE="UNPROC">&#2;\nRAIN IN LUSAKA\nIt rained.\n&#3;</TEXT></REUTERS>\n'
        '<REUTERS NEWID="8"><TEXT><TITLE>CUT'
    )
    found, broken = everything(data)
    assert not isinstance(found, str)
    assert found.paragraphs == ("RAIN IN LUSAKA", "It rained.")
    assert (found.title, found.published, found.dateline) == (None, None, None)
    assert broken == "it is cut off: its end is missing"
