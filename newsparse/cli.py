"""The newsparse command."""

import sys

import click


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("files", nargs=-1, metavar="[FILE|-]...")
@click.option("--json", "as_json", is_flag=True, help="One indented JSON object an input.")
@click.option("--date", help="The day the article is read against (ISO 8601).")
def main(files: tuple[str, ...], *, as_json: bool, date: str | None) -> None:
    """Turn news articles into structured records."""
    from pathlib import Path

    from newsparse import parse
    from newsparse.writer import json

    for name in files or ("-",):
        record = parse(sys.stdin.buffer.read() if name == "-" else Path(name), date=date)
        click.echo(json.write(record) if as_json else record.title or "")
