"""The tokens, under their old name until every import says the new one."""

from newsparse.tokens import BLOCK as BLOCK
from newsparse.tokens import SENTENCE as SENTENCE
from newsparse.tokens import Document as Document
from newsparse.tokens import Name as Name
from newsparse.tokens import blocks as blocks
from newsparse.tokens import tokenize as tokenize
