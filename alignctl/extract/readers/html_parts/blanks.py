"""The controls of a web form, each with what it takes; marks stand in their places."""

from __future__ import annotations

from lxml import html
from lxml.html import HtmlElement

from alignctl.extract.blanks import Blanks
from alignctl.model.form import Blank, BlankKind

_DATES = frozenset({"date", "datetime-local", "month"})
_TICKS = frozenset({"checkbox", "radio"})
_NAMING = frozenset({"label", "br", "span", "strong", "b", "legend"})
_NO_FIELDS = frozenset({"hidden", "submit", "button", "reset", "image", "password", "search"})


def mark_controls(body: HtmlElement) -> tuple[Blank, ...]:
    """Put a mark in the place of each control and in each empty cell, in the tree itself; gives what they stand for."""
    blanks = Blanks()
    for control in list(body.iter("input", "textarea", "select")):
        blank = _blank(control)
        if blank is not None:
            _replace(control, blanks.mark(blank))
    for cell in body.iter("td"):
        if not cell.text_content().strip() and next(cell.iter("img", "table", "svg"), None) is None:
            cell.text = blanks.mark(Blank(kind=BlankKind.CELL))
    return tuple(blanks.found)


def _blank(control: HtmlElement) -> Blank | None:
    kind = (control.get("type") or "text").lower()
    if control.tag == "input" and kind in _NO_FIELDS:
        return None
    title = " ".join((control.get("aria-label") or control.get("title") or "").split())
    required = control.get("required") is not None or control.get("aria-required") == "true"
    prompt = " ".join((control.get("placeholder") or "").split())
    title = title or (prompt if not _is_labelled(control) else "")
    if control.tag == "select":
        options = (" ".join(option.text_content().split()) for option in control.iter("option"))
        listed = tuple(option for option in options if any(map(str.isalnum, option)))
        return Blank(kind=BlankKind.CHOICE, title=title, options=listed, required=required)
    if control.tag == "textarea":
        return Blank(kind=BlankKind.TEXT, title=title, prompt=prompt, has_lines=True, required=required)
    if kind in _TICKS:
        return Blank(kind=BlankKind.TICK, title=title, group=control.get("name") or "", required=required)
    told = BlankKind.DATE if kind in _DATES else BlankKind.TEXT
    return Blank(kind=told, title=title, prompt=prompt, required=required)


def _is_labelled(control: HtmlElement) -> bool:
    """Whether words stand before a control or around it, so that its prompt is not its name."""
    above, before = control.getparent(), control.getprevious()
    if above is None or next(control.iterancestors("label"), None) is not None:
        return True
    words = (before.tail if before is not None else above.text) or ""
    return bool(words.strip()) or (before is not None and before.tag in _NAMING)


def _replace(control: HtmlElement, mark: str) -> None:
    above = control.getparent()
    if above is None:
        return
    shown = html.Element("span")
    shown.text = f" {mark} "
    shown.tail = control.tail
    above.replace(control, shown)
