"""Places in a Word text whose words are not changed: Word, or the person who made the file, holds them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from alignctl.draft.word.fields import Fields
from alignctl.draft.word.names import MATH_TEXT, child, value, w
from alignctl.draft.word.refusal import UnchangeableError
from alignctl.draft.word.view import Line

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LOCKS = frozenset({"contentLocked", "sdtContentLocked"})
_LINKS = (w("hyperlink"), w("sdt"), w("smartTag"))


def check(element: Element, fields: Fields) -> None:
    """Raise UnchangeableError where an element's words, or the paragraph it is, must stay as they are."""
    if element.tag == MATH_TEXT:
        raise UnchangeableError("The words stand in a formula.")
    if fields.is_worked_out(element):
        raise UnchangeableError(
            "The words stand in a field (a cross-reference, a date, a property), which Word works out by itself."
        )
    for each in element.iterancestors(w("sdt"), w("ruby"), w("txbxContent")):
        if each.tag == w("txbxContent"):
            raise UnchangeableError(
                "The words stand in a text box, where Word allows no comments: change them by hand."
            )
        if each.tag == w("ruby"):
            raise UnchangeableError("The words carry a reading aid above them (ruby).")
        properties = child(each, "sdtPr")
        if value(child(properties, "lock")) in _LOCKS:
            raise UnchangeableError("The words stand in a content control that is locked.")
        if child(properties, "dataBinding") is not None:
            raise UnchangeableError(
                "The words stand in a content control that is filled from the properties of the file."
            )


def check_all(elements: Iterable[Element], fields: Fields) -> None:
    """The same for several elements; they must also stand in the same fields."""
    around = set()
    for element in elements:
        check(element, fields)
        around.add(fields.around(element))
    if len(around) > 1:
        raise UnchangeableError("The words run over the edge of a field (a link that Word keeps as a field).")


def stands_after(line: Line, place: int, fields: Fields) -> bool:
    """Whether words put in at a place of the raw letters go with the letter before it, else with the one behind.

    The less wrapped of the two is taken, so that a link does not grow; the one before, where both are alike. Raises
    UnchangeableError where neither may be changed.
    """
    sides = [(True, line.at(place - 1)[0])] if place else []
    sides += [(False, line.at(place)[0])] if place < len(line.raw) else []
    why = UnchangeableError("The paragraph holds no words.")
    for is_after, element in sorted(sides, key=lambda side: _wraps(side[1], fields)):
        try:
            check(element, fields)
        except UnchangeableError as error:
            why = error
            continue
        return is_after
    raise why


def _wraps(element: Element, fields: Fields) -> int:
    return len(fields.around(element)) + sum(1 for _ in element.iterancestors(*_LINKS))
