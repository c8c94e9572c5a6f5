"""What the command line says, as one value; and the formats, each with its option and file names."""

import os
from dataclasses import dataclass
from typing import NamedTuple


class Format(NamedTuple):
    """A format that records are written in: its name, its option, what the help says, ends of file names."""

    name: str
    option: str
    help: str
    ends: tuple[str, ...] = ()


FORMATS = (
    Format("json", "--json", "JSON: indented for one document, one object a line for several.", (".json",)),
    Format("jsonl", "--jsonl", "JSON Lines: always one object a line.", (".jsonl",)),
    Format("csv", "--csv", "CSV: one row a mention.", (".csv",)),
    Format("markdown", "--md", "Markdown: facts and tables.", (".md",)),
    Format(
        "html",
        "--html",
        "A self-contained web page: the article with its mentions marked, and tables.",
        (".html",),
    ),
    Format(
        "highlight",
        "--highlight",
        "The article, mentions coloured or, without colour, as [words|kind].",
    ),
    Format(
        "geojson",
        "--geojson",
        "GeoJSON: the places of all documents as points, for any map.",
        (".geojson",),
    ),
    Format(
        "conll",
        "--conll",
        "CoNLL-2003 columns: a token a line, people, places and organizations as BIO.",
    ),
    Format(
        "labelstudio",
        "--label-studio",
        "Tasks for Label Studio, with what was found as pre-annotations.",
    ),
    Format(
        "jsonld",
        "--jsonld",
        "JSON-LD: schema.org's NewsArticle with mentions, places and quotations.",
    ),
    Format("ninjs", "--ninjs", "ninjs 3.0 (IPTC): one object a document."),
    Format(
        "annotation",
        "--web-annotation",
        "W3C Web Annotations: each mention as an annotation of its words.",
    ),
    Format(
        "explain",
        "--explain",
        "Why: the weights, scores and rules behind each name, place and time.",
    ),
)

DATABASE, PARQUET = "database", "parquet"
TABLES = {".db": DATABASE, ".sqlite": DATABASE, ".sqlite3": DATABASE, ".parquet": PARQUET}
"""Formats that only the name of the output asks for."""

PEOPLE = "table"
"""The view for people, where nothing asks for a format."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """The command line; README has a table of the options, and ``newsparse --help`` says what each does."""

    operands: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    """Names of the formats whose options were given."""
    date: str | None = None
    url: str | None = None
    home: str | None = None
    input_format: str | None = None
    input_jsonl: str | None = None
    """The field that has the article."""
    input_parquet: str | None = None
    """The column that has the article."""
    from_jsonl: bool = False
    min_confidence: float = 0.0
    text: bool = False
    append: bool = False
    summary: bool = False
    output: str | None = None
    """The file to write; None is standard output, for which ``-o -`` stands too."""
    resume: bool = False
    jobs: int = 1
    timeout: float | None = None
    """Seconds a document may take; 0 is no limit, None one by the size of the document."""
    keep_errors: bool = False
    show_all: bool = False
    color: str = "auto"
    quiet: bool = False

    @property
    def format(self) -> str:
        """The format to write: that of a database or Parquet file, else the option's, else by the name."""
        return self.table or next(iter(self.formats), None) or format_of_name(self.output) or PEOPLE

    @property
    def table(self) -> str | None:
        """The format of an output whose records are rows; None for any other."""
        return TABLES.get(_end(self.output))

    @property
    def is_told(self) -> bool:
        """Whether the user said what the inputs are, so that it is not told from their content."""
        return self.input_format is not None or self.has_rows

    @property
    def has_rows(self) -> bool:
        """Whether each line or row of an input is a document."""
        return self.input_jsonl is not None or self.input_parquet is not None or self.from_jsonl


def format_of_name(output: str | None) -> str | None:
    """Name the format that the end of a file's name asks for; None where it asks for none."""
    end = _end(output)
    return next((form.name for form in FORMATS if end in form.ends), None)


def _end(name: str | None) -> str:
    """Give the end of a file's name in lower case, with its dot."""
    return os.path.splitext(name or "")[1].lower()
