"""NITF, NewsML 1, RCV1 and NewsML-G2."""

from wires import article, articles, everything, parts, sample


def test_nitf_fields() -> None:
    """Everything from its place, the captions and the tagline apart from the story."""
    found = article(sample("nitf.xml"))
    assert found.source.part is None
    assert found.source.id == "exa-20241026-0042"
    assert (found.source.url, found.source.site) == (
        "https://tidende.example/tunnel-opens",
        "Example Tidende",
    )
    assert found.title == "Tunnel under the fjord opens a year late"
    assert (found.authors, found.credits) == (("Ingrid Solheim", "Per Aune"), ("EXA",))
    assert (found.published, found.published_from) == ("2024-10-26", "metadata")
    assert found.dateline is not None
    assert (found.dateline.text, found.dateline.place) == ("STAVANGER, Norway, Oct. 26", "STAVANGER, Norway")
    assert [kind for kind, _ in parts(found)] == [
        *("title", "deck", "byline", "dateline"),
        *("paragraph", "paragraph", "paragraph", "caption", "other"),
    ]
    assert found.paragraphs[1] == "Two hours saved"
    assert "tunnel.jpg" not in found.text


def test_the_new_york_times_corpus() -> None:
    """The lead is not told twice, the online headline is no deck, the turned byline is left out."""
    found = article(
        '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE nitf SYSTEM '
        '"http://www.nitf.org/IPTC/NITF/3.3/dtd/nitf-3-3.dtd">'
        '<nitf change.date="June 10, 2005"><head><title>Ferry Sinks</title><docdata><doc-id '
        'id-string="1800001"/></docdata>'
        '<pubdata date.publication="20070103T000000" ex-ref="http://times.example/1" name="The '
        'Example Times"/></head>'
        "<body><body.head><hedline><hl1>Ferry Sinks</hl1><hl2 class='online_headline'>Ferry Sinks "
        "Off Java</hl2></hedline>"
        "<byline class='print_byline'>By SEAN ROE</byline><byline class='normalized_byline'>Roe, "
        "Sean</byline>"
        "</body.head><body.content><block class='lead_paragraph'><p>A ferry sank.</p></block>"
        "<block class='full_text'><p>A ferry sank.</p><p>All were "
        "saved.</p></block></body.content></body></nitf>"
    )
    assert found.paragraphs == ("A ferry sank.", "All were saved.")
    assert found.authors == ("Sean Roe",)
    assert (found.published, found.source.id) == ("2007-01-03", "1800001")
    assert [kind for kind, _ in parts(found)] == ["title", "byline", "paragraph", "paragraph"]


def test_a_lead_that_is_printed_once_more() -> None:
    """It is left out where the same words follow, and stays where they do not."""
    one = "<nitf><body.content><p>LEAD: A ferry sank.</p><p>{}</p></body.content></nitf>"
    again, other = articles(one.format("A ferry sank.") + one.format("All were saved."))
    assert again.paragraphs == ("A ferry sank.",)
    assert other.paragraphs == ("LEAD: A ferry sank.", "All were saved.")


def test_nitf_with_nothing_but_text() -> None:
    """Every optional field missing; two in a file, and a broken one."""
    one = "<nitf><body><body.content><p>Rain fell in Bath.</p></body.content></body></nitf>"
    first, broken, last = everything(f"<all>{one}<nitf><p>a</q></nitf>{one}</all>".replace("<all>", ""))
    assert not isinstance(first, str)
    assert not isinstance(last, str)
    assert (first.title, first.published, first.authors, first.dateline) == (None, None, (), None)
    assert last.paragraphs == ("Rain fell in Bath.",)
    assert broken == "not well-formed XML: mismatched tag, line 1"


def test_newsml_fields() -> None:
    """The lines of a component, the story as NITF or as text."""
    strike, fares = articles(sample("newsml.xml"))
    assert strike.source.id == "urn:newsml:exa.example:20041011:harbour-strike:1"
    assert (strike.published, strike.title) == ("2004-10-11", "Dockers in Gdansk end strike")
    assert strike.authors == ("Anna Kowal",)
    assert strike.dateline is not None
    assert (strike.dateline.place, strike.dateline.date) == ("GDANSK, Poland", "2004-10-11")
    assert strike.paragraphs[0] == "Dockers in Gdansk went back to work on Monday after five days."
    assert (fares.source.id, fares.published) == ("rail-fares", "2004-10-11")
    assert fares.dateline is not None
    assert fares.dateline.place == "LISBON"
    assert fares.paragraphs == (
        "Rail fares in Portugal will rise by 3 percent in January, the transport ministry said on Monday.",
        "The last increase was in 2002.",
    )


def test_rcv1_fields() -> None:
    """The corpus that came before NewsML."""
    found = article(sample("rcv1.xml"))
    assert (found.source.format, found.source.id) == ("rcv1", "900001")
    assert found.title == "Coffee growers of Veracruz expect record crop."
    assert found.authors == ("Elena Rueda",)
    assert found.dateline is not None
    assert (found.dateline.place, found.dateline.date) == ("XALAPA, Mexico", "1996-08-20")
    assert found.paragraphs[1] == "Its president, José Ibáñez, put it at 1.2 million bags."


def test_a_declared_encoding() -> None:
    """Bytes that are no UTF-8 are what the declaration says."""
    data = (
        sample("rcv1.xml")
        .decode()
        .replace("&#233;", "é")
        .replace("iso-8859-1", "iso-8859-2")
        .encode("iso-8859-2", "replace")
    )
    found = article(data)
    assert found.source.encoding == "iso-8859-2"
    assert "José" in found.paragraphs[1]


def test_rcv1_and_newsml_with_nothing_but_text() -> None:
    """Every optional field missing."""
    first, second = articles(
        "<newsitem><text><p>Rain fell in Bath.</p></text></newsitem>"
        "<NewsItem><NewsComponent><ContentItem><DataContent>Rain fell in "
        "Wells.</DataContent></ContentItem></NewsComponent></NewsItem>"
    )
    assert first.paragraphs == ("Rain fell in Bath.",)
    assert second.paragraphs == ("Rain fell in Wells.",)
    assert {
        first.title,
        second.title,
        first.published,
        second.published,
        first.source.id,
        second.source.id,
    } == {None}


def test_newsml_g2_fields() -> None:
    """The first day of the item, not that of its version; XHTML or text; pictures are no articles."""
    dam, bridge = articles(sample("newsml-g2.xml"))
    assert (dam.source.format, dam.source.id) == ("newsml-g2", "urn:newsml:exa.example:20230214:dam")
    assert (dam.published, dam.title) == ("2023-02-14", "Engineers lower lake after crack found in dam")
    assert (dam.authors, dam.credits) == (("Tendai Moyo",), ("EXA",))
    assert dam.dateline is not None
    assert (dam.dateline.text, dam.dateline.place) == ("HARARE, Zimbabwe (EXA) --", "HARARE, Zimbabwe")
    assert (
        dam.paragraphs[1]
        == "“There is no danger for anyone downstream,” said Chipo Ncube, who leads the river authority."
    )
    assert bridge.source.part == 2
    assert bridge.paragraphs == (
        "The bridge at Chirundu will be closed on Wednesday night.",
        "Lorries wait at Kafue, the police said.",
    )


def test_newsml_g2_prefixed_bare_and_broken() -> None:
    """Prefixes mean nothing; a headline alone is an article; what is cut off is not."""
    bare, broken = everything(
        "<nar:newsMessage xmlns:nar='x'><nar:newsItem><nar:contentMeta><nar:headline>Rain in "
        "Bath</nar:headline>"
        "</nar:contentMeta></nar:newsItem><nar:newsItem><nar:contentMeta>"
    )
    assert not isinstance(bare, str)
    assert (bare.title, bare.paragraphs, bare.published) == ("Rain in Bath", (), None)
    assert broken == "it is cut off: its end is missing"
