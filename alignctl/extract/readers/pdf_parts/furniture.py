"""Running headers and footers: what repeats at the top or foot of pages, page numbers masked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from alignctl.extract.readers.pdf_parts.lines import printed_lines
from alignctl.extract.readers.pdf_parts.margins import Margin, margins, running_face, stands_out, usual_head
from alignctl.extract.readers.pdf_parts.page import Face, Page, Word, letters_of

_FEWEST_PAGES = 3
_SHARE = 0.3
_NEARLY_ALL = 0.6
_LEAST_GAP = 1.8
_MOST_ARTIFACTS = 0.5
_PAGE_NUMBER = re.compile(
    r"(?:[-–—|\s]*(?:page|p\.?|pg\.?)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?[-–—|\s]*)$",
    re.IGNORECASE,
)
_PRINT_FOOT = re.compile(
    r"(?:https?://|file://|about:)\S+(?:\s.*)?\s(?:page )?\d+(?:/| of )\d+$"
    r"|\d+(?:/| of )\d+ \d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}:\d{2}\b",
    re.IGNORECASE,
)
_PRINT_HEAD = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Habits:
    """What repeats in the margins of one file: on some pages, on nearly all, at exactly one height; page numbers.

    `alike` are lines that mostly come with the same line of text beside them: there whole pages repeat.
    """

    repeated: frozenset[tuple[str, str]]
    everywhere: frozenset[tuple[str, str]]
    alike: frozenset[tuple[tuple[str, str], str]]
    running: frozenset[tuple[str, str, int]]
    numbered: bool
    is_short: bool
    has_titles: bool

    def is_furniture(self, line: Margin, *, beyond: bool) -> bool:
        """Whether a line is no text; `beyond` says that other furniture parts it from the text."""
        apart = beyond or line.at_edge or line.gap >= _LEAST_GAP
        if _PRINT_FOOT.match(line.text) or _PRINT_HEAD.match(line.text):
            return True
        if line.stands_out and not line.at_edge:
            return bool(line.keys & self.everywhere) and self.has_titles and not self.is_short
        if not apart and (self.is_short or line.plain not in self.everywhere):
            return False
        if not line.at_edge and not beyond and (line.plain, line.inner) in self.alike:
            return False
        if line.running in self.running or line.part_keys & self.everywhere:
            return True
        return bool((line.keys - line.part_keys) & self.repeated)


def without_furniture(pages: Sequence[Page], *, trusts_artifacts: bool = True) -> list[list[Word]]:
    """The words of each page that are text, in the file's own order; the rest is furniture.

    Words the file itself marks as no part of the text go, unless they are most of it or are not to be trusted.
    """
    trusts_artifacts = trusts_artifacts and _share_of_artifacts(pages) <= _MOST_ARTIFACTS
    bodies = [[w for w in page.words if not w.artifact] if trusts_artifacts else [*page.words] for page in pages]
    usual = running_face(bodies)
    head = usual_head(pages, bodies)
    lines_of = [list(margins(page, body, usual, head)) for page, body in zip(pages, bodies, strict=True)]
    habits = _habits(bodies, lines_of, usual)
    kept = []
    for body, lines in zip(bodies, lines_of, strict=True):
        dropped = {id(word) for line in _furniture_among(lines, habits) for word in line.words}
        kept.append([word for word in body if id(word) not in dropped] if dropped else body)
    return kept


def lines_left_out(pages: Sequence[Page], kept: Sequence[Sequence[Word]]) -> tuple[str, ...]:
    """The lines that are no text, each once: headers, footers, artifacts."""
    left_out = (left_out_of(page, words) for page, words in zip(pages, kept, strict=True))
    lines = (row for words in left_out for row in printed_lines(words))
    return tuple(dict.fromkeys("\t".join(_spaced(segment.words) for segment in row) for row in lines))


def left_out_of(page: Page, kept: Sequence[Word]) -> list[Word]:
    """The words of a page that are not among those kept, which are all its own."""
    if len(kept) == len(page.words):
        return []
    known = set(map(id, kept))
    return [word for word in page.words if id(word) not in known]


def _spaced(words: Sequence[Word]) -> str:
    return "".join(word.text if word.glued else f" {word.text}" for word in words).strip()


def _furniture_among(lines: Sequence[Margin], habits: _Habits) -> Iterator[Margin]:
    """The lines of one page's margins that are no text; beyond furniture all is apart from the text.

    Of lone numbers the one nearest the edge counts the pages: others may be the signs of notes.
    """
    for _, group in groupby(lines, key=attrgetter("place")):
        found = list(group)
        numbers = [line for line in found if habits.numbered and _PAGE_NUMBER.match(line.text)]
        is_beyond = False
        for line in found:
            is_beyond = line in numbers[-1:] or habits.is_furniture(line, beyond=is_beyond)
            if is_beyond:
                yield line


def _share_of_artifacts(pages: Sequence[Page]) -> float:
    marked = letters_of(word for page in pages for word in page.words if word.artifact)
    return marked / max(1, sum(letters_of(page.words) for page in pages)) if marked else 0.0


def _habits(bodies: Sequence[Sequence[Word]], margins_of: Sequence[Sequence[Margin]], usual: Face) -> _Habits:
    """What repeats in a file's margins; on short files every page must have it."""
    pages = len(margins_of)
    tally = Counter(key for lines in margins_of for key in {key for line in lines for key in line.keys})
    running = Counter(key for lines in margins_of for key in {line.running for line in lines})
    needed = max(2 if pages <= _FEWEST_PAGES else _FEWEST_PAGES, min(round(_SHARE * pages), 6))
    said = {key: count for key, count in tally.items() if any(mark.isalnum() for mark in key[1])}
    everywhere = frozenset(key for key, count in said.items() if count >= max(2, _NEARLY_ALL * pages))
    everywhere |= _on_every_other(margins_of)
    numbered = sum(1 for lines in margins_of if any(_PAGE_NUMBER.match(line.text) for line in lines))
    beside = Counter((line.plain, line.inner) for lines in margins_of for line in lines if line.inner)
    return _Habits(
        repeated=frozenset(key for key, count in said.items() if count >= needed),
        everywhere=everywhere,
        alike=frozenset(key for key, count in beside.items() if count >= max(2, _NEARLY_ALL * tally[key[0]])),
        running=frozenset(key for key, count in running.items() if count >= _FEWEST_PAGES),
        numbered=numbered >= max(1, pages // 2),
        is_short=pages <= _FEWEST_PAGES,
        has_titles=_has_titles(bodies, margins_of, everywhere, usual),
    )


def _on_every_other(margins_of: Sequence[Sequence[Margin]]) -> frozenset[tuple[str, str]]:
    """What nearly all left pages say and no right one, with what nearly all right pages say; none if one lacks such."""
    left, right = (
        Counter(key for lines in margins_of[first::2] for key in {key for line in lines for key in line.keys})
        for first in (0, 1)
    )
    needed = max(_FEWEST_PAGES, _NEARLY_ALL * len(margins_of) / 2)
    lefts, rights = (
        {key for key, count in own.items() if count >= needed and not other[key] and any(map(str.isalnum, key[1]))}
        for own, other in ((left, right), (right, left))
    )
    return frozenset(lefts | rights) if lefts and rights else frozenset()


def _has_titles(
    bodies: Sequence[Sequence[Word]],
    margins_of: Sequence[Sequence[Margin]],
    everywhere: frozenset[tuple[str, str]],
    usual: Face,
) -> bool:
    """Whether other lines stand out as well as those on every page: else those are the file's own titles."""
    repeated = {id(word) for lines in margins_of for line in lines if line.plain in everywhere for word in line.words}
    others = ([word for word in body if id(word) not in repeated and stands_out([word], usual)] for body in bodies)
    return any(others)
