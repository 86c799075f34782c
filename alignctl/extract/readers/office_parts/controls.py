"""Content controls of a Word form, each with what it takes; their prompts give way to marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from alignctl.extract.readers.office_parts.names import child, switch, value, w
from alignctl.model.form import Blank, BlankKind
from alignctl.text.normalise import tidy

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from alignctl.extract.blanks import Blanks

_LISTS = ("dropDownList", "comboBox")
_TICK = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"
_NO_FIELDS = (
    w("docPartObj"),
    w("docPartList"),
    w("picture"),
    w("citation"),
    w("bibliography"),
    "{http://schemas.microsoft.com/office/word/2012/wordml}repeatingSection",
)
_CONTENT = w("sdtContent")


def mark_controls(story: Element, blanks: Blanks) -> None:
    """Put a mark in the place of each empty control, and of each tick box and list, in place.

    A text control that holds words of its own stays text: it wraps a part of the form, or somebody wrote in it.
    """
    for control in list(story.iter(w("sdt"))):
        properties, content = child(control, "sdtPr"), child(control, "sdtContent")
        if properties is None or content is None:
            continue
        blank = _blank(properties, content)
        if blank is not None:
            _replace(content, blanks.mark(blank))
            shown = child(properties, "showingPlcHdr")
            if shown is not None:
                properties.remove(shown)


def _blank(properties: Element, content: Element) -> Blank | None:
    if any(properties.find(name) is not None for name in _NO_FIELDS):
        return None
    title = tidy(value(child(properties, "alias")) or "")
    held = tidy("".join(text.text or "" for text in content.iter(w("t"))))
    prompts = bool(switch(child(properties, "showingPlcHdr")))
    if properties.find(_TICK) is not None:
        return Blank(kind=BlankKind.TICK, title=title)
    for name in _LISTS:
        listed = child(properties, name)
        if listed is not None:
            return Blank(kind=BlankKind.CHOICE, title=title, options=_options(listed))
    if next(content.iter(w("sdt")), None) is not None or (held and not prompts):
        return None
    kind = BlankKind.DATE if child(properties, "date") is not None else BlankKind.TEXT
    plain = child(properties, "text")
    has_lines = plain is None or value(plain, "multiLine") in {"1", "true"}
    return Blank(kind=kind, title=title, prompt=held, has_lines=kind is BlankKind.TEXT and has_lines)


def _options(listed: Element) -> tuple[str, ...]:
    """What can be chosen; an entry without a value is the list's prompt."""
    return tuple(
        tidy(value(item, "displayText") or value(item, "value") or "")
        for item in listed.iterchildren(w("listItem"))
        if value(item, "value")
    )


def _replace(content: Element, mark: str) -> None:
    """Let a mark stand for all a control holds."""
    texts = list(content.iter(w("t")))
    symbols = list(content.iter(w("sym")))
    for element in (*texts, *symbols):
        element.tag = w("t")
        element.text = None
    if texts or symbols:
        (texts or symbols)[0].text = mark
        return
    paragraph = next(content.iter(w("p")), None)
    run = etree.SubElement(content if paragraph is None else paragraph, w("r"))
    etree.SubElement(run, w("t")).text = mark
