"""ninjs: news in JSON."""

import json

from wires import article, articles, everything, sample

import newsparse
from newsparse.writer import Style, ninjs

ITEM = {"uri": "urn:a", "headline": "Rain in Bath", "body_text": "Rain fell in Bath.\n\nIt stopped."}


def test_fields() -> None:
    """Of versions 1 and 2."""
    well, school = articles(sample("ninjs.json"))
    assert (well.source.id, well.source.site, well.published) == (
        "urn:exa:20220503:well",
        "EXA",
        "2022-05-03",
    )
    assert well.title == "Village in Niger gets its first deep well"
    assert well.authors == ("Aïssa Maman",)
    assert well.dateline is not None
    assert well.dateline.place == "ZINDER, Niger"
    assert well.paragraphs[1] == "“My daughters walked two hours for it,” said Hadiza Oumarou, 41."
    assert (school.title, school.authors) == ("School in Agadez reopens", ("Moussa Sani",))
    assert school.paragraphs == (
        "The girls' school of Agadez opened its doors again on Monday.",
        "It had been shut for 14 months.",
    )


def test_one_item_lines_and_envelopes() -> None:
    """An object, JSON Lines, objects in a row, an array, Superdesk's envelope."""
    one = json.dumps(ITEM)
    assert article(one).paragraphs == ("Rain fell in Bath.", "It stopped.")
    for data in (f"{one}\n{one}\n", f"{one} {one}", f"[{one},\n{one}]", f'{{"_items": [{one}, {one}]}}'):
        assert [a.title for a in articles(data)] == ["Rain in Bath", "Rain in Bath"]
    assert [a.title for a in articles(json.dumps([ITEM, ITEM], indent=2))] == ["Rain in Bath", "Rain in Bath"]


def test_a_broken_line_costs_itself() -> None:
    """In JSON Lines; the others come."""
    one = json.dumps(ITEM)
    first, broken, last = everything(f'{one}\n{{"uri": "b", "headline": }}\n{one}\n')
    assert not isinstance(first, str)
    assert not isinstance(last, str)
    assert broken == "not well-formed JSON"


def test_cut_off_and_nothing_but_a_headline() -> None:
    """Every optional field missing; the second item never ends."""
    bare, broken = everything(
        '[{"uri": "urn:a", "headline": "Rain &amp; wind"}, {"uri": "urn:b", "headline": "Cut'
    )
    assert not isinstance(bare, str)
    assert (bare.title, bare.paragraphs, bare.published, bare.source.language) == (
        "Rain & wind",
        (),
        None,
        None,
    )
    assert broken == "it is cut off: its end is missing"


def test_other_json_is_no_article() -> None:
    """What has no item's keys is refused, and how to read it is said."""
    (reason,) = everything('{"name": "rain", "value": 3}')
    assert str(reason) == "JSON, but neither records nor ninjs: use --input-jsonl FIELD"


def test_version_3() -> None:
    """Names in camel case."""
    found = article(
        '{"uri": "urn:a", "versionCreated": "2024-10-26T08:00:00Z", "contentCreated": "2024-10-25T08:00:00Z",'
        ' "headlines": [{"value": "Rain"}], "bodies": [{"value": "<p>It fell.</p>"}]}'
    )
    assert (found.published, found.title, found.paragraphs) == ("2024-10-25", "Rain", ("It fell.",))


def test_what_newsparse_writes() -> None:
    """An export to ninjs is read again: one item a line."""
    written = [ninjs.body(newsparse.parse(sample("nitf.xml")), Style(), None) for _ in range(2)]
    for found in articles("".join(written)):
        assert found.title == "Tunnel under the fjord opens a year late"
        assert found.published == "2024-10-26"
        assert found.paragraphs[-1].startswith("Drivers between Stavanger and Haugesund")


def test_wrong_types() -> None:
    """Members of other types count as missing."""
    found = article(
        json.dumps({**ITEM, "byline": 3, "provider": ["EXA"], "firstcreated": None, "bodies": "x"})
    )
    assert (found.authors, found.source.site, found.published) == ((), None, None)
