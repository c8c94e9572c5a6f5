"""The ways out of the command: what ends a run early, and the exit code that says so."""

import contextlib
import errno
import os

import click

from newsparse.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

FAILED, USAGE, INTERRUPTED, SIGNAL = 1, 2, 130, 128
"""The exit codes of a failed input, of wrong usage and of Ctrl-C, and what is added to the number of a
signal: those of click and of the shells."""


class BrokenOutput(Exception):  # noqa: N818 - it is no error
    """Nobody reads the output any more; not an OSError, since click has its own way with those."""


class Refused(click.ClickException):
    """What was asked for would do harm: wrong usage that no help text explains better."""

    exit_code = USAGE


class Ended(BaseException):
    """A signal asks for the end; as with KeyboardInterrupt, no ``except Exception`` may take it."""

    def __init__(self, number: int, word: str = "terminated") -> None:
        """Remember the exit code that tells of the signal, and the word for the user."""
        super().__init__(number)
        self.code, self.word = SIGNAL + number, word


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
        ended = Ended(INTERRUPTED - SIGNAL, "interrupted")
        ended.__notes__ = getattr(e, "__notes__", [])
        raise ended from e
    except OSError as e:
        if e.errno != errno.EPIPE:
            raise
        raise BrokenOutput from e


def heed_signals() -> None:
    """Let SIGTERM and SIGHUP end the run as Ctrl-C does, unless they are ignored (nohup)."""
    import signal

    def end(number: int, _: object) -> None:
        for each in heeded:
            signal.signal(each, signal.SIG_IGN)  # one is enough
        raise Ended(number)

    named = (getattr(signal, name, None) for name in ("SIGTERM", "SIGHUP"))
    heeded = [s for s in named if s is not None and signal.getsignal(s) == signal.SIG_DFL]
    for each in heeded:
        signal.signal(each, end)


def by_pipe() -> int:
    """End by SIGPIPE, as any program that writes to a closed pipe; give a code where there is none."""
    import signal

    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGPIPE)
    return FAILED


def notes(error: BaseException) -> str:
    """Give what was noted on the way out, such as how to go on."""
    return "".join(f"; {note}" for note in getattr(error, "__notes__", ()))
