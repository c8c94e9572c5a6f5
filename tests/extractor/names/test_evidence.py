"""What speaks for a type: the features of a form."""

import pytest
from marked import read

from newsparse.extractor.names import entities, evidence, tagger
from newsparse.tokens import Name

ODDS = {"PERSON": (210, 0, -50, -50), "PLACE": (0, 210, 0, 0), "ORG": (0, 0, 210, 0), "OTHER": (0, 0, 0, 210)}


def found(marked: str, *words: str) -> set[str]:
    """Give the features of a form of a marked text; the first form, if no words are given."""
    doc, names = read(marked)
    names = [n._replace(odds=ODDS[n.label]) for n in names]
    by_words = {form.words: features for form, features in entities.evidence(doc, names)}
    return set(by_words[words] if words else next(iter(by_words.values())))


@pytest.mark.parametrize(
    ("marked", "features"),
    [
        ("Mr. [Wixa|PERSON] left.", {"bmr.", "aleft", "kparagraph", "n1", "oXx", "lwwixa", "fwwixa", "#1"}),
        ("# Now [Wixa|PERSON]", {"ktitle", "a"}),
        ("The firm “[Wixa|ORG]”, [Wixa|ORG]", {"bfirm", "quoted", "a,", "#2", "#ORG2", "vORG4"}),
        ("Members of the [Wixa|ORG] left.", {"bthe", "hmembers"}),
        ("We saw Ann by the light of the [Wixa|ORG].", {"hlight"}),
        ("A cat is light with a cat for the [Wixa|ORG].", {"hcat"}),
        ("[Wixa|ORG], [Poole|PERSON] and [Moss|PLACE]", {"iPERSON"}),
        ("[Wixa|ORG], but [Poole|PERSON]", {"a,", "cbut"}),
        ("[Wixa|ORG], a small firm of note", {"=firm", "ca"}),
        ("[Wixa|ORG], who left", {"cwho"}),
        ("The wixa of [Wixa|ORG]", {"low", "hwixa"}),
        ("[Bank of Wixa|ORG]", {"n3", "fwbank", "lwwixa"}),
        ("[Wixa|ORG]", {"b", "a"}),
    ],
)
def test_features(marked: str, features: set[str]) -> None:
    """The words before and after, quotes aside, the name's own, its part of the article and list."""
    assert features <= found(marked)


@pytest.mark.parametrize(
    ("marked", "absent"),
    [
        ("[Wixa|ORG], but [Poole|PERSON]", "iPERSON"),
        ("A ray of a day of a man of the [Wixa|ORG].", "hray"),
        ("The Wixa of [Wixa|ORG]", "low"),
        ("A [Wixa|ORG]", "quoted"),
    ],
)
def test_absent(marked: str, absent: str) -> None:
    """What is too far away or otherwise written is no evidence."""
    assert absent not in found(marked)


def test_apposition() -> None:
    """The classes of the nouns that say what a name is, up to the next small word."""
    lexicon = tagger.model().lexicon
    expected = {f"pc{lexicon[w] >> 11 & 511}" for w in ("local", "charity")}
    features = found("[Wixa|ORG], a local charity for cats, left.")
    assert {f for f in features if f.startswith("pc")} == expected
    assert "=charity" in features
    assert "=charity" not in found("[Wixa|ORG], local charity")
    assert "=f" in found("[Wixa|ORG], a b c d e f g")


def test_lists() -> None:
    """The labels of the names before and after in a list, over a comma and "and"."""
    text = "[Poole|PERSON], [Wixa|ORG], and [Bern|PLACE] left"
    assert {"jPERSON", "iPLACE"} <= found(text, "wixa")
    assert "jORG" in found(text, "bern")
    assert not {f for f in found(text, "poole") if f[0] == "j"}
    assert "jPERSON" not in found("[Poole|PERSON], then [Wixa|ORG]", "wixa")


def test_scores() -> None:
    """Mean probability, best mention and sum, each cut at the ends of its scale."""
    features = found("[Wixa|PERSON]")
    assert {"mX0", "mL-8", "mn-8", "xX8", "xL-8", "sX4", "sL-4"} <= features


def test_surroundings_of_the_first_mentions() -> None:
    """Of a form with many mentions the first eight are looked at."""
    marked = "".join(f"{chr(97 + k)} [Wixa|ORG] ran. " for k in range(12))
    assert {f for f in found(marked) if f[0] == "b" and len(f) == 2} == {f"b{c}" for c in "abcdefgh"}


def test_the_edges_of_the_document() -> None:
    """Before the first and after the last token there is nothing."""
    doc, _ = read("Wixa")
    name = Name(0, 4, "ORG", 0, 1, ODDS["ORG"])
    ((_, features),) = entities.evidence(doc, [name])
    assert {"b", "a"} <= set(features)
    assert evidence.features.__doc__
