"""Builds the files of ``newsparse/data`` from named public sources; never imported at run time."""
