"""Which options do not go together, each with the words that say so."""

from collections.abc import Callable, Mapping

from newsparse import exits
from newsparse.sinks import is_database, is_table
from newsparse.typed import Any

Chosen = Mapping[str, Any]


def _writes_to_no_name(chosen: Chosen) -> bool:
    """A variable of a script was empty."""
    return bool(chosen["output"] == "")


def _resumes_nothing(chosen: Chosen) -> bool:
    """Only JSON Lines and databases are gone on with."""
    lines = chosen["output"] and chosen["view"] == "jsonl"
    return bool(chosen["resume"]) and not (lines or is_database(chosen["output"]))


def _appends_to_nothing(chosen: Chosen) -> bool:
    """Only a database is added to."""
    return bool(chosen["append"]) and not is_database(chosen["output"])


def _two_formats(chosen: Chosen) -> bool:
    """The name of a table is its format."""
    return is_table(chosen["output"]) and chosen["view"] is not None


def _two_inputs(chosen: Chosen) -> bool:
    """Lines are either records or articles."""
    return sum(bool(chosen[way]) for way in ("records", "field", "column")) > 1


def _explains_records(chosen: Chosen) -> bool:
    """A record does not know why."""
    return bool(chosen["records"]) and chosen["view"] == "explain"


def _summary_of_another_form(chosen: Chosen) -> bool:
    """Counts have fewer forms than records."""
    return bool(chosen["summary"]) and (
        is_table(chosen["output"]) or chosen["view"] not in (None, "json", "csv", "html", "explain")
    )


def _errors_without_json(chosen: Chosen) -> bool:
    """Only JSON has a form for a document that failed."""
    return bool(chosen["keep_errors"]) and chosen["view"] not in ("json", "jsonl")


RULES: tuple[tuple[Callable[[Chosen], bool], str], ...] = (
    (_writes_to_no_name, "-o needs the name of a file."),
    (_resumes_nothing, "--resume needs --jsonl and -o FILE, or -o FILE.db."),
    (_appends_to_nothing, "--append needs -o FILE.db."),
    (_two_formats, "FILE.db and FILE.parquet are formats by themselves: leave out the format option."),
    (_two_inputs, "--from-jsonl, --input-jsonl and --input-parquet: the inputs are one of these only."),
    (_explains_records, "--from-jsonl parses nothing again, so there is nothing to explain."),
    (_summary_of_another_form, "--summary is shown as it is, or with --json, --csv, --html or --explain."),
    (_errors_without_json, "--keep-errors needs --json or --jsonl."),
)


def check(chosen: Chosen) -> None:
    """Refuse options that do not go together.

    Raises:
        exits.Misused: two that do not.

    """
    for is_wrong, message in RULES:
        if is_wrong(chosen):
            raise exits.Misused(message)
