"""The console script, which is also ``python -m newsparse``."""

import gc
import os
import sys
from typing import NoReturn


def run() -> NoReturn:
    """Run the command and leave at once.

    To take the interpreter apart costs more than to read an article, and nothing is left to
    do: ``main`` has closed and flushed what it wrote. Worker processes, tracers and profilers do
    have something left to do, so with them the end is the ordinary one.
    """
    gc.set_threshold(50_000)  # a start makes many objects and no garbage
    from newsparse.cli.main import main

    try:
        main()
    except SystemExit as e:
        if "multiprocessing" in sys.modules or sys.gettrace() or sys.getprofile():
            raise
        os._exit(e.code if isinstance(e.code, int) else 0)


if __name__ == "__main__":
    run()
