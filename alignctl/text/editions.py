"""Lines that only say which edition a text is: its version and its dates."""

from __future__ import annotations

import re

_LABEL = re.compile(
    r"(?:document\s+|policy\s+|current\s+)?(?:version(?:\s+(?:no\.?|number))?|edition|issued?(?:\s+(?:date|no\.?))?"
    r"|(?:ratified|adopted|agreed)\s+(?:on|by)|date\s+(?:(?:of|for)\s+)?(?:(?:full\s+)?implementation|issued?|approved|approval|published|publication|(?:next\s+|last\s+)?review(?:ed)?|effective)"
    r"|(?:next\s+|last\s+)?review(?:ed)?\s+(?:date|due|by|on)|next\s+review|published|approved(?:\s+(?:on|by|date))?"
    r"|approval\s+date|publication\s+date|effective\s+(?:date|from)|(?:last\s+)?(?:updated|amended|revised))\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"\b(?:minutes?|hours?|(?:working\s+)?days?|weeks?|months?|years?|immediately)\b", re.IGNORECASE)
_SAID = re.compile(
    r"\d+(?:st|nd|rd|th)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?",
    re.IGNORECASE,
)
_MOST_WORDS = 12


def says_edition(line: str) -> bool:
    """Whether a short line or sentence only names the version of a document or a date of its issue or review.

    A line with a time limit in it ("next review: within 6 months") is none.
    """
    short = len(line.split()) <= _MOST_WORDS
    return short and _LABEL.match(line.lstrip()) is not None and _LIMIT.search(line) is None


def is_edition_figure(word: str) -> bool:
    """Whether a word is a number or the name of a month, as editions and their dates are told."""
    return _SAID.fullmatch(word) is not None
