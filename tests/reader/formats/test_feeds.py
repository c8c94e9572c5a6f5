"""RSS and Atom."""

import html

import pytest
from wires import article, articles, everything, parts, sample

from newsparse.reader.formats import markup

BODY = "<p>The old bridge opened to traffic on Friday.</p><p>It cost 41 million euros, the city said.</p>"
TEXT = ("The old bridge opened to traffic on Friday.", "It cost 41 million euros, the city said.")


def test_rss_fields() -> None:
    """What the item tells, what the feed tells of itself; pictures are left out."""
    storm, kiwi = articles(sample("feed.xml"))
    assert (storm.source.format, storm.source.id) == ("rss", "post-4711")
    assert (storm.source.url, storm.source.site) == (
        "https://post.example/storm-valleys",
        "Example Post & Courier",
    )
    assert (storm.title, storm.authors) == ("Storm cuts off two valleys near Nelson", ("Hana Tipene",))
    assert (storm.published, storm.published_from) == ("2022-08-19", "metadata")
    assert [kind for kind, _ in parts(storm)] == ["title", "byline", "paragraph", "paragraph"]
    assert storm.paragraphs[1] == "“Nobody is hurt,” said Mayor Rewi Stone. The army will bring food today."
    assert kiwi.paragraphs == ("Rangers counted 214 kiwi on Stewart Island last week, 9 more than in 2021.",)
    assert kiwi.published == "2022-08-18"


@pytest.mark.parametrize(
    "content",
    [
        f"<content type='html'>{html.escape(BODY)}</content>",
        f"<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>{BODY}</div></content>",
        f"<content type='html'><![CDATA[{BODY}]]></content>",
        f"<summary>{html.escape(html.escape(BODY))}</summary>",
    ],
    ids=["escaped", "xhtml", "cdata", "escaped twice"],
)
def test_atom(content: str) -> None:
    """An entry, alone, with its content in each form."""
    found = article(
        '<entry xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>tag:a</id><title '
        'type="html">Bridge &amp;amp; harbour</title>'
        '<link rel="self" href="https://post.example/feed"/><link rel="alternate" '
        'href="https://post.example/a"/>'
        f"<author><name>Anna "
        f"Lind</name><email>a@b.c</email></author><published>2024-10-25T10:00:00Z</published>{content}</entry>"
    )
    assert (found.source.format, found.source.id, found.source.url) == (
        "atom",
        "tag:a",
        "https://post.example/a",
    )
    assert (found.title, found.authors, found.published) == ("Bridge & harbour", ("Anna Lind",), "2024-10-25")
    assert found.paragraphs == TEXT


def test_pictures_of_an_item() -> None:
    """Their titles, descriptions and contents are not the item's; a guid may be its address."""
    found = article(
        "<item><media:content url='a.jpg' medium='image'><media:title>A jpg</media:title></media:content>"
        "<media:title>Picture</media:title><media:description>A river</media:description><title>Rain</title>"
        "<description>Rain fell in Bath.</description><guid>https://post.example/rain</guid></item>"
    )
    assert (found.title, found.paragraphs) == ("Rain", ("Rain fell in Bath.",))
    assert found.source.url == "https://post.example/rain"


def test_rdf_and_an_address_before_the_name() -> None:
    """RSS 1.0, and RSS 2.0's own form of an author."""
    found = article(
        '<?xml version="1.0"?><rdf:RDF xmlns:rdf="x"><channel><title>Post</title></channel>'
        '<item rdf:about="https://post.example/1"><title>Rain</title><author>jane@post.example (Jane '
        "Roe)</author>"
        "<dc:date>2004-05-06</dc:date><description>Rain fell in Bath.</description></item></rdf:RDF>"
    )
    assert (found.source.id, found.source.site, found.authors) == (
        "https://post.example/1",
        "Post",
        ("Jane Roe",),
    )
    assert (found.published, found.paragraphs) == ("2004-05-06", ("Rain fell in Bath.",))


def test_a_broken_item_costs_itself() -> None:
    """One with crossed tags, one with nothing; a bare ampersand breaks nothing."""
    bare = "<item><description>Fish & chips</description></item>"
    first, crossed, empty, last = everything(
        f"<rss><channel>{bare}<item><b></i></b></item><item></item>{bare}</channel></rss>"
    )
    assert not isinstance(first, str)
    assert not isinstance(last, str)
    assert (first.title, first.published, first.source.url, first.authors) == (None, None, None, ())
    assert last.paragraphs == ("Fish & chips",)
    assert crossed == "not well-formed XML: mismatched tag, line 1"
    assert empty == "no article in it: neither a headline nor a text"


def test_tags_inside_verbatim_sections_and_comments() -> None:
    """Neither opens nor closes an item."""
    found = article(
        "<rss><!-- <item> --><item><title>Tags</title><description><![CDATA[<p>An &lt;item> or "
        "</item> here.</p>]]>"
        "</description></item></rss>"
    )
    assert (found.title, found.paragraphs) == ("Tags", ("An <item> or here.",))


def test_pictures_that_never_end() -> None:
    """An element that is passed over loses only its own tag where it is not closed."""
    assert markup.paragraphs("<p>Rain.</p><figure><img>" * 3) == ["Rain."] * 3
    assert markup.paragraphs("<p>Rain.</p><figure>x</figure><script>y</script><p>Wind<br>and sun.") == [
        *("Rain.", "Wind", "and sun."),
    ]
