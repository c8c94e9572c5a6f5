"""Corpora of columns to what the trainers read; the inputs are our own."""

import json
import sys
from pathlib import Path

import pytest

from newsparse.training import columns

CONLL = """-DOCSTART- -X- O O

Envoy NN I-NP O
Ann NNP I-NP I-PER
Poole NNP I-NP I-PER
left VBD I-VP O
Bern NNP I-NP I-LOC
( ( O O
Wixa NNP I-NP I-ORG
) ) O O
. . O O

Swiss JJ I-NP I-MISC
rain NN I-NP O

-DOCSTART- -X- O O

It PRP B-NP O
rained VBD B-VP O
"""


def words(line: str) -> list[columns.Word]:
    """Read "word/TAG word/TAG"."""
    return [columns.Word(*pair.rsplit("/", 1)) for pair in line.split()]


def test_documents() -> None:
    """Documents begin with their mark, sentences end with a blank line."""
    found = list(columns.documents(CONLL.splitlines()))
    assert [[len(s) for s in d] for d in found] == [[9, 2], [2]]
    assert found[0][0][1] == columns.Word("Ann", "I-PER")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Ann/I-PER Poole/I-PER left/O", [(0, 2, "PERSON")]),
        ("Ann/I-PER Bob/B-PER left/O", [(0, 1, "PERSON"), (1, 2, "PERSON")]),
        ("Ann/B-PER Poole/I-PER Bern/B-LOC", [(0, 2, "PERSON"), (2, 3, "PLACE")]),
        ("Ann/B-PER Poole/E-PER Bob/S-PER", [(0, 2, "PERSON"), (2, 3, "PERSON")]),
        ("Wixa/I-ORG Bern/I-LOC", [(0, 1, "ORG"), (1, 2, "PLACE")]),
        ("the/O Cup/B-Event", [(1, 2, "OTHER")]),
        ("left/O", []),
    ],
)
def test_names(line: str, found: list[tuple[int, int, str]]) -> None:
    """IOB1, BIO and BIOES; labels as they are called here."""
    assert list(columns.names(words(line))) == found


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("He/O left/O ,/O too/O ./O", "He left, too."),
        ("Ann/O 's/O (/O old/O )/O cat/O", "Ann's (old) cat"),
        ('He/O said/O "/O no/O "/O ./O', 'He said "no".'),
        ("$/O 5/O and/O 3/O %/O", "$5 and 3%"),
        ("do/O n't/O", "don't"),
    ],
)
def test_printed(line: str, text: str) -> None:
    """Marks stand where print has them."""
    assert columns.printed([words(line)])[0] == text


def test_spans() -> None:
    """Names count in the text, over paragraphs."""
    (first, _) = columns.documents(CONLL.splitlines())
    text, spans = columns.printed(first)
    assert text == "Envoy Ann Poole left Bern (Wixa).\n\nSwiss rain"
    assert [(text[a:b], label) for a, b, label in spans] == [
        ("Ann Poole", "PERSON"), ("Bern", "PLACE"), ("Wixa", "ORG"), ("Swiss", "OTHER"),
    ]  # fmt: skip


def test_aligned() -> None:
    """In the article itself; a word that it does not have costs its name and no other."""
    sentences = [words("Ann/B-PERSON Poole/I-PERSON saw/O Qib/B-LOC in/O Bern/B-LOC")]
    text = "  Ann\nPoole saw nobody in Bern"
    assert [text[a:b] for a, b, _ in columns.aligned(sentences, text)] == ["Ann\nPoole", "Bern"]


def test_a_word_far_away_is_another() -> None:
    """What stands 400 characters on is not the word of the columns."""
    for gap, found in ((396, 1), (397, 0)):
        assert len(columns.aligned([words("Bern/B-LOC")], "x" * gap + "Bern")) == found


def test_from_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files in, JSON Lines out; with the articles the spans count in those."""
    (tmp_path / "a.conll").write_text(CONLL)
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "b.txt").write_text("Near  Bern.")
    (tmp_path / "b.txt.4class.tsv").write_text("Near\tO\nBern\tB-Location\n.\tO\n")
    out = tmp_path / "out.jsonl"
    for given in (["a.conll"], ["b.txt.4class.tsv", "--raw", str(tmp_path / "raw")]):
        monkeypatch.setattr(sys, "argv", ["columns", str(tmp_path / given[0]), *given[1:], "--out", str(out)])
        columns.main()
        read = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
        if given[0] == "a.conll":
            assert [item["id"] for item in read] == ["a-0000", "a-0001"]
    assert read == [{"id": "b", "text": "Near  Bern.", "spans": [[6, 10, "PLACE"]]}]
