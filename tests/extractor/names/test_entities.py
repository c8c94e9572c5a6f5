"""One type for a form, whatever the tagger called its mentions one by one."""

from itertools import pairwise

import pytest
from marked import read, write

import newsparse
from newsparse.extractor.names import entities, tagger
from newsparse.tokens import Name, tokenize

NAMES = {"PERSON": 0, "PLACE": 1, "ORG": 2, "OTHER": 3}


@pytest.fixture
def weights(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[int]]:
    """Give weights that only what a test adds fills."""
    table = {entities.BIAS: [0, 0, 0, 0, 10]}
    monkeypatch.setattr(entities, "weights", lambda: table)
    return table


def decided(marked: str, **strong: int) -> str:
    """Decide the names of a marked text; ``strong`` is by how much the tagger prefers the label of each."""
    doc, names = read(marked)
    given: list[Name] = []
    for n in names:
        odds = [0, 0, 0, 0]
        odds[NAMES[n.label]] = strong.get(doc.words[n.first], 21)
        given.append(n._replace(odds=tuple(odds)))
    return write(doc.text, entities.decide(doc, given))


def test_every_mention_gets_the_type(weights: dict[str, list[int]]) -> None:
    """The evidence of one mention settles all."""
    weights["bfirm"] = [0, 0, 900, 0, 0]
    text = "The firm [Wixa|ORG] grew. [Wixa|PERSON] said [WIXA|PLACE] would."
    assert decided(text) == "The firm [Wixa|ORG] grew. [Wixa|ORG] said [WIXA|ORG] would."


def test_what_is_no_name_goes(weights: dict[str, list[int]]) -> None:
    """A form that is none in the light of all its mentions is left out."""
    weights["low"] = [0, 0, 0, 0, 500]
    weights["bmr."] = [500, 0, 0, 0, 0]
    assert decided("[Wixa|ORG] is a wixa; Mr. [Poole|ORG]") == "Wixa is a wixa; Mr. [Poole|PERSON]"


def test_missed_mentions_are_found(weights: dict[str, list[int]]) -> None:
    """Words that the tagger nearly took for a name are one where the form is."""
    weights["bmr."] = [500, 0, 0, 0, 0]
    doc, names = read("Mr. [Wixa|PERSON] left. [Wixa|PERSON] ran.")
    missed = [n._replace(odds=(21, 0, 0, 0), label=n.label * (k == 0)) for k, n in enumerate(names)]
    assert write(doc.text, entities.decide(doc, missed)) == "Mr. [Wixa|PERSON] left. [Wixa|PERSON] ran."


def test_two_things_of_one_name(weights: dict[str, list[int]]) -> None:
    """Where the tagger is far surer of a mention's own label, that stays; at 60 units it does not yet."""
    weights["bin"] = [0, 500, 0, 0, 0]
    doc, names = read("In [Leeds|PLACE] [Leeds|ORG] won.")
    for lead, label in ((60, "PLACE"), (61, "ORG")):
        odds = ((0, 99, 0, 0), (0, 0, lead, 0))
        given = [n._replace(odds=o) for n, o in zip(names, odds, strict=True)]
        assert [n.label for n in entities.decide(doc, given)] == ["PLACE", label]


def test_shares(weights: dict[str, list[int]]) -> None:
    """Each mention carries the probability of its label."""
    weights["bmr."] = [110, 0, 0, 0, -10]
    doc, (name,) = read("Mr. [Wixa|PERSON]")
    (found,) = entities.decide(doc, [name._replace(odds=(21, 0, 0, 0))])
    assert found.share == pytest.approx(0.429, abs=0.001)  # e^1.1 of e^1.1 + 3 + 1


def test_weigh(weights: dict[str, list[int]]) -> None:
    """Weights are summed in hundredths of a nat; features that nobody knows say nothing."""
    weights["x"] = [100, 0, 0, 0, -10]
    shares = entities.weigh(["x", "unknown"])
    assert sum(shares) == pytest.approx(1)
    assert shares[0] / shares[1] == pytest.approx(2.718, abs=0.001)


def test_explain(weights: dict[str, list[int]]) -> None:
    """Each form with its probabilities and the features that are known, the loudest first."""
    weights["bmr."] = [500, 0, 0, 0, -10]
    weights["n1"] = [10, 0, -700, 0, 0]
    doc, (name,) = read("Mr. [Wixa|PERSON]")
    ((words, shares, found),) = entities.explain(doc, [name._replace(odds=(21, 0, 0, 0))])
    assert words == "wixa"
    assert shares["PERSON"] > 0.9
    assert list(shares) == ["PERSON", "PLACE", "ORG", "OTHER", "none"]
    assert found == [("n1", "ORG", -700), ("bmr.", "PERSON", 500)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Dunmore, Ann Poole, spoke. Poole said Ms. Poole's firm, Poole Ltd., grew. Poole left.",
        "The World Health Organization (WHO) met in Geneva. WHO officials said Geneva was calm.",
        "T P Poole " * 30,
        "",
    ],
)
def test_names_stay_in_order_and_apart(text: str) -> None:
    """Names are sorted, disjoint and aligned with tokens."""
    article = newsparse.read(text or "x", format="text")
    doc = tokenize(article.text, article.segments)
    found = entities.decide(doc, tagger.tag(doc))
    assert all(a.last <= b.first for a, b in pairwise(found))
    assert all((doc.starts[n.first], doc.ends[n.last - 1]) == (n.start, n.end) for n in found)
    assert all(n.label in NAMES and 0 < n.share <= 1 for n in found)


def test_the_shipped_weights() -> None:
    """The file has a row of five for each feature, and knows what all forms have."""
    table = entities.weights()
    assert entities.BIAS in table
    assert {len(row) for row in table.values()} == {5}


def test_in_a_whole_article() -> None:
    """What is said of a name once counts for all of it, and no string stands in two lists."""
    text = (
        "Maria Okoye founded the software company Harrow Analytics in Leeds in 2011.\n\n"
        "Harrow, which employs 40 people, was sold on Monday. Okoye said Harrow Analytics would stay."
    )
    record = newsparse.parse(text)
    lists = [
        {m.text for item in items for m in item.mentions if m.kind != "inside"}
        for items in (record.people, record.places, record.organizations)
    ]
    assert lists == [{"Maria Okoye", "Okoye"}, {"Leeds"}, {"Harrow Analytics", "Harrow"}]
