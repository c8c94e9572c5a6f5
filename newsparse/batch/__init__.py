"""Many documents: inputs in, results out, in the order of the inputs whatever the jobs."""

from collections.abc import Iterable, Iterator

from newsparse.batch.job import Item, Result, Settings, check, cores, work

__all__ = ["Item", "Result", "Settings", "check", "run"]


def run(
    items: Iterable[Item], settings: Settings, *, jobs: int = 1, timeout: float | None = 0
) -> Iterator[Result]:
    """Do every item and give the results in the order of the items.

    Args:
        items: the documents.
        settings: what is the same for all.
        jobs: worker processes; 0 is one for each processor.
        timeout: seconds a document may take; 0 is without limit, None a limit by its size. A limit
            needs a worker process, because only a process can be stopped for sure.

    Yields:
        One result an item, the same whatever ``jobs`` is.

    """
    jobs = jobs or cores()
    if jobs == 1 and timeout == 0:
        for item in items:
            yield work(item, settings)
        return
    from newsparse.batch.pool import Pool

    with Pool(settings, jobs, timeout) as pool:
        yield from pool.run(items)
