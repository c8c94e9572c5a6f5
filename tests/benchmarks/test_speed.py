"""Start-up, throughput and memory as ratios of things measured in the same run."""

import json
import os
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from update_samples import SAMPLES, environment, samples

import newsparse

pytestmark = pytest.mark.benchmark

Report = Callable[[str, float], float]

PAGE = resource.getpagesize()


def cpu(command: list[str]) -> float:
    """Measure the processor time of a command, byte-code caching on."""
    env = {k: v for k, v in environment().items() if k != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=env, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@pytest.mark.parametrize(
    ("options", "most"),
    [
        (("--version",), 5.0),
        (("--help",), 5.0),
        ((str(SAMPLES / "obituary.txt"), "--json"), 11.0),
    ],
)
def test_start(report: Report, options: tuple[str, ...], most: float) -> None:
    """The least of interleaved rounds, over that of ``python -c pass``."""
    ours = [sys.executable, "-c", "from newsparse.__main__ import run; run()", *options]
    times = [(cpu(ours), cpu([sys.executable, "-c", "pass"])) for _ in range(15)]
    ratio = min(t[0] for t in times) / min(t[1] for t in times)
    assert report(f"start: CPU of {Path(options[0]).name} over bare Python", ratio) < most


def parse(texts: list[str]) -> float:
    """Measure whole records of texts."""
    start = time.process_time()
    for text in texts:
        newsparse.parse(text, format="text", date="2022-08-01")
    return time.process_time() - start


def corpus(data: Path) -> list[str]:
    """Read the articles that are measured."""
    with (data / "names" / "worldwide-dev.jsonl").open(encoding="utf-8") as f:
        return [json.loads(line)["text"] for line in f]


def test_throughput(data: Path, report: Report) -> None:
    """Time of whole records over that of ten word counts of the same texts; a figure to watch."""
    texts = corpus(data)[:60]
    parse(texts[:3])
    ours = parse(texts)
    start = time.process_time()
    for text in texts * 10:
        Counter(re.findall(r"\w+", text))
    reference = time.process_time() - start
    report("speed: thousand characters per CPU second", sum(map(len, texts)) / ours / 1000)
    assert report("speed: time over ten word counts of the same texts", ours / reference) < 20


def test_cost_grows_in_proportion(data: Path, report: Report) -> None:
    """CPU per character of articles of 1, 4, 16 and 64 thousand characters."""
    text = "\n\n".join(corpus(data))
    parse([text[:4000]])
    costs = {}
    for size in (1, 4, 16, 64):
        pieces = [text[i : i + 1000 * size] for i in range(0, 128_000, 1000 * size)]
        costs[size] = parse(pieces) / sum(map(len, pieces))
        report(f"speed: CPU per character at {size} kB over that at 1 kB", costs[size] / costs[1])
    assert costs[64] < 1.5 * costs[4]


def memory() -> int:
    """Give the resident memory of this process in bytes."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * PAGE


@pytest.mark.skipif(not os.path.exists("/proc/self/statm"), reason="needs /proc")  # noqa: PTH110 - no path at hand
def test_memory_does_not_grow(report: Report) -> None:
    """After many articles as after few."""
    sources = [s.read_bytes() for s in samples()]

    def work(count: int) -> int:
        for i in range(count):
            newsparse.parse(sources[i % len(sources)] + b"\n\nNo. %d" % i)
        return memory()

    first, last = work(300), work(2000)
    report("memory: resident MB", last / 1e6)
    assert report("memory: after 2,300 articles over after 300", last / first) < 1.05
