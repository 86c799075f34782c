"""Two lists of headings compared: title alone, and title with level.

A title is compared by its letters and figures alone, lower case, without its number: tools set spaces, dashes and
automatic numbers differently. Levels are relative: both lists are nested the way the outline nests (a heading is a
child of the nearest heading before it of a smaller level) and the depths are compared, so that a file whose levels
start at 2 or jump from 1 to 3 is neither rewarded nor punished for it. A heading that is the document's title on one
side only counts on neither.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alignctl.model.document import Document
from alignctl.text.numbering import split_number


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """One heading by the key of its title; `optional` ones are neither missed nor wrong. `page` from 1 or None."""

    key: str
    level: int
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
        return Score(
            wanted=self.wanted + other.wanted, found=self.found + other.found, right=self.right + other.right
        )


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
        settled.append(Title(key=title.key, level=len(open_), page=title.page, optional=title.optional))
    return settled


def titles_of(document: Document) -> list[Title]:
    """The headings of a document we read."""
    sections = [section for top in document.sections for section, _ in top.walk() if section.title]
    return [Title(key=key_of(section.title), level=section.level, page=section.page) for section in sections]


def compare(wanted: Sequence[Title], found: Sequence[Title], title: str) -> tuple[Score, Score]:
    """Scores by title alone and by title with level; `title` is what the reader took for the document's."""
    key = key_of(title)
    both = key in {one.key for one in wanted[:3]} and key in {one.key for one in found[:3]}
    if not both:
        wanted = _without_first(wanted, key)
        found = _without_first(found, key)
    wanted, found = nested(wanted), nested(found)
    return _score(wanted, found, levels=False), _score(wanted, found, levels=True)


def _without_first(titles: Sequence[Title], key: str) -> list[Title]:
    at = next((index for index, one in enumerate(titles[:3]) if one.key == key), None)
    return [one for index, one in enumerate(titles) if index != at]


def _score(wanted: Sequence[Title], found: Sequence[Title], *, levels: bool) -> Score:
    def named(one: Title) -> tuple[str, int]:
        return one.key, one.level if levels else 0

    sure = Counter(named(one) for one in wanted if not one.optional)
    spare = Counter(one.key for one in wanted if one.optional)
    got = Counter(named(one) for one in found)
    right = sum((sure & got).values())
    wrong = got - sure
    excused = sum(min(count, spare[key]) for (key, _), count in wrong.items())
    return Score(wanted=sum(sure.values()), found=sum(got.values()) - excused, right=right)
