"""Text exports of Nexis and Factiva, in both layouts of each."""

from wires import article, articles, everything, parts, sample

UNI = """Page 1 of 2

Frogs return to a pond in Delft
Example Dagblad
3 April 2021 Saturday

Copyright 2021 Example Dagblad All Rights Reserved

Section: NEWS; Pg. 3
Length: 34 words
Byline: Sanne Bakker
Body

Frogs have come back to a pond in Delft, which a
school dug in 2019, said its teacher Joris Vos.

NOTE: They sing at night.

A heron came on Sunday.

Classification

Language: ENGLISH

Load-Date: April 4, 2021

End of Document

Page 2 of 2

Tram hits cow near Gouda
Example Dagblad
2 April 2021 Friday

Length: 9 words
Body

A tram hit a cow near Gouda. Both are well.

End of Document
"""
PLAIN = """Harbour of Ghent gets a crane
By Lotte Maes
46 words
7 May 2019
08:12
Example Maritime News
EXMN
English
Copyright 2019. Example Maritime News. All rights reserved.

The harbour of Ghent got a crane on Monday, its master said.

It is blue.

Document EXMN000020190507ef57000b5

Fog in Bruges
12 words
8 May 2019
Example Maritime News
EXMN
English

Fog closed the port of Bruges on Tuesday.

Document EXMN000020190508ef58000a1
"""


def test_numbered_documents_of_nexis() -> None:
    """The outlet and the date above the headline, keys in capitals, captions and keys below."""
    library, trams = articles(sample("nexis.txt"))
    assert library.title == "Library of Cork finds letters of a lighthouse keeper in its cellar"
    assert (library.source.site, library.published) == ("The Example Courier", "2024-10-26")
    assert (library.source.url, library.source.language) == ("http://courier.example/", "en")
    assert library.authors == ("Nuala Byrne",)
    assert library.dateline is not None
    assert library.dateline.place == "CORK, Ireland"
    assert [kind for kind, _ in parts(library)] == [
        *("title", "byline", "dateline", "paragraph", "paragraph", "caption"),
    ]
    assert library.paragraphs[0].endswith("behind a wall of newspapers for 90 years.")
    assert (trams.title, trams.published, trams.authors) == ("Trams in Galway", "2024-10-25", ())
    assert trams.paragraphs == (
        "Galway will have trams by 2032 if the council votes for them on Monday, its chairman said.",
    )


def test_documents_of_nexis_uni() -> None:
    """The headline above the outlet, "Body" before the story, "End of Document" after it."""
    frogs, tram = articles(UNI)
    assert (frogs.title, frogs.source.site) == ("Frogs return to a pond in Delft", "Example Dagblad")
    assert (frogs.published, frogs.authors) == ("2021-04-03", ("Sanne Bakker",))
    assert frogs.paragraphs == (
        "Frogs have come back to a pond in Delft, which a school dug in 2019, said its teacher Joris Vos.",
        "NOTE: They sing at night.",
        "A heron came on Sunday.",
    )
    assert (tram.title, tram.published) == ("Tram hits cow near Gouda", "2021-04-02")
    assert tram.paragraphs == ("A tram hit a cow near Gouda. Both are well.",)


def test_a_headline_with_its_key() -> None:
    """As older exports print it, after the date."""
    found, broken = everything(
        "  1 of 2 DOCUMENTS\n\n    The Example Post\n\n    June 1, 2004 Tuesday\n\nHEADLINE: Rain in "
        "Bath\nand in Wells\n\n"
        "BODY:\nRain fell.\n\n  2 of 2 DOCUMENTS\n\n"
    )
    assert not isinstance(found, str)
    assert (found.title, found.published, found.paragraphs) == (
        "Rain in Bath and in Wells",
        "2004-06-01",
        ("Rain fell.",),
    )
    assert broken == "no article in it: neither a headline nor a text"


def test_a_document_without_keys_above_its_story() -> None:
    """The head ends at the first running text, if a date stands above it; a key inside the story is none."""
    story = "Rain fell in the hills above Bath on Friday, and the river rose by a metre in a night. " * 3
    above = "1 of 1 DOCUMENTS\n\n   The Example Post\n\n   June 1, 2004 Tuesday\n\nRain in Bath"
    data = f"{above}\n\n{story}\n\nNOTE: It stopped.\n\n"
    found = article(data + "It is dry.\n\nLOAD-DATE: June 2, 2004\n")
    assert (found.title, found.published, found.source.site) == (
        "Rain in Bath",
        "2004-06-01",
        "The Example Post",
    )
    assert found.paragraphs[1:] == ("NOTE: It stopped.", "It is dry.")
    bare = article(f"1 of 1 DOCUMENTS\n\n{story}\n\nNOTE: It stopped.\n\nIt is dry.\n")
    assert len(bare.paragraphs) == 3


def test_a_document_with_nothing_but_text() -> None:
    """Every optional field missing: what stands there is the story."""
    first, _ = articles(
        "1 of 2 DOCUMENTS\n\nBODY:\nRain fell in Bath.\n\n2 of 2 DOCUMENTS\n\nBODY:\nIt stopped.\n"
    )
    assert (first.title, first.published, first.source.site) == (None, None, None)
    assert first.paragraphs == ("Rain fell in Bath.",)


def test_coded_documents_of_factiva() -> None:
    """A code before each field; a line of the story that begins like a code stays in it."""
    yard, port = articles(sample("factiva.txt"))
    assert (yard.source.id, yard.source.site) == ("EXMN000020190507ef57000b5", "Example Maritime News")
    assert yard.title == "Shipyard in Ulsan wins order for six ferries"
    assert (yard.authors, yard.published) == (("Min-ji Seo",), "2019-05-07")
    assert yard.dateline is not None
    assert yard.dateline.place == "ULSAN"
    assert yard.paragraphs[1:] == (
        "The ferries will link Surabaya and Makassar, said its president, Park Do-yun.",
        "IN the yard, 1,200 people will work on them.",
    )
    assert (port.title, port.published) == ("Port of Busan has quietest week since 2011", "2019-05-08")


def test_documents_of_factiva_without_codes() -> None:
    """The lines around the number of words say what they are."""
    crane, fog = articles(PLAIN)
    assert (crane.title, crane.authors) == ("Harbour of Ghent gets a crane", ("Lotte Maes",))
    assert (crane.published, crane.source.site) == ("2019-05-07", "Example Maritime News")
    assert crane.paragraphs == ("The harbour of Ghent got a crane on Monday, its master said.", "It is blue.")
    assert (fog.title, fog.source.id) == ("Fog in Bruges", "EXMN000020190508ef58000a1")
    assert fog.paragraphs == ("Fog closed the port of Bruges on Tuesday.",)


def test_a_document_of_factiva_without_fields() -> None:
    """Every optional field missing."""
    _, bare = articles(PLAIN.partition("Fog in")[0] + "Rain fell.\n\nDocument EXMN000020190508ef58000a1\n")
    assert (bare.title, bare.published, bare.paragraphs) == (None, None, ("Rain fell.",))


def test_other_encodings() -> None:
    """Exports come in Windows-1252 and UTF-16 too."""
    for encoding, told in (("utf-16", "utf-16-le"), ("cp1252", "windows-1252")):
        found = articles(sample("nexis.txt").decode().replace("NUALA BYRNE", "NUALA BYRNÉ").encode(encoding))
        assert found[0].source.encoding == told
        assert found[0].authors == ("Nuala Byrné",)
