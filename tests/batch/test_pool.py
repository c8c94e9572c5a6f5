"""Workers that hang, die or fail: one error, the others untouched, in the order of the inputs."""

import gzip
import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Run

from newsparse.batch import Item, Result, Settings, job, pool, run
from newsparse.batch.pool import Pool, seconds

ITEMS = [Item(f"item {i}", data=f"BERN - Envoy {i} landed.".encode()) for i in range(40)]


def texts(results: list[Result]) -> list[str]:
    """Give what was written."""
    return [r.data for r in results]


@pytest.mark.parametrize(("jobs", "timeout"), [(1, 0), (1, 30), (2, 0), (3, 30), (0, 30)])
def test_results_do_not_depend_on_jobs(jobs: int, timeout: float) -> None:
    """The same bytes in the same order."""
    items = [
        *ITEMS,
        Item("gone", error="No such file or directory"),
        ITEMS[0],
        Item("nothing", "/no/such/file"),
    ]
    assert list(run(items, Settings(), jobs=jobs, timeout=timeout)) == list(run(items, Settings()))


def test_no_items_no_results() -> None:
    """An empty run ends."""
    assert list(run([], Settings(), jobs=2)) == []


def test_items_are_taken_only_as_they_are_needed() -> None:
    """A long list is not held in memory while the first document is under way."""
    taken = 0

    def items() -> Iterator[Item]:
        nonlocal taken
        for i in range(5000):
            taken += 1
            yield Item(str(i), error="x")

    assert next(run(items(), Settings(), jobs=2)).name == "0"
    assert taken < 1000


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Make documents do harm by their names; forked workers inherit it."""
    real = job._read  # noqa: SLF001 - the one place where every document passes

    def parse(item: Item, settings: Settings) -> object:
        if item.name == "hangs":
            time.sleep(600)
        elif item.name == "dies":
            os.kill(os.getpid(), signal.SIGKILL)
        elif item.name == "dies once" and not (tmp_path / "died").exists():
            (tmp_path / "died").touch()
            os.kill(os.getpid(), signal.SIGKILL)
        elif item.name == "exits":
            os._exit(0)
        elif item.name == "has a bug":
            raise ZeroDivisionError("oh")
        elif item.name == "is too big":
            raise MemoryError
        return real(item, settings)

    monkeypatch.setattr(job, "_read", parse)


@pytest.mark.usefixtures("faults")
@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("hangs", "took longer than 0.5 s"),
        ("dies", "the process that read it died"),
        ("exits", "the process that read it died"),
        ("has a bug", "internal error: ZeroDivisionError: oh"),
        ("is too big", "not enough memory"),
        ("dies once", None),
    ],
)
def test_a_bad_document_is_one_error(name: str, error: str | None) -> None:
    """All others have their records."""
    bad = ITEMS[5]._replace(name=name)
    items = [*ITEMS[:5], bad, *ITEMS[6:]]
    results = list(run(items, Settings(), jobs=2, timeout=0.5))
    assert [r.name for r in results] == [i.name for i in items]
    assert results[5].error == error
    assert [r for r in results if r.error] == ([results[5]] if error else [])
    good = [r for i, r in enumerate(results) if i != 5]
    assert texts(good) == texts([r for i, r in enumerate(run(ITEMS, Settings())) if i != 5])


@pytest.mark.usefixtures("faults")
def test_a_run_left_early_leaves_no_process() -> None:
    """A worker that hangs is killed when nobody wants its result any more."""
    results = run([ITEMS[0], Item("hangs", data=b"x"), *ITEMS], Settings(), jobs=2, timeout=60)
    assert next(results).name == "item 0"
    assert multiprocessing.active_children()
    results.close()
    assert multiprocessing.active_children() == []


@pytest.mark.usefixtures("article")
def test_a_pipe_that_never_speaks_is_given_up(newsparse: Run, tmp_path: Path) -> None:
    """The whole way: a FIFO without a writer among the operands."""
    os.mkfifo(tmp_path / "fifo")
    done = newsparse("fifo", "envoy.txt", "--jsonl", "--timeout", "2")
    assert done.returncode == 1
    assert done.stderr == "newsparse: fifo: took longer than 2 s\n"
    assert done.stdout == newsparse("envoy.txt", "--jsonl").stdout


def test_a_pool_runs_more_than_once() -> None:
    """Its workers stay; corpora are done batch by batch."""
    expected = list(run(ITEMS, Settings()))
    with Pool(Settings(), 2, 0) as many:
        assert list(many.run(ITEMS)) == expected
        workers = {p.pid for p in multiprocessing.active_children()}
        assert list(many.run([])) == []
        assert list(many.run(reversed(ITEMS))) == expected[::-1]
        assert {p.pid for p in multiprocessing.active_children()} == workers


def test_a_worker_is_replaced_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it holds on to goes with it; the results are the same."""
    monkeypatch.setattr(pool, "DOCUMENTS", 7)
    workers = set()
    with Pool(Settings(), 1, 0) as one:
        results = []
        for result in one.run(ITEMS):
            results.append(result)
            workers |= {p.pid for p in multiprocessing.active_children()}
    assert results == list(run(ITEMS, Settings()))
    assert len(workers) > len(ITEMS) // 14


@pytest.mark.usefixtures("faults")
def test_a_run_that_was_left_early_does_not_speak_into_the_next() -> None:
    """What it left undone nobody wants any more."""
    with Pool(Settings(), 2, 60) as many:
        first = many.run([ITEMS[0], Item("hangs", data=b"x"), *ITEMS[1:]])
        assert next(first).name == "item 0"
        assert [r.name for r in many.run(ITEMS[20:25])] == [i.name for i in ITEMS[20:25]]


def test_the_limit_grows_with_the_size(tmp_path: Path) -> None:
    """A minute, and ten seconds a MB; what is packed may be as large as the cap."""
    file = tmp_path / "x"
    file.write_bytes(b"x" * 500_000)
    packed = tmp_path / "y.txt"
    packed.write_bytes(gzip.compress(b"x"))
    os.mkfifo(tmp_path / "fifo")
    assert seconds(Item("x", data=b"x" * 2_000_000)) == 80
    assert seconds(Item("x", str(file))) == 65
    assert seconds(Item("y", str(packed))) == 260
    assert seconds(Item("z", str(tmp_path / "gone"))) == seconds(Item("z", str(tmp_path / "fifo"))) == 60
    assert seconds(Item("z")) == 60


@pytest.mark.usefixtures("faults")
def test_the_limit_by_size_is_heeded(monkeypatch: pytest.MonkeyPatch) -> None:
    """And said."""
    monkeypatch.setattr(pool, "SECONDS", 0.5)
    items = [Item("hangs", data=b"x" * 50_000), ITEMS[0]]
    monkeypatch.setattr(pool, "SECONDS_A_MB", 10)
    assert next(run(items, Settings(), timeout=None)).error == "took longer than 1 s"


@pytest.mark.usefixtures("faults")
def test_time_that_the_run_was_stopped_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """A jump of the clock between two looks is no time a document took; what hangs is given up."""
    real, jump = time.monotonic, [0.0]
    monkeypatch.setattr(pool.time, "monotonic", lambda: real() + jump[0])
    wait = pool.wait

    def late(*args: object) -> object:
        found = wait(*args)
        jump[0] += 1000 if jump[0] < 3000 else 0
        return found

    monkeypatch.setattr(pool, "wait", late)
    results = list(run([*ITEMS[:3], Item("hangs", data=b"x"), *ITEMS[3:6]], Settings(), jobs=2, timeout=3))
    assert [r.error for r in results] == [None] * 3 + ["took longer than 3 s"] + [None] * 3


def test_an_item_that_is_ready_needs_no_worker() -> None:
    """Its record is given as it is, in its turn."""
    items = [ITEMS[0], Item("old", part=2, ready=b"{}\n"), ITEMS[1]]
    expected = [work_of(ITEMS[0]), Result("old#2", b"{}\n"), work_of(ITEMS[1])]
    assert list(run(items, Settings(), jobs=2)) == list(run(items, Settings())) == expected


def work_of(item: Item) -> Result:
    """Do one document here."""
    return job.work(item, Settings())


def test_an_item_travels_whole() -> None:
    """Every field, and any bytes."""
    for item in (
        Item("x", "/a/x"), Item("x", data=b"\n\xff\0", jsonl=True, part=3),
        Item("x", data=b""), Item("", error="no"),
    ):  # fmt: skip
        assert Item.unpacked(item.packed()) == item


def test_a_deadly_document_is_tried_twice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The first death may have had another cause; a third try would only cost a third worker."""

    def read(item: Item, _: Settings) -> object:
        with (tmp_path / "tries").open("a") as f:
            f.write("x")
        os.kill(os.getpid(), signal.SIGKILL)
        return item

    monkeypatch.setattr(job, "_read", read)
    assert [r.error for r in run([ITEMS[0]], Settings(), jobs=2)] == ["the process that read it died"]
    assert (tmp_path / "tries").read_text() == "xx"
