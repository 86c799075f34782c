"""Scales by their shape: rows, items or headings that grow graver, and sentences that count levels and name them.

The names of the levels are local and in no vocabulary; what stands with them tells that they rise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from alignctl.provisions.finding import Said
from alignctl.provisions.levels import gravity
from alignctl.provisions.posts import posts

FEWEST, MOST = 3, 7
LEAST_RISE = 2
WHOLE_RISE = 3
LONGEST_NAME = 6  # words
_COUNTER = re.compile(
    r"^\W*(?:(?:level|tier|band|stage|step|rung|grade|category)\s+)?(?:\d|[a-f]|one|two|three|four|five|six"
    r"|first|second|third|fourth|fifth|sixth"
    r"|[ivx]{1,4})\W*$",
    re.IGNORECASE,
)
_NOUN = (
    r"(?:levels?|grades?|gradings?|bands?|tiers?|stages?|rungs?|steps?|colou?rs?|shades?|treads?"
    r"|categor(?:y|ies)|ratings?|zones?|headings?)"
)
SCALE_WORD = re.compile(
    rf"\b(?:{_NOUN}|scales?|thresholds?|continuum|spectrum|windscreen|traffic\s+lights?)\b", re.IGNORECASE
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_NUMBER = rf"(?P<number>[2-7]|{'|'.join(_NUMBERS)})"
_COUNTED = re.compile(
    rf"\b{_NUMBER}\s*(?P<noun>(?:[\w’'-]+\s+)?{_NOUN}\b)?(?P<between>[^:;]{{0,90}}?)"
    r"(?:\s*:\s*|,?\s+(?:called|named|namely|headed|known\s+as|which\s+(?:are|run\s+from)|running\s+from"
    r"|from)\s+|,\s+(?=[A-E]\b))",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    rf"\b(?:the|our|its|these)\s+(?:\w+\s+){{0,2}}?(?:{_NOUN})\s*(?:of\s+(?:risk|need|concern)\s*)?(?:are"
    rf"|run\s+from|go\s+from)\s*:?\s+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r",?\s+(?:whose|which|of\s+which|where|as\s+set\s+out|and\s+the\s+same|with\s+the)\b.*|\s*\.\s*$",
    re.IGNORECASE | re.DOTALL,
)
_BRACKETED = re.compile(r"\s*\([^)]*\)")
_PARTED = re.compile(r"\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+|\s+through\s+(?:to\s+)?", re.IGNORECASE)
_UP_TO = re.compile(r"\s+(?:up\s+)?to\s+", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s*$", re.IGNORECASE)
_NOT_A_NAME = re.compile(
    r"\b(?:is|are|was|were|must|should|will|may|can|has|have|be|been|which|who|that|if|when|each|every"
    r"|working|hours?|days?|weeks?)\b|\d{2}",
    re.IGNORECASE,
)
_HEADED = re.compile(
    r"^\W*(?:[\d.]+\s+)?(?:level|tier|band|category|grade|stage)\s+(?:\d|[a-e]|one|two|three|four|five)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A level as it stands: its name, where it is said, and all that is said with it."""

    said: Said
    name: str
    words: str


def rows_of_table(block: list[Said]) -> list[Row]:
    """A row for each row of a table, named by its first cell, and by the second where the first only counts."""
    rows = []
    for _, cells in groupby(block, key=lambda said: (said.place.cell or (0, 0, 0))[1]):
        row = list(cells)
        first = row[0]
        if first.place.cell is not None and first.place.cell[2] == 0:
            words = " | ".join(said.text for said in row)
            name = first.text.strip()
            if _COUNTER.match(name) and len(row) > 1:
                second = re.split(r"[:;,.]", row[1].text, maxsplit=1)[0].strip()
                name = f"{name} {second}" if len(second.split()) < LONGEST_NAME else name
            rows.append(Row(said=first, name=name, words=words))
    return rows


def rows_of_list(block: list[Said]) -> list[Row]:
    """A row for each item, named by what stands before its colon or dash."""
    found = ((said, re.split(r"[:;\u2013\u2014]|\s-\s|,\s", said.text, maxsplit=1)[0].strip()) for said in block)
    return [Row(said=said, name=name, words=said.text) for said, name in found]


def rows_of_headings(said: tuple[Said, ...]) -> Iterator[list[Row]]:
    """Yield runs of sections under one heading whose titles count levels ("Level 2: additional needs")."""
    firsts: dict[str, Said] = {}
    for one in said:
        firsts.setdefault(one.place.section.id, one)
    titled = [one for one in firsts.values() if _HEADED.match(one.place.titles[0])]
    for _, run in groupby(titled, key=lambda one: one.place.titles[1:2]):
        yield [
            Row(said=one, name=one.place.titles[0].strip(), words=f"{one.place.titles[0]} {one.text}") for one in run
        ]


def risen(rows: list[Row], family: int) -> list[Row]:
    """The rows in rising order where they are a scale of need or of risk by what is said with them; else none."""
    names = {row.name.casefold() for row in rows}
    short = all(len(row.name.split()) <= LONGEST_NAME for row in rows)
    if not FEWEST <= len(rows) <= MOST or len(names) < len(rows) or not short:
        return []
    ranks = [rank for row in rows if (rank := gravity(row.words, family)) is not None]
    if len(ranks) < max(FEWEST - 1, len(rows) - 1):
        return []
    up = sum(1 for low, high in pairwise(ranks) if low < high)
    down = sum(1 for low, high in pairwise(ranks) if low > high)
    if abs(ranks[-1] - ranks[0]) < LEAST_RISE or (up and down):
        return []
    return rows[::-1] if down else rows


def stands_alone(rows: list[Row], family: int) -> bool:
    """Whether rows that rise are a scale whatever is said around them: each says how grave it is, least to most."""
    ranks = [gravity(row.words, family) for row in rows]
    known = [rank for rank in ranks if rank is not None]
    return len(known) == len(rows) > 0 and max(known) - min(known) >= WHOLE_RISE


def counted(said: Said) -> list[str]:
    """The names of levels a sentence counts and tells, lowest first as it tells them; empty where it does not.

    As many names must follow as were counted; names of posts are rungs of a ladder and no levels.
    """
    for found in _COUNTED.finditer(said.text):
        number = int(_NUMBERS.get(found["number"].casefold()) or found["number"])
        bare = found["noun"] is None
        if bare and (
            found["between"].strip() or not SCALE_WORD.search(f"{said.text} {' '.join(said.place.titles[:2])}")
        ):
            continue
        names = _names(said.text[found.end() :], runs=_FROM.search(found[0]) is not None)
        if len(names) == number >= FEWEST and _are_levels(names):
            return names
    plural = _PLURAL.search(said.text)
    runs = plural is not None and _FROM.search(plural[0].rstrip(" :")) is not None
    names = _names(said.text[plural.end() :], runs=runs) if plural is not None else []
    return names if FEWEST <= len(names) <= MOST and _are_levels(names) else []


def _names(tail: str, *, runs: bool) -> list[str]:
    """The names in the words after a count; where they run from one to another, "to" parts them too."""
    words = _BRACKETED.sub("", tail)
    if ";" in words:
        parts = [part.split(",")[0] for part in words.rstrip(" .").split(";")]
    else:
        parts = _PARTED.split(_TAIL.sub("", words))
        parts = [piece for part in parts for piece in _UP_TO.split(part)] if runs else parts
    return [name for part in parts if (name := re.sub(r"^(?:and|or)\s+", "", part.strip(" .:“”\"'")))]


def _are_levels(names: list[str]) -> bool:
    return len({name.casefold() for name in names}) == len(names) and all(
        len(name.split()) <= LONGEST_NAME and not _NOT_A_NAME.search(name) and not posts(name) for name in names
    )
