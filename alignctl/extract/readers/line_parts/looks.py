"""Which paragraphs could be headings by their looks, and how the looks of headings rank."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from alignctl.extract.readers.line_parts.line import Line, Role
from alignctl.extract.readers.line_parts.no_titles import gives_order, leads_in, names_no_section, names_value
from alignctl.text.numbering import depth, split_number

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_LETTERS = 100
MAX_WORDS = 14
MAX_PLAIN_WORDS = 9
RUNNING_TEXT = 80
LARGER = 1.5
EVERYWHERE = 0.4

# No number of a title takes more words: "Appendix 2 –".
_NUMBER_WORDS = 3
_WORD = re.compile(r"[A-Za-z]{3}")


class Rank(NamedTuple):
    """How conspicuous a heading is: larger ranks stand above smaller ones."""

    size: float
    caps: bool
    bold: bool
    underlined: bool


class Typical(NamedTuple):
    """What running text looks like in one document."""

    size: float
    all_bold: bool
    all_caps: bool


def typical(lines: Iterable[Line]) -> Typical:
    """The type size of most running text, and whether bold or capitals say nothing here."""
    sizes: Counter[float] = Counter()
    bold = caps = total = 0
    for line in lines:
        if line.role is Role.BODY and line.level is None:
            weight = len(line.text) if len(line.text) >= RUNNING_TEXT else 1
            sizes[line.size or 0.0] += weight
            total += weight
            bold += weight if line.bold else 0
            caps += weight if line.caps else 0
    size = max(sizes, key=lambda each: (sizes[each], -each), default=0.0)
    return Typical(size, bold > total * EVERYWHERE, caps > total * EVERYWHERE)


def rank(line: Line) -> Rank:
    """A line's rank; sizes half a point apart are alike."""
    return Rank(round(line.size or 0.0), line.caps, line.bold, line.underlined)


def number_depth(line: Line) -> int | None:
    """How deep the line's number lies, displayed or typed, from 1; None where it has no decimal number."""
    if line.label is None:
        number = split_number(line.text)[0]
    else:
        number = None if line.label.is_bullet else line.label.text.rstrip(".):")
    return depth(number.removesuffix(".0") if number else None)


def could_head(line: Line) -> bool:
    """Whether a line's words could be a heading's, whatever it looks like."""
    if line.role is not Role.BODY or line.in_box or line.in_list_style:
        return False
    if line.label is not None and line.label.is_bullet:
        return False
    if not _within(line.text, MAX_WORDS + _NUMBER_WORDS):
        return False
    words = split_number(line.text)[1].split()
    text = " ".join(words)
    if not 0 < len(words) <= MAX_WORDS or len(text) > MAX_LETTERS or not _WORD.search(text):
        return False
    if text[0].islower() or names_no_section(text) or gives_order(text) or leads_in(text):
        return False
    return not names_value(line.text)


def stands_out(line: Line, usual: Typical) -> bool:
    """Whether a line looks unlike running text."""
    larger = line.size is not None and line.size >= usual.size + LARGER
    shouting = line.caps and not usual.all_caps and len(line.text) > len("CAPS")
    bold = line.bold and not usual.all_bold
    return larger or bold or shouting or line.underlined or line.named_heading


def plainly_numbered(line: Line) -> bool:
    """Whether a line without any looks could head a section by its decimal number and its brevity."""
    return _within(line.text, MAX_PLAIN_WORDS) and number_depth(line) is not None


def _within(text: str, words: int) -> bool:
    """Whether a text has no more than some words; the rest of a long one is not looked at."""
    return len(text.split(maxsplit=words)) <= words
