"""The words that time expressions are made of, each with a one-letter class and a value.

The finder writes an article as a string of class letters, one a token, and matches its
patterns on that string (see ``patterns``). The letters:

    M month          W weekday        d number 1-31      o ordinal (2nd, third)
    m short month    w short weekday  Y year 1000-2199   S second (ordinal or unit)
    E weekdays       P part of day    0 other number     n number word
    U unit           u units          k few, several     h half
    Q quarter, half  T today ...      C clock time       a a.m. / p.m.
    G decade         s season         z time zone        N numeric date
    H holiday        + its next word  R now, recently    D daily, weekly
    l last, past     c this, current  f next, coming     b that, the same
    e early, late    r earlier, later A ago              B start, end
    t the            i a, an          v each, every      q about, nearly
    g long           F fiscal         y old              O on
    % hundred, dozen p period         @ at             < more  > than
    j of, in         ~ so              V before, after
    2 once, twice    8 other
    & and, or, to    - , . ' / ( )      as they are
    | end of a segment                x anything else
"""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon", "tuesday tue tues", "wednesday wed weds", "thursday thu thur thurs",
            "friday fri", "saturday sat", "sunday sun",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "night": "N", "weekend": "WE", "week": "W",
    "fortnight": "F", "month": "MO", "quarter": "Q", "semester": "SM", "year": "Y", "decade": "E",
    "century": "C", "millennium": "L",
}  # fmt: skip
PLURALS = {
    "seconds": "S", "minutes": "M", "mins": "M", "hours": "H", "hrs": "H", "days": "D", "nights": "N",
    "weekends": "WE", "weeks": "W", "fortnights": "F", "months": "MO", "quarters": "Q", "years": "Y",
    "yrs": "Y", "decades": "E", "centuries": "C", "millennia": "L",
}  # fmt: skip
ALL_UNITS = {**UNITS, **PLURALS, "period": "P", "periods": "P"}
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "overnight": "NI", "dawn": "MO",
    "dusk": "EV", "sunrise": "MO", "sunset": "EV", "tonight": "NI", "lunchtime": "AF",
    "mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI",
}  # fmt: skip
REPEATED = {"nights": "TNI", "mornings": "TMO", "evenings": "TEV", "afternoons": "TAF"}
NOONS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
NUMBERS = {
    word: value
    for value, words in enumerate(
        (
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        )
    )
    for word in words.split()
}  # fmt: skip
NUMBERS |= {
    word: value
    for value, word in zip(
        range(20, 100, 10),
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
        strict=True,
    )
}
NUMBERS |= {"hundred": 100, "thousand": 1000, "dozen": 12}
ORDINALS = {
    word: value
    for value, word in enumerate(
        (
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
            "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
            "eighteenth", "nineteenth", "twentieth",
        ),
        start=1,
    )
}  # fmt: skip
DECADES = {
    "twenties": "192", "thirties": "193", "forties": "194", "fifties": "195", "sixties": "196",
    "seventies": "197", "eighties": "198", "nineties": "199", "noughties": "200",
}  # fmt: skip
TODAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
ZONES = {
    "gmt": "Z", "utc": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
    "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "et": "", "pt": "", "bst": "+01:00",
    "cet": "+01:00", "cest": "+02:00", "ist": "", "aest": "+10:00", "aedt": "+11:00", "jst": "+09:00",
    "kst": "+09:00", "hkt": "+08:00", "sgt": "+08:00", "wib": "+07:00", "eat": "+03:00", "wat": "+01:00",
}  # fmt: skip
REFERENCES = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "current": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "recent": "PAST_REF", "recently": "PAST_REF", "lately": "PAST_REF",
    "future": "FUTURE_REF",
}  # fmt: skip
FREQUENCIES = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W",
    "biweekly": "P2W", "monthly": "P1M", "annually": "P1Y", "yearly": "P1Y",
}  # fmt: skip

_OTHERS = {
    "l": "last past previous preceding prior latest recent",
    "c": "this these current",
    "f": "next coming following upcoming subsequent ensuing",
    "b": "that same those",
    "e": "early late mid",
    "r": "earlier later",
    "A": "ago hence",
    "B": "beginning start end middle close turn",
    "t": "the",
    "i": "a an another",
    "v": "each every per",
    "q": "about around nearly almost roughly approximately least most up some full near foreseeable",
    "F": "fiscal financial fy",
    "y": "old",
    "j": "of in",
    "&": "and or to through until till",
    "k": "few several couple many dozens hundreds thousands",
    "h": "half",
    "g": "long",
    "O": "on",
    "@": "at",
    "~": "so odd plus",
    "2": "once twice",
    "8": "other",
    "V": "before after",
    "<": "more less fewer additional extra further",
    ">": "than",
    "a": "am pm",
}


def _classes() -> dict[str, str]:
    """Give each word its letter; where a word has two readings the one set last wins."""
    table = {word: letter for letter, words in _OTHERS.items() for word in words.split()}
    for letter, words in (
        ("M", MONTHS), ("W", WEEKDAYS), ("U", UNITS), ("u", PLURALS), ("s", SEASONS), ("P", PARTS),
        ("C", NOONS), ("n", NUMBERS), ("o", ORDINALS), ("G", DECADES), ("T", TODAYS), ("z", ZONES),
        ("D", FREQUENCIES),
    ):  # fmt: skip
        table |= dict.fromkeys(words, letter)
    table |= {word: "m" for word in MONTHS if len(word) <= 4 and word not in ("may", "june", "july")}
    table |= {word: "w" for word in WEEKDAYS if len(word) <= 5}
    table |= {word + "s": "E" for word in WEEKDAYS if len(word) > 5}
    table |= dict.fromkeys(("hundred", "thousand", "dozen"), "%")
    table |= {word: "R" for word in REFERENCES if word not in ("current", "recent")}
    table |= dict.fromkeys(("quarter", "semester"), "Q")
    table |= {"second": "S", "quarters": "u", "period": "p", "½": "h", "¼": "h"}
    table |= {sign: sign for sign in "-,.'/()"}
    return table | {"–": "-", "’": "'", "’s": "'", "'s": "'"}


CLASSES = _classes()
