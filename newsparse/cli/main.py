"""The command: options in, records on standard output or in a file, all else on standard error."""

import datetime as dt
import errno
import os
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NoReturn

import click

from newsparse import __version__
from newsparse.cli import conflicts, exit_codes
from newsparse.cli.options import FORMATS, Options

if TYPE_CHECKING:
    from newsparse.batch import Item, Settings
    from newsparse.cli.outputs import Output

EPILOG = """\b
Examples:
  newsparse article.txt --date 2024-10-26
  newsparse --highlight < page.html
  newsparse articles/ --jobs 0 -o records.jsonl
  newsparse articles/ --jobs 0 -o records.jsonl --resume
  newsparse '**/*.html' --csv > mentions.csv
  newsparse --input-jsonl body dump.jsonl.gz --jsonl
"""

COMPLETE = "_NEWSPARSE_COMPLETE"
"""The variable by which the shell asks for its script or for what may follow."""

LONGEST = 300
"""Characters of a line on standard error: an article given where a file is meant is not printed whole."""


class _Command(click.Command):
    """A command that knows what ``-json`` means."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Refuse a long option with one dash, which would be read as short ones (``-o utput``)."""
        long = {name for p in self.get_params(ctx) for name in p.opts if name.startswith("--")}
        given = args[: args.index("--")] if "--" in args else args
        for name in given:
            if f"-{name}" in long:
                raise click.UsageError(f"No such option: {name} (did you mean -{name}?)", ctx)
        return super().parse_args(ctx, args)


def _format_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add an option for each format."""
    for form in reversed(FORMATS):
        command = click.option(form.option, form.name, is_flag=True, help=form.help)(command)
    return command


def _checked_day(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """Refuse what is no day."""
    try:
        if value is not None:
            dt.date.fromisoformat(value)
    except ValueError as e:
        raise click.BadParameter(f"{value!r} is not a day such as 2024-10-26.") from e
    return value


def _print_schema(ctx: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's signature
    """Print the JSON Schema and stop."""
    if value:
        with open(os.path.join(os.path.dirname(__file__), "..", "schema.json"), encoding="utf-8") as file:
            click.echo(file.read(), nl=False)
        ctx.exit()


@click.command(
    "newsparse",
    cls=_Command,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.argument("operands", nargs=-1, metavar="[FILE|DIR|GLOB|-]...", type=click.Path(allow_dash=True))
@_format_options
@click.option(
    "--date",
    metavar="DATE",
    callback=_checked_day,
    help="The day the article is read against (ISO 8601); by default what the article says.",
)
@click.option("--url", metavar="URL", help="Where the article was published.")
@click.option(
    "--home", metavar="PLACE", help="The place a local paper writes about: 'Alexandria, Louisiana'."
)
@click.option(
    "--format",
    "input_format",
    type=click.Choice(("text", "html")),
    help="What the input is; by default told from the input.",
)
@click.option(
    "--input-jsonl",
    metavar="FIELD",
    help="The inputs are JSON Lines with the article in FIELD; JSON output has the other fields under"
    " 'input'. Fields 'date' (or 'published') and 'url' serve as --date and --url.",
)
@click.option(
    "--input-parquet",
    metavar="COLUMN",
    help="The inputs are Parquet files with an article a row in COLUMN; date, url as with --input-jsonl.",
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="P",
    help="Leave out people, places and organizations less sure than P (0 to 1); a speaker left out is"
    " unnamed.",
)
@click.option("--text", is_flag=True, help="JSON records carry the text of plain text too.")
@click.option(
    "--from-jsonl",
    is_flag=True,
    help="The inputs are records (--json or --jsonl): view or export them without parsing again.",
)
@click.option(
    "--append", is_flag=True, help="With -o FILE.db: add to a finished file; an article is added once."
)
@click.option(
    "--summary",
    is_flag=True,
    help="Who, where and when over all articles; also with --json, --csv, --html, --explain.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(allow_dash=True),
    metavar="FILE",
    help="Write to FILE, which appears only when it is whole. The end of its name gives the format where no"
    " option does: .json .jsonl .csv .md .html .geojson; .db is SQLite, .parquet Parquet.",
)
@click.option(
    "--resume",
    is_flag=True,
    help="With -o FILE.jsonl or -o FILE.db: go on from an interrupted run, skip what it wrote.",
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=0),
    default=1,
    metavar="N",
    help="Worker processes, by default 1; 0 is one for each processor.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0),
    metavar="SECONDS",
    help="The longest a document may take; by default, where there are several, 60 and 10 more a MB;"
    " 0 is no limit.",
)
@click.option(
    "--keep-errors",
    is_flag=True,
    help="With JSON, also write an object with 'error' for each document that failed.",
)
@click.option(
    "--all", "show_all", is_flag=True, help="The view for people shows all entries, not the most mentioned."
)
@click.option(
    "--color",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    help="Colour; auto, the default, heeds NO_COLOR, FORCE_COLOR and the terminal.",
)
@click.option(
    "-q", "--quiet", is_flag=True, help="No progress line, no counts; failed inputs are still told."
)
@click.option(
    "--schema",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_schema,
    help="Print the JSON Schema of the record and exit.",
)
@click.version_option(
    __version__, prog_name="newsparse", message="%(prog)s %(version)s", help="Print the version and exit."
)
@click.pass_context
def command(ctx: click.Context, /, **given: Any) -> Options:  # noqa: ANN401 - the values of the options above
    """Turn news articles into structured records.

    Each FILE is an article, plain text or HTML in any encoding, also gzip, or a file of many:
    Gigaword, Reuters, NITF, NewsML, ninjs, Nexis, Factiva, feeds, mail, WARC, ZIP, tar. A DIR
    stands for every file in it, subfolders included, hidden files and links out of it left out;
    a quoted GLOB for the files that match; - for standard input, which is also read when there is
    no operand. What newsparse wrote is left out of a DIR or GLOB.

    Records go to standard output. An input that fails is one line on standard error, and the
    others are still done. Exit status: 0 all inputs were parsed, 1 some failed, 2 wrong usage,
    130 interrupted, 143 terminated.
    """
    if not given["operands"] and sys.stdin is not None and sys.stdin.isatty():
        click.echo(ctx.get_help())
        ctx.exit()
    formats = tuple(form.name for form in FORMATS if given.pop(form.name))
    output = given.pop("output")
    return Options(formats=formats, output=None if output == "-" else output, **given)


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
            code = code or _report_output_error(e)
    sys.exit(code)


def _run_command() -> int:
    """Run the command; what ends it early becomes an exit code and at most one line."""
    try:
        # click's own main(), which would see to completion, has an exit code for closed pipes
        if instruction := os.environ.get(COMPLETE):
            from click.shell_completion import shell_complete

            return shell_complete(command, {}, "newsparse", COMPLETE, instruction)
        with command.make_context("newsparse", sys.argv[1:]) as ctx:
            return run(command.invoke(ctx))
    except click.exceptions.Exit as e:
        return e.exit_code
    except click.UsageError as e:
        _say(f"{e.format_message()}{exit_codes.HINT}")
        return exit_codes.USAGE
    except exit_codes.Refused as e:
        _say(f"{e}{e.hint}")
        return exit_codes.USAGE
    except (KeyboardInterrupt, click.Abort) as e:
        _say(f"interrupted{exit_codes.notes(e)}")
        return exit_codes.INTERRUPTED
    except exit_codes.Ended as e:
        _say(f"terminated{exit_codes.notes(e)}")
        return e.code
    except OSError as e:
        return _report_output_error(e)


def run(options: Options) -> int:
    """Do all documents and give the exit code.

    Raises:
        exit_codes.Refused: what was asked for does not go together or would do harm; nothing was written.
        OSError: the output cannot be written.

    """
    if not options.operands and sys.stdin is None:
        raise exit_codes.Misused("Nothing to read: no operand, and standard input is closed.")
    conflicts.check(options)
    from newsparse.batch import check, inputs, own_files
    from newsparse.cli.outputs import opened
    from newsparse.errors import NewsparseError

    operands = options.operands or ("-",)
    is_single = not options.has_rows and inputs.single(operands, whole=options.input_format is not None)
    settings = _settings(options, is_single=is_single)
    try:
        check(settings)
        items, left_out = own_files.sort_out(
            inputs.expand(operands),
            options.output,
            records=options.from_jsonl,
            as_told=options.is_told,
        )
    except NewsparseError as e:
        raise exit_codes.Refused(str(e)) from e
    if left_out and not items:
        raise exit_codes.Refused(f"nothing to read: {_left_out(left_out)}")
    if left_out and not options.quiet:
        _say(_left_out(left_out))
    if options.output is not None or not is_single:  # there is a part to remove, or there are workers to end
        exit_codes.heed_signals()
    try:
        with opened(options, settings) as output:
            return _write(items, options, settings, output, is_single=is_single)
    except NewsparseError as e:
        raise exit_codes.Refused(f"{options.output}: {e}" if options.output else str(e)) from e


def _left_out(count: int) -> str:
    """Say that files were left out."""
    return f"left out {count} {'file' if count == 1 else 'files'} that newsparse wrote"


def _settings(options: Options, *, is_single: bool) -> "Settings":
    """Gather what is the same for every document."""
    from newsparse.batch import Settings
    from newsparse.writer import Style

    is_on_screen = options.output is None and sys.stdout is not None and sys.stdout.isatty()
    is_counted = options.summary or options.table is not None
    return Settings(
        date=options.date,
        url=options.url,
        format=options.input_format,
        home=options.home,
        field=options.input_jsonl,
        view="json" if is_counted or options.format == "jsonl" else options.format,
        style=Style(
            width=_columns() if is_on_screen else 0,
            color=_color(options.color, is_on_screen=is_on_screen),
            indent=options.format == "json" and is_single and not options.summary,
            all=options.show_all,
            text=options.text or options.table is not None,
        ),
        keep_errors=options.keep_errors,
        records=options.from_jsonl,
        least=options.min_confidence,
    )


def _columns() -> int:
    """Give the width of the terminal."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given):
        return int(given)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except OSError:
        return 80


def _color(choice: str, *, is_on_screen: bool) -> bool:
    """Decide on colour: the option, then NO_COLOR (no-color.org), FORCE_COLOR, then the terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return is_on_screen and os.environ.get("TERM") != "dumb"


def _write(
    items: "list[Item]", options: Options, settings: "Settings", output: "Output", *, is_single: bool
) -> int:
    """Write every result as it comes; 1 if an input failed."""
    from newsparse.batch import run as run_batch
    from newsparse.batch.progress import Progress

    total = None if options.has_rows or is_single else max(len(items) - output.kept, 0)
    timeout = 0.0 if is_single and options.timeout is None else options.timeout
    progress = Progress(total, shown=not (is_single or options.quiet or settings.style.width))
    failed = written = 0
    documents = output.left(_documents(items, options))
    for result in run_batch(documents, settings, jobs=options.jobs, timeout=timeout):
        progress.step()
        if result.error is not None:
            failed += 1
            progress.clear()
            _say(f"{result.name}: {result.error}")
            output.fail(result.name, result.error)
        else:
            written += 1
        if result.data:
            output.take(result.data)
    stays = output.end(records=written)
    progress.clear()
    if stays:
        _say(f"{options.output}: no record was written, so it stays as it is")
    return exit_codes.FAILED if failed else 0


def _documents(items: "list[Item]", options: Options) -> "Iterable[Item]":
    """Give the documents in the inputs: lines, rows, or the articles of files of many."""
    from newsparse.batch import inputs, parts

    if options.input_parquet is not None:
        from newsparse.corpus import arrow

        return arrow.documents(items, options.input_parquet)
    if options.from_jsonl:
        return inputs.records(items)
    if options.input_jsonl is not None:
        return inputs.lines(items)
    tell = str if options.quiet else _say
    return parts.documents(items, whole=options.input_format is not None, tell=tell)


def _report_output_error(error: OSError) -> int:
    """Tell of an output that cannot be written; a closed pipe needs no words."""
    if error.errno == errno.EPIPE:
        return exit_codes.by_pipe()
    _say(f"{error.filename or 'standard output'}: {error.strerror or error}{exit_codes.notes(error)}")
    return exit_codes.FAILED


def _say(message: str) -> None:
    """Put one line on standard error, without anything that could steer a terminal."""
    from newsparse.writer.terminal import clean

    line = f"newsparse: {clean(message)}"
    if len(line) > LONGEST:  # the name stands first and the reason last
        line = f"{line[: LONGEST // 2]}…{line[1 - LONGEST // 2 :]}"
    if sys.stderr is not None:
        sys.stderr.write(f"{line}\n")
