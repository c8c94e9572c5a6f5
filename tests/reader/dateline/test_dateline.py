"""Datelines of many wires and papers, and what looks like one and is none.

The shapes were collected from the styles of the agencies; every sentence is our own. The end
of the dateline is marked by "¦". New shapes from bug reports go to the end of ``DATELINES``.
"""

import pytest

from newsparse.reader import read
from newsparse.reader.dateline import find as dateline
from newsparse.record import Dateline

DATELINES = [
    # wires: place, region, date, agency
    ("PARIS (AFP) -¦ The harbour reopened on Monday.", "PARIS", "AFP", None),
    ("LONDON, England (CNN) --¦ The harbour reopened on Monday.", "LONDON, England", "CNN", None),
    ("SEOUL, Oct. 26 (Yonhap) --¦ The harbour reopened.", "SEOUL", "Yonhap", "2024-10-26"),
    ("SEOUL, Oct. 26(Yonhap)--¦The harbour reopened.", "SEOUL", "Yonhap", "2024-10-26"),
    ("MOSCOW, May 5. /TASS/.¦ The harbour reopened.", "MOSCOW", "TASS", "2025-05-05"),
    ("Pyongyang, October 26 (KCNA) --¦ The harbour reopened.", "Pyongyang", "KCNA", "2024-10-26"),
    ("New Delhi, Aug 5 (PTI)¦ The harbour reopened.", "New Delhi", "PTI", "2024-08-05"),
    ("Mumbai, Aug 5 (IANS)¦ The harbour reopened.", "Mumbai", "IANS", "2024-08-05"),
    ("WASHINGTON, Jan. 5 (UPI) --¦ The harbour reopened.", "WASHINGTON", "UPI", "2025-01-05"),
    ("Jan. 5 (UPI) --¦ The harbour reopened.", None, "UPI", "2025-01-05"),
    ("TOKYO, Oct. 26, Kyodo -¦ The harbour reopened.", "TOKYO", "Kyodo", "2024-10-26"),
    ("Madrid, 26 Oct (EFE).-¦ The harbour reopened.", "Madrid", "EFE", "2024-10-26"),
    ("BERLIN (dpa) –¦ The harbour reopened.", "BERLIN", "dpa", None),
    ("Hamburg (dpa/lno) -¦ The harbour reopened.", "Hamburg", "dpa/lno", None),
    ("BEIJING, Oct. 26 (Xinhua) --¦ The harbour reopened.", "BEIJING", "Xinhua", "2024-10-26"),
    ("SALT LAKE CITY (RNS) —¦ The harbour reopened.", "SALT LAKE CITY", "RNS", None),
    ("VATICAN CITY (CNS) --¦ The harbour reopened.", "VATICAN CITY", "CNS", None),
    ("KAMPALA, Uganda —¦ The harbour reopened.", "KAMPALA, Uganda", None, None),
    ("MANAMA, Oct. 26 (BNA): ¦The harbour reopened.", "MANAMA", "BNA", "2024-10-26"),
    ("CAIRO, July 19 (MENA) –¦ The harbour reopened.", "CAIRO", "MENA", "2024-07-19"),
    ("TEHRAN, Oct. 26 (MNA) –¦ The harbour reopened.", "TEHRAN", "MNA", "2024-10-26"),
    ("Tehran, IRNA –¦ The harbour reopened.", "Tehran", "IRNA", None),
    ("KUALA LUMPUR, Oct 26 (Bernama) --¦ The harbour reopened.", "KUALA LUMPUR", "Bernama", "2024-10-26"),
    ("ISLAMABAD, Oct 26 (APP):¦The harbour reopened.", "ISLAMABAD", "APP", "2024-10-26"),
    ("Hanoi (VNA) –¦ The harbour reopened.", "Hanoi", "VNA", None),
    ("Ulaanbaatar /MONTSAME/.¦ The harbour reopened.", "Ulaanbaatar", "MONTSAME", None),
    ("Ulaanbaatar /MONTSAME/¦ The harbour reopened.", "Ulaanbaatar", "MONTSAME", None),
    (
        "BRIDGETOWN, Barbados, Oct 26, CMC –¦ The harbour reopened.",
        "BRIDGETOWN, Barbados",
        "CMC",
        "2024-10-26",
    ),
    ("AFP.- London -¦The harbour reopened.", "London", "AFP", None),
    ("(Reuters) -¦ The harbour reopened.", None, "Reuters", None),
    ("(CNN) —¦ The harbour reopened.", None, "CNN", None),
    ("Reuters, Oct. 26 -¦ The harbour reopened.", None, "Reuters", "2024-10-26"),
    ("Delta News, 25 March -¦ The harbour reopened.", None, "Delta News", "2025-03-25"),
    (
        "Delta News / Coast Weekly, 5 November -¦ The harbour reopened.",
        None,
        "Delta News / Coast Weekly",
        "2024-11-05",
    ),
    (
        "BANDAR SERI BEGAWAN, July 25 (Coast Bulletin/ANN):¦ The harbour reopened.",
        "BANDAR SERI BEGAWAN",
        "Coast Bulletin/ANN",
        "2024-07-25",
    ),
    # press releases
    ("AUSTIN, Texas--(BUSINESS WIRE)--¦Harbour Inc. reopened.", "AUSTIN, Texas", "BUSINESS WIRE", None),
    ("CHICAGO, July 1, 2024 /PRNewswire/ --¦ Harbour Inc. reopened.", "CHICAGO", "PRNewswire", "2024-07-01"),
    (
        "CHICAGO, July 1, 2024 /PRNewswire-FirstCall/ --¦ Harbour Inc.",
        "CHICAGO",
        "PRNewswire-FirstCall",
        "2024-07-01",
    ),
    (
        "LUND, Sweden, July 01, 2024 (GLOBE NEWSWIRE) --¦ Harbour AB.",
        "LUND, Sweden",
        "GLOBE NEWSWIRE",
        "2024-07-01",
    ),
    # the 1980s wire
    ("LIMA, March 9 -¦ The harbour reopened.", "LIMA", None, "2025-03-09"),
    ("WILMINGTON, Del., Feb 26 -¦ The harbour reopened.", "WILMINGTON, Del.", None, "2025-02-26"),
    ("ERIE, PA, March 19 -¦ The harbour reopened.", "ERIE, PA", None, "2025-03-19"),
    (
        "WHITE RIVER JUNCTION, Vt., April 21 -¦ The harbour reopened.",
        "WHITE RIVER JUNCTION, Vt.",
        None,
        "2025-04-21",
    ),
    ("PORT-AU-PRINCE, March 13 -¦ The harbour reopened.", "PORT-AU-PRINCE", None, "2025-03-13"),
    (
        "DALLAS/FORT WORTH, Texas, March 3 -¦ The harbour reopened.",
        "DALLAS/FORT WORTH, Texas",
        None,
        "2025-03-03",
    ),
    ("COEUR D'ALENE, Idaho, March 24 -¦ The harbour reopened.", "COEUR D'ALENE, Idaho", None, "2025-03-24"),
    ("THE PAS, Manitoba, April 3 -¦ The harbour reopened.", "THE PAS, Manitoba", None, "2025-04-03"),
    (
        "GRONINGEN, the Netherlands, March 31 -¦ The harbour reopened.",
        "GRONINGEN, the Netherlands",
        None,
        "2025-03-31",
    ),
    ("****MOSCOW, April 29 -¦ The harbour reopened.", "MOSCOW", None, "2025-04-29"),
    ("sioux falls, april 7 -¦ the harbour reopened.", "sioux falls", None, "2025-04-07"),
    ("HARARE March 13 -¦ The harbour reopened.", "HARARE", None, "2025-03-13"),
    # newspapers
    ("HANOI, Vietnam (AP) _¦ The harbour reopened.", "HANOI, Vietnam", "AP", None),
    ("HANOI, Vietnam (AP)_¦ The harbour reopened.", "HANOI, Vietnam", "AP", None),
    ("OSLO _¦ The harbour reopened.", "OSLO", None, None),
    ("AMMAN —¦ The harbour reopened.", "AMMAN", None, None),
    ("AMMAN—¦The harbour reopened.", "AMMAN", None, None),
    ("KUWAIT:¦ The harbour reopened.", "KUWAIT", None, None),
    ("Doha:¦ The harbour reopened.", "Doha", None, None),
    ("Cape Town -¦ The harbour reopened.", "Cape Town", None, None),
    ("Srinagar-¦ The harbour reopened.", "Srinagar", None, None),
    ("Srinagar-¦The harbour reopened.", "Srinagar", None, None),
    ("CAIRO-¦The harbour reopened.", "CAIRO", None, None),
    ("CAIRO - 26 July 2022:¦ The harbour reopened.", "CAIRO", None, "2022-07-26"),
    ("CAIRO- 24 July 2022:¦ The harbour reopened.", "CAIRO", None, "2022-07-24"),
    ("Egypt, Cairo, June 2022:¦ The harbour reopened.", "Egypt, Cairo", None, None),
    ("SRINAGAR, Mar 03:¦ The harbour reopened.", "SRINAGAR", None, "2025-03-03"),
    ("New York (November 25, 2021):¦ The harbour reopened.", "New York", None, "2021-11-25"),
    ("DURBAN, May 20 2022 (IPS) -¦ The harbour reopened.", "DURBAN", "IPS", "2022-05-20"),
    ("LEON, GUANAJUATO.-¦ The harbour reopened.", "LEON, GUANAJUATO", None, None),
    ("Dekalb, Ill. —¦ The harbour reopened.", "Dekalb, Ill.", None, None),
    ("BOONE, N.C. (AP) -¦ The harbour reopened.", "BOONE, N.C.", "AP", None),
    ("ST. JOHN'S, N.L. —¦ The harbour reopened.", "ST. JOHN'S, N.L.", None, None),
    ("SYDNEY and KUALA LUMPUR —¦ The harbour reopened.", "SYDNEY and KUALA LUMPUR", None, None),
    ("RIO DE JANEIRO —¦ “The harbour reopened,” she said.", "RIO DE JANEIRO", None, None),
    ("PETALING JAYA:¦ eShip reopened the harbour.", "PETALING JAYA", None, None),
    ("SEVERN, Md. (WXYZ7) —¦ The harbour reopened.", "SEVERN, Md.", "WXYZ7", None),
    ("BERN, Friday, 25 October 2024 —¦ The harbour reopened.", "BERN", None, "2024-10-25"),
    ("BERN, 2024-10-25 –¦ The harbour reopened.", "BERN", None, "2024-10-25"),
    ("BERN, 25/10/2024 –¦ The harbour reopened.", "BERN", None, "2024-10-25"),
    ("BERN. 26 October 2024 -¦ The harbour reopened.", "BERN", None, "2024-10-26"),
    ("26 October 2024, BERN –¦ The harbour reopened.", "BERN", None, "2024-10-26"),
    ("26 October 2024 – BERN –¦ The harbour reopened.", "BERN", None, "2024-10-26"),
    ("ROME – May 5 (ANSA) –¦ The harbour reopened.", "ROME", "ANSA", "2025-05-05"),
    ("(ANSA) - ROME, MAY 5 -¦ The harbour reopened.", "ROME", "ANSA", "2025-05-05"),
    ("Denver, May 5, 2024 / 10:30 am (CNA).¦ The harbour reopened.", "Denver", "CNA", "2024-05-05"),
    (
        "GENEVA / NEW YORK, 5 May 2024 (UNHCR) –¦ The harbour reopened.",
        "GENEVA / NEW YORK",
        "UNHCR",
        "2024-05-05",
    ),
    ("GENEVA/NEW YORK (Reuters) -¦ The harbour reopened.", "GENEVA/NEW YORK", "Reuters", None),
    ("N'DJAMENA —¦ The harbour reopened.", "N'DJAMENA", None, None),
    ("NEAR KHARKIV, Ukraine —¦ The harbour reopened.", "NEAR KHARKIV, Ukraine", None, None),
    ("ABOARD AIR FORCE ONE (AP) —¦ The harbour reopened.", "ABOARD AIR FORCE ONE", "AP", None),
    ("JERUSALEM, GAZA and CAIRO –¦ The harbour reopened.", "JERUSALEM, GAZA and CAIRO", None, None),
    ("AL-QAIM, Iraq (AP) –¦ The harbour reopened.", "AL-QAIM, Iraq", "AP", None),
    ("(NEW YORK) —¦ The harbour reopened.", "NEW YORK", None, None),
    ("[AFP] -¦ The harbour reopened.", None, "AFP", None),
    ("**OSLO** —¦ The harbour reopened.", "OSLO", None, None),
    ("León.-¦ The harbour reopened.", "León", None, None),
    ("New Delhi |¦ The harbour reopened.", "New Delhi", None, None),
]

NONE = [
    "Harbour Rovers (1-0): Lind 25 points. Ek 17 points.",
    "OSLO (0-1): Lind 25 points. Ek 17 points.",
    "The Harbour Commission (ACC) said on Monday that it had reopened.",
    "The Harbour Commission (ACC) - a new body - reopened the harbour.",
    "World Harbour Organization (WHO) officials reopened it on Monday.",
    "FORMER police officers reopened the harbour.",
    "THE harbour - closed for years - reopened.",
    "COVID-19 cases rose on Monday.",
    "NASA — the space agency — reopened its harbour. NASA said so.",
    "EXCLUSIVE — The harbour reopened.",
    "BREAKING: The harbour reopened.",
    "WATCH: The harbour reopens.",
    "Update: The harbour reopened.",
    "Q: Who reopened the harbour?",
    "Q1: Who reopened the harbour?",
    "What happened: The harbour reopened.",
    "Harbour reopens: The minister speaks.",
    "Whale sharks (Rhincodon typus) are the largest fish.",
    "Paris – the city of light – reopened its harbour.",
    "Paris-based owners reopened the harbour.",
    "China-Japan talks reopened the harbour.",
    "Amnesty International – The harbour is closed, people from Amnesty International said.",
    "Monday, March 5 - The harbour reopened.",
    "March 5: The harbour reopened.",
    "1997. The harbour reopened.",
    "In Paris, May 5 was the day on which the harbour reopened.",
    "Published May 5 - The harbour reopened.",
    "Kenya: Parliament Meets on Harbour\n\nThe harbour reopened.",
    "Ada Roe, Coast News April 5, 2018 03:09 PM – The harbour reopened.",
    "ABM Gold Corp - Initial offering of harbour shares.",
    "Energy Crisis - Harbour Minister Announces Action Plan",
    "HARBOUR CRISIS - MINISTER ANNOUNCES PLAN",
    "– Ada Roe, Harbour Bank: 85 percent",
    "He said: “The harbour is open.”",
    "",
    ":",
    "(((((((",
    "////////",
]


def found(line: str, published: str | None = "2024-12-31") -> Dateline | None:
    """Look for a dateline at the beginning of a single block."""
    got = dateline.find(line, [(0, len(line.partition("\n\n")[0]))], published)
    return got[1] if got else None


@pytest.mark.parametrize(("marked", "place", "agency", "date"), DATELINES)
def test_parts(marked: str, place: str | None, agency: str | None, date: str | None) -> None:
    """Place, agency and date come out as printed, and the dateline ends with its dash."""
    end = marked.index("¦")
    line = marked.replace("¦", "")
    got = found(line)
    assert got is not None
    assert line[got.start : got.end] == got.text
    assert got.end == len(line[:end].rstrip())
    assert (got.place, got.agency, got.date) == (place, agency, date)
    if got.place is not None:
        assert got.place_start is not None
        assert line[got.place_start :].startswith(got.place)


@pytest.mark.parametrize("line", NONE)
def test_none(line: str) -> None:
    """Beginnings of sentences, labels, headlines and lists are no datelines."""
    assert found(line) is None


def test_unknown_town_is_confirmed_by_the_text() -> None:
    """A small town in mixed case counts when the story says "in" it."""
    line = "Zandvlei – The harbour reopened. A choir sang in Zandvlei all night."
    got = found(line)
    assert got is not None
    assert got.place == "Zandvlei"
    assert found("Zandvlei – The harbour reopened. A choir sang all night.") is None


def test_speakers_are_no_places() -> None:
    """The labels of a transcript and of a list begin one block after the other."""
    text = "PARIS: I came early.\n\nMILAN: So did I.\n\nPARIS: And then we left."
    spans = [(0, 20), (22, 38), (40, 63)]
    assert dateline.find(text, spans, None) is None


def test_second_block() -> None:
    """A dated line wins over a bare one before it; a long paragraph ends the search."""
    text = "HARBOUR – Port news\n\nOSLO, May 5 (NTB) – The harbour reopened."
    got = dateline.find(text, [(0, 19), (21, len(text))], "2024-05-06")
    assert got is not None
    assert (got[0], got[1].place, got[1].date) == (1, "OSLO", "2024-05-05")
    long = "The harbour reopened on Monday after long repairs. " * 8
    text = f"{long}\n\nOSLO – Shops opened, too."
    assert dateline.find(text, [(0, len(long) - 1), (len(long) + 2, len(text))], None) is None


def test_own_line() -> None:
    """A dateline may stand on a line of its own."""
    article = read(
        "HARBOUR REOPENS\n\nOSLO, May 5, 2024 (NTB)\n\nThe harbour reopened on Sunday after repairs."
    )
    assert article.dateline is not None
    assert article.dateline.text == "OSLO, May 5, 2024 (NTB)"
    assert (article.published, article.published_from) == ("2024-05-05", "dateline")
    assert article.paragraphs == ("The harbour reopened on Sunday after repairs.",)
    assert (
        read("Harbour Opens\n\nBAAR, SWITZERLAND\n\nThe lake harbour opened on Monday.").dateline is not None
    )


def test_outlet_of_the_url() -> None:
    """The site's own name before the text is its agency, not a place."""
    text = "https://www.coastherald.example/a-new-harbour-for-the-bay\n\nCOAST HERALD – The harbour reopened."
    got = read(text).dateline
    assert got is not None
    assert (got.place, got.agency) == (None, "COAST HERALD")


def test_year_is_the_nearest() -> None:
    """A date without a year takes the one nearest to the day of publication."""
    line = "OSLO, Dec. 30 (NTB) – The harbour reopened."
    assert getattr(found(line, "2024-01-02"), "date", None) == "2023-12-30"
    assert getattr(found(line, "2024-12-31"), "date", None) == "2024-12-30"
    assert getattr(found(line, None), "date", "") is None
    assert getattr(found(line.replace("Dec. 30", "Feb. 29"), "2024-03-01"), "date", None) == "2024-02-29"
    assert getattr(found(line.replace("Dec. 30", "Feb. 31"), "2024-03-01"), "date", "") is None


@pytest.mark.parametrize(
    ("line", "title", "byline"),
    [
        ("Storm closes harbour. BERGEN (NTB) - The harbour closed on Monday.", "Storm closes harbour", ()),
        ("Storm closes harbour. HUSOY -- The harbour closed on Monday.", "Storm closes harbour", ()),
        ("Storm closes harbour. Ada Roe. BERGEN (NTB) - It closed.", "Storm closes harbour", ("Ada Roe",)),
        ("By Ada Roe. BERGEN (NTB) - The harbour closed on Monday.", None, ("Ada Roe",)),
        (
            "By ADA ROE and KOFI MENSAH, Associated Press BERGEN (AP) — The harbour closed.",
            None,
            ("Ada Roe", "Kofi Mensah"),
        ),
        (
            "Storm closes harbour. BERGEN 1996-08-30\n\nThe harbour closed on Friday.",
            "Storm closes harbour",
            (),
        ),
    ],
)
def test_behind_a_headline(line: str, title: str | None, byline: tuple[str, ...]) -> None:
    """A headline or a byline may run into the dateline."""
    article = read(line)
    assert article.dateline is not None
    assert article.dateline.place in {"BERGEN", "HUSOY"}
    assert (article.title, article.authors) == (title, byline)
