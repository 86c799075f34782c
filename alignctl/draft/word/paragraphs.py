"""A paragraph added behind another as a tracked change."""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from typing import TYPE_CHECKING

from alignctl.draft.word.marks import Marks, run_of
from alignctl.draft.word.names import above, child, made, w
from alignctl.draft.word.view import Line

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_OTHERS = ("ins", "del", "moveFrom", "moveTo")
_CHANGED_MARKS = tuple(w(name) for name in (*_OTHERS, "rPrChange"))
_BEHIND_LOOKS = tuple(w(name) for name in ("sectPr", "pPrChange"))


def look_of(line: Line) -> Element | None:
    """How most letters of a line look, as the properties of a run."""
    letters: Counter[Element | None] = Counter()
    for piece in line.pieces:
        letters[child(above(piece.element), "rPr")] += len(piece.text)
    return max(letters, key=lambda look: letters[look], default=None)


def add_paragraph(paragraph: Element, words: str, look: Element | None, marks: Marks) -> Element:
    """Add a paragraph of words behind another, with its properties; gives the new one.

    The mark between the two is the inserted one, as in Word: whoever takes it back joins the paragraph before with an
    empty one of the same properties. Were it the mark behind the words, LibreOffice would give their properties to the
    next paragraph. Only where the mark before is somebody else's change is it that behind.
    """
    new = made("p")
    properties = child(paragraph, "pPr")
    own = made("pPr") if properties is None else deepcopy(properties)
    own.tail = None
    _take_out(own)
    new.append(own)
    own_mark = child(properties, "rPr")
    if any(child(own_mark, name) is not None for name in _OTHERS):
        _mark(new, marks)
    else:
        section = child(properties, "sectPr")
        if section is not None:
            own.append(section)
        _mark(paragraph, marks)
    inserted = marks.change("ins")
    inserted.append(run_of(words, look))
    new.append(inserted)
    paragraph.addnext(new)
    return new


def _take_out(properties: Element) -> None:
    """Take out what belongs to one paragraph alone: where a section ends, and marks of changes."""
    for part in properties.findall(w("sectPr")) + properties.findall(w("pPrChange")):
        properties.remove(part)
    looks = child(properties, "rPr")
    for part in [] if looks is None else list(looks):
        if part.tag in _CHANGED_MARKS:
            above(part).remove(part)


def _mark(paragraph: Element, marks: Marks) -> None:
    """Mark the end of a paragraph as inserted."""
    properties = child(paragraph, "pPr")
    if properties is None:
        properties = made("pPr")
        paragraph.insert(0, properties)
    looks = child(properties, "rPr")
    if looks is None:
        looks = made("rPr")
        behind = next((part for part in properties if part.tag in _BEHIND_LOOKS), None)
        if behind is None:
            properties.append(looks)
        else:
            behind.addprevious(looks)
    looks.insert(0, marks.change("ins"))
