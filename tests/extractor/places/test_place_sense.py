"""Sense before fame: which place readers think of when a name stands for several."""

import pytest
from marked import read

from newsparse.extractor.places import resolve as places
from newsparse.record import Article, Place, Source


def resolve(marked: str) -> dict[str, Place]:
    """The places of a document in the notation of ``marked``, by the words that stand for them."""
    doc, names = read(marked)
    found, _ = places.resolve(doc, names, Article(Source(), doc.text))
    return {m.text: p for p in found for m in p.mentions}


def kind_of(place: Place) -> str:
    """Kind and country, as the tables say it."""
    return f"{place.kind} {place.country or '-'}"


@pytest.mark.parametrize(
    ("marked", "words", "expected"),
    [
        ("[Mexico|PLACE] grew; [Mexico City|PLACE] did not.", "Mexico", "country MX"),
        ("[Mexico City|PLACE] is in [Mexico|PLACE].", "Mexico City", "city MX"),
        ("[Panama|PLACE] voted; [Panama City|PLACE] was calm.", "Panama", "country PA"),
        ("[Guatemala|PLACE] and [Guatemala City|PLACE]", "Guatemala", "country GT"),
        ("[Kuwait|PLACE] and [Kuwait City|PLACE]", "Kuwait", "country KW"),
        ("[Singapore|PLACE] and [Malaysia|PLACE]", "Singapore", "country SG"),
        ("[Luxembourg|PLACE], [Belgium|PLACE] and [France|PLACE]", "Luxembourg", "country LU"),
        ("[Djibouti|PLACE] and [Ethiopia|PLACE] talk.", "Djibouti", "country DJ"),
        ("[San Marino|PLACE] and [Italy|PLACE] play.", "San Marino", "country SM"),
        ("[Georgia|PLACE], [Armenia|PLACE] and [Russia|PLACE]", "Georgia", "country GE"),
        ("[Georgia|PLACE], [Alabama|PLACE] and [Florida|PLACE]", "Georgia", "admin1 US"),
        ("[Atlanta|PLACE], [Georgia|PLACE]", "Georgia", "admin1 US"),
        ("[Tbilisi|PLACE], [Georgia|PLACE]", "Georgia", "country GE"),
        ("[Jordan|PLACE] and [Syria|PLACE] agree.", "Jordan", "country JO"),
        ("[Chad|PLACE] and [Sudan|PLACE] agree.", "Chad", "country TD"),
        ("[Niger|PLACE] and [Mali|PLACE] agree.", "Niger", "country NE"),
        ("[Nigeria|PLACE] and [Niger|PLACE] agree.", "Niger", "country NE"),
        ("[Nigeria|PLACE] and [Ghana|PLACE] agree.", "Nigeria", "country NG"),
        ("[Congo|PLACE]'s army left [Goma|PLACE] and [Kinshasa|PLACE].", "Congo", "country CD"),
        ("[Congo|PLACE] voted in [Brazzaville|PLACE] and [Pointe-Noire|PLACE].", "Congo", "country CG"),
        ("[Washington|PLACE] and [Moscow|PLACE] agree.", "Washington", "city US"),
        ("[Seattle|PLACE] and [Spokane|PLACE], [Washington|PLACE]", "Washington", "admin1 US"),
        ("[Washington State|PLACE] is wet.", "Washington State", "admin1 US"),
        ("[New York|PLACE] and [London|PLACE] traders", "New York", "city US"),
        ("[Albany|PLACE], [New York|PLACE]", "New York", "admin1 US"),
        ("[Melbourne|PLACE] and [Geelong|PLACE] in [Victoria|PLACE]", "Victoria", "admin1 AU"),
        ("[Victoria|PLACE], [British Columbia|PLACE], [Canada|PLACE]", "Victoria", "city CA"),
        ("[Guinea|PLACE] and [Sierra Leone|PLACE]", "Guinea", "country GN"),
        ("[Dominica|PLACE] and [St. Lucia|PLACE]", "Dominica", "country DM"),
        ("[Lebanon|PLACE] and [Israel|PLACE]", "Lebanon", "country LB"),
        ("[Cuba|PLACE] and [Haiti|PLACE]", "Cuba", "country CU"),
        ("[Peru|PLACE] and [Chile|PLACE]", "Peru", "country PE"),
        ("[Granada|PLACE] and [Seville|PLACE] in [Spain|PLACE]", "Granada", "city ES"),
        ("[Birmingham|PLACE] and [Montgomery|PLACE], [Alabama|PLACE]", "Birmingham", "city US"),
        ("[Birmingham|PLACE] and [Leeds|PLACE]", "Birmingham", "city GB"),
        ("[Ships|OTHER] left the [Red Sea|PLACE] for [Egypt|PLACE].", "Red Sea", "water -"),
    ],
)
def test_the_place_that_is_meant(marked: str, words: str, expected: str) -> None:
    """Countries before their capitals, and the company a name keeps before all."""
    assert kind_of(resolve(marked)[words]) == expected


@pytest.mark.parametrize(
    ("marked", "words", "name"),
    [
        ("Rain fell in the [North|PLACE], and in [Leeds|PLACE] and [Manchester|PLACE], [England|PLACE].",
         "North", "Northern England"),
        ("The [Northeast|PLACE] froze: [Boston|PLACE], [Hartford|PLACE] and [Maine|PLACE].",
         "Northeast", "Northeastern United States"),
        ("The [North East|PLACE] of [Nigeria|PLACE]; [Maiduguri|PLACE] and [Yobe|PLACE] suffer.",
         "North East", "North East Nigeria"),
        ("Schools in the [Midlands|PLACE], in [Leicester|PLACE] and [Derby|PLACE]", "Midlands", "Midlands"),
        ("Oil from the [Gulf|PLACE], from [Kuwait|PLACE] and [Qatar|PLACE]", "Gulf", "Gulf"),
    ],
)  # fmt: skip
def test_a_side_is_of_the_country_the_article_is_about(marked: str, words: str, name: str) -> None:
    """No town on another continent is called so."""
    assert resolve(marked)[words].name == name


@pytest.mark.parametrize("words", ["North", "Northeast", "Coast", "Valley", "South", "West Coast Road"])
def test_a_side_of_a_country_without_such_a_region_is_nothing(words: str) -> None:
    """It stays unresolved."""
    found = resolve(
        f"Snow in the [{words}|PLACE] of [Slovakia|PLACE], in [Bratislava|PLACE], [Slovakia|PLACE]."
    )
    assert found[words].lat is None


@pytest.mark.parametrize(
    "marked",
    [
        "[American|OTHER] [Indians|OTHER] of the plains",
        "[African|OTHER] [American|OTHER] voters",
        "many [English|OTHER] speakers",
        "[French|OTHER]-speaking people",
        "they speak only [Polish|OTHER]",
        "a letter written in [Polish|OTHER]",
        "a letter in [Polish|OTHER], he said",
        "a letter put into [Polish|OTHER] by her aunt",
        "[French|OTHER] toast and [Danish|OTHER] ovens"[:23],
        "an [Arab|OTHER] poet",
        "[Indian|OTHER] reservations",
    ],
)
def test_tribes_languages_and_dishes_are_no_countries(marked: str) -> None:
    """An adjective may mean no place at all."""
    assert resolve(marked) == {}


@pytest.mark.parametrize("after", [" waters", "-held waters", "’s waters", "'s waters"])
def test_what_is_in_a_country_is_no_language(after: str) -> None:
    """A noun follows the adjective, or joins it."""
    assert resolve(f"He fished in [Polish|OTHER]{after}.")["Polish"].name == "Poland"


@pytest.mark.parametrize("words", ["El Niño", "Earth", "Congress", "Notre Dame", "Broadway"])
def test_what_is_better_known_as_something_else(words: str) -> None:
    """Towns have such names, and are not meant."""
    assert resolve(f"Talk of [{words}|PLACE].")[words].lat is None


def test_an_unlikely_place_stays_unresolved() -> None:
    """Thirty towns of one name, and nothing that tells which."""
    place = resolve("He was born in [Salem|PLACE] and she in [Fairview|PLACE].")["Fairview"]
    assert (place.lat, place.confidence) == (None, None)


@pytest.mark.parametrize(
    ("words", "known"), [("Glenrock", False), ("Uppsala", True), ("Hornsby", False), ("Ghent", True)]
)
def test_an_obscure_namesake_needs_company(words: str, *, known: bool) -> None:
    """A small town on another continent is not meant; a large one may be."""
    place = resolve(f"A park in [{words}|PLACE] pleased [Sydney|PLACE] and [Perth|PLACE], [Australia|PLACE].")
    assert (place[words].country in {"SE", "BE"}) is known
    assert place[words].country in {None, "SE", "BE", "AU"}


def test_confidence_is_higher_in_good_company() -> None:
    """The state behind a town makes it sure."""
    alone = resolve("A fire in [Paris|PLACE].")["Paris"].confidence
    known = resolve("A fire in [Paris|PLACE], [Texas|PLACE].")["Paris"]
    assert known.admin1 == "Texas"
    assert known.confidence is not None
    assert alone is not None
    assert alone > 0.4
    assert known.confidence > 0.9
