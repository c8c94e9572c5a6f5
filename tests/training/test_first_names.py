"""First names and their genders, from the lists of faker."""

import pytest

pytest.importorskip("faker")

from newsparse.training import first_names


def test_genders() -> None:
    """Common names have the gender they nearly always have; names of both have none."""
    found = first_names.genders()
    assert found["gmary"] == 1
    assert found["gjohn"] == -1
    assert set(found.values()) == {1, -1}
    assert "gkim" not in found
    assert all(key[1:].isalpha() and key[1:].islower() for key in found)
    assert 5_000 < len(found) < 15_000


def test_listed() -> None:
    """Lists in other letters, and what is no list, give no names."""

    class Provider:
        first_names_male = ("Омар", "Omar", "", 3)

    assert first_names.listed(Provider, "first_names_male") == ["Omar"]
    assert first_names.listed(Provider, "first_names_female") == []
