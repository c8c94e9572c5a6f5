"""Where tokens stand: as the pattern that made them says."""

from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.extractor.times.find import Places
from newsparse.extractor.times.patterns import TOKEN

TEXTS = st.text(alphabet="ab 9.\n\t'’-\u00a0é_½pm", max_size=60)


@settings(deadline=None)
@given(TEXTS, st.integers(1, 4))
def test_as_matched(text: str, step: int) -> None:
    """Every token, or every few, stands where it was matched."""
    matched = list(TOKEN.finditer(text))
    places = Places(text, [m[0] for m in matched])
    for i in range(0, len(matched), step):
        assert places.start(i) == matched[i].start()
        assert places.start(i) == matched[i].start(), "the same again"


@given(TEXTS)
@settings(deadline=None)
def test_all_but_white_space(text: str) -> None:
    """Tokens leave out white space alone."""
    assert "".join("".join(TOKEN.findall(text)).split()) == "".join(text.split())
