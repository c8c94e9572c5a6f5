"""How far a long run is, on standard error and only on a terminal."""

import sys
import time

EVERY = 0.2
"""Seconds between two looks of the line."""


class Progress:
    """A line that tells count, rate and time left; silent unless ``shown``."""

    def __init__(self, total: int | None, *, shown: bool) -> None:
        """Start the clock; ``total`` is how many documents there are, if that is known."""
        self._total = total
        self._shown = shown and sys.stderr is not None and sys.stderr.isatty()
        self._start = self._last = time.monotonic()
        self._done = 0

    def step(self) -> None:
        """Count one document."""
        self._done += 1
        if self._total is not None and self._done > self._total:
            self._total = None  # files of many articles are counted as they are cut
        now = time.monotonic()
        if self._shown and now - self._last >= EVERY:
            self._last = now
            sys.stderr.write("\r\x1b[K" + line(self._done, self._total, now - self._start))
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away, for a message or at the end."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def line(done: int, total: int | None, seconds: float) -> str:
    """Write the line for so many documents in so many seconds."""
    rate = done / seconds if seconds else 0.0
    if total is None:
        return f"{done} articles, {rate:.0f}/s"
    left = (total - done) / rate if rate else 0.0
    return f"{done}/{total} articles ({100 * done // max(total, 1)}%), {rate:.0f}/s, {_clock(left)} left"


def _clock(seconds: float) -> str:
    """Write a time as h:mm:ss or m:ss."""
    minutes, s = divmod(round(seconds), 60)
    hours, m = divmod(minutes, 60)
    return f"{hours}:{m:02}:{s:02}" if hours else f"{m}:{s:02}"
