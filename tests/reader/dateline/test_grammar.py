"""The parts of a dateline: where each begins and ends, and what is none."""

import pytest

from newsparse.reader.dateline import grammar

PARTS = {
    "PARIS (AFP) - The harbour": "place PARIS, agency AFP, separator -",
    "LONDON, England (CNN) -- The harbour": "place LONDON, place England, agency CNN, separator --",
    "SEOUL, Oct. 26 (Yonhap) -- The": "place SEOUL, date Oct. 26, agency Yonhap, separator --",
    "MOSCOW, May 5. /TASS/. The": "place MOSCOW, date May 5, agency TASS, separator .",
    "ST. JOHN'S, N.L. — The": "place ST. JOHN'S, place N.L., separator —",
    "SYDNEY and KUALA LUMPUR (Reuters) - The": "place SYDNEY and KUALA LUMPUR, agency Reuters, separator -",
    "Oct. 26 (UPI) -- The": "date Oct. 26, agency UPI, separator --",
    "(Reuters) - The": "agency Reuters, separator -",
    "Tehran, IRNA – The": "place Tehran, agency IRNA, separator –",
    "NEW YORK/LONDON, Feb 3 (Reuters) - It": "place NEW YORK/LONDON, date Feb 3, agency Reuters, separator -",
    "RIO DE JANEIRO - It": "place RIO DE JANEIRO, separator -",
    "PORT-AU-PRINCE, Haiti (AP) _ It": "place PORT-AU-PRINCE, place Haiti, agency AP, separator _",
    "BERN: It rained.": "place BERN, separator :",
    "5 May 2024 - It rained": "date 5 May 2024, separator -",
    "WASHINGTON [AP] - It": "place WASHINGTON, agency AP, separator -",
    "BERN, Friday, May 5 – It": "place BERN, date Friday, May 5, separator –",
    "A.B. HILL, Fla. (AP) — It": "place A.B. HILL, place Fla., agency AP, separator —",
    "PARIS—It rained": "place PARIS, separator —",
    "AFP.- London -The harbour": "agency AFP, place London, separator -",
    "Bern | Reuters - It": "place Bern, agency Reuters, separator -",
    "DODGE CITY 1996-08-27": "place DODGE CITY, date 1996-08-27",
    "SAN JOSÉ, Costa Rica, July 4 (EFE) .- It": (
        "place SAN JOSÉ, place Costa Rica, date July 4, agency EFE, separator .-"
    ),
    "KABUL (Pajhwok): It": "place KABUL, agency Pajhwok, separator :",
    "BERN (Reuters, AP and dpa) - It": "place BERN, agency Reuters, AP and dpa, separator -",
    "The harbour reopened on Monday.": "place The",
    "one two three four - It": "",
}


@pytest.mark.parametrize("text", PARTS)
def test_parts(text: str) -> None:
    """In the order of the text, each with its words."""
    found = grammar.read(text, 0, len(text))
    assert ", ".join(f"{part.kind} {text[part.start : part.end]}" for part in found) == PARTS[text]
    assert [part.start for part in found] == sorted(part.start for part in found)


@pytest.mark.parametrize("before", ["", "Rain fell. ", "x" * 300])
def test_parts_of_a_block_within_a_text(before: str) -> None:
    """Offsets are those of the whole text; nothing outside the block is looked at."""
    text = f"{before}PARIS (AFP) - The harbour"
    found = grammar.read(text, len(before), len(text))
    assert [text[part.start : part.end] for part in found] == ["PARIS", "AFP", "-"]
    short = grammar.read(text, len(before), len(before) + len("PARIS"))
    assert [text[part.start : part.end] for part in short] in (["PARIS"], [])


@pytest.mark.parametrize(
    ("words", "found"),
    [(7, True), (8, False)],
)
def test_how_long_the_name_of_an_agency_is(words: int, *, found: bool) -> None:
    """Seven words in brackets."""
    text = f"BERN ({' '.join(['Bo'] * words)}) - It rained."
    assert any(part.kind == "agency" for part in grammar.read(text, 0, len(text))) is found


@pytest.mark.parametrize(("agency", "known"), [("Reuters", True), ("Lumo News", True), ("Lumo", False)])
def test_which_agencies_are_known(agency: str, *, known: bool) -> None:
    """Those of the table, and what is named as one."""
    text = f"BERN ({agency}) - It rained."
    (part,) = (p for p in grammar.read(text, 0, len(text)) if p.kind == "agency")
    assert part.known is known


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("BERN, May 5 - It", (None, 5, 5)),
        ("BERN, 5 May 2024 - It", (2024, 5, 5)),
        ("BERN, May 2024 - It", (2024, 5, None)),
        ("BERN, 2024-05-06 - It", (2024, 5, 6)),
        ("BERN, Friday - It", (None, None, None)),
    ],
)
def test_the_day_of_a_date(text: str, day: tuple[int | None, int | None, int | None]) -> None:
    """As far as it is printed."""
    (part,) = (p for p in grammar.read(text, 0, len(text)) if p.kind == "date")
    assert part.day is not None
    assert tuple(part.day) == day
