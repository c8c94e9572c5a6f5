"""The newsparse command: options in, records on standard output, all else on standard error."""

import errno
import os
import sys

from newsparse import arguments, exits
from newsparse.typed import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsparse.batch import Item, Settings
    from newsparse.sinks import Sink


def main() -> NoReturn:
    """Run the command; every way out is an exit code and at most one line."""
    code = _run_command()
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError as e:
            # The interpreter would try once more, and complain.
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
            code = code or _fault(e)
    sys.exit(code)


def _run_command() -> int:
    """Run the command; what ends it early becomes an exit code and at most one line."""
    try:
        return _read_and_work()
    except exits.Refused as e:
        _say(f"{e}{e.hint}")
        return e.exit_code
    except KeyboardInterrupt as e:
        _say(f"interrupted{exits.notes(e)}")
        return exits.INTERRUPTED
    except exits.Ended as e:
        _say(e.word + exits.notes(e))
        return e.code
    except exits.BrokenOutput:
        return exits.by_pipe()
    except OSError as e:
        return _fault(e)


def _read_and_work() -> int:
    """Read the command line, by click where it is not plain or help is wanted, and do what it says."""
    line = arguments.read(sys.argv[1:])
    is_on_terminal = sys.stdin is not None and sys.stdin.isatty()
    if line is None or (is_on_terminal and not line[0]):
        from newsparse import command

        return command.run(work)
    return work(*line)


def work(operands: tuple[str, ...], chosen: dict[str, Any]) -> int:
    """Do what the command line says and give the exit code."""
    if not operands and sys.stdin is None:
        raise exits.Misused("Nothing to read: no operand, and standard input is closed.")
    from newsparse import usage

    usage.check(chosen)
    from newsparse.batch import inputs

    operands = operands or ("-",)
    rows = chosen["field"] is not None or chosen["column"] is not None or chosen["records"]
    single = not rows and inputs.single(operands, whole=chosen["kind"] is not None)
    return _run(operands, chosen, single=single)


def _run(operands: tuple[str, ...], chosen: dict[str, Any], *, single: bool) -> int:
    """Do all documents and give the exit code."""
    from newsparse.batch import check
    from newsparse.errors import NewsparseError
    from newsparse.sinks import opened

    settings = _settings(chosen, single=single)
    try:
        check(settings)
    except NewsparseError as e:
        raise exits.Refused(str(e)) from e
    name = chosen["output"]
    _keep_inputs(operands, name)
    if name is not None or not single:  # there is a part to remove, or there are workers to end
        exits.heed_signals()
    try:
        with opened(chosen, settings) as sink:
            return _write(operands, chosen, settings, sink, single=single)
    except NewsparseError as e:
        raise exits.Refused(f"{name}: {e}" if name else str(e)) from e


def _keep_inputs(operands: tuple[str, ...], output: str | None) -> None:
    """Refuse to write to what is read, before anything is opened for writing."""
    from newsparse.batch import clash

    if same := clash.find(operands, output):
        what = "standard input" if same == "-" else same
        raise exits.Refused(f"{what}: it is the output too; write to another file")


def _settings(chosen: dict[str, Any], *, single: bool) -> "Settings":
    """Gather what is the same for every document."""
    from newsparse.batch import Settings
    from newsparse.sinks import is_table
    from newsparse.writer import Style

    view = _view(chosen)
    screen = chosen["output"] is None and sys.stdout is not None and sys.stdout.isatty()
    style = Style(
        _columns() if screen else 0,
        _color(chosen["color"], screen=screen),
        indent=chosen["view"] == "json" and single and not chosen["summary"],
        all=chosen["everything"],
        text=chosen["text"] or is_table(chosen["output"]),
    )
    return Settings(
        chosen["date"], chosen["url"], chosen["kind"], chosen["home"], chosen["field"], view, style,
        chosen["keep_errors"], chosen["records"], chosen["least"],
    )  # fmt: skip


def _view(chosen: dict[str, Any]) -> str:
    """Give the format that the workers write: what is counted or put into tables comes as JSON."""
    from newsparse.sinks import is_table

    if chosen["summary"] or is_table(chosen["output"]) or chosen["view"] == "jsonl":
        return "json"
    return chosen["view"] or "table"


def _columns() -> int:
    """Give the width of the terminal."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given):
        return int(given)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except OSError:
        return 80


def _color(choice: str, *, screen: bool) -> bool:
    """Decide on colour: the option, then NO_COLOR (no-color.org), FORCE_COLOR, then the terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return screen and os.environ.get("TERM") != "dumb"


def _write(
    operands: tuple[str, ...],
    chosen: dict[str, Any],
    settings: "Settings",
    sink: "Sink",
    *,
    single: bool,
) -> int:
    """Write every result as it comes; 1 if an input failed."""
    from newsparse.batch import run
    from newsparse.batch.progress import Progress

    items, total = _items(operands, chosen, single=single)
    items = sink.left(items)
    timeout = 0.0 if single and chosen["timeout"] is None else chosen["timeout"]
    code = 0
    left = None if total is None else max(total - sink.kept, 0)
    progress = Progress(left, shown=not (single or chosen["quiet"] or settings.style.width))
    for result in run(items, settings, jobs=chosen["jobs"], timeout=timeout):
        progress.step()
        if result.error is not None:
            code = 1
            progress.clear()
            _say(f"{result.name}: {result.error}")
            sink.fail(result.name, result.error)
        if result.data:
            sink.take(result.data)
    sink.end(failed=single and bool(code))
    progress.clear()
    return code


def _items(
    operands: tuple[str, ...], chosen: dict[str, Any], *, single: bool
) -> "tuple[Iterable[Item], int | None]":
    """Give the documents, and how many inputs they come from where that is known, for the progress line."""
    if chosen["column"] is not None:
        from newsparse.corpus import arrow

        return arrow.documents(operands, chosen["column"]), None
    from newsparse.batch import clash, inputs, parts

    lines = chosen["field"] is not None or chosen["records"]
    items: Iterable[Item] = inputs.items(operands, jsonl=lines, skip=clash.files(chosen["output"]))
    if lines:
        return items, None
    total = None
    if not single:
        items = list(items)
        total = len(items)
    tell = str if chosen["quiet"] else _say
    return parts.documents(items, whole=chosen["kind"] is not None, tell=tell), total


def _fault(error: OSError) -> int:
    """Tell of an output that cannot be written; a closed pipe needs no words."""
    if error.errno == errno.EPIPE:
        return exits.by_pipe()
    _say(f"{error.filename or 'standard output'}: {error.strerror or error}{exits.notes(error)}")
    return exits.FAILED


def _say(message: str) -> None:
    """Put one line on standard error, without anything that could steer a terminal."""
    from newsparse.writer.terminal import clean

    if sys.stderr is not None:
        sys.stderr.write(f"newsparse: {clean(message)}\n")
