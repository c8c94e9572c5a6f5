"""Regular expressions that are compiled when they are first used: of some hundred an article needs thirty.

What makes one slow to compile is a set of characters with some beyond Latin-1 that are not two stretches at
most: ``['’-]`` takes .2 ms, ``['-]|’`` beside other branches .02. The patterns of every article have none.
"""

import re

from newsparse.typed import Any, cast

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub")


class _Pattern:
    """Stands for a pattern until it is asked for something."""

    def __init__(self, *given: Any) -> None:  # noqa: ANN401 - as re.compile's
        """Keep what it is compiled from."""
        self._given = given

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - what the pattern has
        """Compile it and take over its methods, so that nothing comes between from then on."""
        compiled = re.compile(*self._given)
        self.__dict__.update((method, getattr(compiled, method)) for method in _METHODS)
        return getattr(compiled, name)


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Give a regular expression that is compiled when it is first used.

    >>> pattern("[aeiou]").sub("-", "Bern")
    'B-rn'
    """
    return cast("re.Pattern[str]", _Pattern(text, flags))
