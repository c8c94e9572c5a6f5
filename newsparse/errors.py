"""The one error that newsparse raises for bad input."""


class NewsparseError(ValueError):
    """Input that cannot be read: the message is one line that says what and why."""
