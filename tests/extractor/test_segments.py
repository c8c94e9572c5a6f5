"""No mention crosses the end of a segment, whatever stands on the two sides of it."""

import pytest

import newsparse

NAMES = [
    "Bern",
    "New York",
    "North Korea",
    "San José",
    "Alexandria, La.",
    "Ada Roe",
    "the United Nations",
    "May 22",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize("mark", [" - ", " — ", ", May 22 (Reuters) - ", ": ", " said so. "])
def test_a_name_on_both_sides(name: str, gap: str, mark: str) -> None:
    """At the end of the headline, in the dateline, at the ends of paragraphs."""
    for again in (name, name.upper()):
        text = f"Envoy in {name}{gap}{again}{mark}Envoy Ada Roe met Kofi Mensah in {name}{gap}{again} won.\n"
        record = newsparse.parse(text, format="text", date="2024-10-26")
        spans = [(s.start, s.end) for s in record.article.segments]
        found = (*record.people, *record.places, *record.organizations, *record.dates, *record.durations)
        for mention in (m for thing in found for m in thing.mentions):
            assert any(a <= mention.start and mention.end <= b for a, b in spans), mention.text
