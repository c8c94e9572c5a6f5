"""Mentions of organizations to organizations."""

from newsparse.extractor.tokens import Document, Name
from newsparse.record import Organization


def group(doc: Document, names: list[Name]) -> list[Organization]:
    """Join the ORG names of a document into organizations, sorted by first mention."""
    return []
