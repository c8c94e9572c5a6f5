"""How time expressions get their values: one module for each kind of rule, and what they share."""
