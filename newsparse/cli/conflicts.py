"""Which options do not go together, each with the words that say so."""

from collections.abc import Callable

from newsparse.cli import exit_codes
from newsparse.cli.options import DATABASE, FORMATS, PEOPLE, Options

SUMMARIES = (PEOPLE, "json", "csv", "html", "explain")
"""Formats that the counts of ``--summary`` have."""


def _empty_output(options: Options) -> bool:
    """A variable of a script was empty."""
    return options.output == ""


def _two_formats(options: Options) -> bool:
    """One document is written, in one format."""
    return len(options.formats) > 1


def _format_of_table(options: Options) -> bool:
    """The name of a database or Parquet file says its format."""
    return options.table is not None and bool(options.formats)


def _nothing_to_resume(options: Options) -> bool:
    """Only JSON Lines and databases are gone on with."""
    return options.resume and (options.output is None or options.format not in ("jsonl", DATABASE))


def _nothing_to_append_to(options: Options) -> bool:
    """Only a database is added to."""
    return options.append and options.table != DATABASE


def _two_inputs(options: Options) -> bool:
    """Lines are either records or articles."""
    return sum(map(bool, (options.from_jsonl, options.input_jsonl, options.input_parquet))) > 1


def _explained_records(options: Options) -> bool:
    """A record does not know why."""
    return options.from_jsonl and options.format == "explain"


def _summary_of_another_form(options: Options) -> bool:
    """Counts have fewer forms than records."""
    return options.summary and options.format not in SUMMARIES


def _errors_without_json(options: Options) -> bool:
    """Only JSON has a form for a document that failed."""
    return options.keep_errors and options.format not in ("json", "jsonl")


RULES: tuple[tuple[Callable[[Options], bool], str], ...] = (
    (_empty_output, "-o needs the name of a file."),
    (_two_formats, "{formats}: one format at a time."),
    (_format_of_table, "FILE.db and FILE.parquet are formats by themselves: leave out {formats}."),
    (_nothing_to_resume, "--resume needs JSON Lines in a file (-o FILE.jsonl), or -o FILE.db."),
    (_nothing_to_append_to, "--append needs -o FILE.db."),
    (_two_inputs, "--from-jsonl, --input-jsonl and --input-parquet: the inputs are one of these only."),
    (_explained_records, "--from-jsonl parses nothing again, so there is nothing to explain."),
    (_summary_of_another_form, "--summary is shown as it is, or as JSON, CSV, HTML or with --explain."),
    (_errors_without_json, "--keep-errors needs --json or --jsonl."),
)


def check(options: Options) -> None:
    """Refuse options that do not go together.

    Raises:
        exit_codes.Misused: two that do not.

    """
    formats = " and ".join(form.option for form in FORMATS if form.name in options.formats)
    for is_wrong, message in RULES:
        if is_wrong(options):
            raise exit_codes.Misused(message.format(formats=formats))
