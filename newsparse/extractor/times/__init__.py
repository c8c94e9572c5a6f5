"""Time expressions: found by patterns over classes of words, given TIMEX3 values by rules."""
