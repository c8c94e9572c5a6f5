"""The manual page, made from the command's own help when the package is built."""

import re

from newsparse import __version__
from newsparse.cli.main import command

SECTION = "1"


def page() -> str:
    """Write newsparse(1) in man(7) macros; the same bytes for the same version."""
    context = command.make_context("newsparse", [], resilient_parsing=True)
    summary, *about = (command.help or "").split("\n\n")
    lines = [
        f'.TH NEWSPARSE {SECTION} "" "newsparse {__version__}" "User Commands"',
        ".SH NAME",
        f"newsparse \\- {_plain(summary[:1].lower() + summary[1:].rstrip('.'))}",
        ".SH SYNOPSIS",
        f".B newsparse\n{_plain(' '.join(command.collect_usage_pieces(context)))}",
        ".SH DESCRIPTION",
        *("\n.PP\n".join(_plain(" ".join(part.split())) for part in about),),
        ".SH OPTIONS",
    ]
    for parameter in command.get_params(context)[1:]:  # the first are the operands
        record = parameter.get_help_record(context)
        if record:
            lines += [".TP", f".B {_plain(record[0])}", _plain(record[1])]
    lines += [".SH EXAMPLES", ".nf", *_examples(), ".fi"]
    return "\n".join(lines) + "\n"


def _examples() -> list[str]:
    """Give the examples of the help, one a line."""
    return [_plain(line.strip()) for line in (command.epilog or "").splitlines()[2:] if line.strip()]


def _plain(text: str) -> str:
    """Escape what roff would read as more than text."""
    return re.sub(r"^([.'])", r"\\&\1", text.replace("\\", "\\e").replace("-", "\\-"))
