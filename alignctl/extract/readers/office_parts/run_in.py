"""Headings that share a paragraph with their text: a bold line, a line break, then lines that are not bold."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alignctl.extract.readers.office_parts.runs import Gathered

LONGEST = 100


def parted(whole: Gathered) -> list[Gathered]:
    """The paragraph in parts, each all bold or not; as it is where bold and plain lines do not alternate.

    A long bold part is emphasis and no heading: such a paragraph stays whole. Boxes and notes stay with the last
    part.
    """
    groups: list[list[Gathered]] = []
    weight: bool | None = None
    for line in _lines(whole):
        bold = line.appearance().bold if line.has_letters() else weight
        if groups and bold == weight:
            groups[-1].append(line)
        else:
            groups.append([line])
        weight = bold
    parts = [_joined(group) for group in groups]
    bold_parts = [part for part in parts if part.appearance().bold]
    if len(parts) < 2 or any(len("".join(part.text)) > LONGEST for part in bold_parts):  # noqa: PLR2004  two parts
        return [whole]
    return [*parts[:-1], replace(parts[-1], contents=whole.contents, boxes=whole.boxes, notes=whole.notes)]


def _lines(whole: Gathered) -> Iterator[Gathered]:
    """The lines between its breaks; spaces alone have no weight of their own."""
    bounds = [(0, 0), *whole.breaks, (len(whole.text), len(whole.looks))]
    for (text, looks), (text_end, looks_end) in pairwise(bounds):
        yield type(whole)(text=whole.text[text:text_end], looks=whole.looks[looks:looks_end])


def _joined(lines: list[Gathered]) -> Gathered:
    return type(lines[0])(
        text=[piece for line in lines for piece in line.text],
        looks=[look for line in lines for look in line.looks],
    )
