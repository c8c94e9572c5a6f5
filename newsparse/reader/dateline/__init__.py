"""Datelines: their grammar, and the evidence that words are one."""
