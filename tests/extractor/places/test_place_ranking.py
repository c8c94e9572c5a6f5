"""How candidates are weighed: each feature by itself, on places made up for it."""

from pathlib import Path

import pytest

from newsparse.extractor.places import ranking as place_ranking
from newsparse.extractor.places.gazetteer import ALTERNATE, BARE, DEMONYM, Entry, load
from newsparse.extractor.places.ranking import Candidate, Toponym, chance, gap, holds, lead, rank, support
from newsparse.extractor.places.votes import Votes


def entry(number: int, kind: str = "city", **fields: object) -> Entry:
    """A made-up place."""
    values = {"lat": 10.0, "lon": 20.0, "country": "AA", "weight": 120, "admin1": -1, "geonames_id": None}
    values |= {"capital": False, "district": False} | fields
    return Entry(number=number, kind=kind, **values)  # type: ignore[arg-type]  # the fields are typed above


def winner(*candidates: Candidate, others: tuple[Toponym, ...] = (), prior: Votes | None = None) -> int:
    """The number of the candidate that wins."""
    toponym = Toponym("x", list(candidates))
    rank([toponym, *others], prior or Votes())
    assert toponym.best is not None
    return toponym.best.entry.number


def sure(place: Entry, count: int = 1) -> Toponym:
    """A name of one candidate."""
    return Toponym(str(place.number), [Candidate(place, 0)], count)


def test_the_larger_place_wins() -> None:
    """More people, more fame."""
    assert winner(Candidate(entry(1, weight=90), 0), Candidate(entry(2, weight=130), 0)) == 2


def test_a_country_beats_a_town() -> None:
    """Kinds have their own fame."""
    assert winner(Candidate(entry(1, weight=150), 0), Candidate(entry(2, "country", weight=150), 0)) == 2


@pytest.mark.parametrize("flag", [ALTERNATE, BARE])
def test_a_name_of_its_own_beats_a_borrowed_one(flag: int) -> None:
    """Old, foreign and shortened names count less."""
    assert winner(Candidate(entry(1), flag), Candidate(entry(2), 0)) == 2


@pytest.mark.parametrize(
    ("feature", "doublings"),
    [("near", 6), ("division", 6), ("country", 4), ("inside", 21)],
)
def test_what_the_company_outweighs(feature: str, doublings: int) -> None:
    """So many doublings of the people, and not one more."""
    for more, best in ((doublings, 1), (doublings + 1, 2)):
        fields = {"division": {"admin1": 50}, "country": {"country": "BB"}}.get(feature, {})
        here, far = Candidate(entry(1, weight=0, **fields), 0), entry(2, weight=8 * more, lat=60.0, lon=90.0)
        near = {"lat": 10.0, "lon": 20.0} if feature == "near" else {"lat": -60.0, "lon": -90.0}
        other = sure(entry(50, weight=0, **(near | fields)))
        toponym = Toponym("x", [here, Candidate(far, 0)])
        if feature == "inside":
            state = entry(70, "admin1", weight=0, country="")
            here.entry = here.entry._replace(admin1=70, country="")
            toponym.within = [Toponym("y", [Candidate(state, 0)])]
        rank([toponym, other] if feature != "inside" else [toponym], Votes())
        assert toponym.best is not None
        assert toponym.best.entry.number == best, (feature, more, [c.reasons for c in toponym.candidates])


def test_what_fame_outweighs() -> None:
    """A town of two millions under an old name, and one of 131,000 under its own; one of a million not."""
    town = Candidate(entry(2, weight=8 * 17), 0)
    assert winner(Candidate(entry(1, weight=8 * 21), ALTERNATE), town) == 1
    assert winner(Candidate(entry(1, weight=8 * 20), ALTERNATE), town) == 2


def test_votes_by_country() -> None:
    """Other names pull towards their country."""
    here, there = entry(1, country="BB"), entry(2, country="CC", weight=125, lat=60.0)
    other = sure(entry(3, "country", country="BB", weight=180), 3)
    assert winner(Candidate(here, 0), Candidate(there, 0)) == 2
    assert winner(Candidate(here, 0), Candidate(there, 0), others=(other,)) == 1


def test_votes_by_division() -> None:
    """Other names pull towards their division."""
    here, there = entry(1, admin1=50), entry(2, admin1=60, weight=130, lat=60.0)
    assert (
        winner(Candidate(here, 0), Candidate(there, 0), others=(sure(entry(3, admin1=50, lat=-30.0)),)) == 1
    )


def test_votes_by_distance() -> None:
    """Other names pull towards their neighbours."""
    here, there = entry(1, country=""), entry(2, country="", lat=60.0, weight=125)
    assert (
        winner(Candidate(here, 0), Candidate(there, 0), others=(sure(entry(3, country="", lat=10.3)),)) == 1
    )


def test_a_name_does_not_vote_for_itself() -> None:
    """However often it stands."""
    toponym = Toponym("x", [Candidate(entry(1, admin1=50), 0)], 9)
    rank([toponym], Votes())
    assert toponym.candidates[0].reasons["country"] == pytest.approx(0.0)
    assert toponym.candidates[0].reasons["division"] == pytest.approx(0.0)


def test_inside() -> None:
    """What follows after the comma decides, and is decided."""
    state, namesake = entry(10, "admin1", admin1=10), entry(11, "country", weight=190, country="DD")
    outer = Toponym("y", [Candidate(namesake, 0), Candidate(state, 0)])
    inner = Toponym(
        "x", [Candidate(entry(1, weight=160, country="EE"), 0), Candidate(entry(2, weight=80, admin1=10), 0)]
    )
    inner.within.append(outer)
    rank([inner, outer], Votes())
    assert inner.best is not None
    assert outer.best is not None
    assert (inner.best.entry.number, outer.best.entry.number) == (2, 10)


def test_keep() -> None:
    """A word of kind leaves the candidates of that kind, if there are any."""
    toponym = Toponym("x", [Candidate(entry(1), 0), Candidate(entry(2, "admin2"), 0)])
    toponym.keep("water")
    assert len(toponym.candidates) == 2
    toponym.keep("admin2")
    assert [c.entry.number for c in toponym.candidates] == [2]


def test_prior() -> None:
    """A home pulls like a name."""
    prior = Votes()
    prior.add(entry(9, admin1=50), 6.0)
    assert (
        winner(Candidate(entry(1, admin1=50), 0), Candidate(entry(2, weight=135, lat=60.0), 0), prior=prior)
        == 1
    )


def test_demonyms_are_whole_names() -> None:
    """A demonym is no weaker than the name."""
    for flags in (0, DEMONYM):
        assert winner(Candidate(entry(1, weight=130), flags), Candidate(entry(2, weight=125), 0)) == 1


def test_every_weight_is_used() -> None:
    """The table has no feature that the ranking does not know, and none that does nothing."""
    source = Path(place_ranking.__file__).read_text("utf-8")
    for feature, weight in place_ranking.weights().items():
        assert weight != 0
        stem = feature.removesuffix("-votes").removeprefix("chance-")
        assert f'"{stem}"' in source or stem in {"admin1", "admin2"}


@pytest.mark.parametrize(
    ("shares", "ahead"), [((0.5, 0.5), 0.0), ((0.9, 0.1), 2.2), ((1.0, 0.0), 8.0), ((0.2, 0.8), 1.39)]
)
def test_lead(shares: tuple[float, float], ahead: float) -> None:
    """The odds of the winner, in logarithms, within bounds."""
    toponym = Toponym("x", [Candidate(entry(1), 0), Candidate(entry(2, lat=60.0), 0)])
    for candidate, share in zip(toponym.candidates, shares, strict=True):
        candidate.score = candidate.share = share
    assert lead(toponym) == pytest.approx(ahead, abs=0.01)


def test_points_near_each_other_are_one_place() -> None:
    """A town and its county do not make each other unsure."""
    toponym = Toponym("x", [Candidate(entry(1), 0), Candidate(entry(2, "admin2", lat=10.3), 0)])
    for candidate in toponym.candidates:
        candidate.score = candidate.share = 0.5
    assert lead(toponym) == 8.0


def test_support() -> None:
    """What others say counts, what a place is by itself does not; it is bounded."""
    candidate = Candidate(entry(1), 0)
    candidate.reasons = {"people": 9.0, "kind": 3.0, "country": 2.0, "near": 1.5}
    assert support(candidate) == 3.5
    candidate.reasons["inside"] = 20.0
    assert support(candidate) == 8.0


def test_chance() -> None:
    """Who is ahead, and whom others support, is more likely right; a name without candidates never."""
    alone, torn = Toponym("x", [Candidate(entry(1), 0)]), Toponym("y", [])
    rank([alone, torn], Votes())
    assert chance(torn) == 0.0
    unsupported = chance(alone)
    alone.candidates[0].reasons["country"] = 6.0
    assert 0.5 < unsupported < chance(alone) < 1.0
    alone.candidates.append(Candidate(entry(2, lat=60.0), 0))
    alone.candidates[0].share = alone.candidates[1].share = 0.5
    assert chance(alone) < unsupported


@pytest.mark.parametrize(
    ("outer", "inner", "held"),
    [
        (entry(1, "country"), entry(2), True),
        (entry(1, "country"), entry(2, country="BB"), False),
        (entry(1, "country"), entry(2, "country"), False),
        (entry(1, "admin1"), entry(2, admin1=1), True),
        (entry(1, "admin1"), entry(2, admin1=3), False),
        (entry(1, "admin2", admin1=5), entry(2, admin1=5), True),
        (entry(1, "admin2", admin1=5), entry(2, admin1=5, lat=14.0), False),
        (entry(1), entry(2), False),
        (entry(1, "country"), entry(1, "country"), False),
    ],
)
def test_holds(outer: Entry, inner: Entry, held: object) -> None:
    """Codes and distance tell what lies in what."""
    assert holds(outer, inner) is held


def test_gap() -> None:
    """One degree of latitude is 111 km; of longitude half that at 60 degrees."""
    assert gap(entry(1, lat=0.0), entry(2, lat=1.0)) == pytest.approx(111.2)
    assert gap(entry(1, lat=60.0), entry(2, lat=60.0, lon=21.0)) == pytest.approx(55.6)


def test_a_name_without_readings() -> None:
    """Stays as it is."""
    toponym = Toponym("x", [])
    rank([toponym], Votes())
    assert toponym.best is None


def test_talk_of_a_country_does_not_hide_the_famous_namesake() -> None:
    """A small town needs more than its country's name against a city known everywhere."""
    small, great = entry(1, country="BB", weight=105), entry(2, country="CC", weight=170, lat=60.0)
    other = sure(entry(3, "country", country="BB", weight=180), 4)
    assert winner(Candidate(small, 0), Candidate(great, 0), others=(other,)) == 2
    prior = Votes()
    prior.countries["BB"] = 6.0
    assert winner(Candidate(small, 0), Candidate(entry(2, country="CC", weight=136), 0), prior=prior) == 1


def test_a_division_where_nearly_all_live_tells_nothing() -> None:
    """England is as good as the United Kingdom; a state of fifty tells much."""
    votes = Votes(gazetteer=load())
    england, texas = (load().find(n)[0][0] for n in ("england", "texas"))
    assert votes.telling(entry(1, country="GB", admin1=england.number)) < 0.3
    assert votes.telling(entry(1, country="US", admin1=texas.number)) == 1.0
