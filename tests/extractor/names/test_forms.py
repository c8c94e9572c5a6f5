"""Mentions put together by form, and which forms are parts of others."""

import pytest
from marked import read

from newsparse.extractor.names import forms
from newsparse.tokens import Name

SURE = (210, 0, 0, 0)
DOUBT = (0, 0, 0, 0)


def gathered(marked: str, odds: tuple[int, ...] = SURE) -> forms.Forms:
    """Give the forms of a marked text."""
    doc, names = read(marked)
    return forms.Forms(doc, [n._replace(odds=odds) for n in names])


def linked(found: forms.Forms, *words: str) -> set[str]:
    """Give the links of one form."""
    form = next(form for form in found if form.words == words)
    return set(forms.Links(found).of(form))


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


def test_forms() -> None:
    """All mentions of a form are one, with the mean of what the tagger says and its usual label."""
    doc, names = read("[Wixa|ORG] and [WIXA|ORG], [Wixa|PERSON] or [Poole|PERSON]")
    names = [n._replace(odds=SURE if k < 2 else DOUBT) for k, n in enumerate(names)]
    found = forms.Forms(doc, names)
    assert len(found) == 2
    assert list(found.words()) == [("wixa",), ("poole",)]
    assert [found.label(words) for words in (("wixa",), ("poole",), ("roe",))] == ["ORG", "PERSON", None]
    form, other = found
    assert list(form.mentions) == names[:3]
    assert list(other.mentions) == names[3:]
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
    assert linked(gathered(marked), *words) == links


def test_what_the_tagger_took_for_no_name_is_no_long_form() -> None:
    """Words that may be a name say nothing of others."""
    doc, names = read("[Ann Poole|PERSON], [Poole|PERSON]")
    long, short = (n._replace(odds=SURE) for n in names)
    found = forms.Forms(doc, [long._replace(label=""), short])
    assert linked(found, "poole") == set()


def test_work_is_bounded() -> None:
    """Of many longer forms with one word, the first few are looked at."""
    marked = " ".join(f"[Poole {chr(65 + k)}x|PERSON]," for k in range(20)) + " [Poole|PERSON]"
    found = gathered(marked)
    assert len(forms.Links(found).longer["poole"]) == 8


def test_a_long_form_is_not_compared() -> None:
    """Thirteen words are a sentence."""
    doc, (name,) = read("[" + "Wixa " * 12 + "Wixa|ORG]")
    found = forms.Forms(doc, [Name(*name[:5], SURE)])
    assert not forms.Links(found).longer


def test_mentions_that_stand_apart() -> None:
    """Mentions come together in the order of the text, though others stand between."""
    doc, names = read("[Wixa|ORG], [Poole|PERSON], [Wixa|ORG], [Roe|PERSON], [Poole|PERSON]")
    names = [n._replace(odds=SURE) for n in names]
    found = {form.words[0]: list(form.mentions) for form in forms.Forms(doc, names)}
    assert found == {"wixa": [names[0], names[2]], "poole": [names[1], names[4]], "roe": [names[3]]}
