"""Every format that the command writes, by its options: no test of all of them can forget one."""

from newsparse.cli.options import FORMATS

OTHER = ("jsonl", "explain")
"""Options that are no format of their own: JSON on one line, and reasons."""
VIEWS = ("table", *(form.name for form in FORMATS if form.name not in OTHER))
"""What ``writer.load`` takes: the view for people, and what each option asks for."""
