"""Every regular expression of the package, alone, against growing input of every family."""

import json
import subprocess
import sys

import pytest
from families import HTML, TEXT
from update_samples import ROOT, environment, samples

from newsparse.reader.formats import xml
from newsparse.reader.page import tokens as html_tokens

ANCHORED = {html_tokens._STRICT.pattern, xml._PROLOG.pattern}  # noqa: SLF001 - by name: they stay the right ones
"""Patterns that are linear where they are used, though not when searched for: the one is only
matched at the start of a tag, and no more once the rest of the page has no ``>``; the other only at the
beginning of a document and once behind its type."""

SCRIPT = r"""
import json, re, sys, time
units, names = json.loads(sys.stdin.read())
found, compile_ = {}, re._compile

def remember(pattern, flags):
    compiled = compile_(pattern, flags)
    caller = sys._getframe(2).f_globals.get("__name__", "")
    if caller.startswith("newsparse"):
        found.setdefault((compiled.pattern, compiled.flags), (caller, compiled))
    return compiled

re._compile = remember
import importlib, pkgutil, newsparse
for module in pkgutil.walk_packages(newsparse.__path__, "newsparse."):
    if ".training" not in module.name and module.name != "newsparse.__main__":
        try:
            importlib.import_module(module.name)
        except newsparse.NewsparseError:  # an extra that is not installed
            pass
for name in names:  # what is compiled only when it is needed
    with open(name, "rb") as f:
        newsparse.parse(f.read(), date="2024-10-26")

def scan(pattern, text):
    start = time.process_time()
    for _ in pattern.finditer(text):
        pass
    pattern.match(text), pattern.fullmatch(text)
    return time.process_time() - start

def grows(pattern, unit):
    # Longer and longer inputs, so that a very bad pattern is known by a short one.
    times = [scan(pattern, unit * (500 // len(unit)))]
    if times[0] > 0.05:
        return times
    if times[0] < 0.0001:  # even if it were cubic, the next would be near 5 ms
        return []
    times.append(scan(pattern, unit * (2000 // len(unit))))
    if times[1] < 0.005:
        return []
    times.append(scan(pattern, unit * (8000 // len(unit))))
    return times if times[2] > 8 * max(times[1], scan(pattern, unit * (2000 // len(unit)))) else []

slow = []
for caller, pattern in found.values():
    if isinstance(pattern.pattern, str):
        for unit in units:
            times = grows(pattern, unit)
            if times:
                slow.append([caller, pattern.pattern[:80], unit, *(round(t, 3) for t in times)])
                break
print(json.dumps([len(found), slow]))
"""


@pytest.mark.slow
def test_no_pattern_is_worse_than_linear() -> None:
    """Found by watching what ``re`` compiles, so none can be forgotten."""
    units = [*TEXT.values(), *HTML.values(), "a1", "A.", "1/", "a ", " a", "1 ", ", ", "a, ", "A. ", "a-a "]
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        input=json.dumps([units, [str(s) for s in samples()]]),
        cwd=ROOT, env=environment(), capture_output=True, text=True, check=True,
    )  # fmt: skip
    count, slow = json.loads(run.stdout)
    slow = [s for s in slow if not any(p.startswith(s[1]) for p in ANCHORED)]
    assert count > 10
    assert not slow, "\n".join(map(str, slow))
