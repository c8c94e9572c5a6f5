"""What the formats say of quotes."""

import csv
import io

import pytest
from records import RECORD, TEXT

from newsparse.record import Mention, Quote, Speaker
from newsparse.writer import csv as csv_writer
from newsparse.writer import html as html_writer
from newsparse.writer import markdown as markdown_writer
from newsparse.writer import speech
from newsparse.writer import table as table_writer

STAYS = TEXT.index("stays")
OFFICIALS = Speaker(None, "unnamed", None, Mention("officials", 0, 9))


def quote(kind: str, speaker: Speaker | None) -> Quote:
    """Make a quote."""
    return Quote("stays\n two", STAYS, STAYS + 9, kind, speaker=speaker)


def test_speakers() -> None:
    """A name, an unnamed source's words, or nothing."""
    assert speech.speaker(quote("direct", Speaker("Ada Roe", "person", 0))) == "Ada Roe"
    assert speech.speaker(quote("direct", OFFICIALS)) == "officials"
    assert speech.speaker(quote("direct", Speaker(None, "unnamed"))) is None
    assert speech.speaker(quote("direct", None)) is None


def test_words() -> None:
    """On one line; direct ones in marks."""
    assert speech.words(quote("direct", None)) == "“stays two”"
    assert speech.words(quote("mixed", None)) == "stays two"


def test_roles_are_of_people() -> None:
    """Places and the unnamed have none."""
    assert speech.role(RECORD, quote("direct", Speaker("Ada Roe", "person", 0))) == "Envoy"
    assert speech.role(RECORD, quote("direct", Speaker("Bern", "place", 0))) is None
    assert speech.role(RECORD, quote("direct", OFFICIALS)) is None


def test_said() -> None:
    """The numbers of the quotes by the number of the person."""
    assert speech.said(RECORD, "person") == {0: [0]}
    assert speech.said(RECORD, "place") == {}


def test_csv_has_a_row_a_quote() -> None:
    """The kind quote, the speaker's name, and what kind of quote."""
    rows = [r for r in csv.DictReader(io.StringIO(csv_writer.write(RECORD))) if r["kind"] == "quote"]
    assert [(r["name"], r["text"], r["value"]) for r in rows] == [
        ("Ada Roe", "She stays two days", "indirect")
    ]


def test_markdown_has_block_quotations() -> None:
    """With name and role; without, where there is nobody."""
    assert "## Quotes\n\n> She stays two days — **Ada Roe**, Envoy\n" in markdown_writer.write(RECORD)
    alone = RECORD.replace(quotes=(quote("direct", None), quote("direct", OFFICIALS)))
    assert "\n> “stays two”\n\n> “stays two” — **officials**\n" in markdown_writer.write(alone)
    assert "Quotes" not in markdown_writer.write(RECORD.replace(quotes=()))


@pytest.mark.parametrize("kind", ["direct", "mixed", "indirect"])
def test_only_what_was_said_word_for_word_stands_in_marks(kind: str) -> None:
    """Marks around a mixed quote would claim that its reported half was said so too."""
    record = RECORD.replace(quotes=(quote(kind, OFFICIALS),))
    for view in (table_writer.write(record), html_writer.write(record), markdown_writer.write(record)):
        assert ("“stays" in view) is (kind == "direct")
