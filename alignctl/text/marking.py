"""Protective markings: which words are one, in what form they are carried, and which of several is the highest.

The present scheme (OFFICIAL, SECRET, TOP SECRET; Government Security Classifications policy, 2014 and 2023), the
one before it (NOT PROTECTIVELY MARKED, PROTECT, RESTRICTED, CONFIDENTIAL) and the forms councils use beside them.
A marking is a line, or a part of a line set apart; the same words in a sentence are never one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_DASH = r"\s*[-\u2010-\u2015:/(\[]?\s*"
_DESCRIPTOR = (
    r"(?:PERSONAL(?: DATA)?|COMMERCIAL|LOCSEN|HR(?:[ /-]MANAGEMENT)?|ORGCON|LEGAL|INVESTIGATIONS?|POLICY|STAFF"
    r"|MANAGEMENT|MEDICAL|PRIVATE|APPOINTMENTS|CONTRACTS|RECIPIENTS ONLY|FOR PUBLIC RELEASE)"
)
_WHEN = r"(?:\s*[-\u2013\u2014(]?\s*(?P<when>WHEN COMPLETED?|WHEN FILLED IN|ONCE COMPLETED?)\)?)?"
_COMPLETED = " (when completed)"
# The lowest first. Between the schemes of different years the order is ours: what asks for more care stands higher.
_LEVELS = (
    ("NOT PROTECTIVELY MARKED", r"NOT PROTECTIVELY MARKED|UNMARKED|UNCLASSIFIED|NPM"),
    ("OFFICIAL", r"OFFICIAL"),
    ("PROTECT", r"PROTECT"),
    ("PRIVATE AND CONFIDENTIAL", r"(?:STRICTLY )?PRIVATE (?:AND|&) CONFIDENTIAL|STRICTLY CONFIDENTIAL|IN CONFIDENCE"),
    ("RESTRICTED", r"RESTRICTED"),
    ("OFFICIAL-SENSITIVE", rf"OFFICIAL{_DASH}SENSITIVE[\])]?"),
    ("CONFIDENTIAL", r"CONFIDENTIAL"),
    ("SECRET", r"SECRET"),
    ("TOP SECRET", r"TOP SECRET"),
)
_RANKS = {name: rank for rank, (name, _) in enumerate(_LEVELS)}
# The longest first, so that "OFFICIAL" is not found in "OFFICIAL-SENSITIVE".
_NAMES = "|".join(pattern for _, pattern in sorted(_LEVELS, key=lambda level: -len(level[1])))
_MARKING = rf"(?P<level>{_NAMES})(?:{_DASH}(?P<descriptor>{_DESCRIPTOR})[\])]?)?{_WHEN}"
_WHOLE = re.compile(rf"{_MARKING}", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:(?:government |protective |security |document |data |information |gsc )*"
    r"(?:marking|classification|protective marking scheme|sensitivity(?: label)?))\s*(?:level)?\s*[:\-\u2013]\s*",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\t|\n|\s{3,}|\s*[|\u2022\u00b7*]\s*|\s+[-\u2013\u2014]{1,2}\s+(?!SENSITIVE|" + _DESCRIPTOR + r")", re.IGNORECASE
)
_IN_CAPITALS = re.compile(rf"(?<![\w-]){_MARKING}(?![\w-])")
_PAGE = re.compile(r"(?:page|p\.?)?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
# In small letters these are ordinary words, which a line or a label may consist of.
_ORDINARY = frozenset({"PROTECT", "SECRET", "RESTRICTED", "OFFICIAL", "CONFIDENTIAL", "TOP SECRET"})
_LONGEST_LINE = 160
_LONGEST_FURNITURE = 240


def marking_of(line: str) -> str | None:
    """The marking a line consists of, alone, set apart from the rest, or behind a label; None where there is none.

    Ordinary words count in capitals alone ("RESTRICTED"), or behind a label ("Classification: restricted").
    """
    if len(line) > _LONGEST_LINE:
        return None
    label = _LABEL.match(line.strip())
    if label:
        return named_marking(line.strip()[label.end() :])
    return highest(_whole(part) for part in _APART.split(line))


def is_marking(line: str) -> bool:
    """Whether a line is a marking and nothing else, a page number apart; ordinary words count in capitals alone."""
    return _whole(line) is not None


def furniture_marking(line: str) -> str | None:
    """The marking in a running header or footer: a whole line however written, or in capitals between other words.

    Between other words it must stand at the start or end, or beside a page number; a title in capitals that
    merely holds the word ("RESTRICTED ACCESS POLICY") is none.
    """
    if len(line) > _LONGEST_FURNITURE:
        return None
    found = (_standing_out(line, each) for each in _IN_CAPITALS.finditer(line))
    return highest([marking_of(line), named_marking(_without_page(line)), *found])


def named_marking(value: str) -> str | None:
    """The marking that is the whole value of a property or label, in capitals or not: "Official - Sensitive"."""
    bare = value.strip(" .\t\n*[](){}\"'")
    found = _WHOLE.fullmatch(" ".join(bare.split()))
    if found:
        return _normal(found)
    # A label of several levels names the last of them: "Vale Council\OFFICIAL-SENSITIVE".
    parts = re.split(r"[\\/>|]", bare)
    return named_marking(parts[-1]) if len(parts) > 1 else None


def highest(markings: Iterable[str | None]) -> str | None:
    """The marking that asks for most care; None where there is none. Unknown markings count as the lowest.

    Of two on one level the one that holds whether or not a form is completed asks for more.
    """
    known = [marking for marking in markings if marking]
    return max(known, key=lambda marking: (_rank(marking), not marking.endswith(_COMPLETED), marking), default=None)


def when_blank(marking: str | None) -> str | None:
    """The marking of a form nobody has filled in: None where it is marked for when it is completed alone."""
    return None if marking is not None and marking.endswith(_COMPLETED) else marking


def stands_above(marking: str | None, level: str) -> bool:
    """Whether a marking asks for more care than a level ("OFFICIAL"); words that are no known marking do too."""
    return marking is not None and (_rank(marking) > _rank(level) or _rank(marking) < 0)


def _rank(marking: str) -> int:
    names = sorted(_RANKS, key=len, reverse=True)
    return next((_RANKS[name] for name in names if marking.startswith(name)), -1)


def _whole(part: str) -> str | None:
    bare = " ".join(_without_page(part).split()).strip(" .*[](){}_~\"'")
    found = _WHOLE.fullmatch(bare)
    if not found:
        return None
    marking = _normal(found)
    alone = not found["descriptor"] and not found["when"] and marking in _ORDINARY
    return None if alone and not bare.isupper() else marking


def _without_page(part: str) -> str:
    """A part of a line without a page number at its start or end."""
    for number in _PAGE.finditer(part):
        if not part[: number.start()].strip() or not part[number.end() :].strip():
            return part[: number.start()] + part[number.end() :]
    return part


def _standing_out(line: str, found: re.Match[str]) -> str | None:
    before, after = line[: found.start()].split(), line[found.end() :].split()
    beside = [*before[-1:], *after[:1]]
    if any(_is_shouted(word) for word in beside):
        return None
    paged = any(re.match(r"page\b|p?\d", word, re.IGNORECASE) for word in beside)
    return _normal(found) if not before or not after or paged else None


def _is_shouted(word: str) -> bool:
    return word.isupper() and len([mark for mark in word if mark.isalpha()]) > 1


def _normal(found: re.Match[str]) -> str:
    level = next(name for name, pattern in _LEVELS if re.fullmatch(pattern, found["level"], re.IGNORECASE))
    descriptor = f" {found['descriptor'].upper()}" if found["descriptor"] else ""
    return f"{level}{descriptor}" + (_COMPLETED if found["when"] else "")
