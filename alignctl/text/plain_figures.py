"""Figures, units and bounds of a folded text in one form each: "no later than one day" is "within 24 hours"."""

from __future__ import annotations

import re

_IN_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_NUMBERS = tuple(_IN_WORDS.split())
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
_VALUES = {word: number for number, word in enumerate(_NUMBERS, start=1)} | _TENS
_COUNTED = r"minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|fortnights?|times?|occasions?|episodes?"
_CALENDAR = r"(?:working|school|calendar|clear|full)"
# "one" is mostly no number, and so is "a": they count where a unit follows
_ONE = re.compile(rf"\b(?:an?|one) (?=(?:{_CALENDAR} )?(?:{_COUNTED})\b)")
_WORD = re.compile(rf"\b(?:{'|'.join(word for word in _VALUES if word != 'one')})\b")
_COMPOUND = re.compile(rf"\b({'|'.join(_TENS)}) ({'|'.join(_NUMBERS[:9])})\b")
# what is numbered in the text's own order, not counted
_NAMED = re.compile(
    r"\b(commitment|principle|outcome|stage|step) (?:\d+|one|two|three|four|five|six|seven|eight|nine)\b"
)
# "the two" points back to what was named, and counts nothing
_THOSE = re.compile(rf"\b(?:the|these|those) (?:two|three)\b(?! (?:{_CALENDAR} )?(?:{_COUNTED})\b)")
_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_DATE = re.compile(rf"\b(?:(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{_MONTH}) |\d{{1,2}} \d{{1,2}} )?(?:19|20)\d\d\b")
_TELEPHONE = re.compile(r"\b0\d{2,5}(?: \d{3,})*\b|\b\d{5,}\b")
_MERGED = (
    (re.compile(r"\btwice (?:an?|every|each|per) (?=hour|day|week|month|year)"), "2 times every 1 "),
    (re.compile(r"\b(?:once )?(?:every|each|per) (?=hour\b|day\b|week\b|month\b|year\b)"), "every 1 "),
    (re.compile(r"\bonce (?:1|an?) (?=hour|day|week|month|year)"), "every 1 "),
    (re.compile(r"\bdaily\b"), "every 1 day"),
    (re.compile(r"\bweekly\b"), "every 1 week"),
    (re.compile(r"\bfortnightly\b"), "every 2 weeks"),
    (re.compile(r"\bmonthly\b"), "every 1 month"),
    (re.compile(r"\bquarterly\b"), "every 3 months"),
    (re.compile(r"\b(?:yearly|annually)\b"), "every 1 year"),
    (re.compile(r"\b1 fortnight\b"), "2 weeks"),
    (re.compile(r"\btwice\b"), "2 times"),
)
_DIGIT = re.compile(r"\d")
_OFTEN = re.compile(r"every|each|per |once|twice|daily|weekly|monthly|quarterly|yearly|annually|fortnight")
_BOUNDS = {
    "within": r"within|(?:no|not) (?:later|more|longer) than|at most|up to|(?:a |the )?maximum of|inside|in under",
    "least": r"at least|(?:no|not) (?:less|fewer|sooner|earlier) than|(?:a |the )?minimum of",
    "over": r"over|(?:more|longer|older|greater) than|above|exceed(?:s|ing)|beyond",
    "under": r"under|(?:less|fewer|younger) than|below",
    "after": r"after",
    "every": r"(?:at least )?every",
}
_BOUND = "|".join(f"(?P<{name}>{words})" for name, words in _BOUNDS.items())
_LIMIT = re.compile(
    rf"\b(?:(?:{_BOUND}) (?:the (?:first |next )?)?)?(?P<number>\d+)(?P<rank>st|nd|rd|th)?"
    rf"(?: (?:{_CALENDAR.replace('?:', '?P<calendar>', 1)} )?(?P<unit>minute|min|hour|hr|day|week|month|year)s?)?\b"
)
_NEXT = re.compile(r"\b(next|same|following) ((?:working |school )?day)\b")
_SHORT = {"min": "minute", "hr": "hour"}
_HOURS = {"day": 24, "week": 168}


def in_figures(folded: str) -> str:
    """A folded text with numbers in figures, frequencies as "every", and dates and telephone numbers left out."""
    text = _TELEPHONE.sub(" ", _DATE.sub(" ", folded)) if _DIGIT.search(folded) else folded
    text = _THOSE.sub("those", _NAMED.sub(r"\1", text))
    text = _COMPOUND.sub(lambda found: str(_VALUES[found[1]] + _VALUES[found[2]]), text)
    text = _ONE.sub("1 ", text)
    text = _WORD.sub(lambda found: str(_VALUES[found[0]]), text)
    if _OFTEN.search(text):
        for pattern, plain in _MERGED:
            text = pattern.sub(plain, text)
    return text


def limits_of(text: str) -> tuple[frozenset[str], str]:
    """The figures of a text as `in_figures` gives it, each with its bound and unit, and the text without them.

    A length of time without a bound reads as "within"; hours, days and weeks that are as long are the same. Days that
    the text counts otherwise (working, school) stay apart.
    """
    has_figures = _DIGIT.search(text) is not None
    found = {_plain(one) for one in _LIMIT.finditer(text)} if has_figures else set()
    rest = _LIMIT.sub(" ", text) if has_figures else text
    for which, day in _NEXT.findall(rest):
        found.add(f"{'next' if which == 'following' else which} {day}")
    return frozenset(found), _NEXT.sub(" ", rest)


def _plain(one: re.Match[str]) -> str:
    bound = next((name for name in _BOUNDS if one[name]), "")
    number, written = int(one["number"]), str(one["unit"] or "")
    if not written:
        return f"{bound} {number}{one['rank'] or ''}".strip()
    unit = _SHORT.get(written, written)
    calendar = one["calendar"] if one["calendar"] in {"working", "school"} else ""
    if not calendar and unit in _HOURS:
        number, unit = number * _HOURS[unit], "hour"
    elif unit == "year":
        number, unit = number * 12, "month"
    return " ".join(filter(None, (bound or "within", str(number), calendar, unit)))
