"""Inputs that once made something go wrong, found by the tests beside this file."""

import pytest
from target import check


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("\ud800", "html"),  # Beautiful Soup encodes short input to see whether it is a file's name
        ("\ufeffBERN, May 22 (Reuters) - ", "text"),  # a byte-order mark in text that was decoded already
        (f"<meta name=author content='{' ' * 480}'>" * 50, "html"),  # white space was split in cubic time
        ("Envoy Lands\n\nIt rained.\n\n# # # #\n", "text"),  # a heading of marks alone
        ("[" * 100_000, "text"),
        ("<div>" * 20_000, "html"),
    ],
    ids=lambda value: ascii(value)[:24],
)
def test_found(source: str, kind: str) -> None:
    """Each is a record or a NewsparseError now."""
    check(source, format=kind)
