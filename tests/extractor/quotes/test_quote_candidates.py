"""Who can speak in a sentence."""

import pytest
from quoting import sight, words

CASES = {
    "names": ("[Ann Roe|PERSON] of [Acme|ORG] likes [Bern|PLACE].", "P Ann Roe, O Acme, L Bern"),
    "a noun before a name": ("The mayor [Ann Roe|PERSON] spoke.", "P mayor Ann Roe"),
    "any word behind a place": ("[Bath|PLACE] cobbler [Ann Roe|PERSON] spoke.", "P Bath cobbler Ann Roe"),
    "not behind a noun": ("Police shot [Ann Roe|PERSON].", "N Police, P Ann Roe"),
    "not behind a hyphen": ("The self-taught cook spoke.", ""),
    "a comma parts": ("The mayor, [Ann Roe|PERSON], spoke.", "N mayor, P Ann Roe"),
    "a verb parts": ("Police arrested [Ann Roe|PERSON].", "N Police, P Ann Roe"),
    "pronouns": ("She and he told them it was who I saw.", "Rs She, Rh he, Rt them, Ri it, Rw who, Rm I"),
    "her book": ("He saw her book and told her.", "Rh He, N book, Rs her"),
    "inside marks": ("“[Ann Roe|PERSON] did it,” they said.", "Rt they"),
    "nouns that speak": ("The ministry and officials agreed.", "N ministry, N officials"),
    "a noun before said": ("“No,” the cobbler said.", "N cobbler"),
    "a noun behind said": ("“No,” said a tired cobbler from Bath.", "N cobbler"),
    "a name that is not known, before said": ("“No,” Zxqvar said.", "N Zxqvar"),
    "a name that is not known, behind said": ("“No,” said Zxqvar.", "N Zxqvar"),
    "according to": ("According to the brochure, it rained.", "N brochure, Ri it"),
    "an adverb": ("“No,” he quietly said.", "Rh he"),
    "a day": ("The mill closed, it said Friday.", "Ri it"),
}


@pytest.mark.parametrize("case", CASES)
def test_candidates(case: str) -> None:
    """Kinds and words, in order."""
    marked, expected = CASES[case]
    s = sight(marked)
    found = [f"{c.kind} {words(s, c)}" for c in s.candidates]
    assert ", ".join(found) == expected


def test_the_head_is_the_last_token() -> None:
    """The number is the record's."""
    c = sight("Mayor [Ann Roe|PERSON] met [Bo Hale|PERSON].").candidates[1]
    assert (c.head, c.number) == (5, 1)


@pytest.mark.parametrize(("words", "end"), [(6, 9), (7, 1)])
def test_brackets_behind_a_name_are_short(words: int, end: int) -> None:
    """Eight tokens with their marks."""
    s = sight(f"[Acme|ORG] ({'x ' * words}) said no.")
    assert s.ends == [end]


@pytest.mark.parametrize(("words", "kinds"), [(3, "P"), (4, "NP")])
def test_a_title_reaches_three_words(words: int, kinds: str) -> None:
    """From the noun to the next, in small letters before a name."""
    s = sight(f"The chief {'x ' * words}officer [Ann Roe|PERSON] spoke.")
    assert "".join(c.kind for c in s.candidates) == kinds


@pytest.mark.parametrize(("word", "found"), [("PM", True), ("pm", False), ("mayor", True)])
def test_short_nouns_speak_in_capitals(word: str, found: object) -> None:
    """ "3 pm" does not."""
    assert bool(sight(f"The {word} spoke.").candidates) is found
