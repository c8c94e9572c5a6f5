"""Going on from a part: the file in the end is that of one run, whatever happened in between."""

import json
import random
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from written import record

from newsparse.batch import output
from newsparse.batch.job import Item, Settings, work
from newsparse.errors import NewsparseError
from newsparse.record import VERSION
from newsparse.writer import json as writer


def items(names: str) -> list[Item]:
    """Give a document for each letter; a digit behind it says which article of a file it is."""
    return [Item(word[0], part=int(word[1:]) if word[1:] else None) for word in names.split()]


def run(
    file: Path, given: Iterable[Item], *, failing: str = "", resume: bool = True, kill: int = -1
) -> list[str]:
    """Do documents as the command does; a killed run leaves all as it is after so many results."""
    out = output.opened(str(file), keep=True, resume=resume)
    assert isinstance(out, output.File)
    done = []
    for number, item in enumerate(out.left(given)):
        if number == kill:
            out._close()  # noqa: SLF001 - what is left of it when its process is gone
            return done
        if item.ready is not None:
            out.write(work(item, Settings()).data)
        elif item.shown in failing.split():
            out.write(writer.error(item.name, "it failed", item.part))
            done.append(item.shown)
        else:
            out.write(record(item.name, item.part))
            done.append(item.shown)
    out.__exit__(None, None, None)
    return done


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give the file to write."""
    return tmp_path / "out.jsonl"


def keys(file: Path) -> list[str]:
    """Give the documents of a file, failed ones with a mark."""
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    return [s["name"] + str(s.get("part") or "") + "!" * ("error" in v) for v in lines for s in [v["source"]]]


def rest(file: Path) -> list[str]:
    """Give the names of what lies in the folder beside the file."""
    return sorted(p.name for p in file.parent.iterdir() if p != file)


def test_what_agrees_stays_where_it_is(file: Path) -> None:
    """Only the rest is done."""
    run(file, items("a b c d"), kill=2)
    assert rest(file) == ["out.jsonl.options.part", "out.jsonl.part"]
    assert run(file, items("a b c d")) == ["c", "d"]
    assert (keys(file), rest(file)) == (["a", "b", "c", "d"], [])


def test_errors_are_tried_again_and_stand_in_their_place(file: Path) -> None:
    """In the middle, and again if they fail again; the records behind them are not done again."""
    run(file, items("a b c d e"), failing="b d")
    assert keys(file) == ["a", "b!", "c", "d!", "e"]
    assert run(file, items("a b c d e"), failing="d") == ["b", "d"]
    assert keys(file) == ["a", "b", "c", "d!", "e"]
    assert run(file, items("a b c d e")) == ["d"]
    assert (keys(file), rest(file)) == (["a", "b", "c", "d", "e"], [])


def test_an_input_that_had_no_line_comes_into_its_place(file: Path) -> None:
    """It failed, and errors were not kept."""
    run(file, items("a c d"))
    assert run(file, items("a b c d")) == ["b"]
    assert keys(file) == ["a", "b", "c", "d"]


def test_articles_of_one_file_are_told_apart(file: Path) -> None:
    """By their number."""
    run(file, items("a1 a2 b1"), failing="a#1", kill=2)
    assert run(file, items("a1 a2 a3 b1")) == ["a#1", "a#3", "b#1"]
    assert keys(file) == ["a1", "a2", "a3", "b1"]


def test_records_of_other_inputs_are_not_lost(file: Path) -> None:
    """They come last; what is a prefix of the inputs stays first."""
    run(file, items("a b c"))
    assert run(file, items("d b")) == ["d"]
    assert keys(file) == ["d", "b", "a", "c"]
    run(file, items("d b"))
    assert keys(file) == ["d", "b", "a", "c"]


def test_the_same_input_twice(file: Path) -> None:
    """Its records are alike."""
    run(file, items("a b a"), failing="b", kill=3)
    run(file, items("a b a a"))
    assert keys(file) == ["a", "b", "a", "a"]


@pytest.mark.parametrize("seed", range(30))
def test_cut_off_anywhere_any_number_of_times(file: Path, seed: int) -> None:
    """The bytes are those of one run."""
    rng = random.Random(seed)  # noqa: S311 - a test
    given = items(" ".join(f"{rng.choice('abc')}{k}" for k in range(1, 30)))
    while True:
        failing = " ".join(i.shown for i in given if rng.random() < 0.3)
        kill = rng.randrange(-5, 29)
        run(file, given, failing=failing if kill >= 0 else "", kill=kill)
        if kill < 0:
            break
        part = file.with_name("out.jsonl.part")
        tail = rng.choice([b"", b'{"version', record("a", 1).encode()[:-1], b"\xff\xfe"])
        if part.exists():  # it may have come to its end, with errors
            part.write_bytes(part.read_bytes() + tail)
    assert file.read_text() == "".join(record(i.name, i.part) for i in given)
    assert rest(file) == []


def test_one_cut_off_while_it_set_records_aside(file: Path) -> None:
    """They stand in both files then, the last one not whole."""
    run(file, items("a b c d e"), failing="a", kill=4)
    part = file.with_name("out.jsonl.part")
    lines = part.read_bytes()
    file.with_name("out.jsonl.aside.part").write_bytes(lines[: len(lines) * 2 // 3])
    assert run(file, items("a b c d e")) == ["a", "e"]
    assert keys(file) == ["a", "b", "c", "d", "e"]


def test_what_was_kept_is_counted(file: Path) -> None:
    """A run that only appends counts what it kept."""
    run(file, items("a b c d"), kill=3)
    out = output.opened(str(file), keep=True, resume=True)
    assert list(out.left(items("a b c d"))) == items("d")
    assert out.kept == 3
    out.__exit__(None, None, None)


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ("dear diary\n\nmore\n", "line 1 is no record"),
        (record("a") + "\n" + record("b"), "line 2 is no record"),
        (record("a") + '{"version": 2}\n' + record("b"), "line 2"),
        (record("a").replace(f'"version": {VERSION}', '"version": 1') + record("b"), "version 1"),
    ],
)
@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.part"])
def test_what_is_no_part_is_refused_and_left(file: Path, name: str, lines: str, reason: str) -> None:
    """Whether it is the part or the file."""
    file.with_name(name).write_text(lines)
    with pytest.raises(NewsparseError, match=reason):
        run_to_the_end(file, lambda out: list(out.left(items("a b"))))
    assert file.with_name(name).read_text() == lines
    assert [p for p in rest(file) if p != name] in ([], ["out.jsonl.options.part"])


def run_to_the_end(file: Path, do: Callable[[output.File | output.Stream], object], **options: str) -> None:
    """Go on with a file."""
    with output.opened(str(file), keep=True, resume=True, options=options) as out:
        do(out)


def test_other_options_are_refused(file: Path) -> None:
    """They are said; under the same ones it goes on."""
    with output.opened(str(file), keep=True, options={"home": "Bern", "date": None}) as out:
        out.write(record("a"))
        out.cancel()
        out._fresh = False  # type: ignore[union-attr]  # noqa: SLF001 - as after a kill
    with pytest.raises(NewsparseError, match=r"out\.jsonl\.part was written with another date, home: "):
        run_to_the_end(file, lambda _: None, home="Rome", date="2024-10-26")
    run_to_the_end(file, lambda out: list(out.left(items("a"))), home="Bern", date=None)  # type: ignore[arg-type]
    assert keys(file) == ["a"]
