"""How names are found: the tagger's model and features, and what the whole document says."""
