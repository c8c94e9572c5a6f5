"""How long a line of each kind may be: the last length that counts, and the first that does not."""

from collections.abc import Callable

import pytest

from newsparse.errors import NewsparseError
from newsparse.reader import byline, decode, furniture, shapes, words
from newsparse.reader.plain import header


def padded(start: str, end: str, length: int) -> str:
    """Put so many letters between two parts that the line has a length."""
    return start + "a" * (length - len(start) - len(end)) + end


Bound = tuple[Callable[[str], object], str, str, int]

BOUNDS: dict[str, Bound] = {
    "a promo": (furniture.is_promo, "Read more: ", "", 180),
    "what ends as promos do": (furniture.is_promo, "Road ", " >>", 90),
    "the path of a page": (furniture.is_breadcrumb, "Home / News / ", "", 180),
    "a caption": (furniture.is_caption, "Photo: ", "", 420),
    "an instruction": (furniture.is_instruction, "((", "))", 420),
    "a note": (furniture.is_note, "Editing by ", "", 400),
    "a note with a star": (furniture.is_note, "* Ada Roe is a ", "", 400),
    "a source": (furniture.is_note, "SOURCE ", "", 60),
    "an address": (furniture.is_note, "", "@paper.example", 90),
    "the name of an agency": (words.is_agency, "", "", 39),
    "a rule": (shapes.is_rule, "", "", 80),
    "a headline in capitals": (shapes.is_headline_case, "THE ", "", 180),
    "an address of a page": (header.url, "https://a.example/", "", 2000),
    "a line with a date": (header.date, "5 May 2024 ", "", 120),
    "a line that tells the edition": (header.is_edition, "Late Edition - ", "", 45),
}
FILLED = {"a rule": "=", "a line with a date": "1", "a headline in capitals": "A"}
"""What lengthens a line that letters would make another."""


@pytest.mark.parametrize("kind", BOUNDS)
def test_the_longest_line_of_a_kind(kind: str) -> None:
    """A letter more, and it is none."""
    tells, start, end, most = BOUNDS[kind]
    for length, found in ((most, True), (most + 1, False)):
        line = padded(start, end, length)
        if kind == "the name of an agency":
            line = " " * (length - len("reuters")) + "reuters"
        if kind in FILLED:
            line = start + FILLED[kind] * (length - len(start) - len(end)) + end
        assert bool(tells(line)) is found, (kind, length)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Reuters/AFP, AP and DPA", True),
        ("- SPA", True),
        ("(more)", True),
        ("AFP ab cd ef gh", True),
        ("AFP ab cd ef gh ij kl mn", False),
        ("AFP, which has its seat in Paris", False),
        ("REUTERS abcdef ghijkl mnopqr stuvwx", False),
        ("1986", False),
    ],
)
def test_trailers(line: str, *, found: bool) -> None:
    """Six spaces and sixty letters; a desk has half of them."""
    assert furniture.is_trailer(line) is found


@pytest.mark.parametrize(
    ("line", "found"),
    [("rb/ks", True), ("AR/KLM/sd", True), ("(abcd/efgh/ij)", True), ("(abcd/efgh/ijkl)", True),
     ("(abcd/efgh/ijkl/mn)", False), ("abc", False)],
)  # fmt: skip
def test_initials(line: str, *, found: bool) -> None:
    """Of up to four people, in sixteen letters."""
    assert furniture.is_initials(line) is found


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Oslo City Council Reporter 5 May 2024", None),
        ("Oslo Politics 5 May 2024", "2024-05-05"),
        ("Updated 5 May 2024 Oslo Politics Now", "2024-05-05"),
        ("5th of May 2024", "2024-05-05"),
        ("5 May 2024 was dry", None),
    ],
)
def test_what_may_stand_beside_a_date(line: str, day: str | None) -> None:
    """Some twenty letters of names; words that tell of the date are not counted."""
    assert header.date(line) == day


@pytest.mark.parametrize(
    ("line", "speech"),
    [("MAYOR ROE: It rained.", True), ("Mayor Roe: It rained.", True), ("The mayor: It rained.", False),
     (f"{'Roe ' * 9}Mia: It rained.", True), (f"{'Roe ' * 10}: It rained.", False)],
)  # fmt: skip
def test_who_speaks_before_a_colon(line: str, *, speech: bool) -> None:
    """Names of forty letters."""
    assert shapes.is_speech(line) is speech


@pytest.mark.parametrize(("people", "found"), [(0, True), (20, True), (21, False)])
def test_how_long_a_byline_is(people: int, *, found: bool) -> None:
    """A hundred and sixty letters."""
    line = f"By Ada Roe{', Bo Ek' * people}, Li Na"
    assert (byline.read(line) is not None) is found
    assert (len(line) <= 160) is found


@pytest.mark.parametrize(
    ("bad", "good", "encoding"),
    [(1, 4, "utf-8"), (1, 3, "windows-1252"), (2, 8, "utf-8"), (2, 7, "windows-1252")],
)
def test_damaged_utf8(bad: int, good: int, encoding: str) -> None:
    """Four sound letters to a broken one; else it is another encoding."""
    data = "é".encode() * good + b" Bern \xff" * bad
    assert decode.decode(data)[1] == encoding


@pytest.mark.parametrize(("controls", "refused"), [(0, False), (100, False), (101, True), (400, True)])
def test_how_many_controls_a_text_has(controls: int, *, refused: bool) -> None:
    """A tenth of its beginning."""
    data = b"\x01" * controls + b"a" * (1000 - controls)
    if refused:
        with pytest.raises(NewsparseError, match="binary data"):
            decode.decode(data)
    else:
        assert decode.decode(data)[1] == "utf-8"


@pytest.mark.parametrize(
    ("nuls", "others", "encoding"), [(31, 4, "utf-16-le"), (30, 4, "utf-8"), (31, 5, "utf-8")]
)
def test_how_many_nuls_tell_utf16(nuls: int, others: int, encoding: str) -> None:
    """Three tenths of every second byte, and hardly one of the bytes between."""
    odd, even = [0] * nuls + [97] * (100 - nuls), [0] * others + [98] * (100 - others)
    data = bytes(b for pair in zip(reversed(even), odd, strict=True) for b in pair)
    assert (decode._by_nuls(data) or "utf-8") == encoding  # noqa: SLF001 - what is decoded of it is no text


@pytest.mark.parametrize(("tags", "kind"), [(2, "text"), (3, "html")])
def test_how_many_closing_tags_make_a_page(tags: int, kind: str) -> None:
    """Of a text without an opening one."""
    assert decode.sniff("It rained.</p>" * tags) == kind
