"""The entries of a record's lists and the mentions that are marked, each with the name of its anchor."""

from bisect import bisect_right
from typing import TYPE_CHECKING

from newsparse.writer import spans

if TYPE_CHECKING:
    from newsparse.record import Mention, Record

LIT = 160
"""Entries of one article that light up with their mentions; each costs a rule of the style sheet, and of
the 282 articles of a development set none has more."""
SHOWN = 8
"""Mentions of an entry that are linked one by one."""


class Entries:
    """What is marked in the text of a record, and which anchors lead where."""

    def __init__(self, record: "Record") -> None:
        """Number the entries of all lists, and the marked mentions in the order of the text."""
        self.runs = spans.mentions(record)
        self._starts = [run.start for run in self.runs]
        lists = (record.people, record.places, record.organizations, record.times)
        keys = [
            f"{letter}{n}" for letter, entries in zip("plod", lists, strict=True) for n in range(len(entries))
        ]
        self._numbers = {key: number for number, key in enumerate(keys)}

    def lit(self, key: str) -> str:
        """Give the class that an entry and its mentions share."""
        number = self._numbers[key]
        return f"e{number}" if number < LIT else ""

    def mark(self, mention: "Mention") -> str | None:
        """Give the anchor of the mark that shows a mention, which may be a longer one around it."""
        at = bisect_right(self._starts, mention.start) - 1
        return f"m{at}" if at >= 0 and self.runs[at].end >= mention.end else None

    def marks(self, mentions: "tuple[Mention, ...]") -> list[str]:
        """Give the anchors of an entry's mentions, each once, in the order of the text."""
        return list(dict.fromkeys(mark for m in mentions if (mark := self.mark(m))))
