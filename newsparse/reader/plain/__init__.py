"""Plain text to the parts of an article: title, byline, header lines, paragraphs."""
