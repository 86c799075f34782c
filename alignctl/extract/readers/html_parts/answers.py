"""Answers somebody typed into a web form, saved with the page: they are text, as they are in other formats."""

from __future__ import annotations

from lxml import html
from lxml.html import HtmlElement

_TYPED = frozenset({"", "text", "date", "tel", "email", "number", "url", "month", "datetime-local"})
_SEARCHES = frozenset({"q", "s", "search", "query", "keyword", "keywords", "searchterm"})


def show_answers(body: HtmlElement) -> None:
    """Put each answer in the place of its control, in the tree itself; empty controls and search boxes stay.

    What was chosen from a list stays unread: pages have lists of languages and sizes that no form asks for.
    """
    for control in list(body.iter("input", "textarea")):
        answer = _answer(control)
        if answer and not _searches(control):
            _replace(control, answer)


def _answer(control: HtmlElement) -> str:
    if control.tag == "textarea":
        return " ".join(control.text_content().split())
    if (control.get("type") or "").lower() not in _TYPED:
        return ""
    return " ".join((control.get("value") or "").split())


def _searches(control: HtmlElement) -> bool:
    if (control.get("name") or control.get("id") or "").lower() in _SEARCHES:
        return True
    return any(above.get("role") == "search" for above in control.iterancestors())


def _replace(control: HtmlElement, answer: str) -> None:
    above = control.getparent()
    if above is None:
        return
    shown = html.Element("span")
    shown.text = f" {answer} "
    shown.tail = control.tail
    above.replace(control, shown)
