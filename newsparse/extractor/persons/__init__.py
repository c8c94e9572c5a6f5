"""How people are told apart: the parts of a name, its mentions, and roles."""
