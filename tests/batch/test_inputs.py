"""Operands to documents."""

import gzip
import os
import subprocess
from pathlib import Path

import pytest

from newsparse.batch import inputs
from newsparse.batch.job import Item


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder of files and go to its parent."""
    for name in ("b.txt", "a.txt", "sub/c.html", "sub/deep/d.txt", ".hidden", ".git/e.txt", "z[1].txt"):
        file = tmp_path / "f" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "f"


def names(*operands: str) -> list[str]:
    """List what operands stand for; failed ones with their reason."""
    return [i.name + (f": {i.error}" if i.error else "") for i, _ in inputs.expand(operands)]


@pytest.mark.usefixtures("folder")
def test_a_folder_is_walked_in_order() -> None:
    """Files of a folder before its subfolders, hidden ones left out."""
    assert names("f") == ["f/a.txt", "f/b.txt", "f/z[1].txt", "f/sub/c.html", "f/sub/deep/d.txt"]


@pytest.mark.usefixtures("folder")
def test_a_glob_is_expanded() -> None:
    """``**`` goes into folders; a name that looks like a pattern but exists is itself."""
    assert names("f/*.txt") == ["f/a.txt", "f/b.txt", "f/z[1].txt"]
    assert names("f/**/*.html") == ["f/sub/c.html"]
    assert names("f/z[1].txt") == ["f/z[1].txt"]
    assert names("f/*.pdf") == ["f/*.pdf: no file matches"]


def test_links_out_of_a_folder_are_left_out(folder: Path, tmp_path: Path) -> None:
    """Neither files, nor folders, nor loops."""
    (tmp_path / "secret.txt").write_text("x")
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "dangling.txt").symlink_to("nowhere")
    (folder / "loop").symlink_to(folder)
    (folder / "inside.txt").symlink_to("a.txt")
    assert names("f") == [
        "f/a.txt",
        "f/b.txt",
        "f/inside.txt",
        "f/z[1].txt",
        "f/sub/c.html",
        "f/sub/deep/d.txt",
    ]


def test_only_regular_files_of_a_folder(folder: Path) -> None:
    """A pipe in it would never end."""
    os.mkfifo(folder / "fifo")
    assert "f/fifo" not in names("f")


def test_a_folder_a_thousand_folders_deep(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Deeper than Python lets functions call each other."""
    monkeypatch.chdir(folder / "sub" / "deep")
    for _ in range(1200):
        os.mkdir("d")  # noqa: PTH102 - relative, or the path would be too long
        os.chdir("d")
    Path("last.txt").touch()
    monkeypatch.chdir(folder)
    found = names("sub/deep")
    subprocess.run(["rm", "-r", "sub"], check=True)  # pytest's own tidying goes no deeper than Python
    assert found[-1] == f"sub/deep/{'d/' * 1200}last.txt"


def test_one_operand_may_be_one_document(folder: Path) -> None:
    """Not a folder or a glob, whatever they hold."""
    assert inputs.single((str(folder / "a.txt"),))
    assert inputs.single(("-",))
    assert not inputs.single((str(folder),))
    assert not inputs.single((f"{folder}/*.txt",))
    assert not inputs.single(("-", "-"))


def test_json_lines_unpacked_and_numbered(tmp_path: Path) -> None:
    """Names are file and line."""
    file = tmp_path / "d.jsonl.gz"
    file.write_bytes(gzip.compress(b'{"text": "a"}\n\n{"text": "b"}'))
    found = list(inputs.lines([Item(str(file), str(file))]))
    assert [(i.name.rpartition("/")[2], i.data) for i in found] == [
        ("d.jsonl.gz:1", b'{"text": "a"}\n'),
        ("d.jsonl.gz:3", b'{"text": "b"}'),
    ]


def test_json_lines_cut_short(tmp_path: Path) -> None:
    """The lines before the damage are done, then the file fails."""
    file = tmp_path / "d.jsonl.gz"
    lines = b"".join(b'{"text": "%d"}\n' % i for i in range(9999))
    file.write_bytes(gzip.compress(lines)[:-300])
    *good, bad = inputs.lines([Item(str(file), str(file))])
    assert good
    assert bad.error
