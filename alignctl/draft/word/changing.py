"""Words struck and put in as tracked changes, in the runs of a Word text."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from alignctl.draft.word.marks import Marks, run_of
from alignctl.draft.word.names import KEEP_SPACES, above, child, made, w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from alignctl.draft.word.view import Line

_RUN, _TEXT, _PROPERTIES = w("r"), w("t"), w("rPr")
_INSERTED = frozenset({w("ins"), w("moveTo")})


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Step:
    """A range of a line's raw letters to strike, and the words to put in its place; `line` is the line's number.

    The range may be empty: the words then stand after the letter before it, or, unless `is_after`, before the letter
    it begins with.
    """

    line: int
    start: int
    end: int
    words: str
    is_after: bool = True

    def touches(self, other: Step) -> bool:
        """Whether two steps strike or put in words at the same place."""
        return self.line == other.line and self.start <= other.end and other.start <= self.end


def change(line: Line, step: Step, marks: Marks) -> list[Element]:
    """Write a step into its line; gives the marks made, in their order.

    Steps of one line must come from its end to its beginning: letters before a step stay where the line knows them.
    """
    if step.start < step.end:
        struck = _strike(line, step.start, step.end, marks)
        if not step.words:
            return struck
        inserted = _inserted(step.words, next(struck[0].iterchildren(_RUN)), marks)
        _put(inserted, struck[0], marks)
        return [struck[0], inserted, *struck[1:]]
    element, place = line.at(step.start - 1 if step.is_after else step.start)
    run = above(element)
    inserted = _inserted(step.words, run, marks)
    if step.is_after:
        _split(run, element, place + 1)
        _put(inserted, run, marks)
    else:
        behind = _split(run, element, place)
        _put_before(inserted, run if behind is None else behind, marks)
    return [inserted]


def _inserted(words: str, like: Element, marks: Marks) -> Element:
    inserted = marks.change("ins")
    inserted.append(run_of(words, child(like, "rPr")))
    return inserted


def _strike(line: Line, start: int, end: int, marks: Marks) -> list[Element]:
    """Put marks of deletion round a range; notes, pictures and bookmarks among its words stay outside them."""
    struck: list[Element] = []
    for run in _cut_out(line, start, end):
        for text in run.findall(_TEXT):
            text.tag = w("delText")
            text.set(KEEP_SPACES, "preserve")
        if not struck or struck[-1].getnext() is not run:
            struck.append(marks.change("del"))
            run.addprevious(struck[-1])
        struck[-1].append(run)
    return struck


def _cut_out(line: Line, start: int, end: int) -> list[Element]:
    """The runs of a range, parted from what stands before, behind and among its letters."""
    found = line.within(start, end)
    element, first, last = found[-1]
    if last < len(element.text or ""):
        _split(above(element), element, last)
    elements = [each for each, _, _ in found]
    element, first, _ = found[0]
    if first:
        right = _split(above(element), element, first)
        elements[0] = element if right is None else _content(right)[0]
    runs: list[Element] = []
    for each in elements:
        run = above(each)
        if not set(elements).issuperset(_content(run)):
            behind = _split(run, each, 0)
            run = run if behind is None else behind
            _split(run, each, len(each.text or "") or 1)
        if run not in runs:
            runs.append(run)
    return runs


def _content(run: Element) -> list[Element]:
    return [part for part in run if part.tag != _PROPERTIES]


def _split(run: Element, element: Element, place: int) -> Element | None:
    """Part a run so that `place` letters of an element and all before it stay; gives what comes behind, if anything.

    Where nothing would stay the run is not parted, and is given itself.
    """
    content = _content(run)
    number = content.index(element)
    text = element.text or ""
    behind = content[number + 1 :] if place else content[number:]
    cut = 0 < place < len(text) and element.tag == _TEXT
    if len(behind) == len(content):
        return run
    if not behind and not cut:
        return None
    right = made("r")
    right.attrib.update(run.attrib)
    properties = child(run, "rPr")
    if properties is not None:
        right.append(deepcopy(properties))
    if cut:
        rest = made("t")
        rest.text, element.text = text[place:], text[:place]
        for each in (rest, element):
            each.set(KEEP_SPACES, "preserve")
        right.append(rest)
    right.extend(behind)
    run.addnext(right)
    return right


def _put(inserted: Element, anchor: Element, marks: Marks) -> None:
    """Put an insertion behind an element; somebody else's insertion round the two is parted, for none holds another."""
    holder = above(anchor)
    while holder.tag in _INSERTED:
        rest = list(anchor.itersiblings())
        if rest:
            second = marks.again(holder)
            second.extend(rest)
            holder.addnext(second)
        anchor, holder = holder, above(holder)
    anchor.addnext(inserted)


def _put_before(inserted: Element, anchor: Element, marks: Marks) -> None:
    """Put an insertion before an element, likewise."""
    holder = above(anchor)
    while holder.tag in _INSERTED:
        if anchor.getprevious() is not None:
            second = marks.again(holder)
            second.extend([anchor, *anchor.itersiblings()])
            holder.addnext(second)
            anchor = second
        else:
            anchor = holder
        holder = above(anchor)
    anchor.addprevious(inserted)
