"""Options that do not go together, each rule by itself."""

import pytest

from newsparse import exits, usage
from newsparse.options import OPTIONS

NOTHING = {option.dest: None for option in OPTIONS}
TOGETHER = [
    {},
    {"resume": True, "output": "a.jsonl", "view": "jsonl"},
    {"resume": True, "output": "a.db"},
    {"append": True, "output": "a.db"},
    {"output": "a.parquet"},
    {"output": "a.csv", "view": "csv"},
    {"records": True, "view": "html"},
    {"field": "body", "view": "json"},
    {"column": "body"},
    {"summary": True},
    *({"summary": True, "view": view} for view in ("json", "csv", "html", "explain")),
    *({"keep_errors": True, "view": view} for view in ("json", "jsonl")),
]
APART = [
    ({"output": ""}, "."),
    ({"resume": True}, "--resume needs"),
    ({"resume": True, "view": "jsonl"}, "--resume needs"),
    ({"resume": True, "output": "a.json", "view": "json"}, "--resume needs"),
    ({"append": True}, "--append needs"),
    ({"append": True, "output": "a.jsonl", "view": "jsonl"}, "--append needs"),
    ({"append": True, "output": "a.parquet"}, "--append needs"),
    ({"output": "a.db", "view": "json"}, "formats by themselves"),
    ({"output": "a.parquet", "view": "csv"}, "formats by themselves"),
    ({"records": True, "field": "body"}, "one of these only"),
    ({"field": "body", "column": "body"}, "one of these only"),
    ({"records": True, "view": "explain"}, "nothing to explain"),
    ({"summary": True, "view": "markdown"}, "--summary is shown"),
    ({"summary": True, "output": "a.db"}, "--summary is shown"),
    ({"keep_errors": True}, "--keep-errors needs"),
    ({"keep_errors": True, "view": "csv"}, "--keep-errors needs"),
]


@pytest.mark.parametrize("given", TOGETHER)
def test_what_goes_together(given: dict[str, object]) -> None:
    """Nothing is said."""
    usage.check({**NOTHING, **given})


@pytest.mark.parametrize(("given", "said"), APART)
def test_what_does_not(given: dict[str, object], said: str) -> None:
    """One line says what is missing or too much."""
    with pytest.raises(exits.Misused, match=said):
        usage.check({**NOTHING, **given})


def test_every_rule_is_broken_by_a_case() -> None:
    """And ends as a sentence does."""
    for is_wrong, message in usage.RULES:
        assert message.endswith(".")
        assert any(is_wrong({**NOTHING, **given}) for given, _ in APART)
        assert not any(is_wrong({**NOTHING, **given}) for given in TOGETHER)
