"""Time expressions of a document: found here, normalised in ``timex``."""

from newsparse.extractor.tokens import Document
from newsparse.record import Article, TimeExpression


def resolve(doc: Document, article: Article) -> tuple[list[TimeExpression], list[TimeExpression]]:
    """Find and normalise; returns dates (DATE, TIME) and durations (DURATION, SET)."""
    return [], []
