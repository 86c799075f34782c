"""The labels of a web form brought to their controls, so that they are read as one line."""

from __future__ import annotations

from lxml import html
from lxml.html import HtmlElement

_TICKS = frozenset({"checkbox", "radio"})
_PARTS_OF_DATE = frozenset({"day", "month", "year"})
_CONTROLS = ("input", "textarea", "select")
_UNSEEN = frozenset({"hidden", "submit", "button", "reset", "image", "password", "search"})


def settle_labels(page: HtmlElement) -> None:
    """Move each control to the label that names it, and make headings of the legends of parts, in the tree itself.

    Day, month and year of one legend become one date.
    """
    for fieldset in list(page.iter("fieldset")):
        _settle_fieldset(fieldset)
    named = {identifier: control for control in page.iter(*_CONTROLS) if (identifier := control.get("id"))}
    for label in list(page.iter("label")):
        control = named.get(label.get("for") or "")
        if control is not None and next(label.iter(*_CONTROLS), None) is None and not _is_unseen(control):
            _move(control, label)


def _settle_fieldset(fieldset: HtmlElement) -> None:
    legend = fieldset.find("legend")
    if legend is None:
        return
    controls = [control for control in fieldset.iter(*_CONTROLS) if not _is_unseen(control)]
    labels = list(fieldset.iter("label"))
    if labels and {" ".join(label.text_content().split()).casefold() for label in labels} == _PARTS_OF_DATE:
        for element in (*controls, *labels):
            element.drop_tree()
        legend.append(html.Element("input", type="date"))
    elif _is_part(controls):
        legend.tag = "h3"


def _is_part(controls: list[HtmlElement]) -> bool:
    """Whether a fieldset asks several things, and not one with a place to write behind its last answer."""
    ticks = sum(1 for control in controls if _is_tick(control))
    return len(controls) > ticks + (1 if ticks else 0)


def _is_tick(control: HtmlElement) -> bool:
    return control.tag == "input" and (control.get("type") or "").lower() in _TICKS


def _is_unseen(control: HtmlElement) -> bool:
    return control.tag == "input" and (control.get("type") or "").lower() in _UNSEEN


def _move(control: HtmlElement, label: HtmlElement) -> None:
    """Put a control into its label: before the words of a box to tick, behind those of all others."""
    control.drop_tree()
    control.tail = None
    if _is_tick(control):
        control.tail, label.text = label.text, None
        label.insert(0, control)
    else:
        label.append(control)
