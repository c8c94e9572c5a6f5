"""The ablation takes out what it names, in a process of its own, and nothing else."""

import ablate
import pytest
from benchmark_sets import cell, f1, flat, last

from newsparse import wordlists


def without(part: ablate.Part, file: str, section: str) -> list[list[str]]:
    """Give a section as a process sees it from which a part was taken."""

    def work() -> list[list[str]]:
        ablate.take_out(part)
        return wordlists.sections(file).get(section, [])

    found: list[list[str]] = ablate.forked(work)
    return found


def test_parts_are_named_once() -> None:
    """Lists, flags, rules and weights; tables of calendars and languages are none."""
    found = [tuple(part) for part in ablate.forked(ablate.parts)]
    assert len(found) == len(set(found)) > 200
    assert {kind for kind, _, _ in found} == {"list", "flag", "rule", "weight"}
    assert not {file for _, file, _ in found} & ablate.TABLES
    assert ("rule", "times.rules", "weekday") in found
    assert ("weight", "ranker.tsv", "people") in found
    assert ("flag", "people.txt", "title") in found
    assert not any(name.startswith("chance-") for _, _, name in found)


def test_a_list_is_empty_and_the_others_are_not() -> None:
    """In the child; here all are as they were."""
    assert without(("list", "places.txt", "never"), "places.txt", "never") == []
    assert (
        without(("list", "places.txt", "never"), "places.txt", "kinds")
        == wordlists.sections("places.txt")["kinds"]
    )
    assert without(("list", "places.txt", "never"), "names.txt", "articles") != []
    assert wordlists.sections("places.txt")["never"]


def test_a_flag_of_the_times_goes_from_its_words() -> None:
    """They stay, with their letters and values."""
    marked = {word for word, *marks in wordlists.sections("times.txt")["words"] if "month-cue" in marks}
    assert marked
    lines = without(("flag", "times.txt", "month-cue"), "times.txt", "words")
    left = {word: marks for word, *marks in lines}
    assert marked <= left.keys()
    assert [word for word, marks in left.items() if "month-cue" in marks] == [ablate.NOWHERE]


def test_a_flag_of_people_goes_from_its_headings() -> None:
    """Words that have another one keep it."""
    kin = [word for line in wordlists.sections("people.txt")["kin"] for word in line]
    assert without(("flag", "people.txt", "kin"), "people.txt", "kin") == []
    assert kin
    title = without(("flag", "people.txt", "female"), "people.txt", "title")
    assert len(title) > len(wordlists.sections("people.txt")["title"])


@pytest.mark.parametrize(
    ("heading", "mark", "left"),
    [
        ("title female", "female", "title"),
        ("title female", "male", "title female"),
        ("kin", "kin", ablate.NOWHERE),
        ("spellings", "spellings", "spellings"),
    ],
)
def test_headings(heading: str, mark: str, left: str) -> None:
    """Without a mark; lists that are no marks stay."""
    assert ablate.unheaded(heading, mark) == left


@pytest.mark.parametrize(
    ("file", "line", "mark", "left"),
    [
        ("times.txt", ["about", "q", "for"], "for", ["about", "q"]),
        ("quotes.txt", ["a,b", "of", "on"], "a", ["b", "of", "on"]),
        ("quotes.txt", ["a", "of"], "a", [ablate.NOWHERE, "of"]),
    ],
)
def test_lines_without_a_mark(file: str, line: list[str], mark: str, left: list[str]) -> None:
    """The mark of a word, or of all words of a line."""
    assert ablate.unmarked(file, line, mark) == left


def test_rules_and_weights() -> None:
    """A rule is gone, a weight is nought, and an obscure town hears all votes."""

    def work() -> list[object]:
        from newsparse.extractor.people import namesakes
        from newsparse.extractor.places import ranking
        from newsparse.extractor.times import rules

        for part in (
            ("rule", "times.rules", "weekday"),
            ("weight", "ranker.tsv", "people"),
            ("weight", "ranker.tsv", "obscure"),
            ("weight", "people.namesakes", "main"),
        ):
            ablate.take_out(part)
        table = ranking.weights()
        return ["weekday" in rules.RULES, table["people"], table["obscure"], namesakes.WEIGHTS.main]

    assert ablate.forked(work) == [False, 0.0, 1.0, 0.0]


def test_a_child_that_fails_tells_in_a_line(capfd: pytest.CaptureFixture[str]) -> None:
    """And the others go on."""

    def work() -> None:
        raise ValueError("no such list")

    assert ablate.forked(work) is None
    assert capfd.readouterr().err.splitlines()[-1] == "ValueError: no such list"


def test_scores() -> None:
    """F1 over all pairs, in points; cells and words as the sets are compared by."""
    assert f1([({1, 2}, {2, 3}), ({4}, {4})]) == pytest.approx(100 * 2 / 3)
    assert f1([]) == 0.0
    assert cell(46.9, 7.4) == cell(46.6, 7.9) != cell(48.4, 7.4)
    assert (flat(" a\n b "), last("Ada Roe"), last(None), last("  ")) == ("a b", "roe", "", "")
