"""Who said what: the quotes of an article with their speakers.

``marks`` pairs quotation marks, ``page`` lays out the sentences, ``candidates`` finds who can speak.
``cues`` are the words of saying ("said"), with their ``speakers`` and the ``sides`` on which the words
stand; ``bounds`` says where these begin and end, ``clauses`` whether they are a quote at all. ``scan``
runs these over the text, ``attribution`` tells who the speakers are, and ``find`` makes the record's quotes.
"""
