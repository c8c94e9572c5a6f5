"""One module a format, each ``write(record) -> str``; they only read the Record."""
