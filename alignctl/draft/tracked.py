"""Edits written into a Word file as tracked changes, each with a comment that tells why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from alignctl.draft.word.changing import Step, change
from alignctl.draft.word.comments import add_comment, no_comments
from alignctl.draft.word.fields import Fields
from alignctl.draft.word.finding import Finder, Spot
from alignctl.draft.word.guards import check, check_all, stands_after
from alignctl.draft.word.marks import Marks
from alignctl.draft.word.names import child
from alignctl.draft.word.package import Package
from alignctl.draft.word.paragraphs import add_paragraph, look_of
from alignctl.draft.word.refusal import UnchangeableError
from alignctl.draft.word.told import places
from alignctl.draft.word.view import lines
from alignctl.draft.word.wording import differences
from alignctl.model.document import Document
from alignctl.model.draft import Edit, EditKind
from alignctl.text.escape import held_words
from alignctl.text.normalise import tidy

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """An edit that was not written, and why, as a sentence for people."""

    edit: Edit
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracked:
    """A Word file with tracked changes.

    `content` is the bytes of the new file; the bytes given where nothing could be written. `placed` and `unplaced`
    are the edits, each in exactly one of them, in the order given.
    """

    content: bytes
    placed: tuple[Edit, ...]
    unplaced: tuple[Unplaced, ...]


def with_changes(
    content: bytes, edits: Sequence[Edit], *, author: str, on: date, document: Document | None = None
) -> Tracked:
    """Write edits into the bytes of a Word file as insertions and deletions by `author`, dated `on`.

    `document` is the file as it was read, from which the citations come: where a quote stands more than once, it
    tells which of them the cited paragraph is. Without it the section's title decides, or the edit stays unplaced.
    Earlier changes of other people stay as they are. Nothing is raised for a file that cannot be changed (protected,
    signed, no Word file, damaged): all edits are then unplaced, with the reason.
    """
    try:
        package = Package(content)
        writing = _Writing(package, author, on, document)
        unplaced = tuple(_planned(writing, edits))
        if writing.plans:
            content = package.written(writing.write())
    except UnchangeableError as error:
        return Tracked(
            content=content, placed=(), unplaced=tuple(Unplaced(edit=each, why=str(error)) for each in edits)
        )
    placed = tuple(plan.edit for plan in writing.plans)
    return Tracked(content=content, placed=placed, unplaced=unplaced)


def _planned(writing: _Writing, edits: Sequence[Edit]) -> list[Unplaced]:
    """Plan every edit that can be written, and give the others."""
    unplaced = []
    for edit in edits:
        try:
            writing.plan(edit)
        except UnchangeableError as error:
            unplaced.append(Unplaced(edit=edit, why=str(error)))
    return unplaced


@dataclass(slots=True, kw_only=True)
class _Plan:
    """What an edit does: steps in one or more lines, or a paragraph behind the line `behind`; then its marks.

    An edit that does just what one before it does has no steps of its own, and shares the other's marks.
    """

    edit: Edit
    steps: tuple[Step, ...] = ()
    behind: int | None = None
    marks: list[Element] = field(default_factory=list)
    shares: _Plan | None = None


class _Writing:
    """Finds where edits go, all of them before the first is written, and writes them from the end to the start."""

    def __init__(self, package: Package, author: str, on: date, document: Document | None) -> None:
        body = child(package.text, "body")
        self._body = package.text if body is None else body
        self._fields = Fields(self._body)
        self._lines = lines(self._body, self._fields)
        self._finder = Finder(self._lines, document)
        self._comments = package.comments
        roots = [package.text] if package.comments is None else [package.text, package.comments]
        self._marks = Marks(roots, held_words(author), on)
        self.plans: list[_Plan] = []

    def plan(self, edit: Edit) -> None:
        """Find where an edit goes; raises UnchangeableError where that is nowhere."""
        spot = self._finder.find(edit.citation)
        if edit.kind is EditKind.INSERT:
            behind = spot[-1].number
            if not tidy(held_words(edit.after)):
                raise UnchangeableError("There are no words to add.")
            check(self._lines[behind].paragraphs[-1], self._fields)
            self.plans.append(_Plan(edit=edit, behind=behind))
            return
        steps = self._steps(edit, spot)
        same = next((plan for plan in self.plans if plan.steps == steps), None)
        if same is not None:
            self.plans.append(_Plan(edit=edit, shares=same))
            return
        taken = [step for plan in self.plans for step in plan.steps]
        if any(step.touches(other) for step in steps for other in taken):
            raise UnchangeableError("Another change stands on the same words.")
        self.plans.append(_Plan(edit=edit, steps=steps))

    def _steps(self, edit: Edit, spot: Spot) -> tuple[Step, ...]:
        before, after = tidy(edit.before), tidy(held_words(edit.after))
        found = places(before, edit.citation.quote)
        if not found:
            raise UnchangeableError("The words to change do not stand in the sentence.")
        if len(found) > 1:
            raise UnchangeableError("The words to change stand more than once in the sentence.")
        steps = [
            self._step(spot, found[0] + start, found[0] + end, words)
            for start, end, words in differences(before, after)
        ]
        if not steps:
            raise UnchangeableError("The sentence says so already.")
        return tuple(steps)

    def _step(self, spot: Spot, start: int, end: int, words: str) -> Step:
        """The step for a range of the quote."""
        for window in spot:
            if window.quoted <= start and end - window.quoted <= window.end - window.start:
                shift = window.start - window.quoted
                return self._in_line(window.number, start + shift, end + shift, words)
        raise UnchangeableError("The change would run over the end of a paragraph, or into a number Word displays.")

    def _in_line(self, number: int, start: int, end: int, words: str) -> Step:
        line = self._lines[number]
        if start < end:
            first, last = line.spans[start][0], line.spans[end - 1][1]
            check_all((element for element, _, _ in line.within(first, last)), self._fields)
            return Step(line=number, start=first, end=last, words=words, is_after=True)
        place = line.spans[start - 1][1] if start else line.spans[0][0]
        is_after = stands_after(line, place, self._fields)
        return Step(line=number, start=place, end=place, words=words, is_after=is_after)

    def write(self) -> Element | None:
        """Write all that was planned into the text; gives the comments of the file, None where there are none."""
        steps = [(step, plan) for plan in self.plans for step in plan.steps]
        for step, plan in sorted(steps, key=lambda each: each[0], reverse=True):
            made = change(self._lines[step.line], step, self._marks)
            plan.marks = [*made, *plan.marks]
        self._add_paragraphs()
        for plan in self.plans:
            if tidy(held_words(plan.edit.comment)):
                self._comments = no_comments() if self._comments is None else self._comments
                marks = plan.marks if plan.shares is None else plan.shares.marks
                add_comment(self._comments, plan.edit.comment, marks[0], marks[-1], self._marks)
        return self._comments

    def _add_paragraphs(self) -> None:
        """Add the paragraphs planned, those behind the same one in the order given."""
        last: dict[int, Element] = {}
        for plan in self.plans:
            if plan.behind is not None:
                line = self._lines[plan.behind]
                paragraph = last.get(plan.behind, line.paragraphs[-1])
                words = tidy(held_words(plan.edit.after))
                last[plan.behind] = add_paragraph(paragraph, words, look_of(line), self._marks)
                plan.marks = [last[plan.behind][-1]]
