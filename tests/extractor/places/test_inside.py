"""Places inside longer names: mentions of their own, mentions inside, hints, and nothing."""

import pytest
from marked import read

from newsparse.extractor.places.evidence import View
from newsparse.extractor.places.gazetteer import load
from newsparse.extractor.places.inside import parts
from newsparse.extractor.places.mentions import Finder
from newsparse.extractor.places.resolve import find_spans
from newsparse.record import Article, Source


def found(marked: str) -> list[tuple[str, str]]:
    """The places in the first name of a document that is no place, with their kinds."""
    doc, names = read(marked)
    view = View(load(), doc)
    for name in names:
        text = view.span(name.first, name.last)
        if name.label == "PLACE":
            view.places[text] += 1
        else:
            view.others.add(text)
    whole = next(n for n in names if n.label != "PLACE")
    return [(s.text, s.kind) for s in parts(view, whole)]


@pytest.mark.parametrize(
    ("marked", "inside"),
    [
        ("[Government of Saskatchewan|ORG]", ["Saskatchewan"]),
        ("[U.S. Department of Energy|ORG]", ["U.S."]),
        ("[Fargo Police Department|ORG]", ["Fargo"]),
        ("[Texas Department of Transportation|ORG]", ["Texas"]),
        ("the [Russian Foreign Ministry|ORG]", ["Russian"]),
        ("[The Moscow Times|ORG]", ["Moscow"]),
        ("[N.J. Division of Beverages|ORG]", ["N.J."]),
        ("[Bank of China|ORG]", ["China"]),
        ("[Armenian Genocide|OTHER]", ["Armenian"]),
        ("[Clarke County|PLACE]; the [Clarke County School Board|ORG]", ["Clarke County"]),
        ("the [Clarke County School Board|ORG]", ["Clarke County"]),
        ("[Lombard|PLACE] held it: the [Lombard Historical Society|ORG]", ["Lombard"]),
        ("the [Lombard Historical Society|ORG]", []),  # a small town, or a founder
        ("[Leeds|PLACE] and [Radio Leeds|ORG]", ["Leeds"]),
        ("[Radio Leeds|ORG]", []),
        ("[Oxford Analytics|ORG] grew; [Oxford|ORG] is rich", []),  # a firm's short name
        ("[Oxford Analytics|ORG] grew", ["Oxford"]),
        ("[AP Photo|ORG]", []),
        ("[Warner Bros|ORG]", []),
        ("[Paris Hilton|PERSON]", []),
        ("[Iowa Poole|OTHER]", []),
    ],
)
def test_inside(marked: str, inside: list[str]) -> None:
    """Whose the body is, by where the place stands, by its size and by what else the article names."""
    assert [text for text, kind in found(marked) if kind == "inside"] == inside


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[Clarke County Sheriff Roe|PERSON]", [("Clarke County", "name")]),
        ("[Ontario-based|OTHER]", [("Ontario", "name")]),
        ("[R-Texas|ORG]", [("Texas", "name")]),
        ("[China-Pakistan|OTHER]", [("China", "name"), ("Pakistan", "name")]),
        ("[Smith-Texas|PERSON]", []),
    ],
)
def test_names_of_their_own(marked: str, names: list[tuple[str, str]]) -> None:
    """Counties and hyphens."""
    assert found(marked) == names


@pytest.mark.parametrize(
    ("marked", "inside"),
    [
        ("[Boone County Xyqq|PLACE]", ["Boone County"]),
        ("[Hanover|PLACE] voted at [Hanover Xyqq Hall|PLACE]", []),
        ("[Hanover|PLACE] voted at the [Hanover Xyqq Lodge|PLACE]", ["Hanover"]),
        ("[Xyqq Lodge|PLACE]", []),
        ("[Oslo|PLACE]", []),
        ("[Dublin Road|PLACE]", []),
    ],
)
def test_inside_an_unknown_place(marked: str, inside: list[str]) -> None:
    """The town whose jail or lodge it is; a street is only called after one."""
    doc, names = read(marked)
    finder = Finder(load(), doc, names, Article(Source(), doc.text))
    spans = [s for s in find_spans(finder) if s.kind == "inside"]
    assert [s.text for s in spans] == inside


def test_hints() -> None:
    """A town in a name that is no body of it still tells where the article plays."""
    assert found("[Museum at Eastbourne|ORG]") == [("Eastbourne", "hint")]
    assert found("[Museum by Eastbourne|ORG]") == []
