"""Options that do not go together, each rule by itself."""

from typing import Any

import pytest

from newsparse.cli import conflicts, exit_codes
from newsparse.cli.options import Options

TOGETHER = [
    {},
    {"resume": True, "output": "a.jsonl", "formats": ("jsonl",)},
    {"resume": True, "output": "a.db"},
    {"resume": True, "output": "a.jsonl"},
    {"append": True, "output": "a.db"},
    {"output": "a.parquet"},
    {"output": "a.csv", "formats": ("csv",)},
    {"from_jsonl": True, "formats": ("html",)},
    {"input_jsonl": "body", "formats": ("json",)},
    {"input_parquet": "body"},
    {"summary": True},
    *({"summary": True, "output": f"a.{end}"} for end in ("json", "csv", "html", "txt")),
    {"keep_errors": True, "output": "a.jsonl"},
    *({"summary": True, "formats": (view,)} for view in ("json", "csv", "html", "explain")),
    *({"keep_errors": True, "formats": (view,)} for view in ("json", "jsonl")),
]
APART = [
    ({"output": ""}, "."),
    ({"formats": ("json", "csv")}, "--json and --csv: one format"),
    ({"resume": True}, "--resume needs"),
    ({"resume": True, "output": "a.jsonl", "formats": ("json",)}, "--resume needs"),
    ({"summary": True, "output": "a.md"}, "--summary is shown"),
    ({"summary": True, "output": "a.jsonl"}, "--summary is shown"),
    ({"keep_errors": True, "output": "a.csv"}, "--keep-errors needs"),
    ({"resume": True, "formats": ("jsonl",)}, "--resume needs"),
    ({"resume": True, "output": "a.json", "formats": ("json",)}, "--resume needs"),
    ({"append": True}, "--append needs"),
    ({"append": True, "output": "a.jsonl", "formats": ("jsonl",)}, "--append needs"),
    ({"append": True, "output": "a.parquet"}, "--append needs"),
    ({"output": "a.db", "formats": ("json",)}, "formats by themselves"),
    ({"output": "a.parquet", "formats": ("csv",)}, "formats by themselves"),
    ({"from_jsonl": True, "input_jsonl": "body"}, "one of these only"),
    ({"input_jsonl": "body", "input_parquet": "body"}, "one of these only"),
    ({"from_jsonl": True, "formats": ("explain",)}, "nothing to explain"),
    ({"summary": True, "formats": ("markdown",)}, "--summary is shown"),
    ({"summary": True, "output": "a.db"}, "--summary is shown"),
    ({"keep_errors": True}, "--keep-errors needs"),
    ({"keep_errors": True, "formats": ("csv",)}, "--keep-errors needs"),
]


@pytest.mark.parametrize("given", TOGETHER)
def test_what_goes_together(given: dict[str, Any]) -> None:
    """Nothing is said."""
    conflicts.check(Options(**given))


@pytest.mark.parametrize(("given", "said"), APART)
def test_what_does_not(given: dict[str, Any], said: str) -> None:
    """One line says what is missing or too much."""
    with pytest.raises(exit_codes.Misused, match=said):
        conflicts.check(Options(**given))


def test_every_rule_is_broken_by_a_case() -> None:
    """And ends as a sentence does."""
    for is_wrong, message in conflicts.RULES:
        assert message.endswith(".")
        assert any(is_wrong(Options(**given)) for given, _ in APART)
        assert not any(is_wrong(Options(**given)) for given in TOGETHER)
