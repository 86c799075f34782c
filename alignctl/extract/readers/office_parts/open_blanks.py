"""Places to write in an OpenDocument form, marked in its text: controls, fields to fill in, empty cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from alignctl.extract.readers.office_parts.open_styles import o
from alignctl.model.form import Blank, BlankKind
from alignctl.text.normalise import tidy

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from alignctl.extract.blanks import Blanks

_LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_FIELD = "{urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_KINDS = {
    "text": BlankKind.TEXT,
    "textarea": BlankKind.TEXT,
    "formatted-text": BlankKind.TEXT,
    "number": BlankKind.TEXT,
    "date": BlankKind.DATE,
    "checkbox": BlankKind.TICK,
    "radio": BlankKind.TICK,
    "listbox": BlankKind.CHOICE,
    "combobox": BlankKind.CHOICE,
}
_FIELD_KINDS = {"FORMCHECKBOX": BlankKind.TICK, "FORMDROPDOWN": BlankKind.CHOICE, "FORMTEXT": BlankKind.TEXT}
_TRUE = "true"
_LINE = "______"


def mark_open_blanks(text: Element, blanks: Blanks) -> None:
    """Put a mark into a text for every place to write, in place; must run before anything else changes it."""
    controls = _controls(text)
    for drawn in list(text.iter(o("drawing", "control"))):
        found = controls.get(drawn.get(o("drawing", "control")) or "")
        if found is not None:
            _replace(drawn, blanks.mark(found[0]) + found[1])
    for element in list(text.iter(f"{_LOEXT}content-control")):
        _replace(element, blanks.mark(_of_content_control(element)))
    for element in list(text.iter(o("text", "placeholder"), o("text", "text-input"))):
        prompt = tidy("".join(map(str, element.itertext()))).strip("<>")
        _replace(element, blanks.mark(Blank(kind=BlankKind.TEXT, prompt=prompt)))
    for element in list(text.iter(o("text", "drop-down"))):
        options = tuple(label.get(o("text", "value")) or "" for label in element.iter(o("text", "label")))
        _replace(element, blanks.mark(Blank(kind=BlankKind.CHOICE, options=options)))
    for element in list(text.iter(f"{_FIELD}fieldmark", f"{_FIELD}fieldmark-start")):
        blank = _of_fieldmark(element)
        if blank is not None:
            _replace(element, blanks.mark(blank))
    _draw_lines(text)
    for cell in text.iter(o("table", "table-cell")):
        _mark_cell(cell, blanks)


def _controls(text: Element) -> dict[str, tuple[Blank, str]]:
    """The controls of a text's forms by their ids, each with the words it shows beside itself."""
    found: dict[str, tuple[Blank, str]] = {}
    for form in text.iter(o("form", "form")):
        for control in form.iterchildren("*"):
            kind = _KINDS.get(etree.QName(control).localname)
            identifier = control.get(_XML_ID) or control.get(o("form", "id"))
            if kind is not None and identifier:
                words = tidy(control.get(o("form", "label")) or "") if kind is BlankKind.TICK else ""
                found[identifier] = (_of_control(control, kind), f" {words}" if words else "")
    return found


def _of_control(control: Element, kind: BlankKind) -> Blank:
    listed = control.iter(o("form", "option"), o("form", "item"))
    return Blank(
        kind=kind,
        title=tidy(control.get(o("form", "title")) or ""),
        options=tuple(label for each in listed if (label := tidy(each.get(o("form", "label")) or ""))),
        group=control.get(o("form", "name")) or "" if kind is BlankKind.TICK else "",
        has_lines=etree.QName(control).localname == "textarea",
        required=control.get(o("form", "input-required")) == _TRUE,
    )


def _of_content_control(element: Element) -> Blank:
    title = tidy(element.get(f"{_LOEXT}alias") or "")
    prompt = tidy("".join(map(str, element.itertext())))
    listed = [
        each.get(f"{_LOEXT}display-text") or each.get(f"{_LOEXT}value") or ""
        for each in element.iter(f"{_LOEXT}list-item")
    ]
    if element.get(f"{_LOEXT}checkbox") == _TRUE:
        return Blank(kind=BlankKind.TICK, title=title)
    if listed:
        return Blank(kind=BlankKind.CHOICE, title=title, options=tuple(filter(None, listed)))
    kind = BlankKind.DATE if element.get(f"{_LOEXT}date") == _TRUE else BlankKind.TEXT
    return Blank(kind=kind, title=title, prompt=prompt)


def _of_fieldmark(element: Element) -> Blank | None:
    kind = _FIELD_KINDS.get((element.get(f"{_FIELD}type") or "").rpartition(".")[2])
    if kind is None:
        return None
    told = [(each.get(f"{_FIELD}name"), each.get(f"{_FIELD}value") or "") for each in element.iter(f"{_FIELD}param")]
    options = tuple(value for name, value in told if name == "Dropdown_ListEntry" and value)
    return Blank(kind=kind, options=options)


def _draw_lines(text: Element) -> None:
    """Tabs with a line or dots for their leader, as underscores."""
    ruled = {
        style.get(o("style", "name"))
        for style in text.getroottree().iter(o("style", "style"))
        if any(
            (stop.get(o("style", "leader-style")) or "none") != "none" for stop in style.iter(o("style", "tab-stop"))
        )
    }
    for paragraph in text.iter(o("text", "p")):
        if paragraph.get(o("text", "style-name")) in ruled:
            for tab in list(paragraph.iter(o("text", "tab"))):
                _replace(tab, _LINE)


def _mark_cell(cell: Element, blanks: Blanks) -> None:
    if (
        "".join(map(str, cell.itertext())).strip()
        or next(cell.iter(o("drawing", "frame"), o("table", "table")), None) is not None
    ):
        return
    paragraph = next(cell.iterchildren(o("text", "p")), None)
    if paragraph is None:
        paragraph = etree.SubElement(cell, o("text", "p"))
    several = sum(1 for _ in cell.iterchildren(o("text", "p"))) > 1
    paragraph.text = blanks.mark(Blank(kind=BlankKind.CELL, has_lines=several))


def _replace(element: Element, mark: str) -> None:
    """Put a mark where an element stands; what stands behind it stays."""
    above = element.getparent()
    if above is None:
        return
    shown = etree.Element(o("text", "span"))
    shown.text, shown.tail = f" {mark} ", element.tail
    above.replace(element, shown)
