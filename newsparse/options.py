"""The options of the command, one row each; README has the same list, and a test compares the two.

``command`` makes click's options of them, ``arguments`` reads an ordinary command line by them.
"""

from newsparse.typed import NamedTuple

EPILOG = """\b
Examples:
  newsparse article.txt --date 2024-10-26
  newsparse --highlight < page.html
  newsparse articles/ --jobs 0 --jsonl -o records.jsonl
  newsparse articles/ --jobs 0 --jsonl -o records.jsonl --resume
  newsparse '**/*.html' --csv > mentions.csv
  newsparse --input-jsonl body dump.jsonl.gz --jsonl
"""


class Option(NamedTuple):
    """An option: how it is written, what the code calls it, what it takes."""

    names: tuple[str, ...]
    dest: str
    help: str
    kind: str = "flag"
    """flag, print (it prints something and stops), or what its value is: text, path, day, count (a whole
    number), seconds, share (0 to 1), choice."""
    metavar: str | None = None
    value: object = True
    """What a flag stands for."""
    default: object = None
    choices: tuple[str, ...] = ()


def _view(name: str, option: str, text: str) -> Option:
    """Make an option that chooses a format; the last one given counts."""
    return Option((option,), "view", text, value=name)


def _flag(option: str, text: str, *, dest: str = "", short: str = "") -> Option:
    """Make an option without a value."""
    names = (short, option) if short else (option,)
    return Option(names, dest or option[2:].replace("-", "_"), text, default=False)


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
    Option(
        ("--date",),
        "date",
        "The day the article is read against (ISO 8601); by default what the article says.",
        "day",
        "DATE",
    ),
    Option(("--url",), "url", "Where the article was published.", "text", "URL"),
    Option(
        ("--home",),
        "home",
        "The place a local paper writes about: 'Alexandria, Louisiana'.",
        "text",
        "PLACE",
    ),
    Option(
        ("--format",),
        "kind",
        "What the input is; by default told from the input.",
        "choice",
        choices=("text", "html"),
    ),
    Option(
        ("--input-jsonl",),
        "field",
        "The inputs are JSON Lines with the article in FIELD; JSON output has the other fields"
        " under 'input'. Fields 'date' (or 'published') and 'url' serve as --date and --url.",
        "text",
        "FIELD",
    ),
)
KEEPING = (
    Option(
        ("--input-parquet",),
        "column",
        "The inputs are Parquet files with an article a row in COLUMN; date, url as with --input-jsonl.",
        "text",
        "COLUMN",
    ),
    Option(
        ("--min-confidence",),
        "least",
        "Leave out people, places and organizations less sure than P (0 to 1); a speaker left out is"
        " unnamed.",
        "share",
        "P",
        default=0.0,
    ),
    _flag("--text", "JSON records carry the text of plain text too."),
    _flag(
        "--from-jsonl",
        "The inputs are records (JSON Lines): view or export them without parsing again.",
        dest="records",
    ),
    _flag("--append", "With -o FILE.db: add to a finished file; an article is added once."),
    _flag("--summary", "Who, where and when over all articles; also with --json, --csv, --html, --explain."),
)
RUNNING = (
    Option(
        ("-o", "--output"),
        "output",
        "Write to FILE, which appears only when it is whole; FILE.db is SQLite, FILE.parquet Parquet.",
        "path",
        "FILE",
    ),
    _flag(
        "--resume",
        "With --jsonl -o FILE or -o FILE.db: go on from an interrupted run, skip what it wrote.",
    ),
    Option(
        ("-j", "--jobs"),
        "jobs",
        "Worker processes, by default 1; 0 is one for each processor.",
        "count",
        "N",
        default=1,
    ),
    Option(
        ("--timeout",),
        "timeout",
        "The longest a document may take; by default, where there are several, 60 and 10 more a MB;"
        " 0 is no limit.",
        "seconds",
        "SECONDS",
    ),
    _flag("--keep-errors", "With JSON, also write an object with 'error' for each document that failed."),
)
TELLING = (
    _flag("--all", "The view for people shows all entries, not the most mentioned.", dest="everything"),
    Option(
        ("--color",),
        "color",
        "Colour; auto, the default, heeds NO_COLOR, FORCE_COLOR and the terminal.",
        "choice",
        default="auto",
        choices=("auto", "always", "never"),
    ),
    _flag("--quiet", "No progress line; failed inputs are still told.", short="-q"),
    Option(("--schema",), "schema", "Print the JSON Schema of the record and exit.", "print"),
    Option(("--version",), "version", "Print the version and exit.", "print"),
)
OPTIONS = (*FORMATS, *READING, *KEEPING, *RUNNING, *TELLING)


def is_day(text: str) -> bool:
    """Tell whether a date is one (ISO 8601)."""
    import datetime as dt

    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True
