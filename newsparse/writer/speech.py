"""What the formats say of quotes: who speaks, and the words as they are shown."""

from collections import Counter

from newsparse.typed import TYPE_CHECKING
from newsparse.writer.terminal import clean

if TYPE_CHECKING:
    from newsparse.record import Quote, Record


def speaker(quote: "Quote") -> str | None:
    """Give who speaks: the name, for an unnamed source its words ("officials"), None if nobody was found."""
    who = quote.speaker
    if who is None:
        return None
    return who.name or (who.mention.text if who.mention else None)


def words(quote: "Quote") -> str:
    """Give what is said on one line, a direct quote in marks."""
    said = clean(" ".join(quote.text.split()))
    return f"“{said}”" if quote.kind == "direct" else said


def role(record: "Record", quote: "Quote") -> str | None:
    """Give the role of the person who speaks, if there is one."""
    who = quote.speaker
    if who is None or who.kind != "person" or who.index is None:
        return None
    return record.people[who.index].role


def counts(record: "Record", kind: str) -> Counter[int]:
    """Count the quotes of each person, organization or place (``kind``), by its number in its list."""
    speakers = (q.speaker for q in record.quotes if q.speaker is not None)
    return Counter(s.index for s in speakers if s.kind == kind and s.index is not None)
