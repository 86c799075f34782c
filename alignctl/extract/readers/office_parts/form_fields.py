"""Form fields of older Word forms (FORMTEXT, FORMCHECKBOX, FORMDROPDOWN), marked in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from alignctl.extract.readers.office_parts.names import child, value, w
from alignctl.model.form import Blank, BlankKind
from alignctl.text.normalise import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from alignctl.extract.blanks import Blanks

_DATES = frozenset({"date", "currentDate"})


def mark_form_fields(story: Element, blanks: Blanks) -> None:
    """Put a mark before each form field, in place, and take away the white space an empty one shows.

    Words somebody wrote into a field stay behind its mark.
    """
    for begin in [each for each in story.iter(w("fldChar")) if value(each, "fldCharType") == "begin"]:
        told = child(begin, "ffData")
        run = begin.getparent()
        if told is None or run is None:
            continue
        _empty(begin)
        marked = etree.Element(w("r"))
        etree.SubElement(marked, w("t")).text = blanks.mark(_blank(told))
        run.addprevious(marked)


def _blank(told: Element) -> Blank:
    help_text = tidy(value(child(told, "helpText")) or value(child(told, "statusText")) or "")
    if child(told, "checkBox") is not None:
        return Blank(kind=BlankKind.TICK, prompt=help_text)
    listed = child(told, "ddList")
    if listed is not None:
        options = (tidy(value(entry) or "") for entry in listed.iterchildren(w("listEntry")))
        return Blank(kind=BlankKind.CHOICE, prompt=help_text, options=tuple(filter(None, options)))
    is_date = value(child(told, "textInput", "type")) in _DATES
    return Blank(kind=BlankKind.DATE if is_date else BlankKind.TEXT, prompt=help_text)


def _empty(begin: Element) -> None:
    """Take the placeholder spaces out of a field's result."""
    for text in _result(begin):
        if not (text.text or "").strip():
            text.text = None


def _result(begin: Element) -> Iterator[Element]:
    """The texts of the field that begins here, as far as its paragraph goes."""
    paragraph = next(begin.iterancestors(w("p")), None)
    inside = False
    for element in () if paragraph is None else paragraph.iter(w("fldChar"), w("t")):
        if element is begin:
            inside = True
        elif inside and element.tag == w("t"):
            yield element
        elif inside and value(element, "fldCharType") == "end":
            return
