"""How sure an entry is: what speaks for it, and what that weighs."""

import json

import pytest
from marked import read

import newsparse
from newsparse.extractor import confidence
from newsparse.extractor.names import tagger
from newsparse.record import Mention, Organization, Person, Place
from newsparse.tokens import Name

SURE = (210, -21, -21, -21)


@pytest.fixture
def weights(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Give weights that only what a test adds fills."""
    table = {confidence.BIAS: 0}
    monkeypatch.setattr(confidence, "weights", lambda: table)
    return table


def reader(marked: str, share: float = 0.9) -> tuple[confidence.Reader, list[Mention]]:
    """Give the reader of a marked text, and its names as mentions."""
    doc, names = read(marked)
    names = [n._replace(share=share, odds=SURE) for n in names]
    mentions = [Mention(doc.text[n.start : n.end], n.start, n.end) for n in names]
    return confidence.Reader(doc, names), mentions


def found(marked: str, share: float = 0.9) -> set[str]:
    """Give the features of a person with all names of a marked text."""
    names, mentions = reader(marked, share)
    return {f.removeprefix("PERSON ") for f in names.features(Person("X", mentions=tuple(mentions)))}


@pytest.mark.parametrize(("share", "step"), [(0.5, 0), (0.9, 4), (0.1, -4), (1.0, 12), (0.0, -12), (0.73, 1)])
def test_scale(share: float, step: int) -> None:
    """Half nats of the odds, cut at both ends."""
    assert confidence.scale(share) == step


@pytest.mark.parametrize(
    ("marked", "features"),
    [
        ("We saw [Ann Poole|PERSON].", {"w2", "n1", "f1", "in paragraph", "no role", "PERSON"}),
        ("# New [Ann Poole|PERSON]", {"in title", "before other"}),
        ("New [Ann Poole|PERSON]", {"in paragraph", "before first"}),
        ("We of Old [Ann Poole|PERSON] Moss left", {"before other", "after"}),
        ("We [Ann|PERSON], [Poole|PERSON], [Ann|PERSON]", {"n3", "f2", "w1"}),
        ("We [ANN|PERSON]", {"capitals3"}),
        ("We [Ann of Poole, Moss|PERSON]", {"small of", "comma", "w4"}),
        ("We [Ann Poole|PERSON]", {"form mean4", "form least4", "form most4", "alone mean12", "unnamed0"}),
        ("We [Ann Poole|ORG]", {"unnamed1"}),
    ],
)
def test_features(marked: str, features: set[str]) -> None:
    """How sure the names are, how they are written, where they stand."""
    assert features <= found(marked)


@pytest.mark.parametrize("words", ["Ann Poole", "Poole", "ANN of Poole"])
def test_classes_of_the_words(words: str) -> None:
    """The first and the last word of the longest mention count by what they are used like."""
    lexicon = tagger.model().lexicon
    first, last = (lexicon[words.split()[k].lower()] >> 11 & 511 for k in (0, -1))
    assert {f"first {first}", f"last {last}"} <= found(f"We saw [{words}|PERSON].")


def test_what_the_record_knows() -> None:
    """A role, a point on the map."""
    names, mentions = reader("[Bern|PLACE]")
    m = tuple(mentions)
    assert "PERSON role" in names.features(Person("X", role="mayor", mentions=m))
    assert "PLACE unresolved" in names.features(Place("Bern", mentions=m))
    assert "PLACE kind city" in names.features(Place("Bern", kind="city", lat=1.0, lon=1.0, mentions=m))
    assert "ORG" in names.features(Organization("Bern", mentions=m))


def test_demonyms_do_not_count() -> None:
    """Peoples, and places inside other names, say nothing of the place's name."""
    names, (mention,) = reader("[Swiss|OTHER]")
    features = names.features(Place("Switzerland", mentions=(mention.replace(kind="demonym"),)))
    assert {"PLACE n0", "PLACE w0"} <= set(features)


def test_a_mention_that_is_part_of_a_name() -> None:
    """A mention cut to the name proper still is that name's."""
    names, _ = reader("He saw [Dr. Ann Poole|PERSON].")
    part = Mention("Poole", 15, 20)
    assert "PERSON unnamed0" in names.features(Person("Poole", mentions=(part,)))
    assert "PERSON unnamed1" in names.features(Person("He", mentions=(Mention("He", 0, 2),)))
    assert "PERSON unnamed1" in names.features(Person(".", mentions=(Mention(".", 20, 21),)))


def test_weigh(weights: dict[str, int]) -> None:
    """Weights are summed in hundredths of a nat."""
    assert confidence.weigh(["x"]) == 0.5
    weights["x"] = 100
    assert confidence.weigh(["x", "unknown"]) == pytest.approx(0.731, abs=0.001)


def test_the_right_place(weights: dict[str, int]) -> None:
    """That it is a place, times that it is this one; two decimals."""
    weights["PLACE"] = 200
    names, mentions = reader("[Bern|PLACE]")
    place = Place("Bern", mentions=tuple(mentions))
    assert names.sure(place).confidence == 0.88
    assert names.sure(place.replace(confidence=0.5)).confidence == 0.44


def test_a_place_that_only_others_name(weights: dict[str, int]) -> None:
    """Peoples and parts of names: how sure the place is of being the right one."""
    weights["PLACE"] = 200
    names, (mention,) = reader("[Swiss|OTHER]")
    place = Place("Switzerland", confidence=0.954, mentions=(mention.replace(kind="demonym"),))
    assert names.sure(place).confidence == 0.95
    assert names.sure(place.replace(confidence=None)).confidence == 0.88


def test_many_mentions() -> None:
    """Only the first twelve mentions are looked at."""
    assert "n6" in found("[Ann|PERSON], " * 11 + "[Joe|ORG], [Joe|ORG]")
    assert "unnamed1" in found("[Ann|PERSON], " * 11 + "[Joe|ORG], [Joe|ORG]")


def test_the_shipped_weights() -> None:
    """The file knows what all entries have, and all weights are whole numbers."""
    table = confidence.weights()
    assert confidence.BIAS in table
    assert all(type(w) is int for w in table.values())


def test_in_a_whole_article() -> None:
    """Every entry has a confidence; a person with a title and full name is surer than a lone odd word."""
    record = newsparse.parse(
        "Bridge Reopens in Dunmore\n\nDUNMORE — Mayor Ann Poole opened the bridge on Monday. "
        "Poole said the Zib was ready."
    )
    entries = json.loads(json.dumps(record.to_dict()))
    shares = {e["name"]: e["confidence"] for k in ("people", "places", "organizations") for e in entries[k]}
    assert all(0 <= share <= 1 for share in shares.values())
    assert shares["Ann Poole"] > 0.9
    assert shares.get("Zib", 0) < shares["Ann Poole"]


def test_names_by_position() -> None:
    """Between two names there is none."""
    doc, _ = read("Ann met Joe")
    names = [Name(0, 3, "PERSON", 0, 1, SURE, 1.0), Name(8, 11, "PERSON", 2, 3, SURE, 1.0)]
    features = confidence.Reader(doc, names).features(Person("met", mentions=(Mention("met", 4, 7),)))
    assert "PERSON unnamed1" in features
