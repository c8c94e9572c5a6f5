"""Metadata and the stories in scripts."""

from newsparse.reader.page import tree
from newsparse.reader.page.meta import Facts, facts, linked
from newsparse.reader.page.scripts import find, split

LD = {"type": "application/ld+json"}


def test_metas() -> None:
    """Contents by name, property and itemprop, in order."""
    told = facts(
        [{"name": "Author", "content": " A  B "}, {"property": "og:x", "content": ""}, {"content": "y"}], []
    )
    assert told.meta("author") == ["A B"]
    assert told.first("og:x", "author") == "A B"
    assert told.first("none") is None


def test_linked_data() -> None:
    """The first article counts; authors by reference are looked up."""
    script = """
    <!-- {"@graph": [{"@type": "Organization", "name": "Post"}, {"@type": "Person", "@id": "#a",
    "name": "Anna Lind"}, {"@type": "https://schema.org/NewsArticle", "headline": "One",
    "author": [{"@id": "#a"}]},
    {"@type": "Article", "headline": "Two"}]} -->"""
    story = facts([], [(LD, script)]).story
    assert story["headline"] == "One"
    assert story["author"] == [{"@type": "Person", "@id": "#a", "name": "Anna Lind"}]


def test_broken_data() -> None:
    """Broken and hostile scripts tell nothing."""
    for text in ("", "{", "[" * 100_000, '{"a": 1' + "0" * 10_000, "null", '"x"', "\ud800"):
        assert linked(text) == []
    assert linked('{"a": "tab\there"} // rest') == [{"a": "tab\there"}]


def test_article_body() -> None:
    """A body in JSON-LD, with and without markup."""
    lines = ["The first line of it is long enough. " * 4, "And the second one is no shorter. " * 4]
    for body in ("\n\n".join(lines), "<p>" + "</p><p>".join(lines) + "</p>", "\r\n".join(lines)):
        assert find(Facts(story={"articleBody": body}), []) == [s.strip() for s in lines]
    assert find(Facts(story={"articleBody": 3}), []) == []


def test_app_data() -> None:
    """The longest text in an app's data, as HTML or as strings under one key."""
    html = (
        '{"nav": ["Home"], "body": "<p>' + "Told in full here. " * 9 + "</p><p>" + "And here. " * 9 + '</p>"}'
    )
    assert find(Facts(), [({"id": "__NEXT_DATA__"}, html)]) == [
        "Told in full here. " * 8 + "Told in full here.",
        ("And here. " * 9).strip(),
    ]
    assert (
        find(Facts(), [({}, '{"a": ["short", 1, null, {"b": true}]}'), ({}, "["), ({}, "[" * 50_000)]) == []
    )


def test_split() -> None:
    """Entities are decoded, empty lines dropped."""
    assert split("a &amp; b\n\n\n c") == ["a & b", "c"]
    assert split("a<br>b <i>c</i> d<p>e") == ["a", "b c d", "e"]


def test_site_and_language_of_a_page() -> None:
    """The site's name from its meta element, the language from the page's own or Open Graph's word."""
    head = '<meta property="og:site_name" content="Harbour Post"><meta property="og:locale" content="en_GB">'
    for start, language in (('<html lang="cy">', "cy"), ("<html>", "en-GB"), ('<html lang="<b>">', "en-GB")):
        text = f"<!DOCTYPE html>{start}<head>{head}</head><body><h1>Ferry stops</h1>"
        source = tree.read(text, date=None, url=None, name=None, encoding=None).source
        assert (source.site, source.language) == ("Harbour Post", language)
