"""Peak memory and time of one document, in a process of its own: ``python peak.py KIND SIZE < unit``."""

import json
import subprocess
import sys
import time
from typing import NamedTuple

from families import START
from update_samples import ROOT, environment

BASE, FOR_EACH_BYTE = 60_000_000, 100
"""What a process may take: so many bytes, and so many for each byte of the article."""

PAGE = "<!DOCTYPE html><html><head><title>x</title></head><body><h1>x</h1>"


class Peak(NamedTuple):
    """What a document took: bytes of input, of JSON and of memory at most, seconds of processor time."""

    size: int
    written: int
    memory: int
    seconds: float

    @property
    def share(self) -> float:
        """How much of what is allowed was taken."""
        return self.memory / (BASE + FOR_EACH_BYTE * self.size)


def measure(unit: str, kind: str, size: int) -> Peak:
    """Do a document of one unit over and over in a process of its own."""
    run = subprocess.run(
        [sys.executable, __file__, kind, str(size)],
        input=json.dumps(unit), env=environment(PYTHONPATH=f"{ROOT}:{ROOT}/tests:{ROOT}/tests/support"),
        capture_output=True, text=True, timeout=3000, check=True,
    )  # fmt: skip
    return Peak(*json.loads(run.stdout))


def document(unit: str, kind: str, size: int) -> str:
    """Make the document; a unit with ``{}`` is a different one each time."""
    if kind == "wire":
        start, unit, *end = unit.split("…")
        return start + unit * (size // len(unit)) + "".join(end)
    start = START if kind == "text" else PAGE
    if "{}" not in unit:
        return start + unit * (size // len(unit))
    return start + "".join(unit.format(different(i)) for i in range(size // (len(unit) + 14)))


def different(number: int) -> str:
    """Make the full name of one of many people."""
    given, family = (spelled(number // 331), spelled(number % 331 + 7919))
    return f"{given} {family}"


def spelled(number: int) -> str:
    """Spell a number in syllables, as a name."""
    word = ""
    while number or not word:
        number, k = divmod(number, 70)
        word += "bdfgklmnprstvz"[k // 5] + "aeiou"[k % 5]
    return word.capitalize() + "n"


def high_water() -> int:
    """Give the most memory this process has had; ``ru_maxrss`` would know that of its parent as well."""
    with open("/proc/self/status", encoding="ascii") as f:  # noqa: PTH123 - pathlib costs memory
        return next(int(line.split()[1]) * 1024 for line in f if line.startswith("VmHWM"))


def main() -> None:
    """Do one document and tell what it took."""
    from newsparse.batch.job import Item, Settings, work

    kind, size = sys.argv[1], int(sys.argv[2])
    data = document(json.load(sys.stdin), kind, size).encode("utf-8", "surrogatepass")
    start = time.process_time()
    result = work(Item("x", data=data), Settings(date="2024-10-26", format=None if kind == "wire" else kind))
    print(json.dumps([len(data), len(result.data), high_water(), time.process_time() - start]))  # noqa: T201


if __name__ == "__main__":
    main()
