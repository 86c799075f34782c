"""The clauses of a statement, roughly: enough to tell which limit belongs to which act."""

from __future__ import annotations

import itertools
import re

_FINITE = (
    r"must|should|will|shall|may|can|is|are|was|has|have|be|[a-z]{3,}ed|"
    r"sends?|tells?|rings?|holds?|takes?|makes?|writes?|sees?|gives?|asks?|keeps?|meets?"
    r"|passes|reports?|reviews?|held|sent|told|shares|forwards|copies|arranges|completes|convenes|offers|informs|notifies"
)
_VERB = rf"(?:{_FINITE}|it|they|he|she|if|where|when|within)"
_BORDER = re.compile(
    r"[.;:!?]\s+|\s[–—-]\s|\n+"
    r"|,\s+(?:and|but|or|nor|so|which|while|whereas|unless|then|followed\s+by|otherwise)\b"
    rf"|\s(?=(?:and|but|or)\s+(?:then\s+)?(?:also\s+)?(?:the\s+[\w’'-]+(?:\s+[\w’'-]+){{0,3}}\s+)?{_VERB}\b)"
    r"|,\s+(?=(?:the|a|an|any|each|every|this|these|they|it|he|she|their|children|police|social"
    # "in writing, no later than noon" is one clause
    r"|no(?!\s+(?:later|more|longer|sooner|earlier|less|fewer)\s+than))\s)",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r",\s+(?:and|but|or|nor|so|which|while|whereas|unless|then|followed\s+by|otherwise)\b", re.IGNORECASE
)

# "After seven days, ...": the words of time are part of the clause they open
_ACTS = re.compile(rf"\b(?:{_FINITE})\b", re.IGNORECASE)
_AND = re.compile(r"\W*(?:and|or)\b", re.IGNORECASE)
_PAUSE = re.compile(r"[,.;:]")
_OPENING = re.compile(r"\W*(?:after|within|by|on|at|in|once|from)(?:\s+[\w’'-]+){1,4}", re.IGNORECASE)
_CONDITION = re.compile(
    r"[\s,•*-]*(?:(?:and|or|but)\s+)?(?:where|if|when|whenever|unless|should|for\s+(?:an?|any|each|every|all))\b",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(r":|\s[–—-]\s")
_SENTENCE = re.compile(r"[.;!?]\s+|\n+")


def clauses(text: str) -> tuple[tuple[int, int], ...]:
    """Half-open ranges that together cover the text; a border belongs to the clause it opens."""
    borders = [0]
    for border in _BORDER.finditer(text):
        at = border.start() if _INLINE.fullmatch(border[0]) else border.end()
        if at > borders[-1] and not _is_inside(text, borders[-1], border):
            borders.append(at)
    borders.append(len(text))
    return tuple((low, high) for low, high in itertools.pairwise(borders) if low < high)


def _is_inside(text: str, low: int, border: re.Match[str]) -> bool:
    """Whether a border parts no clauses: after opening words of time, or between the names of a list."""
    if _OPENING.fullmatch(text, low, border.start()):
        return True
    joined = _AND.match(text, border.start())
    if joined is None:
        return False
    if _ACTS.search(text, low, border.start()) is None:
        return True
    pause = _PAUSE.search(text, joined.end())
    return pause is not None and pause[0] == "," and _ACTS.search(text, joined.end(), pause.start()) is None


def conditions(text: str, at: int) -> tuple[tuple[int, int], ...]:
    """The clauses before `at`, in its own sentence, that say on what condition it holds ("where ...", "or if ...")."""
    pieces = [(low, high) for low, high in clauses(text) if high <= at]
    sentence = max((low for low, _ in pieces if re.search(r"[.;]\s*$", text[:low])), default=0)
    return tuple((low, high) for low, high in pieces if low >= sentence and _CONDITION.match(text, low))


def labels(text: str, at: int) -> tuple[tuple[int, int], ...]:
    """The words up to a colon or dash that open a text or its sentence and lead into the clause at `at`."""
    sentence = max((found.end() for found in _SENTENCE.finditer(text, 0, at)), default=0)
    mark = _LEADS_ON.search(text, sentence, at)
    return ((sentence, mark.start()),) if mark else ()


def clause_at(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause or clauses that hold the words from start to end."""
    found = [(low, high) for low, high in clauses(text) if low < end and start < high]
    return (found[0][0], found[-1][1]) if found else (0, len(text))
