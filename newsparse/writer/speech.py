"""What the formats say of quotes: who speaks, and the words as they are shown."""

from typing import TYPE_CHECKING

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


def said(record: "Record", kind: str) -> dict[int, list[int]]:
    """Give the numbers of the quotes of each person, organization or place (``kind``), by its own number."""
    found: dict[int, list[int]] = {}
    for number, quote in enumerate(record.quotes):
        who = quote.speaker
        if who is not None and who.kind == kind and who.index is not None:
            found.setdefault(who.index, []).append(number)
    return found
