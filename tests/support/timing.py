"""What tests of growth share."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_rests() -> Iterator[None]:
    """Let the collector rest: what other tests have left in memory is not the work of the timed code."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
