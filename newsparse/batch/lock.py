"""A lock on a file that dies with the process that holds it (POSIX record locks).

A record lock belongs to the process and not to the descriptor, so worker processes that inherit the
descriptor do not keep it when their parent is killed. It is lost as soon as the process closes any
descriptor of the file: nothing else here may open it.
"""

import errno
import os
from typing import BinaryIO, cast

BUSY = (errno.EACCES, errno.EAGAIN)
"""What lockf says where another process holds the lock; which of the two is the system's choice."""


def opened(path: str) -> BinaryIO | None:
    """Open a file for reading and appending, and lock it.

    Args:
        path: the file; it is made if it is not there, and nothing in it is changed.

    Returns:
        The file, which is locked until it is closed, or None where another process has locked it.

    """
    while True:
        file = cast("BinaryIO", open(path, "a+b"))  # noqa: SIM115 - the caller closes it
        try:
            taken = _lock(file)
        except BaseException:
            file.close()
            raise
        if not taken:
            file.close()
            return None
        if _is_named(file, path):
            return file
        file.close()  # it was renamed or removed between opening and locking: try the new one


def _lock(file: BinaryIO) -> bool:
    """Lock a file; True also where the system has no such locks (Windows, some network drives)."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as e:
        return e.errno not in BUSY
    return True


def _is_named(file: BinaryIO, path: str) -> bool:
    """Tell whether a file still has its name."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), os.stat(path))
    except FileNotFoundError:
        return False
