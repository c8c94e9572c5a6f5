"""A file that is whole or not there at all, and the lock on what is not finished."""

import errno
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from update_samples import environment
from written import record

from newsparse.batch import lock, output
from newsparse.errors import NewsparseError

HOLD = """
import os, sys
from newsparse.batch import lock
file = lock.opened(sys.argv[1])
if len(sys.argv) > 2 and not os.fork():
    sys.stdin.read()  # a worker that lives on
    sys.exit()
print(file is not None, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give the file to write."""
    return tmp_path / "out.jsonl"


def left(file: Path) -> list[str]:
    """Give the names of what lies in the folder."""
    return sorted(p.name for p in file.parent.iterdir())


def hold(part: Path, *options: str) -> subprocess.Popen[str]:
    """Lock a file from another process, or try to."""
    command = [sys.executable, "-c", HOLD, str(part), *options]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment()
    )


@pytest.fixture
def holder(file: Path) -> Iterator[subprocess.Popen[str]]:
    """Give a process that writes to the file, and has a worker."""
    with hold(file.with_name("out.jsonl.part"), "worker") as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        yield other
        assert other.stdin is not None
        other.stdin.close()


@pytest.mark.skipif(sys.platform == "win32", reason="has no such locks")
def test_another_run_on_the_file_is_refused(file: Path, holder: subprocess.Popen[str]) -> None:
    """As long as it lives, and not a moment longer, even if its workers do."""
    for resume in (False, True):
        with pytest.raises(NewsparseError, match="another run is writing to it"):
            output.opened(str(file), keep=True, resume=resume)
    assert left(file) == ["out.jsonl.part"]
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    with output.opened(str(file)) as out:
        out.write("x")
    assert left(file) == ["out.jsonl"]


def test_this_run_refuses_another(file: Path) -> None:
    """The other way round."""
    with output.opened(str(file)), hold(file.with_name("out.jsonl.part")) as other:
        assert other.communicate("")[0] == "False\n"


def test_a_file_that_was_renamed_while_it_was_locked(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The run before ended just then: the lock is taken on the new file."""
    real, renamed = lock._lock, []  # noqa: SLF001 - the moment in between

    def late(opened: object) -> bool:
        if not renamed:
            renamed.append(file.rename(file.with_name("whole")))
        return real(opened)  # type: ignore[arg-type]

    monkeypatch.setattr(lock, "_lock", late)
    found = lock.opened(str(file))
    assert found is not None
    assert os.path.samestat(os.fstat(found.fileno()), file.stat())
    found.close()


def test_a_whole_file_takes_the_place_of_the_one_before(file: Path) -> None:
    """With its mode; before that nothing of it is touched."""
    file.write_text("old")
    file.chmod(0o640)
    with output.opened(str(file)) as out:
        out.write("new")
        assert file.read_text() == "old"
        assert left(file) == ["out.jsonl", "out.jsonl.options.part", "out.jsonl.part"]
    assert (file.read_text(), file.stat().st_mode & 0o777, left(file)) == ("new", 0o640, ["out.jsonl"])


def end(file: Path, error: BaseException | None, *, keep: bool, text: str = "x\n") -> BaseException | None:
    """Write something and let the run end by an error, or be called off."""
    try:
        with output.opened(str(file), keep=keep) as out:
            out.write(text)
            if error is None:
                out.cancel()
            else:
                raise error
    except BaseException as e:  # noqa: BLE001 - whatever it is
        return e
    return None


@pytest.mark.parametrize(
    "error",
    [KeyboardInterrupt(), OSError(errno.ENOSPC, "full"), SystemExit(143), RuntimeError(), MemoryError()],
)
def test_what_is_done_is_kept_whatever_the_error(file: Path, error: BaseException) -> None:
    """For JSON Lines, and it is said how to go on; of other formats nothing stays."""
    file.write_text("old")
    said = end(file, error, keep=True)
    assert said is error
    assert said.__notes__ == [f"what is done is kept in {file}.part: the same command with --resume goes on"]
    assert file.with_name("out.jsonl.part").read_text() == "x\n"
    del said.__notes__
    end(file, error, keep=False)
    assert not hasattr(error, "__notes__")
    assert (left(file), file.read_text()) == (["out.jsonl"], "old")


def test_nothing_done_leaves_nothing(file: Path) -> None:
    """Nor does a run that was called off."""
    end(file, KeyboardInterrupt(), keep=True, text="")
    assert left(file) == []
    end(file, None, keep=True)
    assert left(file) == []


def test_a_run_that_is_called_off_keeps_an_earlier_part(file: Path) -> None:
    """It may hold other records."""
    part = file.with_name("out.jsonl.part")
    part.write_text(record("a"))
    with output.opened(str(file), keep=True, resume=True) as out:
        out.cancel()
    assert part.read_text() == record("a")


def test_the_last_bytes_cannot_be_written(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That is known only when the file is closed."""

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left") as caught, output.opened(str(file), keep=True) as out:
        out.write("x\n")
    assert caught.value.filename == str(file)
    assert "--resume" in caught.value.__notes__[0]
    assert file.with_name("out.jsonl.part").read_text() == "x\n"


@pytest.mark.parametrize("text", ["my book", '{"version": 2}\n', "id,kind\n"])
def test_a_file_that_only_has_the_name_of_a_part(file: Path, text: str) -> None:
    """It is somebody's, and stays."""
    part = file.with_name("out.jsonl.part")
    part.write_text(text)
    with pytest.raises(NewsparseError, match="not of an earlier run: move it away"):
        output.opened(str(file))
    assert (part.read_text(), left(file)) == (text, ["out.jsonl.part"])


def test_a_part_of_an_earlier_run_is_begun_anew(file: Path) -> None:
    """It has its options beside it, or records in it."""
    part = file.with_name("out.jsonl.part")
    for text, options in ((record("a"), None), ("id,kind\n", "{}"), ("", None)):
        part.write_text(text)
        if options:
            file.with_name("out.jsonl.options.part").write_text(options)
        with output.opened(str(file)) as out:
            out.write("x")
        assert (file.read_text(), left(file)) == ("x", ["out.jsonl"])


def test_options_are_there_before_the_first_record(file: Path) -> None:
    """So that no part is without them; they are never in the file."""
    with output.opened(str(file), options={"home": "Bern"}):
        assert json.loads(file.with_name("out.jsonl.options.part").read_text()) == {"home": "Bern"}
        assert file.with_name("out.jsonl.part").read_text() == ""


def test_an_options_file_that_cannot_be_read_is_as_none(file: Path) -> None:
    """It was cut off."""
    file.with_name("out.jsonl.part").write_text(record("a"))
    file.with_name("out.jsonl.options.part").write_text('{"ho')
    with output.opened(str(file), resume=True, options={"home": "Bern"}) as out:
        assert list(out.left([])) == []
    assert file.read_text() == record("a")


def test_a_protected_file_is_not_replaced(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That a new one could be renamed over it is no reason to."""
    file.write_text("mine")
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(PermissionError) as caught:
        output.opened(str(file))
    assert (caught.value.filename, file.read_text(), left(file)) == (str(file), "mine", ["out.jsonl"])


def test_what_is_private_stays_so_while_it_is_written(file: Path) -> None:
    """The part has the mode of the file from the beginning."""
    file.write_text("old")
    file.chmod(0o600)
    with output.opened(str(file)) as out:
        out.write("new")
        assert Path(f"{file}.part").stat().st_mode & 0o777 == 0o600
    assert file.stat().st_mode & 0o777 == 0o600
