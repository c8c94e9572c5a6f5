"""The regexes on text: its tokens, and the forms of dates and clock times within one."""

import re
from functools import cache

TOKEN = re.compile(
    r"""
    [^\W\d_bB][^\W\d_]++                       # most words, told at once
  | [^\s\w'’‘]                                  # a sign, but for apostrophes
  | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?![0-9-])    # ISO 8601 date
    (?:T[0-9:]{1,8}+(?:\.[0-9]{1,9})?(?:Z|[+-][0-9:]{2,5})?)?  #   and time
  | (?:[0-9]{4}[QqHh][1-4]|[1-4][QH](?:20)?[0-9]{2})\b   # 2031Q2  1Q24
  | (?<![0-9])[0-9]{1,2}(?=hrs?\b)                # 7hr, not 1330hrs
  | [0-9]++(?:[.,:/][0-9]++)*+                  # 19  1,500  10:35  3/4/2022  19th  1990s  10am  3day  21July
    (?:(?=day|week|month|year|yr|hour|min|sec|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) | [a-zA-Z]*+)
  | [aApP]\.\s?[mM]\b\.?                        # a.m.
  | [oO]['’]clock\b
  | [bB]\.\s?[cC]\b\.?(?:[eE]\b\.?)? | [bB][cC][eE]?\b   # B.C.
  | [QqHh][1-4]\b                               # Q3, H1
  | [^\W\d_]++                                  # any other word
  | ['’]s\b                                    # 's
  | ['’‘](?:[0-9]{2}s?\b)?                     # '98  '90s
  | _|\d                                       # any other sign
    """,
    re.VERBOSE,
)
"""One token."""

ON_WORDS = {
    "url": r"https?://\S+",
    "stamp": r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt]([0-9]{2}):?([0-9]{2}))?",
    "season": r"([0-9]{2})([0-9]{2})/(?:\1)?([0-9]{2})\Z",
    "slashed": r"([0-9]{1,4})([/.])([0-9]{1,2})\2([0-9]{2,4})\Z",
    "half": r"(?:([0-9]{4})([qh])([1-4])|[1-4]([qh])(?:20)?([0-9]{2}))\Z",
    "clock": r"([0-9]{1,2})(?:[:.]([0-9]{2}))?(?::[0-9]{2})?([aApP][mM])?(?:hrs?|h|z)?\Z",
}
"""Patterns on the text itself: addresses, 2022-03-04T10:15, 2021/22, 3/4/2022, 10:35am."""


@cache
def written(name: str) -> re.Pattern[str]:
    """Compile a pattern on text on first use."""
    return re.compile(ON_WORDS[name])
