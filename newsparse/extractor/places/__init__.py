"""Places: which words name them, the gazetteer, and which real place each means."""
