"""Worker processes that may die or hang without harm to the other documents.

Each worker has its own pipe and one document at a time, so that it is always known which
document a dead or late worker had. Messages are JSON and bytes, never pickles.
"""

import contextlib
import heapq
import json
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Iterable, Iterator
from multiprocessing.connection import Connection, wait
from typing import Any, NamedTuple, Self

from newsparse.batch.job import Item, Result, Settings, failed, work
from newsparse.reader.caps import MAX_PAGE_BYTES
from newsparse.reader.gunzip import GZIP

WINDOW = 64
"""How many documents for each worker may be under way or wait for an earlier one."""

TRIES = 2
"""A document whose worker died is given to one more: the death may have had another cause."""

DOCUMENTS = 2_000
"""A worker that did so many is replaced by a new one, so that its memory cannot grow for days."""

SECONDS, SECONDS_A_MB = 60.0, 10.0
"""What a document may take by default: so long, and so long for each MB. The slowest family of tests/torture
takes a tenth of it, so that neither a slow machine nor a large document fails by the clock."""

TICK = 0.5
"""Seconds between two looks at the clock. A look that comes later than that finds that this process was
stopped meanwhile (Ctrl-Z), and its workers with it: such time is not counted."""


class Task(NamedTuple):
    """A document under way."""

    number: int
    item: Item
    tries: int = 0


class Worker:
    """A process, the pipe to it and the task it has."""

    def __init__(self, settings: Settings, siblings: list["Worker"]) -> None:
        """Start the process."""
        context = _context()
        self.pipe, theirs = context.Pipe()
        # A forked child holds copies of the parent's ends: it must close them, or no worker
        # would ever learn that the parent died.
        inherited = [w.pipe for w in siblings] + [self.pipe] if context.get_start_method() == "fork" else []
        self.process = context.Process(target=_serve, args=(theirs, settings, inherited), daemon=True)
        self.process.start()
        theirs.close()
        self.task: Task | None = None
        self.done = 0
        self.limit, self.deadline = 0.0, float("inf")

    def give(self, task: Task, timeout: float) -> bool:
        """Hand over a task; False if the process is dead."""
        item = task.item
        try:
            self.pipe.send_bytes(item.packed())
        except OSError:
            return False
        self.task, self.limit = task, timeout
        self.deadline = time.monotonic() + (timeout or float("inf"))
        return True

    def take(self) -> Result | None:
        """Receive the result; None if the process died over it."""
        try:
            name, error = json.loads(self.pipe.recv_bytes())
            return Result(name, self.pipe.recv_bytes(), error)
        except (EOFError, OSError):
            return None

    def stop(self) -> None:
        """Kill the process."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


class Pool:
    """A number of workers for one run; a context manager that leaves no process behind."""

    def __init__(self, settings: Settings, jobs: int, timeout: float | None) -> None:
        """Prepare for ``jobs`` workers; they start when there is work for them.

        Args:
            settings: what is the same for every document.
            jobs: how many workers.
            timeout: seconds a document may take; 0 is no limit, None one by its size.

        """
        self._settings, self._jobs, self._timeout = settings, jobs, timeout
        self._workers: list[Worker] = []
        self._again: list[Task] = []
        self._ready: list[tuple[int, Result]] = []
        self._next = 0
        self._looked = 0.0

    def __enter__(self) -> Self:
        """Give the pool."""
        return self

    def __exit__(self, *_: object) -> None:
        """Kill every worker."""
        while self._workers:
            self._workers.pop().stop()

    def run(self, items: Iterable[Item]) -> Iterator[Result]:
        """Do every item; results come in the order of the items. May be called again, one run at a time."""
        self._reset()
        tasks = (Task(i, item) for i, item in enumerate(items))
        done, more = 0, True
        while True:
            more = self._hand_out(tasks, done + WINDOW * self._jobs, more=more)
            while self._ready and self._ready[0][0] == done:
                done += 1
                yield heapq.heappop(self._ready)[1]
            if not self._collect() and not more and not self._again and not self._ready:
                return

    def _reset(self) -> None:
        """Forget a run before; what it left undone, nobody wants any more."""
        for worker in [w for w in self._workers if w.task is not None]:
            self._dismiss(worker)
        self._again.clear()
        self._ready.clear()
        self._next = 0
        self._looked = time.monotonic()

    def _hand_out(self, tasks: Iterator[Task], end: int, *, more: bool) -> bool:
        """Give tasks before ``end`` to idle workers; False when there are no more tasks."""
        idle = [w for w in self._workers if w.task is None]
        while idle or len(self._workers) < self._jobs:
            if not self._again and (not more or self._next >= end):
                break
            task = self._again.pop() if self._again else next(tasks, None)
            if task is None:
                return False
            self._next = max(self._next, task.number + 1)
            if task.item.error is not None or task.item.ready is not None:
                self._finish(task, work(task.item, self._settings))
            else:
                self._start(task, idle.pop() if idle else self._hire())
        return more

    def _hire(self) -> Worker:
        """Start one more worker."""
        worker = Worker(self._settings, self._workers)
        self._workers.append(worker)
        return worker

    def _start(self, task: Task, worker: Worker) -> None:
        """Give a task to a worker, or to a new one if that one died while idle."""
        limit = seconds(task.item) if self._timeout is None else self._timeout
        while not worker.give(task, limit):
            self._dismiss(worker)
            worker = self._hire()

    def _dismiss(self, worker: Worker) -> None:
        """Kill a worker and forget it."""
        self._workers.remove(worker)
        worker.stop()

    def _collect(self) -> bool:
        """Wait for the next results, deaths and deadlines; False if no worker is busy."""
        busy = {w.pipe: w for w in self._workers if w.task is not None}
        if not busy:
            return False
        self._wait(busy)
        now = time.monotonic()
        for worker in [w for w in busy.values() if w.task is not None and w.deadline <= now]:
            self._fail(worker, f"took longer than {worker.limit:g} s")
        return True

    def _wait(self, busy: dict[Connection, Worker]) -> None:
        """Receive what comes until the next look at the clock; time spent stopped does not count."""
        most = max(min(TICK, min(w.deadline for w in busy.values()) - time.monotonic()), 0)
        ready = set(map(id, wait(list(busy), most)))
        now = time.monotonic()
        stopped = now - self._looked - most
        self._looked = now
        if stopped > TICK:
            for worker in busy.values():
                worker.deadline += stopped
        for worker in [w for pipe, w in busy.items() if id(pipe) in ready]:
            self._receive(worker)

    def _receive(self, worker: Worker) -> None:
        """Take a result from a worker, or see to its death."""
        task = worker.task
        result = worker.take()
        if task is None:
            return
        if result is not None:
            worker.task = None
            worker.done += 1
            self._finish(task, result)
            if worker.done >= DOCUMENTS:
                self._dismiss(worker)
        elif task.tries + 1 < TRIES:
            self._again.append(task._replace(tries=task.tries + 1))
            worker.task = None
            self._dismiss(worker)
        else:
            self._fail(worker, "the process that read it died")

    def _fail(self, worker: Worker, reason: str) -> None:
        """End a task with an error and dismiss its worker."""
        if worker.task is not None:
            self._finish(worker.task, failed(worker.task.item, reason, self._settings))
        worker.task = None
        self._dismiss(worker)

    def _finish(self, task: Task, result: Result) -> None:
        """Keep a result until its turn comes."""
        heapq.heappush(self._ready, (task.number, result))


def _context() -> Any:  # noqa: ANN401 - the contexts of multiprocessing share no useful type
    """Fork where that is safe, because it costs nothing; else start afresh."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" and hasattr(os, "fork") else "spawn")


def seconds(item: Item) -> float:
    """Give the time a document may take by default, in proportion to its size.

    What is packed may be as large as the cap allows.
    """
    size = len(item.data or b"")
    if item.data is None and item.path is not None and os.path.isfile(item.path):
        with contextlib.suppress(OSError), open(item.path, "rb") as f:
            size = MAX_PAGE_BYTES if f.read(len(GZIP)) == GZIP else os.fstat(f.fileno()).st_size
    return SECONDS + SECONDS_A_MB * size / 1_000_000


def _serve(pipe: Connection, settings: Settings, inherited: list[Connection]) -> None:
    """Work until the parent is gone; Ctrl-C is the parent's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in ("SIGTERM", "SIGHUP"):  # a fork has the parent's handlers
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_DFL)
    for other in inherited:
        other.close()
    with contextlib.suppress(EOFError, OSError):  # the parent is gone
        while True:
            result = work(Item.unpacked(pipe.recv_bytes()), settings)
            pipe.send_bytes(json.dumps((result.name, result.error)).encode())
            pipe.send_bytes(result.data)
