"""Several stories in one plain text are told of, never split; one story is never called several."""

import pytest

import newsparse
from newsparse.reader import several

RAIN = (
    "Rain floods the old mill at Bath\n\n"
    "The river rose by a metre in a night and flooded the old mill at Bath, the mayor said.\n\n"
    "Nobody was hurt. Two families were taken to a school on the hill, where the cook made soup\n"
    "for them and for the firemen, who had worked since midnight. The water fell again at noon,\n"
    "and the mill will be dry by Sunday.\n"
)
WIND = RAIN.replace("Rain floods the old mill at Bath", "Wind fells three oaks near Wells").replace(
    "river rose", "wind blew"
)


@pytest.mark.parametrize(
    ("between", "told"),
    [
        ("\n------------------\n\n", "lines of dashes or stars"),
        ("\n==========\n", "lines of dashes or stars"),
        ("\n   *****   \r\n\n", "lines of dashes or stars"),
        ("\nEND\n\n", 'lines that say "END"'),
        ("\n- 30 -\n\n", 'lines that say "END"'),
        ("\n###\n\n", 'lines that say "END"'),
        ("\nPage 1 of 2\n\n", "pages that begin anew"),
    ],
)
def test_stories_that_are_set_apart(between: str, told: str) -> None:
    """The note names the lines; the text stays one article."""
    record = newsparse.parse(RAIN + between + WIND)
    assert record.notes == (several.NOTE.format(told),)
    assert "Nobody was hurt" in record.text
    assert "Wind fells" in record.text
    assert record.source.part is None


@pytest.mark.parametrize(
    "text",
    [
        RAIN,
        f"{RAIN}\n-----\n\nAnn Roe is the weather editor.\n",
        f"{RAIN}\nEND\n",
        f"-----\n{RAIN}\n-----\n",
        RAIN + "\n* * *\n\n" + WIND,
        RAIN + "\n" + WIND,
        RAIN + "\n-----\n\n" + WIND.partition("\n\n")[2],
        RAIN + "\n-----\n\nShort story\n\n" + "It rained. " * 20,
        f"Page 1 of 2\n{RAIN}\nPage 2 of 2\n",
        RAIN.replace("the mayor", "the ENDURANCE ----- mayor"),
    ],
    ids=[
        "one",
        "writer",
        "end",
        "framed",
        "stars",
        "blank",
        "no headline",
        "short headline",
        "pages",
        "inside",
    ],
)
def test_one_story(text: str) -> None:
    """Notes on writers, frames, sections, endings set no story apart."""
    assert newsparse.read(text).notes == ()


def test_how_long_a_story_is() -> None:
    """Stretches of less than 300 characters are no stories; the headline has 3 to 25 words."""
    assert several.LEAST == 300
    pair = "Rain floods {}\n\n" + "x" * (several.LINE - 1) + ".{}\n"
    long = " word" * 50
    for words, tail, expected in (
        ("Bath", long, 1),
        ("Bath", "", 0),
        ("a " * 23, long, 1),
        ("a " * 24, long, 0),
        ("", long, 0),
    ):
        text = pair.format(words, tail)
        assert (several.note(f"{text}-----\n{text}") is not None) == bool(expected), words
