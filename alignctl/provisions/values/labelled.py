"""Lengths of time that bind because they stand beside a label: "Decision: 1 working day", "72 hours: meeting"."""

from __future__ import annotations

import re

from alignctl.model.values import Unit
from alignctl.provisions.values.found import FoundTime

LONGEST_LABEL = 70
# what a label speaks of whose length of time is no limit
_NO_LIMIT = re.compile(
    r"\b(?:ages?|aged|length|duration|lasts?|lasting|retention|retain\w*|keep|kept|stor(?:e|ed|age)|opening|open|hours\s+of"
    r"|office\s+hours|cover|training|course|session|module|programme|(?:look(?:ing)?|search)[\s-]+back|period|history|gap"
    r"|previous|last|past|pregnan\w+|gestation|leave|holiday|experience|threshold|longer|over|under|more\s+than|every"
    r"|(?:missing|absent|away|gone)\s*(?:for|[:–—-]|$)|time\s+(?:missing|away|absent)|trigger\w*|after|until|since|sentence"
    r"|destroy\w*|delet\w*|destruction|archiv\w*)\b|\b(?:missing|absent|away|gone)\W*$",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"\b(?:respon\w+|repl\w+|answer\w*|call\w*|ring|rung|acknowledg\w+|tell|told|notif\w+|alert\w*|report\w*|attend\w*)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|must|should|shall|will|may|can|do|does|did|be|been|if|when|where|who|which|that"
    r"|they|it|he|she|we|you)\b",
    re.IGNORECASE,
)
_DASH = r"(?:\s*[:=|→]\s*|\s+[–—-]+\s*|\s*[–—]\s*|\s*\.{3,}\s*|\s*\t\s*)"
_LABEL_THEN = re.compile(rf"\W*(?P<label>[^\W\d].{{1,{LONGEST_LABEL}}}?){_DASH}\(?$", re.DOTALL)
_LOOSE_LABEL = re.compile(r"\W*(?P<label>[^\W\d][\w’'/&()-]*(?:\s+[\w’'/&()-]+){0,6}),?\s+\(?$")
_THEN_LABEL = re.compile(rf"\)?{_DASH}(?P<label>[^\W\d].{{1,{LONGEST_LABEL}}})$", re.DOTALL)
_END = re.compile(r"\s*\)?\s*(?:\([^()\d][^()]{1,25}\))?\W*$", re.IGNORECASE)
_OPEN_END = re.compile(
    r"\b(?:for|of|to|in|at|by|the|an?|and|or|with|from|than|about|on|per|some|up|within)$", re.IGNORECASE
)
_UNIT_LAST = re.compile(r"\b(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)$", re.IGNORECASE)
_BREAK = re.compile(r"[.;|](?=\s)|\n|,(?=\s)")
_REST = re.compile(r"\W*$")


def is_labelled(text: str, time: FoundTime, *, loose: bool = False) -> bool:
    """Whether a length of time and a short label, with a colon or dash between, are all there is of its part of a text.

    With `loose` the mark between may be missing ("Strategy meeting 72 hours"), as in items of a list. Years,
    minutes but of an answer, and labels of ages, retention, opening hours, thresholds and the like bind nobody.
    """
    if loose and any(_binds(label, time) for label in _labels(text[: time.start], text[time.end :], loose=True)):
        return True
    low = max((found.end() for found in _BREAK.finditer(text, 0, time.start)), default=0)
    after = _BREAK.search(text, time.end)
    left, right = text[low : time.start], text[time.end : after.start() if after else len(text)]
    return any(_binds(label, time) for label in _labels(left, right, loose=loose))


def is_bracketed(text: str, time: FoundTime, *, loose: bool = False) -> bool:
    """Whether a length of time is all a bracket holds, in words that set nothing else: "Call to the hub (30 min)".

    With `loose`, as in items of a list, the words before may be a sentence.
    """
    before = text[: time.start]
    if not before.endswith("(") or not text[time.end :].startswith(")") or time.duration.unit is Unit.YEARS:
        return False
    label = before[:-1].rstrip()
    if not label or label[-1].isdigit() or _UNIT_LAST.search(label) or speaks_of_no_limit(label):
        return False
    return loose or _FINITE.search(label) is None


def is_alone(text: str, time: FoundTime) -> bool:
    """Whether a length of time is all a text says."""
    return _REST.fullmatch(text[: time.start]) is not None and _END.fullmatch(text, time.end) is not None


def speaks_of_no_limit(words: str) -> bool:
    """Whether words that head or lead into a length of time speak of an age, of retention, of how long it lasts."""
    return _NO_LIMIT.search(words) is not None


def _labels(left: str, right: str, *, loose: bool) -> list[str]:
    found: list[str] = []
    if _END.fullmatch(right):
        before = _LABEL_THEN.fullmatch(left) or (_LOOSE_LABEL.fullmatch(left) if loose else None)
        found += [before["label"]] if before else []
    after = _THEN_LABEL.fullmatch(right)
    if after and _REST.fullmatch(left):
        found.append(after["label"])
    return found


def _binds(label: str, time: FoundTime) -> bool:
    unit = time.duration.unit
    if unit is Unit.YEARS or (unit is Unit.MINUTES and _ANSWERS.search(label) is None):
        return False
    return not (_FINITE.search(label) or _OPEN_END.search(label.rstrip()) or speaks_of_no_limit(label))
