"""Mentions put together by form, and which forms are parts of others."""

import pytest
from marked import read

from newsparse.extractor.names import forms
from newsparse.tokens import Name

SURE = (210, 0, 0, 0)
DOUBT = (0, 0, 0, 0)


def gathered(marked: str, odds: tuple[int, ...] = SURE) -> dict[forms.Key, forms.Form]:
    """Give the forms of a marked text."""
    doc, names = read(marked)
    return forms.gather(doc, [n._replace(odds=odds) for n in names])


def linked(marked: str, *words: str) -> set[str]:
    """Give the links of one form of a marked text."""
    found = gathered(marked)
    return set(forms.Links(found).of(found[words]))


@pytest.mark.parametrize(
    ("marked", "key"),
    [
        ("[The Wixa Club's|ORG]", ("wixa", "club")),
        ("[WIXA|ORG]", ("wixa",)),
        ("[The|ORG] fell", ("the",)),
        ("[Acme Inc.|ORG], too", ("acme", "inc")),
        ("[J. Roe|PERSON]", ("j.", "roe")),
        ("[the Roes’|PERSON] house", ("roes",)),
    ],
)
def test_key(marked: str, key: forms.Key) -> None:
    """Case, article, possessive ending and the stop of an abbreviation do not part two mentions."""
    doc, (name,) = read(marked)
    assert forms.key(doc, name) == key


def test_probabilities() -> None:
    """Ten nats make it sure; all alike is a fifth each; large scores do not overflow."""
    assert forms.probabilities(SURE)[0] > 0.999
    assert forms.probabilities(DOUBT) == pytest.approx([0.2] * 5)
    assert forms.probabilities((-(10**6), 10**6, 0, 0)) == pytest.approx([0, 1, 0, 0, 0])


def test_gather() -> None:
    """All mentions of a form are one, with the mean of what the tagger says and its usual label."""
    doc, names = read("[Wixa|ORG] and [WIXA|ORG], [Wixa|PERSON] or [Poole|PERSON]")
    names = [n._replace(odds=SURE if k < 2 else DOUBT) for k, n in enumerate(names)]
    found = forms.gather(doc, names)
    assert list(found) == [("wixa",), ("poole",)]
    form = found["wixa",]
    assert list(form.mentions) == names[:3]
    assert form.label == "ORG"
    assert form.shares[0] == pytest.approx((2 * 0.9998 + 0.2) / 3, abs=1e-3)
    assert sum(form.shares) == pytest.approx(1)


@pytest.mark.parametrize(
    ("marked", "words", "links"),
    [
        ("[Ann Poole|PERSON], [Poole|ORG]", ("poole",), {"ends:PERSON"}),
        ("[Ann Poole|PERSON], [Ann|ORG]", ("ann",), {"opens:PERSON"}),
        ("[Ann B Poole|PERSON], [B|ORG]", ("b",), {"inside:PERSON"}),
        ("[Ann Poole|PERSON], [Poole|PLACE]", ("ann", "poole"), {"last:PLACE", "tail:PLACE"}),
        ("[Ann Poole|PERSON], [Ann|ORG]", ("ann", "poole"), {"first:ORG"}),
        ("[Bank of Wixa|ORG] or [BOW|PERSON]", ("bow",), {"acronym:ORG"}),
        ("[Bank of Wixa|ORG] or [B.W.|PERSON]", ("b.w",), {"acronym:ORG"}),
        ("[Bank of Wixa|ORG] or [BW|PERSON]", ("bank", "of", "wixa"), {"short:PERSON"}),
        ("[Ann Poole|PERSON], [Ann Poole|ORG]", ("ann", "poole"), set()),
        ("[Poole|PERSON]", ("poole",), set()),
    ],
)
def test_links(marked: str, words: forms.Key, links: set[str]) -> None:
    """Surnames, short forms and acronyms know what their longer forms are called, and the other way round."""
    assert linked(marked, *words) == links


def test_what_the_tagger_took_for_no_name_is_no_long_form() -> None:
    """Words that may be a name say nothing of others."""
    doc, names = read("[Ann Poole|PERSON], [Poole|PERSON]")
    long, short = (n._replace(odds=SURE) for n in names)
    found = forms.gather(doc, [long._replace(label=""), short])
    assert list(forms.Links(found).of(found["poole",])) == []


def test_work_is_bounded() -> None:
    """Of many longer forms with one word, the first few are looked at."""
    marked = " ".join(f"[Poole {chr(65 + k)}x|PERSON]," for k in range(20)) + " [Poole|PERSON]"
    found = gathered(marked)
    assert len(forms.Links(found).longer["poole"]) == 8


def test_a_long_form_is_not_compared() -> None:
    """Thirteen words are a sentence."""
    doc, (name,) = read("[" + "Wixa " * 12 + "Wixa|ORG]")
    found = forms.gather(doc, [Name(*name[:5], SURE)])
    assert not forms.Links(found).longer
