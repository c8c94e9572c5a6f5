"""A record made by hand, with everything a format has to show."""

from newsparse.record import (
    Article,
    Date,
    Dateline,
    Duration,
    Mention,
    Organization,
    Person,
    Place,
    Quote,
    Record,
    Segment,
    Source,
    Speaker,
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
        source=Source("note.txt", encoding="utf-8", url="https://a.example/x"),
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
    people=(Person("Ada Roe", "Envoy", 51, (), 0.97, (at("Ada Roe"),)),),
    places=(
        Place(
            "Bern",
            "city",
            "CH",
            "Bern",
            46.94809,
            7.44744,
            121631,
            2661552,
            "Q70",
            0.98,
            (at("BERN", "dateline"), at("Bern", "name")),
        ),
    ),
    organizations=(Organization("Acme", ("Acme Inc.",), 0.42, (at("Acme"),)),),
    dates=(Date("2024-10-25", "DATE", "2024-10-25", "2024-10-25", None, (at("Friday"),)),),
    durations=(Duration("P2D", "DURATION", (at("two days"),)),),
    quotes=(
        Quote(
            "She stays two days",
            at("She stays two days").start,
            at("She stays two days").end,
            "indirect",
            speaker=Speaker("Ada Roe", "person", 0, at("She")),
            cue=at("stays"),
        ),
    ),
)


def hostile(words: str) -> Record:
    """Give a record that has the words everywhere."""
    mention = Mention(words, 0, len(words))
    return Record(
        Article(
            source=Source(words, 1, words, "text", "utf-8", words, words, words),
            text=words,
            title=words,
            authors=(words,),
            credits=(words,),
            dateline=Dateline(words, words, words, None, 0, len(words)),
            published="2024-10-26",
            published_from="option",
            paragraphs=(words,),
            segments=(Segment("paragraph", 0, len(words)),),
            notes=(words,),
        ),
        people=(Person(words, words, 1, (words,), 0.1, (mention,)),),
        places=(
            Place(
                words,
                "city",
                "CH",
                words,
                1.0,
                -2.0,
                1,
                1,
                "Q1",
                0.1,
                (Mention(words, 0, len(words), "name"),),
            ),
        ),
        organizations=(Organization(words, (words,), 0.1, (mention,)),),
        dates=(Date("2024-10-25", "DATE", "2024-10-25", "2024-10-25", None, (mention,)),),
        durations=(Duration("P2D", "DURATION", (mention,)),),
        quotes=(
            Quote(words, 0, len(words), "direct", speaker=Speaker(words, "person", 0, mention), cue=mention),
        ),
    )
