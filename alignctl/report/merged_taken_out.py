"""What is left of a section in a merged text whose document an audience may not read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from alignctl.model.alignment import SectionRef
from alignctl.model.document import Paragraph
from alignctl.model.merged import MergedText
from alignctl.report.marked_words import FROM_MARKED
from alignctl.report.within import found


def text_without(one: MergedText) -> MergedText:
    """A section without a word of it: that it is there, in which document, and that it was kept back."""
    first = min((each.index for each in one.paragraphs), default=0)
    return replace(
        one,
        title=FROM_MARKED,
        path=tuple(FROM_MARKED for _ in one.path),
        paragraphs=(Paragraph(text=FROM_MARKED, index=first, page=one.page),),
        tables=(),
    )


def placed(result: object) -> Iterator[SectionRef | MergedText]:
    """Every section a result names, or holds the text of, with the headings over it."""
    yield from found(result, SectionRef)
    yield from found(result, MergedText)
