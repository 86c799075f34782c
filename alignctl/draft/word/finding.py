"""Where the words of a citation stand in a Word text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from alignctl.draft.word.refusal import UnchangeableError
from alignctl.draft.word.told import Told, places, unlabelled
from alignctl.draft.word.view import Line
from alignctl.model.citation import Citation
from alignctl.model.document import Document
from alignctl.text.normalise import fold
from alignctl.text.numbering import split_number

_NOT_FOUND = (
    "The sentence was not found in the text of the file: it may stand in a footnote, header or picture, or the file "
    "has changed since it was read."
)
_WHICH = "The sentence stands more than once in the file, and nothing tells which is meant."


class Window(NamedTuple):
    """A range of the words of one line; `number` is the line's place in the text.

    `quoted` is where in the quote the range begins: labels, which the file does not hold, are passed over.
    """

    number: int
    start: int
    end: int
    quoted: int


# Where a quote stands: in one line, or in several of one table cell.
Spot = tuple[Window, ...]


class Finder:
    """Finds citations in the lines of a text; `document` is the same file as it was read, None where not at hand."""

    def __init__(self, lines: Sequence[Line], document: Document | None) -> None:
        self._lines = lines
        self._told = None if document is None else Told(document)

    def find(self, citation: Citation) -> Spot:
        """Where a citation's quote stands; raises UnchangeableError where that cannot be told."""
        spots = self._in_lines(citation.quote) or self._in_cells(citation.quote)
        if not spots:
            raise UnchangeableError(_NOT_FOUND)
        if self._told is not None:
            return self._as_told(spots, citation, self._told)
        return spots[0] if len(spots) == 1 else self._under_title(spots, citation)

    def _in_lines(self, quote: str) -> list[Spot]:
        """Where a quote stands in one line; one that begins with a displayed label is the beginning of its line."""
        for rest in unlabelled(quote):
            found: list[Spot] = [
                (Window(number, start, start + len(rest), len(quote) - len(rest)),)
                for number, line in enumerate(self._lines)
                for start in places(rest, line.text)
                if rest == quote or not start
            ]
            if found:
                return found
        return []

    def _in_cells(self, quote: str) -> list[Spot]:
        """Where a quote runs over several lines of one table cell, before each perhaps a displayed label."""
        numbered = [
            (line.cell, number) for number, line in enumerate(self._lines) if line.cell is not None and line.text
        ]
        cells = [[number for _, number in cell] for _, cell in groupby(numbered, key=lambda each: each[0])]
        return [spot for cell in cells if len(cell) > 1 and (spot := self._over(cell, quote))]

    def _over(self, numbers: Sequence[int], quote: str) -> Spot:
        for place, number in enumerate(numbers[:-1]):
            text = self._lines[number].text
            starts = [0, *(at + 1 for at, letter in enumerate(text) if letter == " ")]
            for rest in unlabelled(quote):
                quoted = len(quote) - len(rest)
                for start in starts if rest == quote else [0]:
                    if rest.startswith(text[start:] + " "):
                        behind = self._behind(numbers[place + 1 :], quote, quoted + len(text) - start + 1)
                        if behind:
                            return (Window(number, start, len(text), quoted), *behind)
        return ()

    def _behind(self, numbers: Sequence[int], quote: str, quoted: int) -> Spot:
        """The windows of the rest of a quote, which begins at the beginning of the first line."""
        for number in numbers[:1]:
            text = self._lines[number].text
            for rest in unlabelled(quote[quoted:]):
                begins = len(quote) - len(rest)
                if places(rest, text)[:1] == [0]:
                    return (Window(number, 0, len(rest), begins),)
                if rest.startswith(text + " "):
                    behind = self._behind(numbers[1:], quote, begins + len(text) + 1)
                    if behind:
                        return (Window(number, 0, len(text), begins), *behind)
        return ()

    def _as_told(self, spots: list[Spot], citation: Citation, told: Told) -> Spot:
        """The spot that stands where the document as it was read has the quote."""
        asked = told.asked(citation)
        if asked is None:
            raise UnchangeableError(_NOT_FOUND)
        rank, count = told.rank(asked, citation)
        if count == len(spots):
            return spots[rank]
        # Contents lists stand in the file alone, footnotes in the document alone: what stands beside them tells.
        near = [spot for spot in spots if told.is_beside(asked, *self._beside(spot))]
        own, of_all = told.own_rank(asked, citation)
        if len({spot[0].number for spot in near}) != 1 or len(near) != of_all:
            raise UnchangeableError(_WHICH if len(spots) > 1 else _NOT_FOUND)
        return near[own]

    def _beside(self, spot: Spot) -> tuple[str, str]:
        """The words of the lines before and after a spot."""
        before = (line.text for line in reversed(self._lines[: spot[0].number]) if line.text)
        after = (line.text for line in self._lines[spot[-1].number + 1 :] if line.text)
        return next(before, ""), next(after, "")

    def _under_title(self, spots: list[Spot], citation: Citation) -> Spot:
        """The only spot below the last line that says the title of the section."""
        title = fold(citation.section)
        heads = [number for number, line in enumerate(self._lines) if title and title in _titles(line.text)]
        below = [spot for spot in spots if heads and spot[0].number > heads[-1]]
        if len(below) != 1:
            raise UnchangeableError(_WHICH)
        return below[0]


def _titles(text: str) -> tuple[str, str]:
    return fold(text), fold(split_number(text)[1])
