"""The command in processes that are forked from one which has loaded it.

Most tests of the command ask what it says and writes, not how it starts: a start of its own costs each run
several times what the run itself does. What a started process is like (its end, signals, terminals, what
it loads) is tested by tests that start one: ``shell``, ``test_start``, ``test_terminal``.
"""

import gc
import json
import os
import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NoReturn

from update_samples import environment

LONGEST = 120
"""Seconds that a run may take."""
MESSAGE = 1 << 17
"""Bytes of a request at most: arguments, folder and environment."""
HEEDED = {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM"}
"""Variables that the command itself looks at; others may be read by the interpreter at its start."""

Told = tuple[int, bytes, bytes]


class Command:
    """The loaded process, and runs forked from it."""

    def __init__(self) -> None:
        """Start it; it loads while the first run is asked for."""
        self._line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._process = subprocess.Popen(
            [sys.executable, __file__, str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            env=environment(PYTHONPATH=os.pathsep.join(sys.path)),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        theirs.close()

    def close(self) -> None:
        """End it."""
        self._line.close()
        self._process.wait(LONGEST)

    def run(self, options: tuple[str, ...], folder: Path, env: dict[str, str], stdin: bytes | None) -> Told:
        """Give exit code (a negative signal), standard output and standard error of a run.

        Args:
            options: the arguments.
            folder: where it runs.
            env: all of its environment.
            stdin: what it reads, through a pipe; None for nothing.

        """
        (theirs, writes), (out, out_end), (err, err_end) = (os.pipe() for _ in range(3))
        if stdin is None:
            os.close(theirs)
            theirs = os.open(os.devnull, os.O_RDONLY)
        request = json.dumps([options, str(folder), env]).encode()
        socket.send_fds(self._line, [request], [theirs, out_end, err_end])
        for end in (theirs, out_end, err_end):
            os.close(end)
        with ThreadPoolExecutor(3) as pool:
            pool.submit(fill, writes, stdin or b"")
            said, told = pool.map(drain, (out, err))
        return int(self._line.recv(MESSAGE)), said, told


def fill(end: int, data: bytes) -> None:
    """Write to a pipe that may be closed early, and close it."""
    try:
        with open(end, "wb") as pipe:
            pipe.write(data)
    except BrokenPipeError:
        pass


def drain(end: int) -> bytes:
    """Read a pipe to its end."""
    with open(end, "rb") as pipe:
        return pipe.read()


def serve(line: socket.socket) -> None:
    """Load the command, then fork a process for each request."""
    import newsparse
    import newsparse.cli.main

    newsparse.parse("BERN, May 22 (Reuters) - Envoy Ada Roe met Kofi Mensah in Geneva on Tuesday.").to_json()
    gc.collect()
    gc.freeze()  # what a fork never touches is never copied
    while True:
        request, ends, _, _ = socket.recv_fds(line, MESSAGE, 3)
        if not request:
            return
        child = os.fork()
        if not child:
            line.close()
            become(request, ends)
        for end in ends:
            os.close(end)
        line.send(str(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])).encode())


def become(request: bytes, ends: list[int]) -> NoReturn:
    """Be the command."""
    from newsparse.__main__ import run

    options, folder, env = json.loads(request)
    for number, end in enumerate(ends):
        os.dup2(end, number)
        os.close(end)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(env)
    sys.argv = ["newsparse", *options]
    signal.alarm(LONGEST)
    code = 1
    try:
        run()
    except SystemExit as e:
        code = e.code if isinstance(e.code, int) else 0
    finally:
        sys.stdout.flush()
        os._exit(code)


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])))
