"""The lines of a text, held in little and split some at a time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.reader.plain import blocks
from newsparse.reader.plain.blocks import Line, Lines
from newsparse.reader.plain.draft import Draft


@given(st.text(alphabet="ab \n\r\f\v\x1c\x85\u2028", max_size=40), st.integers(1, 5))
def test_lines_are_those_of_splitlines(text: str, size: int) -> None:
    """Wherever the text is cut, a carriage return keeps its line feed and a long line is whole."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "_AT_ONCE", size)
        assert list(blocks.raw_lines(text)) == text.splitlines(keepends=True)


def test_lines_are_held_in_little() -> None:
    """A sequence like a list of them."""
    found = list(blocks.lines("Rain\n\n  fell\n\f\nin > Bern"))
    assert found == [Line(0, 4, 0, gap=False), Line(8, 12, 2, gap=True), Line(15, 24, 0, gap=True)]
    held = Lines(found)
    assert list(held) == held[:] == found
    assert (held[1], held[-1], held[1:], len(held)) == (found[1], found[2], found[1:], 3)


def test_equal_blocks_are_one_string() -> None:
    """As far as blocks are remembered."""
    draft = Draft("Rain\nSnow\nRain\n", None)
    assert draft.strings[0] is draft.strings[2]
    assert draft.string(*draft.spans[2]) is draft.strings[0]
    assert draft.string(0, 3) == "Rai"
    assert list(draft.free()) == [0, 1, 2]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("newsparse.reader.plain.draft._DIFFERENT", 1)
        assert Draft("Rain\nSnow\nSnow\nRain\n", None).strings == ["Rain", "Snow", "Snow", "Rain"]
