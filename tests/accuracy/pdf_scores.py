"""Two lists of headings compared: title alone, and title with level.

A title is compared by its letters and figures alone, lower case, without its number: tools set spaces, dashes and
automatic numbers differently. Levels are relative. The headings both sides have are taken from each list, and nested
the way the outline nests (a heading is a child of the nearest one before it of a smaller level); a level is right where
the depths are the same. So a file whose levels start at 2 or jump from 1 to 3 is neither rewarded nor punished, and a
heading missed or made up counts once, against the title, not again against all headings below it. The document's title
and the heading over a contents list count on neither side where only one of them takes them for headings.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from alignctl.model.document import Document
from alignctl.text.numbering import split_number

_CONTENTS = ("Contents", "Table of contents", "Contents page")
_FIRST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """One heading by the key of its title, on a `page` from 1, or None.

    `also` is a second level it may have; `optional` ones are neither missed nor wrong.
    """

    key: str
    level: int
    also: int | None = None
    page: int | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many headings the reference has, how many were found, and how many of these agree."""

    wanted: int = 0
    found: int = 0
    right: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was."""
        return 2 * self.right / (self.wanted + self.found) if self.wanted + self.found else 1.0

    def __add__(self, other: Score) -> Score:
        return Score(wanted=self.wanted + other.wanted, found=self.found + other.found, right=self.right + other.right)


def key_of(title: str) -> str:
    """A hash of a title's letters and figures, its number left out: says whether two are alike, not what they say."""
    _, bare = split_number(" ".join(title.split()))
    return hashlib.sha256(solid(bare).encode()).hexdigest()[:16]


def solid(text: str) -> str:
    """The letters and figures of a text, in lower case."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(mark for mark in plain.casefold() if mark.isalnum())


def nested(titles: Iterable[Title]) -> list[Title]:
    """The same headings with their depth in the tree as level."""
    open_: list[int] = []
    settled = []
    for title in titles:
        while open_ and open_[-1] >= title.level:
            open_.pop()
        open_.append(title.level)
        settled.append(replace(title, level=len(open_)))
    return settled


def titles_of(document: Document) -> list[Title]:
    """The headings of a document we read."""
    sections = [section for top in document.sections for section, _ in top.walk() if section.title]
    return [
        Title(
            key=key_of(f"{section.number}. {section.title}" if section.number else section.title),
            level=section.level,
            page=section.page,
        )
        for section in sections
    ]


def compare(wanted: Sequence[Title], found: Sequence[Title], title: str) -> tuple[Score, Score]:
    """Scores by title alone and by title with level; `title` is what the reader took for the document's."""
    neutral = {key_of(title), *(key_of(name) for name in _CONTENTS)}
    wanted = [_made_optional(one, neutral, index) for index, one in enumerate(wanted)]
    pairs = _pairs(wanted, found)
    sure = sum(1 for one in wanted if not one.optional)
    spare = sum(1 for at, _ in pairs if wanted[at].optional)
    extra = sum(1 for index, one in enumerate(found) if one.key in neutral and index not in {at for _, at in pairs})
    counted = [(at, place) for at, place in pairs if not wanted[at].optional]
    matched = [wanted[at] for at, _ in pairs]
    depths = [one.level for one in nested(matched)]
    others = [one.level for one in nested(replace(one, level=one.also or one.level) for one in matched)]
    ours = [one.level for one in nested(found[at] for _, at in pairs)]
    level = sum(
        1
        for (at, _), one, other, our in zip(pairs, depths, others, ours, strict=True)
        if our in {one, other} and not wanted[at].optional
    )
    whole = len(found) - spare - extra
    return (
        Score(wanted=sure, found=whole, right=len(counted)),
        Score(wanted=sure, found=whole, right=level),
    )


def absolute(wanted: Sequence[Title], found: Sequence[Title], title: str) -> Score:
    """The stricter score of levels: of those each side uses for the headings both have, the same one from the top.

    One rank too many anywhere in a document moves every heading below it, so one mistake may cost all of them.
    """
    neutral = {key_of(title), *(key_of(name) for name in _CONTENTS)}
    wanted = [_made_optional(one, neutral, index) for index, one in enumerate(wanted)]
    pairs = [(at, place) for at, place in _pairs(wanted, found) if not wanted[at].optional]
    ours = _closed(found[place].level for _, place in pairs)
    usual = _closed(wanted[at].level for at, _ in pairs)
    whole = compare(wanted, found, title)[0]
    right = sum(1 for at, place in pairs if ours[found[place].level] == usual[wanted[at].level])
    return replace(whole, right=right)


def _closed(levels: Iterable[int]) -> dict[int, int]:
    return {level: rank for rank, level in enumerate(sorted(set(levels)), start=1)}


def _made_optional(one: Title, neutral: set[str], index: int) -> Title:
    return replace(one, optional=True) if one.key in neutral and index < _FIRST else one


def _pairs(wanted: Sequence[Title], found: Sequence[Title]) -> list[tuple[int, int]]:
    """Headings of the same key in the same order, by index."""
    matcher = SequenceMatcher(a=[one.key for one in wanted], b=[one.key for one in found], autojunk=False)
    blocks = matcher.get_matching_blocks()
    return [(block.a + step, block.b + step) for block in blocks for step in range(block.size)]
