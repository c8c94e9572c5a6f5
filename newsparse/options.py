"""The options of the command; README has the same list, and a test compares the two."""

import os

import click

from newsparse import __version__
from newsparse.typed import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    Decorator = Callable[["Callable[..., Any]"], "Callable[..., Any]"]

Command = TypeVar("Command", bound="Callable[..., Any]")

EPILOG = """\b
Examples:
  newsparse article.txt --date 2024-10-26
  newsparse --highlight < page.html
  newsparse articles/ --jobs 0 --jsonl -o records.jsonl
  newsparse articles/ --jobs 0 --jsonl -o records.jsonl --resume
  newsparse '**/*.html' --csv > mentions.csv
  newsparse --input-jsonl body dump.jsonl.gz --jsonl
"""


def options(command: Command) -> Command:
    """Give the command its operands and options."""
    decorated: Callable[..., Any] = command
    for option in reversed((OPERANDS, *FORMATS, *READING, *KEEPING, *RUNNING, *TELLING)):
        decorated = option(decorated)
    return cast("Command", decorated)


def _version(ctx: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's signature
    """Print the version and stop."""
    if value:
        click.echo(f"newsparse {__version__}")
        ctx.exit()


def _schema(ctx: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's signature
    """Print the JSON Schema and stop."""
    if value:
        here = os.path.dirname(__file__)
        with open(f"{here}/schema.json", encoding="utf-8") as f:
            click.echo(f.read(), nl=False)
        ctx.exit()


def _day(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """Check that a date is one."""
    if value is not None:
        import datetime as dt

        try:
            dt.date.fromisoformat(value)
        except ValueError as e:
            raise click.BadParameter(f"{value!r} is not a day such as 2024-10-26.") from e
    return value


def _view(name: str, option: str, text: str) -> "Decorator":
    """Make an option that chooses a format; the last one given counts."""
    return click.option(option, "view", flag_value=name, help=text)


def _print(option: str, callback: "Callable[..., None]", text: str) -> "Decorator":
    """Make an option that prints something and stops."""
    return click.option(option, is_flag=True, is_eager=True, expose_value=False, callback=callback, help=text)


OPERANDS = click.argument(
    "operands", nargs=-1, metavar="[FILE|DIR|GLOB|-]...", type=click.Path(allow_dash=True)
)
FORMATS = (
    _view("json", "--json", "JSON: indented for one document, one object a line for several."),
    _view("jsonl", "--jsonl", "JSON Lines: always one object a line."),
    _view("csv", "--csv", "CSV: one row a mention."),
    _view("markdown", "--md", "Markdown: facts and tables."),
    _view("html", "--html", "A self-contained web page: the article with its mentions marked, and tables."),
    _view("highlight", "--highlight", "The article, mentions coloured or, without colour, as [words|kind]."),
    _view("geojson", "--geojson", "GeoJSON: the places of all documents as points, for any map."),
    _view("conll", "--conll", "CoNLL-2003 columns: a token a line, people, places and organizations as BIO."),
    _view("labelstudio", "--label-studio", "Tasks for Label Studio, with what was found as pre-annotations."),
    _view("jsonld", "--jsonld", "JSON-LD: schema.org's NewsArticle with mentions, places and quotations."),
    _view("ninjs", "--ninjs", "ninjs 3.0 (IPTC): one object a document."),
    _view(
        "annotation", "--web-annotation", "W3C Web Annotations: each mention as an annotation of its words."
    ),
    _view("explain", "--explain", "Why: the weights, scores and rules behind each name, place and time."),
)
READING = (
    click.option(
        "--date",
        metavar="DATE",
        callback=_day,
        help="The day the article is read against (ISO 8601); by default what the article says.",
    ),
    click.option("--url", metavar="URL", help="Where the article was published."),
    click.option(
        "--home", metavar="PLACE", help="The place a local paper writes about: 'Alexandria, Louisiana'."
    ),
    click.option(
        "--format",
        "kind",
        type=click.Choice(["text", "html"]),
        help="What the input is; by default told from the input.",
    ),
    click.option(
        "--input-jsonl",
        "field",
        metavar="FIELD",
        help="The inputs are JSON Lines with the article in FIELD; JSON output has the other fields"
        " under 'input'. Fields 'date' (or 'published') and 'url' serve as --date and --url.",
    ),
)
KEEPING = (
    click.option(
        "--input-parquet",
        "column",
        metavar="COLUMN",
        help="The inputs are Parquet files with an article a row in COLUMN; date, url as with --input-jsonl.",
    ),
    click.option(
        "--min-confidence",
        "least",
        metavar="P",
        type=click.FloatRange(0, 1),
        default=0.0,
        help="Leave out people, places and organizations less sure than P (0 to 1); a speaker left out is"
        " unnamed.",
    ),
    click.option("--text", is_flag=True, help="JSON records carry the text of plain text too."),
    click.option(
        "--from-jsonl",
        "records",
        is_flag=True,
        help="The inputs are records (JSON Lines): view or export them without parsing again.",
    ),
    click.option(
        "--append", is_flag=True, help="With -o FILE.db: add to a finished file; an article is added once."
    ),
    click.option(
        "--summary",
        is_flag=True,
        help="Who, where and when over all articles; also with --json, --csv, --html, --explain.",
    ),
)
RUNNING = (
    click.option(
        "-o",
        "--output",
        metavar="FILE",
        type=click.Path(),
        help="Write to FILE, which appears only when it is whole; FILE.db is SQLite, FILE.parquet Parquet.",
    ),
    click.option(
        "--resume",
        is_flag=True,
        help="With --jsonl -o FILE or -o FILE.db: go on from an interrupted run, skip what it wrote.",
    ),
    click.option(
        "-j",
        "--jobs",
        metavar="N",
        type=click.IntRange(min=0),
        default=1,
        help="Worker processes, by default 1; 0 is one for each processor.",
    ),
    click.option(
        "--timeout",
        metavar="SECONDS",
        type=click.FloatRange(min=0),
        help="The longest a document may take; by default, where there are several, 60 and 10 more a MB;"
        " 0 is no limit.",
    ),
    click.option(
        "--keep-errors",
        is_flag=True,
        help="With JSON, also write an object with 'error' for each document that failed.",
    ),
)
TELLING = (
    click.option(
        "--all",
        "everything",
        is_flag=True,
        help="The view for people shows all entries, not the most mentioned.",
    ),
    click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        help="Colour; auto, the default, heeds NO_COLOR, FORCE_COLOR and the terminal.",
    ),
    click.option("-q", "--quiet", is_flag=True, help="No progress line; failed inputs are still told."),
    _print("--schema", _schema, "Print the JSON Schema of the record and exit."),
    _print("--version", _version, "Print the version and exit."),
)
