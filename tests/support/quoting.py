"""Quotes in the notation of ``marked``: pages, and what was found as short lines."""

import re

from marked import read

from newsparse.extractor.quotes import find
from newsparse.extractor.quotes.candidates import Candidate, candidates
from newsparse.extractor.quotes.cues import Scene, scene
from newsparse.extractor.quotes.page import Entities, Page
from newsparse.record import Article, Mention, Organization, Person, Place, Quote, Segment, Source
from newsparse.tokens import Document, Name, tokenize


def article(text: str) -> Article:
    """Give the article of a text: each line is a paragraph, "# ..." a title, "> ..." a caption."""
    kinds = {"# ": "title", "> ": "caption", "": "paragraph"}
    lines = re.finditer(r"^(# |> |)(.+)$", text, re.MULTILINE)
    return Article(Source(), text, segments=tuple(Segment(kinds[m[1]], m.start(2), m.end(2)) for m in lines))


def parts(marked: str) -> tuple[Document, Article, Entities]:
    """Give what the quotes of a text in the notation of ``marked`` are found in."""
    doc, names = read(marked)
    source = article(doc.text)
    return tokenize(doc.text, source.segments), source, entities(doc, names)


GENDERS = {"Ann": "F", "Eva": "F", "Tom": "M", "Bo": "M"}
"""By first name; others are unknown."""
ROLES = {
    "Ann Roe": "mayor of Bern",
    "Bo Hale": "Chief Inspector",
    "Tom Hale": "deputy minister of trade",
    "Eva Moss": "minister",
    "Eva Gale": "Prime Minister",
    "Bo Lind": "Bern Gov.",
}
"""The roles of people in texts, by name; others have none."""


def entities(doc: Document, names: list[Name]) -> Entities:
    """Group names: people by their last word, the others by all words."""
    groups: dict[tuple[str, str], list[Mention]] = {}
    for n in names:
        text = doc.text[n.start : n.end]
        key = text.split()[-1].lower() if n.label == "PERSON" else text
        groups.setdefault((n.label, key), []).append(Mention(text, n.start, n.end))
    people = [
        Person(max((m.text for m in found), key=len), mentions=tuple(found))
        for (label, _), found in groups.items()
        if label == "PERSON"
    ]
    return Entities(
        tuple(p.replace(role=ROLES.get(p.name)) for p in people),
        tuple(Organization(k, mentions=tuple(m)) for (label, k), m in groups.items() if label == "ORG"),
        tuple(Place(k, mentions=tuple(m)) for (label, k), m in groups.items() if label == "PLACE"),
        tuple(GENDERS.get(p.name.split()[0]) for p in people),
    )


def page(marked: str) -> Page:
    """Lay out a text in the notation of ``marked``."""
    return Page(*parts(marked))


def sight(marked: str) -> Scene:
    """Give the first sentence with its candidates."""
    laid_out = page(marked)
    sentence = next(iter(laid_out.sentences()))
    return scene(laid_out, sentence, candidates(laid_out, sentence))


def words(s: Scene, c: Candidate | None) -> str | None:
    """Give the words of a candidate."""
    return None if c is None else s.page.text(c.first, c.last).text


def quotes(marked: str) -> list[Quote]:
    """Find the quotes of a text in the notation of ``marked``."""
    return find.find(*parts(marked))


def lines(marked: str) -> list[str]:
    """Give the quotes as "speaker: words"; an unnamed speaker in brackets, "?" for none."""
    return [f"{who(q)}: {q.text}" for q in quotes(marked)]


def who(quote: Quote) -> str:
    """Give the speaker of a quote in a word."""
    if quote.speaker is None:
        return "?"
    mention = quote.speaker.mention
    return quote.speaker.name or f"({mention.text if mention else ''})"
