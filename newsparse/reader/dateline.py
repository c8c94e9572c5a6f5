"""Datelines: where, when and for whom a story was filed, printed before its first words."""

from collections.abc import Sequence

from newsparse.record import Dateline, Pair


def find(text: str, spans: Sequence[Pair], published: str | None) -> tuple[int, Dateline] | None:
    """Find the dateline among the first blocks of an article.

    Args:
        text: the text that ``spans`` count in.
        spans: the [start, end) of each block of the body, in order; only the first few
            are looked at.
        published: the article's own date (ISO 8601), which gives a date without a year
            its year.

    Returns:
        The index of the block that starts with the dateline, and the dateline; None if
        there is none.

    """
    del text, spans, published
    return None
