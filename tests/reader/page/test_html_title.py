"""The headline of a page."""

import pytest

from newsparse.reader.page.title import bare, choose, overlap, strip

HOST = "harbourpost.example"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Old bridge opens again | Harbour Post", "Old bridge opens again"),
        ("Old bridge opens again - The Harbour Post", "Old bridge opens again"),
        ("Harbour Post: Old bridge opens again", "Harbour Post: Old bridge opens again"),
        ("Harbour Post | City | Old bridge opens again", "Old bridge opens again"),
        ("Opinion | Why the bridge should have stayed shut", "Why the bridge should have stayed shut"),
        ("Bridge – what it cost", "Bridge – what it cost"),
        ("Minister meets envoy - and says nothing", "Minister meets envoy - and says nothing"),
        ("Old bridge opens again | City | News | Harbour Post", "Old bridge opens again"),
        ("A well-made bridge", "A well-made bridge"),
        ("", ""),
    ],
)
def test_strip(title: str, expected: str) -> None:
    """Names of site and section go off both ends, and nothing else does."""
    assert strip(title, {"harbourpost"}, HOST) == expected


@pytest.mark.parametrize(
    ("headings", "declared", "expected"),
    [
        (["Bridge opens"], ["Bridge opens | Harbour Post"], "Bridge opens"),
        (["Harbour Post", "Old bridge opens again"], ["Old bridge opens"], "Old bridge opens again"),
        (["Harbour Post"], ["Old bridge opens"], "Old bridge opens"),
        ([], ["Old bridge opens - Harbour Post", "x"], "Old bridge opens"),
        (["Log in"], ["Old bridge opens"], "Old bridge opens"),
        (
            ["What nobody had told the drivers of the town"],
            ["Old bridge opens"],
            "What nobody had told the drivers of the town",
        ),
        (
            ["City The old bridge opens", "The old bridge opens"],
            ["The old bridge opens"],
            "The old bridge opens",
        ),
        (["The bridge"], ["Old bridge opens"], "The bridge"),
        (["Bridge of Sighs"], ["Old bridge opens today"], "Old bridge opens today"),
        (["Old bridge opens"], [], "Old bridge opens"),
        ([], [], None),
        (["橋が再び開通"], ["橋が再び開通 | 港の新聞"], "橋が再び開通"),
    ],
)
def test_choose(headings: list[str], declared: list[str], expected: str | None) -> None:
    """The visible heading that the page's own statements confirm, else the best statement."""
    assert choose(headings, declared, "Harbour Post", HOST) == expected


def test_overlap() -> None:
    """Two thirds of the words are common."""
    assert overlap("a b", "b a c d") == pytest.approx(2 / 3)
    assert overlap("", "a") == 0


@pytest.mark.parametrize(
    ("heading", "declared", "expected"),
    [
        ("Roads - The old bridge opens again", "The old bridge opens again", "The old bridge opens again"),
        (
            "Town councilThe old bridge opens again",
            "The old bridge opens again",
            "The old bridge opens again",
        ),
        (
            "The old bridge opens again | Editorial",
            "The old bridge opens again",
            "The old bridge opens again",
        ),
        ("Roads - The old bridge opens", "On roads: The old bridge opens", "The old bridge opens"),
        (
            "Roads: The old bridge opens again",
            "The old bridge opens again",
            "Roads: The old bridge opens again",
        ),
        (
            "The old bridge opens again in May",
            "The old bridge opens again",
            "The old bridge opens again in May",
        ),
        ("The well - bridge opens", "bridge opens", "The well - bridge opens"),
        ("Roads - The old bridge opens", "Nothing of it", "Roads - The old bridge opens"),
    ],
)
def test_bare(heading: str, declared: str, expected: str) -> None:
    """A kicker before the headline or a section behind it goes, if a declared title goes without."""
    assert bare(heading, [declared]) == expected


def test_as_declared() -> None:
    """What the page itself calls the whole stays whole."""
    whole = "Budget | The old bridge opens again"
    assert choose([whole], [whole], None, HOST) == whole


def test_second_heading() -> None:
    """Of two headings of which no declared title knows, the long one is the headline."""
    long = "What the drivers of the town had not been told"
    assert choose([long, "More of the town"], ["Old bridge opens again"], None, HOST) == long
