"""A record without what it is unsure of: for ``--min-confidence`` and whoever has records."""

from typing import TypeVar

from newsparse.record import KINDS, Organization, Person, Place, Quote, Record, Speaker

Entry = TypeVar("Entry", Person, Place, Organization)
UNNAMED = "unnamed"


def above(record: Record, least: float) -> Record:
    """Leave out the people, places and organizations that are less sure than asked for.

    Args:
        record: any record; it stays as it is.
        least: the least confidence, from 0 to 1; entries that have none stay.

    Returns:
        A record whose quotes point into its own lists; a speaker who was left out is unnamed.

    """
    kept = {kind: _kept(getattr(record, entries), least) for kind, entries in KINDS.items()}
    numbers = {kind: found[1] for kind, found in kept.items()}
    quotes = tuple(_said(quote, numbers) for quote in record.quotes)
    return record.replace(quotes=quotes, **{KINDS[kind]: found[0] for kind, found in kept.items()})


def _kept(entries: tuple[Entry, ...], least: float) -> tuple[tuple[Entry, ...], dict[int, int]]:
    """Give the entries that are sure enough, and their new numbers by the old ones."""
    kept = [n for n, e in enumerate(entries) if e.confidence is None or e.confidence >= least]
    return tuple(entries[n] for n in kept), {old: new for new, old in enumerate(kept)}


def _said(quote: Quote, numbers: dict[str, dict[int, int]]) -> Quote:
    """Give a quote whose speaker has the number of the new list, or no name."""
    speaker = quote.speaker
    if speaker is None or speaker.kind not in numbers or speaker.index is None:
        return quote
    index = numbers[speaker.kind].get(speaker.index)
    if index is None:
        return quote.replace(speaker=Speaker(None, UNNAMED, None, speaker.mention))
    return quote.replace(speaker=speaker.replace(index=index))
