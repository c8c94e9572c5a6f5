"""The command as click has it: help, completion, and every line that ``arguments`` does not read."""

import contextlib
import errno
import os
import sys

import click

from newsparse import __version__, exits
from newsparse.options import EPILOG, OPTIONS, Option, is_day
from newsparse.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Work = Callable[[tuple[str, ...], dict[str, Any]], int]

SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Command(click.Command):
    """A command that leaves Ctrl-C and a closed pipe to ``main``, and knows what ``-json`` means."""

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:  # noqa: ANN401 - click's signature
        """Read the options; --help and the like print here."""
        with _ours():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's signature
        """Run."""
        with _ours():
            return super().invoke(ctx)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Refuse a long option with one dash, which would be read as short ones (``-o utput``)."""
        long = {name for p in self.get_params(ctx) for name in p.opts if name.startswith("--")}
        given = args[: args.index("--")] if "--" in args else args
        for name in given:
            if f"-{name}" in long:
                raise click.UsageError(f"No such option: {name} (did you mean -{name}?)", ctx)
        return super().parse_args(ctx, args)


@contextlib.contextmanager
def _ours() -> "Iterator[None]":
    """Make Ctrl-C and a closed pipe errors of our own, since click has its own way with them."""
    try:
        yield
    except KeyboardInterrupt as e:
        raise exits.interrupted(e) from e
    except OSError as e:
        if e.errno != errno.EPIPE:
            raise
        raise exits.BrokenOutput from e


def _version(ctx: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's signature
    """Print the version and stop."""
    if value:
        click.echo(f"newsparse {__version__}")
        ctx.exit()


def _schema(ctx: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's signature
    """Print the JSON Schema and stop."""
    if value:
        here = os.path.dirname(__file__)
        with open(f"{here}/schema.json", encoding="utf-8") as f:
            click.echo(f.read(), nl=False)
        ctx.exit()


def _day(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """Check that a date is one."""
    if value is not None and not is_day(value):
        raise click.BadParameter(f"{value!r} is not a day such as 2024-10-26.")
    return value


PRINTED = {"version": _version, "schema": _schema}
TYPES = {
    "path": click.Path(),
    "count": click.IntRange(min=0),
    "seconds": click.FloatRange(min=0),
    "share": click.FloatRange(0, 1),
}


def _parameter(option: Option) -> click.Option:
    """Make click's option of one of ours."""
    names, told = [*option.names, option.dest], option.help
    if option.kind == "print":
        printed = PRINTED[option.dest]
        return click.Option(
            names, is_flag=True, is_eager=True, expose_value=False, callback=printed, help=told
        )
    if option.kind == "flag" and option.value is True:
        return click.Option(names, is_flag=True, help=told)
    if option.kind == "flag":
        return click.Option(names, flag_value=option.value, help=told)
    kind = click.Choice(option.choices) if option.choices else TYPES.get(option.kind)
    callback = _day if option.kind == "day" else None
    return click.Option(
        names, type=kind, default=option.default, metavar=option.metavar, callback=callback, help=told
    )


@click.pass_context
def _command(ctx: click.Context, /, operands: tuple[str, ...], **chosen: Any) -> int:  # noqa: ANN401 - see options
    """Turn news articles into structured records.

    Each FILE is an article, plain text or HTML in any encoding, also gzip, or a file of many:
    Gigaword, Reuters, NITF, NewsML, ninjs, Nexis, Factiva, feeds, mail, WARC, ZIP, tar. A DIR
    stands for every file in it, subfolders included, hidden files and links out of it left out;
    a quoted GLOB for the files that match; - for standard input, which is also read when there is
    no operand.

    Records go to standard output. An input that fails is one line on standard error, and the
    others are still done. Exit status: 0 all inputs were parsed, 1 some failed, 2 wrong usage,
    130 interrupted, 143 terminated.
    """
    if not operands and sys.stdin is not None and sys.stdin.isatty():
        click.echo(ctx.get_help())
        return 0
    work: Work = ctx.obj
    return work(operands, chosen)


_OPERANDS = click.Argument(
    ["operands"], nargs=-1, metavar="[FILE|DIR|GLOB|-]...", type=click.Path(allow_dash=True)
)
command = Command(
    "newsparse",
    callback=_command,
    params=[_OPERANDS, *map(_parameter, OPTIONS)],
    context_settings=SETTINGS,
    help=_command.__doc__,
    epilog=EPILOG,
)


def run(work: "Work") -> int:
    """Read the command line, do the work and give the exit code.

    Raises:
        exits.Refused: click has something against the command line.

    """
    try:
        return int(command.main(prog_name="newsparse", standalone_mode=False, obj=work) or 0)
    except click.UsageError as e:
        raise exits.Misused(e.format_message()) from e
    except click.ClickException as e:
        raise exits.Refused(e.format_message()) from e
    except click.Abort as e:
        raise KeyboardInterrupt from e
