"""Files of many articles, and the formats of the news industry: a module a format, told by content.

A file is cut into pieces in constant memory, cheaply, where it is opened; each piece is read where the
work is done. So a broken article costs itself alone, and many processes share one large file.

===============  ==============================================================================
gigaword         SGML of English Gigaword, AQUAINT, TREC: ``<DOC> <HEADLINE> <DATELINE> <TEXT> <P>``
reuters          SGML of Reuters-21578
nitf             NITF of the IPTC, also as the New York Times corpus has it
newsml           NewsML 1 of the IPTC; Reuters Corpus Volume 1
newsml_g2        NewsML-G2 of the IPTC
ninjs            news in JSON of the IPTC
nexis, factiva   text exports of Lexis and Nexis, and of Factiva
feed             RSS and Atom
mail             messages, mailboxes, web archives (MHTML)
warc             crawls, also as WACZ
archive          ZIP and tar of articles or of any of these
rtf              the text of RTF
===============  ==============================================================================
"""
