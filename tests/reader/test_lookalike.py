"""A text of one line that was meant as something else."""

from pathlib import Path

import pytest

from newsparse.reader import read
from newsparse.reader.lookalike import note


@pytest.mark.parametrize(
    "text",
    [
        "setup.py", "article.txt", "page.html.gz", "data/2024/article.txt", "./a.txt", "../b/a.json",
        "~/a b c.txt",         "/data/my article.txt", r"C:\news\my article.html", " a.txt\n", "日本.txt",
    ],
)  # fmt: skip
def test_a_path(text: str) -> None:
    """It is said to be one."""
    assert "looks like a path" in str(note(text, look=False))


@pytest.mark.parametrize(
    "text",
    ["https://a.example/x?y=1", "http://a.example", "HTTPS://A.EXAMPLE/", "www.a.example/x", "file:///a.txt"],
)
def test_a_url(text: str) -> None:
    """Nothing is fetched."""
    assert "fetches nothing" in str(note(text, look=False))


@pytest.mark.parametrize(
    "text",
    [
        "", " \n", "It rained.", "He flew to the U.S.", "U.S.", "Mr.Smith", "Yes/no", "and/or in a.m. hours",
        "Rain",         "See https://a.example/x for more", "a.txt\nb.txt", "Read report.pdf now",
        "/ Reuters",
        "a." + "b" * 600,
        "He said: C:\\ is full.", "3.5", "10.30", "A.1.b2 wins it",
    ],
)  # fmt: skip
def test_a_text(text: str) -> None:
    """However short."""
    assert note(text, look=False) is None


def test_a_file_that_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever its name is; only looked for where the text was given as such, not in JSON Lines."""
    monkeypatch.chdir(tmp_path)
    Path("Minister quits").write_text("x")
    assert "name of a file" in str(note("Minister quits", look=True))
    assert note("Minister quits", look=False) is note("Minister stays", look=True) is None
    assert note("a\0b", look=True) is note("\ud800", look=True) is None
    assert "name of a file" in read("Minister quits").notes[0]
    assert read("Minister quits", name="d.jsonl:1").notes == ()


def test_it_is_read_all_the_same() -> None:
    """With the note behind the others."""
    article = read("https://a.example/x")
    assert article.text == "https://a.example/x"
    assert article.notes[-1].startswith("the text looks like a URL")
    assert read(b"https://a.example/x").notes == ()
