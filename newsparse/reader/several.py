"""A plain text that looks like several stories: they are not split by guess, the record says so."""

import re

NOTE = "the text looks like several articles ({}); they are read as one: give each in a file of its own"
"""What the record says; the brackets name what sets them apart."""
LEAST = 300
"""Characters of a story that count: the shortest of a wire have more, a note of the editors seldom."""
LONGEST_TITLE = 150
"""Characters of a line that may be a headline."""
FEWEST, MOST = 3, 25
"""Words of a headline."""
LINE = 60
"""Characters of the first line of a story, wrapped or not."""

_RULE = re.compile(
    r"(?m)^[ \t]{0,40}(?:-{5,120}|={5,120}|_{5,120}|\*{5,120}|#{5,120}|~{5,120})[ \t\r]{0,40}$"
)
_END = re.compile(r"(?m)^[ \t]{0,40}(?:ENDS?|-?END-?|-\s?30\s?-|#\s?#\s?#)\.?[ \t\r]{0,40}$")
_PAGE = re.compile(r"(?m)^[ \t]{0,40}[Pp]age 1 of \d{1,4}[ \t\r]{0,40}$")
_SEPARATORS = (
    ("lines of dashes or stars", _RULE),
    ('lines that say "END"', _END),
    ("pages that begin anew", _PAGE),
)


def note(text: str) -> str | None:
    """Say that a text looks like several stories.

    Args:
        text: a plain text.

    Returns:
        The note, or None for one story: what stands between lines of dashes counts as a story
        where it begins with a headline over running text.

    """
    for told, pattern in _SEPARATORS:
        stretches = pattern.split(text) if pattern.search(text) else ()
        if sum(map(_is_story, stretches)) > 1:
            return NOTE.format(told)
    return None


def _is_story(stretch: str) -> bool:
    """Tell a headline over running text."""
    if len(stretch) < LEAST:
        return False
    first, _, rest = stretch.strip().partition("\n")
    title = first.strip()
    if len(title) > LONGEST_TITLE or title[-1:] in '.:;,!”"' or not FEWEST <= len(title.split()) <= MOST:
        return False
    rest = rest.lstrip()
    return title[:1].isupper() and len(rest.partition("\n")[0]) >= LINE and "." in rest
