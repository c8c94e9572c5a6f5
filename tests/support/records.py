"""A record made by hand, with everything a format has to show."""

from newsparse.record import (
    Article,
    Dateline,
    Mention,
    Organization,
    Person,
    Place,
    Record,
    Segment,
    Source,
    TimeExpression,
)

TEXT = "Envoy Lands\n\nBERN – Envoy Ada Roe of Acme flew to Bern on Friday.\nShe stays two days."


def at(words: str, kind: str | None = None, nth: int = 0) -> Mention:
    """Give the mention of words in TEXT."""
    start = TEXT.index(words)
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    return Mention(words, start, start + len(words), kind)


def segment(kind: str, words: str) -> Segment:
    """Give the segment of words in TEXT."""
    return Segment(kind, TEXT.index(words), TEXT.index(words) + len(words))


RECORD = Record(
    Article(
        source=Source("note.txt", "text", "utf-8", "https://a.example/x"),
        text=TEXT,
        title="Envoy Lands",
        authors=("Jo Doe",),
        dateline=Dateline("BERN –", "BERN", None, None, 13, 19, 13),
        published="2024-10-26",
        published_from="option",
        paragraphs=("Envoy Ada Roe of Acme flew to Bern on Friday. She stays two days.",),
        segments=(
            segment("title", "Envoy Lands"),
            segment("dateline", "BERN –"),
            segment("paragraph", TEXT[20:]),
        ),
    ),
    people=(Person("Ada Roe", "Envoy", (), (at("Ada Roe"),)),),
    places=(
        Place(
            "Bern",
            "city",
            "CH",
            "Bern",
            46.94809,
            7.44744,
            2661552,
            (at("BERN", "dateline"), at("Bern", "name")),
        ),
    ),
    organizations=(Organization("Acme", ("Acme Inc.",), (at("Acme"),)),),
    dates=(TimeExpression("2024-10-25", "DATE", (at("Friday"),)),),
    durations=(TimeExpression("P2D", "DURATION", (at("two days"),)),),
)


def hostile(words: str) -> Record:
    """Give a record that has the words everywhere."""
    mention = Mention(words, 0, len(words))
    return Record(
        Article(
            source=Source(words, "text", "utf-8", words),
            text=words,
            title=words,
            authors=(words,),
            dateline=Dateline(words, words, words, None, 0, len(words)),
            published="2024-10-26",
            published_from="option",
            paragraphs=(words,),
            segments=(Segment("paragraph", 0, len(words)),),
            notes=(words,),
        ),
        people=(Person(words, words, (words,), (mention,)),),
        places=(Place(words, "city", "CH", words, 1.0, -2.0, 1, (Mention(words, 0, len(words), "name"),)),),
        organizations=(Organization(words, (words,), (mention,)),),
        dates=(TimeExpression("2024-10-25", "DATE", (mention,)),),
        durations=(TimeExpression("P2D", "DURATION", (mention,)),),
    )
