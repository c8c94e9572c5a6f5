"""One module a format, each with ``write(record) -> str``; they only read the Record.

What a run over many documents needs of a format stands beside it: ``HEAD`` before the first,
``body`` for each, ``BETWEEN`` two, ``TAIL`` after the last. ``write`` is the three for one record.
"""

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, cast

if TYPE_CHECKING:
    from newsparse.record import Record

    class Writer(Protocol):
        """What each module of this package offers."""

        HEAD: str
        BETWEEN: str
        TAIL: str

        def body(self, record: "Record", style: "Style", extra: dict[str, Any] | None = None) -> str:
            """Write one record; ``extra`` are fields of the input to carry through."""

        def packed(self, record: "Record", style: "Style", extra: dict[str, Any] | None = None) -> bytes:
            """Write what a worker hands over: the body in UTF-8, and what the end of a run asks for."""

        def write(self, record: "Record") -> str:
            """Write one record as a whole document."""


class Style(NamedTuple):
    """How a format may look: ``width`` in terminal columns (0 is unlimited), colour, JSON on many lines."""

    width: int = 0
    color: bool = False
    indent: bool = False
    all: bool = False
    """The view for people shows every entry."""
    text: bool = False
    """Records carry the text of plain text too."""


def load(view: str) -> "Writer":
    """Import the module of a format."""
    module: Any
    if view == "json":  # importlib and what it imports take 2 % of a start
        from newsparse.writer import json as module
    else:
        from importlib import import_module

        module = import_module(f"newsparse.writer.{view}")
    if not hasattr(module, "packed"):
        module.packed = lambda *given: module.body(*given).encode("utf-8", "replace")
    return cast("Writer", module)
