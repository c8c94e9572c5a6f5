"""Mentions of people to people: who is one, under which name, in which role."""

from newsparse.extractor.tokens import Document, Name
from newsparse.record import Person


def group(doc: Document, names: list[Name]) -> list[Person]:
    """Join the PERSON names of a document into people, sorted by first mention."""
    return []
