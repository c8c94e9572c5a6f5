"""People: their mentions, the parts of their names, who is one, and roles."""
