"""Who, where and when over all articles: merged with care, counted as they come."""

from typing import Any

import pytest

from newsparse.corpus import summary
from newsparse.corpus.summary import Summary, summarize


def mention(text: str) -> dict[str, Any]:
    """Give a mention."""
    return {"text": text, "start": 0, "end": len(text)}


def article(day: str | None = None, **lists: list[dict[str, Any]]) -> dict[str, Any]:
    """Give what is read of a record."""
    empty: dict[str, Any] = {"people": [], "places": [], "organizations": [], "quotes": []}
    return empty | {"published": day} | lists


def person(name: str, role: str | None = None, times: int = 1) -> dict[str, Any]:
    """Give a person."""
    return {"name": name, "role": role, "mentions": [mention(name)] * times}


def place(name: str, number: int | None, lat: float | None = 1.0) -> dict[str, Any]:
    """Give a place."""
    return {
        "name": name, "kind": "city", "country": "CH", "lat": lat, "lon": lat, "geonames_id": number,
        "wikidata": None, "mentions": [mention(name)],
    }  # fmt: skip


def body(name: str, *aliases: str) -> dict[str, Any]:
    """Give an organization."""
    return {"name": name, "aliases": list(aliases), "mentions": [mention(name)]}


def people(*articles: dict[str, Any]) -> list[tuple[str, int]]:
    """Give the people with the number of their articles."""
    return [(p.name, p.articles) for p in summarize(articles).people()]


def test_the_same_full_name_is_one_person() -> None:
    """With its counts, days and roles."""
    found = summarize(
        [
            article("2024-03-02", people=[person("Ada Roe", "Envoy", 2)]),
            article("2024-01-05T10:00", people=[person("Ada Roe", "Swiss envoy")]),
            article(None, people=[person("Ada Roe")]),
        ]
    ).people()
    assert [(p.articles, p.mentions, p.first, p.last) for p in found] == [(3, 4, "2024-01-05", "2024-03-02")]
    assert found[0].roles == (("Envoy", 1), ("Swiss envoy", 1))
    assert found[0].why == ("Ada Roe: Swiss envoy as Envoy",)


@pytest.mark.parametrize(
    ("one", "two", "count"),
    [
        (person("Roe"), person("Roe"), 2),  # a surname alone never merges
        (person("Roe"), person("Ada Roe"), 2),
        (person("Ada Roe", "Envoy"), person("Ada Roe", "goalkeeper"), 2),  # two women
        (person("Ada Roe", "the mayor of Bern"), person("Ada Roe", "the owner of a shop"), 2),
        (person("Ada Roe", "Envoy"), person("Ada Roe"), 1),
        (person("Ada B. Roe"), person("ada b roe"), 1),
        (person("Ada Roe", "former mayor"), person("Ada Roe", "Mayor"), 1),
    ],
)
def test_who_is_one(one: dict[str, Any], two: dict[str, Any], count: int) -> None:
    """The same full name and no role that speaks against it."""
    assert len(people(article(people=[one]), article(people=[two]))) == count


def test_others_make_two_of_no_common_role_one() -> None:
    """The leader and the minister of one party are one, and the reason is kept; two of two places are two."""
    roles = ("party leader", "Minister")
    one, two = (article(people=[person("Ada Roe", r)], organizations=[body("Lake Party")]) for r in roles)
    (found,) = summarize([one, two]).people()
    assert found.why == ("Ada Roe: Minister beside lake party",)
    three = article(people=[person("Ada Roe", "goalkeeper")], organizations=[body("Lake Club")])
    assert [p.articles for p in summarize([one, three, two]).people()] == [2, 1]
    assert len(summarize([article(people=[person("Roe", r), person("Bo Ito")]) for r in roles]).people()) == 3


def test_little_is_remembered_of_whom_somebody_stands_beside() -> None:
    """The first names of the first articles."""
    others = [body(f"Fund {k}") for k in range(summary.BESIDES + 1)]
    known = article(people=[person("Ada Roe", "Envoy")], organizations=others)
    within, beyond = (
        article(people=[person("Ada Roe", "goalkeeper")], organizations=[others[k]]) for k in (-2, -1)
    )
    assert [len(summarize([known, then]).people()) for then in (within, beyond)] == [1, 2]
    far = [article(people=[person("Ada Roe", "Envoy")])] * summary.ARTICLES
    assert len(summarize([*far, known, within]).people()) == 2


def test_ordered_by_articles_then_mentions_then_name() -> None:
    """The same on any machine."""
    assert people(
        article(people=[person("B Roe"), person("A Roe"), person("C Roe", times=2)]),
        article(people=[person("D Roe")]),
        article(people=[person("D Roe")]),
    ) == [("D Roe", 2), ("C Roe", 1), ("A Roe", 1), ("B Roe", 1)]


def test_places_are_one_where_the_gazetteer_says_so() -> None:
    """Unresolved ones by their name; neighbours are those of the same articles."""
    found = summarize(
        [
            article(places=[place("Bern", 1), place("Geneva", 2), place("Nowhere", None, None)]),
            article(places=[place("Bern", 1), place("Bern", 3), place("Nowhere", None, None)]),
        ]
    ).places()
    assert [(p.name, p.articles) for p in found] == [("Bern", 2), ("Nowhere", 2), ("Bern", 1), ("Geneva", 1)]
    assert found[0].beside == (("Bern", 1), ("Geneva", 1))
    assert found[1].beside == ()


def test_organizations_by_name_and_acronym() -> None:
    """An acronym joins where an article said whose it is, and the reason is kept."""
    found = summarize(
        [
            article(organizations=[body("World Lake Fund", "WLF")]),
            article(organizations=[body("WLF")]),
            article(organizations=[body("Lake Fund")]),
        ]
    ).organizations()
    assert [(o.name, o.articles) for o in found] == [("World Lake Fund", 2), ("Lake Fund", 1)]
    assert found[0].why == ("WLF: said to be its short form",)


def test_quotes_count_for_their_speaker() -> None:
    """Unnamed speakers for nobody."""
    quotes = [
        {"speaker": {"kind": "person", "index": 1}},
        {"speaker": {"kind": "organization", "index": 0}},
        {"speaker": {"kind": "unnamed", "index": None}},
        {"speaker": None},
    ]
    found = summarize(
        [article(people=[person("A Roe"), person("B Roe")], organizations=[body("Acme")], quotes=quotes)]
    )
    assert {p.name: p.quotes for p in found.people()} == {"A Roe": 0, "B Roe": 1}
    assert [o.quotes for o in found.organizations()] == [1]


def test_days_of_the_articles() -> None:
    """Undated ones count as articles only."""
    found = summarize([article("2024-03-02"), article("2024-03-02T09:00"), article()])
    assert (found.articles, dict(found.days)) == (3, {"2024-03-02": 2})


def test_memory_grows_with_entities_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Roles and pairs of places are bounded."""
    monkeypatch.setattr(summary, "PAIRS", 20)
    found = Summary()
    for n in range(100):
        found.add(
            article(
                people=[person("Ada Roe", f"envoy number{n}")], places=[place("Bern", 1), place("x", n + 2)]
            )
        )
    assert len(found.people()[0].roles) <= summary.ROLES
    assert sum(count for _, count in found.places()[0].beside) <= 20
