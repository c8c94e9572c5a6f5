"""The ways out of the command: what ends a run early, and the exit code that says so."""

import os

FAILED, USAGE, INTERRUPTED, SIGNAL = 1, 2, 130, 128
"""The exit codes of a failed input, of wrong usage and of Ctrl-C, and what is added to the number of a
signal: those of click and of the shells."""

HINT = " (newsparse --help tells more)"


class Refused(Exception):  # noqa: N818 - named after what happens
    """What was asked for would do harm: wrong usage that no help text explains better."""

    hint = ""
    """What the user is told behind the reason."""


class Misused(Refused):
    """Wrong usage."""

    hint = HINT


class Ended(BaseException):
    """A signal asks for the end; as with KeyboardInterrupt, no ``except Exception`` may take it."""

    def __init__(self, number: int) -> None:
        """Remember the exit code that tells of the signal."""
        super().__init__(number)
        self.code = SIGNAL + number


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
