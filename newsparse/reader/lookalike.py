"""A text of one line that is likely to be meant as a path or an address, not as an article."""

import os
import re

LONGEST = 500
"""Characters of such a line; addresses seldom have more, and an article always has."""

_URL = re.compile(r"(?:https?|ftp|file)://\S{1,480}|www\.\S{1,480}", re.IGNORECASE)
_PATH = re.compile(
    r"""
    (?:~|\.{1,2}|[A-Za-z]:)?[/\\][^\n]{0,480}\.[a-z][a-z0-9]{1,4}   # /data/my article.txt, C:\a.html
  | [^\s/\\]{1,240}(?:[/\\][^\s/\\]{1,240}){0,40}\.[a-z][a-z0-9]{1,4}  # article.txt, data/article.html.gz
    """,
    re.VERBOSE,
)


def note(text: str, *, look: bool) -> str | None:
    """Tell what to call instead, if a text looks as if a path or an address was meant.

    Args:
        text: the source as it was given.
        look: see whether there is such a file.

    """
    line = text.strip()
    if not line or len(line) > LONGEST or "\n" in line:
        return None
    if _URL.fullmatch(line):
        return "the text looks like a URL, and newsparse fetches nothing: give the page itself, and url=..."
    if look and _is_file(line):
        return "the text is the name of a file: give it as a path, parse(pathlib.Path(...)), to read the file"
    if _PATH.fullmatch(line):
        return "the text looks like a path: give it as one, parse(pathlib.Path(...)), to read the file"
    return None


def _is_file(line: str) -> bool:
    """Tell whether there is a file of that name."""
    try:
        return os.path.isfile(line)  # noqa: PTH113 - pathlib costs start-up
    except ValueError:  # a NUL, a lone surrogate
        return False
