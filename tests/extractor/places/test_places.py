"""Mentions to places, each case a sentence or two in the notation of ``marked``.

A place is written "Name (kind, country, division) = mention / mention"; places are set apart by
semicolons, "-" stands for null.
"""

import time

import pytest
from marked import read

from newsparse import calendar
from newsparse.extractor.places import resolve as places
from newsparse.record import Article, Dateline, Place, Segment, Source
from newsparse.tokens import tokenize

CASES = {
    "the news' name": (
        "The [Palestinian|OTHER] envoy left.",
        "Palestine (country, PS, -) = Palestinian",
    ),
    "abbreviated country": (
        "The [N. Korea|PLACE] talks and the N. [Korean|OTHER] envoy.",
        "North Korea (country, KP, -) = N. Korea / N. Korean",
    ),
    "demonyms join their country": (
        "[Russian|OTHER] envoys left [Russia|PLACE]; the [Russians|OTHER] were tired.",
        "Russia (country, RU, -) = Russian / Russia / Russians",
    ),
    "people of a state and of a town": (
        "[Ohioans|OTHER] and [Londoners|OTHER] compared notes.",
        "Ohio (admin1, US, -) = Ohioans; London (city, GB, England) = Londoners",
    ),
    "U.S. with and without points": (
        "[U.S.|PLACE] troops, [US|PLACE] planes and the [United States|PLACE] itself.",
        "United States (country, US, -) = U.S. / US / United States",
    ),
    "dollars are no place": ("It cost US$5m.", ""),
    "town and state": (
        "A flood hit [Paris|PLACE], [Texas|PLACE], on Monday.",
        "Paris (city, US, Texas) = Paris; Texas (admin1, US, -) = Texas",
    ),
    "town and abbreviated state": (
        "He left [Springfield|PLACE], Ill., for good.",
        "Springfield (city, US, Illinois) = Springfield; Illinois (admin1, US, -) = Ill.",
    ),
    "town and postal code": (
        "She lives in [Salem|PLACE], OR, now.",
        "Salem (city, US, Oregon) = Salem; Oregon (admin1, US, -) = OR",
    ),
    "town and country": (
        "It opened in [Alexandria|PLACE], [Egypt|PLACE], last year.",
        "Alexandria (city, EG, -) = Alexandria; Egypt (country, EG, -) = Egypt",
    ),
    "one tag for town and country": (
        "They met in [Brussels, Belgium|PLACE] twice.",
        "Brussels (city, BE, Brussels Capital) = Brussels; Belgium (country, BE, -) = Belgium",
    ),
    "the company a name keeps": (
        "From [Atlanta|PLACE] to [Savannah|PLACE] and [Macon|PLACE], [Georgia|PLACE] was dry.",
        (
            "Atlanta (city, US, Georgia) = Atlanta; Savannah (city, US, Georgia) = Savannah; "
            "Macon (city, US, Georgia) = Macon; Georgia (admin1, US, -) = Georgia"
        ),
    ),
    "other company": (
        "[Armenia|PLACE] and [Georgia|PLACE] signed in [Tbilisi|PLACE]; [Georgian|OTHER] wine flowed.",
        (
            "Armenia (country, AM, -) = Armenia; Georgia (country, GE, -) = Georgia / Georgian; "
            "Tbilisi (city, GE, -) = Tbilisi"
        ),
    ),
    "metonymy": (
        "[Washington|PLACE] said no and [Moscow|PLACE] agreed.",
        "Washington (city, US, District of Columbia) = Washington; Moscow (city, RU, -) = Moscow",
    ),
    "a capital whose country is named": (
        "A rally in [Havana|PLACE] ended; [Cuba|PLACE] wants him back from [Miami|PLACE], [Florida|PLACE].",
        (
            "Havana (city, CU, -) = Havana; Cuba (country, CU, -) = Cuba; Miami (city, US, Florida) = Miami; "
            "Florida (admin1, US, -) = Florida"
        ),
    ),
    "talk of the U.S. is no sign of Illinois": (
        "The [U.S.|PLACE] envoy said [Washington|PLACE] and [Beijing|PLACE] will talk in [Geneva|PLACE].",
        (
            "United States (country, US, -) = U.S.; "
            "Washington (city, US, District of Columbia) = Washington; "
            "Beijing (city, CN, -) = Beijing; Geneva (city, CH, -) = Geneva"
        ),
    ),
    "a sea and the land named after it": (
        "Ships left the [Red Sea|PLACE] for [Egypt|PLACE].",
        "Red Sea (water, -, -) = Red Sea; Egypt (country, EG, -) = Egypt",
    ),
    "another planet than Texas": ("[Earth|PLACE] turns faster.", "Earth (unknown, -, -) = Earth"),
    "a state by its word": (
        "Rain fell on [Washington State|PLACE] and [Seattle|PLACE].",
        "Washington (admin1, US, -) = Washington State; Seattle (city, US, Washington) = Seattle",
    ),
    "a county": (
        "[Athens|PLACE] lies in [Clarke|PLACE] County, [Georgia|PLACE].",
        (
            "Athens (city, US, Georgia) = Athens; Clarke County (admin2, US, Georgia) = Clarke County; "
            "Georgia (admin1, US, -) = Georgia"
        ),
    ),
    "a county called a person": (
        "[Boone County|PERSON] of [Indiana|PLACE] hired him.",
        "Boone County (admin2, US, Indiana) = Boone County; Indiana (admin1, US, -) = Indiana",
    ),
    "a county's office": (
        "The [Boone County Sheriff's Office|ORG] of [Indiana|PLACE] hired him.",
        "Boone County (admin2, US, Indiana) = [Boone County]; Indiana (admin1, US, -) = Indiana",
    ),
    "region": ("All of [Northeast Asia|PLACE] watched.", "Northeast Asia (region, -, -) = Northeast Asia"),
    "a person's names": ("[Paris Hilton|PERSON], [Georgia Moroni|PERSON] and [Jordan|PERSON] spoke.", ""),
    "a bank, a university": (
        "The [Bank of China|ORG] lent the [University of Leeds|ORG] money.",
        "China (country, CN, -) = [China]; Leeds (city, GB, England) = [Leeds]",
    ),
    "a club": (
        "[Manchester City|ORG] beat [Leeds United|ORG] in [Leeds|PLACE], [England|PLACE].",
        (
            "Manchester (city, GB, England) = [Manchester]; Leeds (city, GB, England) = [Leeds] / Leeds; "
            "England (admin1, GB, -) = England"
        ),
    ),
    "coordinated counties": (
        "Floods in [Sangamon|PLACE] and [Menard|PLACE] counties closed roads in [Illinois|PLACE].",
        (
            "Sangamon County (admin2, US, Illinois) = Sangamon; "
            "Menard County (admin2, US, Illinois) = Menard; Illinois (admin1, US, -) = Illinois"
        ),
    ),
    "coordinated counties, three": (
        "[Camden|PLACE], [Glynn|PLACE], and [Charlton|PLACE] counties in [Georgia|PLACE] wait.",
        (
            "Camden County (admin2, US, Georgia) = Camden; Glynn County (admin2, US, Georgia) = Glynn; "
            "Charlton County (admin2, US, Georgia) = Charlton; Georgia (admin1, US, -) = Georgia"
        ),
    ),
    "a neighbourhood": (
        "Fire broke out in [Jamaica Plain|PLACE], [Boston|PLACE].",
        (
            "Jamaica Plain (neighbourhood, US, Massachusetts) = Jamaica Plain; "
            "Boston (city, US, Massachusetts) = Boston"
        ),
    ),
    "a name over a line's end": (
        "They left [Xyqq\nVille|PLACE].",
        "Xyqq Ville (unknown, -, -) = Xyqq\nVille",
    ),
    "a street": ("It stood on [Xyqq Road|PLACE].", "Xyqq Road (facility, -, -) = Xyqq Road"),
    "a town's police": (
        "The [Fargo Police Department|ORG] and the [Leeds Fire Service|ORG] came.",
        "Fargo (city, US, North Dakota) = [Fargo]; Leeds (city, GB, England) = [Leeds]",
    ),
    "a village's school is somebody's": ("[Cora Webb High School|ORG] won.", ""),
    "common words": (
        "Reading a nice mobile phone bill was no fun on Sunday in March, Sun said.",
        "",
    ),
    "common words that the tagger knows": (
        "Trains from [Reading|PLACE] to [London|PLACE] ran late.",
        "Reading (city, GB, England) = Reading; London (city, GB, England) = London",
    ),
    "a verb, tagged a place elsewhere": (
        "Reading a note, he left [Reading|PLACE]. Mobile the game is; [Mobile|PLACE], Ala., is not.",
        (
            "Reading (city, US, Pennsylvania) = Reading; Mobile (city, US, Alabama) = Mobile; "
            "Alabama (admin1, US, -) = Ala."
        ),
    ),
    "based": (
        "[Lagos-based|OTHER] traders and an [Arab-Israeli|OTHER] poet.",
        "Lagos (city, NG, -) = Lagos; Israel (country, IL, -) = Israeli",
    ),
    "hyphen of two countries": (
        "the [China-Pakistan|OTHER] road",
        "China (country, CN, -) = China; Pakistan (country, PK, -) = Pakistan",
    ),
    "party and state": (
        "Rep. [Ann Poole|PERSON], [R-Texas|ORG], agreed.",
        "Texas (admin1, US, -) = Texas",
    ),
    "a language": ("She spoke [French|OTHER] and the [Welsh|OTHER] language.", ""),
    "unknown places stay": (
        "The hamlet of [Xyqqville|PLACE] is small; [Xyqqville|PLACE] is cold.",
        "Xyqqville (unknown, -, -) = Xyqqville / Xyqqville",
    ),
    "unknown part of a known place": (
        "In northern [West Baltimore|PLACE] it rained.",
        "West Baltimore (region, US, Maryland) = West Baltimore",
    ),
    "township": (
        "[Parsippany Township|PLACE], [New Jersey|PLACE], voted.",
        ("Parsippany (city, US, New Jersey) = Parsippany Township; New Jersey (admin1, US, -) = New Jersey"),
    ),
    "a facility stands in its town": (
        "He died at [Leeds General Hospital|PLACE].",
        "Leeds General Hospital (facility, GB, England) = Leeds General Hospital",
    ),
    "a state by its word and by itself": (
        "[Kerala|PLACE] and [Kerala state|PLACE]; [City of Kochi|PLACE].",
        "Kerala (admin1, IN, -) = Kerala / Kerala state; Kochi (city, IN, Kerala) = City of Kochi",
    ),
    "a river that shares its name with a county": (
        "The [Red River|PLACE] rose in [Shreveport|PLACE], [Louisiana|PLACE].",
        (
            "Red River (unknown, -, -) = Red River; Shreveport (city, US, Louisiana) = Shreveport; "
            "Louisiana (admin1, US, -) = Louisiana"
        ),
    ),
    "an accent where it belongs": (
        "[Montréal|PLACE] in [Québec|PLACE], [San José|PLACE] in [Costa Rica|PLACE]",
        (
            "Montreal (city, CA, Quebec) = Montréal; Quebec (admin1, CA, -) = Québec; "
            "San José (city, CR, -) = San José; Costa Rica (country, CR, -) = Costa Rica"
        ),
    ),
    "a river is not its town": ("The [Qombo River|PLACE] rose.", "Qombo River (unknown, -, -) = Qombo River"),
    "capitals": (
        "# FLOODS HIT [DHAKA|PLACE] AND [NEW DELHI|PLACE]\n[Dhaka|PLACE] is wet.",
        "Dhaka (city, BD, Dhaka Division) = DHAKA / Dhaka; New Delhi (city, IN, Delhi) = NEW DELHI",
    ),
    "accents": (
        "[Sao Paulo|PLACE] and [São Paulo|PLACE], [Brazil|PLACE].",
        "São Paulo (city, BR, -) = Sao Paulo / São Paulo; Brazil (country, BR, -) = Brazil",
    ),
    "an old name": ("He flew to [Bombay|PLACE].", "Mumbai (city, IN, Maharashtra) = Bombay"),
    "curly and straight": (
        "[Cote d'Ivoire|PLACE], [Côte d’Ivoire|PLACE] and [Ivory Coast|PLACE]",
        "Ivory Coast (country, CI, -) = Cote d'Ivoire / Côte d’Ivoire / Ivory Coast",
    ),
    "initials": ("[BA|PLACE] cancelled flights.", "BA (unknown, -, -) = BA"),
    "hyphened towns": (
        "The [Fargo-Moorhead|PLACE] area in [North Dakota|PLACE].",
        (
            "Fargo (city, US, North Dakota) = Fargo; Moorhead (city, US, Minnesota) = Moorhead; "
            "North Dakota (admin1, US, -) = North Dakota"
        ),
    ),
    "sea, mountain": (
        "From [Mount Everest|PLACE] to the [Black Sea|PLACE].",
        "Mount Everest (terrain, -, -) = Mount Everest; Black Sea (water, -, -) = Black Sea",
    ),
}


def line(place: Place) -> str:
    """A place in the notation of the cases."""
    where = ", ".join([place.kind, place.country or "-", place.admin1 or "-"])
    said = [f"[{m.text}]" if m.kind == "inside" else m.text for m in place.mentions]
    return f"{place.name} ({where}) = {' / '.join(said)}"


def resolve(marked: str, **options: str) -> list[Place]:
    """The places of a document in the notation of ``marked``."""
    doc, names = read(marked)
    url = options.pop("url", None)
    article = Article(Source(url=url), doc.text)
    found, _ = places.resolve(doc, names, article, **options)
    for place in found:
        assert all(doc.text[m.start : m.end] == m.text for m in place.mentions)
    return found


@pytest.mark.parametrize("case", CASES)
def test_cases(case: str) -> None:
    """Each case gives its places."""
    marked, expected = CASES[case]
    assert "; ".join(map(line, resolve(marked))) == expected


def test_kinds_of_mentions() -> None:
    """Kinds of mentions."""
    found = resolve("[French|OTHER] wine from [France|PLACE].")
    assert [m.kind for m in found[0].mentions] == ["demonym", "name"]


def test_the_other_names_are_left_over() -> None:
    """The other names are left over."""
    doc, names = read("[Ann Poole|PERSON] of the [Leeds Police|ORG] left [France|PLACE] for [Acme|ORG].")
    _, left = places.resolve(doc, names, Article(Source(), doc.text))
    assert [doc.text[n.start : n.end] for n in left] == ["Ann Poole", "Leeds Police", "Acme"]


def test_an_unknown_place_has_no_coordinates() -> None:
    """An unknown place has no coordinates."""
    (place,) = resolve("They left [Xyqqville|PLACE].")
    assert place == Place("Xyqqville", mentions=place.mentions)
    assert place.confidence is None


def test_a_part_has_no_geonames_id() -> None:
    """A part has no geonames id."""
    (place,) = resolve("In [West Baltimore|PLACE].")
    assert place.geonames_id is None
    assert place.lat == pytest.approx(39.3, abs=0.1)


@pytest.mark.parametrize(
    ("home", "state"),
    [("Alexandria, La.", "Louisiana"), ("Alexandria, VA", "Virginia"), ("St. Cloud, Minn.", "Minnesota")],
)
def test_home(home: str, state: str) -> None:
    """The home of a local paper decides between namesakes."""
    (place,) = resolve("A barn in [Alexandria|PLACE] burned.", home=home)
    assert place.admin1 == state


@pytest.mark.parametrize("home", ["", ",", "Xyqqville", "\ud800", ", ,", "a" * 500])
def test_an_odd_home_is_no_error(home: str) -> None:
    """An odd home is no error."""
    assert resolve("A barn in [Alexandria|PLACE] burned.", home=home)[0].country == "EG"


@pytest.mark.parametrize(
    ("url", "country"),
    [
        ("https://www.advertiser.com.au/news/1", "AU"),
        ("https://example.co.uk/story", "GB"),
        ("http://paper.ca/", "CA"),
        ("https://example.com/story", ""),
        ("https://example.tv/", ""),
        ("http://[::1", ""),
        ("not an address", ""),
        (None, ""),
    ],
)
def test_outlet(url: str | None, country: str) -> None:
    """The domain of an outlet tells its country."""
    assert calendar.country_of_domain(url) == country


def test_outlet_tips_the_scales() -> None:
    """Outlet tips the scales."""
    marked = "Police in [Perth|PLACE] and [Hamilton|PLACE] met."
    assert {p.country for p in resolve(marked, url="https://a.example.co.uk/x")} == {"GB"}


def dateline(text: str, place: str) -> list[Place]:
    """The places of a paragraph behind a dateline that the tagger said nothing about."""
    line_ = Dateline(text, place, None, None, 0, len(text), 0)
    body = text + " It rained."
    segments = (Segment("dateline", 0, len(text)), Segment("paragraph", len(text) + 1, len(body)))
    article = Article(Source(), body).replace(dateline=line_, segments=segments)
    return places.resolve(tokenize(body, segments), [], article)[0]


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("SEOUL –", "SEOUL", "Seoul (city, KR, -) = SEOUL"),
        (
            "WILMINGTON, Del. (AP) —",
            "WILMINGTON, Del.",
            "Wilmington (city, US, Delaware) = WILMINGTON; Delaware (admin1, US, -) = Del.",
        ),
        (
            "SYDNEY and KUALA LUMPUR —",
            "SYDNEY and KUALA LUMPUR",
            "Sydney (city, AU, New South Wales) = SYDNEY; Kuala Lumpur (city, MY, -) = KUALA LUMPUR",
        ),
        (
            "SAINT-QWERTZ, France —",
            "SAINT-QWERTZ, France",
            "SAINT-QWERTZ (unknown, -, -) = SAINT-QWERTZ; France (country, FR, -) = France",
        ),
        ("MARKET FILINGS —", "MARKET FILINGS", ""),
    ],
)
def test_dateline(text: str, place: str, expected: str) -> None:
    """A dateline is read by itself, the tagger or not."""
    found = dateline(text, place)
    assert "; ".join(map(line, found)) == expected
    assert all(m.kind == "dateline" for p in found for m in p.mentions)


def test_hints_inside_organizations_tell_where_the_article_plays() -> None:
    """Hints inside organizations tell where the article plays."""
    *_, place = resolve("The [Senate of Illinois State|ORG] left [Springfield|PLACE].")
    assert (place.name, place.admin1) == ("Springfield", "Illinois")


def test_explain_gives_the_scores_of_each_feature() -> None:
    """Explain gives the scores of each feature."""
    doc, names = read("A flood hit [Paris|PLACE], [Texas|PLACE].")
    told = dict(places.explain(doc, names, Article(Source(), doc.text)))
    name, country, score, reasons = told["paris"][0]
    assert (name, country) == ("Paris", "US")
    assert reasons["inside"] > 0
    assert score == pytest.approx(sum(reasons.values()))
    assert told["paris"][0][2] >= told["paris"][1][2]


def test_same_input_same_places() -> None:
    """Same input same places."""
    marked = "".join(CASES[c][0] + "\n" for c in CASES)
    assert resolve(marked) == resolve(marked)


UNITS = {
    "one town": "[Paris|PLACE], ",
    "many towns": "[Springfield|PLACE] near [San Jose|PLACE] and [Santa Cruz|PLACE], [Texas|PLACE]. ",
    "untagged": "in Springfield, Ill., near Washington, Pa. ",
    "commas in one name": "[Rome, Paris, Oslo|PLACE] ",
    "hyphens": "[Arab-Israeli|OTHER] [R-Texas|ORG] Lagos-based ",
    "organizations": "[Texas Police Department of Ohio|ORG] ",
}


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_linearly(unit: str) -> None:
    """Time grows linearly."""

    def seconds(count: int) -> float:
        doc, names = read(UNITS[unit] * count)
        article = Article(Source(), doc.text)
        start = time.process_time()
        places.resolve(doc, names, article)
        return time.process_time() - start

    seconds(20)
    assert min(seconds(1200) for _ in range(2)) < 14 * max(0.002, min(seconds(200) for _ in range(3)))


def test_one_very_long_name() -> None:
    """One very long name."""
    text = "Paris, " * 3000
    doc, names = read(f"[{text}|PLACE]")
    assert sum(len(p.mentions) for p in places.resolve(doc, names, Article(Source(), doc.text))[0]) > 2000


@pytest.mark.parametrize(
    "text", ["", "\ud800 [\ud800A|PLACE]", "[\x00|PLACE] \x00", "[’|PLACE] [-|OTHER] [,|ORG]", "[.|PLACE]"]
)
def test_odd_text(text: str) -> None:
    """Odd text."""
    for place in resolve(text):
        assert place.mentions


@pytest.mark.parametrize(("right", "told"), [(0.39, False), (0.4, True)])
def test_a_winner_that_is_hardly_likely_is_none(
    monkeypatch: pytest.MonkeyPatch, right: float, *, told: bool
) -> None:
    """A town that is probably the wrong one does more harm than none."""
    monkeypatch.setattr(places, "chance", lambda _: right)
    doc, names = read("It rained in [Bern|PLACE], [Switzerland|PLACE].")
    found, _ = places.resolve(doc, names, Article(Source(), doc.text))
    assert [p.lat is not None for p in found] == [told, told]
