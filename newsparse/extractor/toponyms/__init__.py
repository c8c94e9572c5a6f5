"""How place names are found and resolved: mentions, evidence, context, ranking."""
