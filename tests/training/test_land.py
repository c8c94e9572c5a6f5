"""Land outlines: arcs joined, carried over the date line, simplified, written as paths."""

import pytest

from newsparse.training import land

TOPOLOGY = {
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "arcs": [[[0, 0], [10, 0], [0, 10]], [[10, 10], [-10, 0], [0, -10]], [[10, 10], [5, 5]]],
    "objects": {
        "land": {"type": "GeometryCollection", "geometries": [{"type": "MultiPolygon", "arcs": [[[0, 1]]]}]},
        "countries": {
            "type": "GeometryCollection",
            "geometries": [{"type": "Polygon", "arcs": [[0, 1]]}, {"type": "Polygon", "arcs": [[~0, 2]]}],
        },
    },
}


def test_rings_and_shared_arcs() -> None:
    """A ring's arcs are joined without doubling their ends; a border is an arc of two countries."""
    lines = land.arcs(TOPOLOGY)
    (ring,) = land.rings(TOPOLOGY["objects"]["land"])  # type: ignore[index]
    assert land.points(ring, lines) == [(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)]
    assert land.points([~0], lines) == [(10, 10), (10, 0), (0, 0)]
    assert land.shared(TOPOLOGY) == [0]


@pytest.mark.parametrize(
    ("ring", "west", "east"),
    [
        ([(0.0, 0.0), (20.0, 0.0), (20.0, 20.0), (0.0, 0.0)], 0, 20),
        ([(170.0, 60.0), (-175.0, 60.0), (-175.0, 70.0), (170.0, 60.0)], 170, 185),
        ([(-180.0, 60.0), (170.0, 60.0), (100.0, 70.0), (-180.0, 60.0)], 100, 180),
    ],
)
def test_rings_go_on_over_the_date_line(ring: list[land.Point], west: float, east: float) -> None:
    """And stay where most maps look for them."""
    longitudes = [x for x, _ in land.unwrapped(ring)]
    assert (min(longitudes), max(longitudes)) == (west, east)


def test_a_ring_around_the_pole_is_closed_below_it() -> None:
    """Antarctica has no side of its own there."""
    ring = [(x, -70.0) for x in (-180.0, -90.0, 0.0, 90.0, 179.9)] + [(-180.0, -70.0)]
    assert min(y for _, y in land.unwrapped(ring)) == -90


def test_simplified_keeps_what_stands_out() -> None:
    """Small triangles go, ends and large ones stay."""
    line = [(0.0, 0.0), (1.0, 0.01), (2.0, 0.0), (3.0, 5.0), (4.0, 0.0)]
    assert land.simplified(line, 0.1) == [(0.0, 0.0), (2.0, 0.0), (3.0, 5.0), (4.0, 0.0)]
    assert land.simplified(line, 0.0) == line
    assert land.simplified(line, 100) == [(0.0, 0.0), (4.0, 0.0)]


def test_paths() -> None:
    """In twentieths of a degree, as small steps."""
    square = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0)]
    assert land.path([square], closed=True) == "M0 0l20 0 0 20z"
    assert land.path([square[:2]], closed=False) == "M0 0l20 0"
    assert land.path([[(0.0, 0.0), (0.001, 0.0)]], closed=False) == ""
    assert land.size(square) == 0.5


def test_build() -> None:
    """Two lines: the land, the borders."""
    assert land.build(TOPOLOGY, TOPOLOGY) == "M0 0l200 0 0 200-200 0z\nM0 0l200 0 0 200\n"
