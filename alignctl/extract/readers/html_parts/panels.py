"""Parts of a page that open on a click: accordions, tabs, `<details>`. Their buttons become their headings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from alignctl.extract.readers.html_parts.elements import (
    HEADINGS,
    heading_level,
    is_hidden,
    show,
    visible_length,
)
from alignctl.extract.readers.html_parts.furniture import is_named_furniture
from alignctl.extract.readers.html_parts.names import names_amendments, words
from alignctl.text.normalise import fold, tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Kept on the element that holds a panel's text: sections of this level and deeper end after it.
CLOSES = "data-closes"
FIRST_LEVEL = 2
LONGEST_SIGN = 80
_TOGGLES = frozenset(
    {"show", "hide", "open", "close", "expand", "collapse", "more", "less", "toggle", "icon", "plus", "minus", "arrow"}
    | {"chevron", "hidden", "divider", "sr", "caret"}
)
_PANEL_WORDS = frozenset(
    {"accordion", "collapse", "collapsible", "panel", "tab", "tabs", "toggle", "expander", "expandable", "content"}
)
_NO_TITLES = frozenset(
    {"", "show", "hide", "open", "close", "more", "less", "show more", "show less", "read more", "read less", "menu"}
    | {"show all", "hide all", "open all", "close all", "expand all", "collapse all", "expand", "collapse", "toggle"}
    | {"toggle navigation", "search", "main menu", "view more", "see more", "show all sections", "in this section"}
    | {"navigation", "site navigation", "show details", "hide details", "view all", "show all updates", "share"}
)
_OUTSIDE = ("nav", "header", "footer")
_OUTSIDE_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "menu", "menubar", "dialog"})


@dataclass(slots=True)
class _Levels:
    """The last heading in the text and in each panel, so that a panel's heading lies one below."""

    last: dict[HtmlElement | None, int] = field(default_factory=dict)

    def note(self, heading: HtmlElement, level: int) -> None:
        self.last[_panel_round(heading)] = level

    def below(self, control: HtmlElement) -> int:
        panel = _panel_round(control)
        around = int(panel.get(CLOSES) or 1) if panel is not None else FIRST_LEVEL - 1
        return self.last.get(panel, around) + 1


def open_panels(body: HtmlElement) -> int:
    """Show every panel of the text, and turn what opens it into its heading; give the solid characters that went.

    A control that says nothing of its own ("Show more") goes, and its panel is opened all the same. Controls
    and panels of menus, banners and dialogues are left as they are.
    """
    targets = {name: element for element in body.iter() if (name := element.get("id"))}
    levels = _Levels()
    before = visible_length(body)
    for element in list(body.iter()):
        if not isinstance(element.tag, str):
            continue
        level = heading_level(element)
        if level is not None and element.get("data-opens") is None:
            levels.note(element, level)
        if element.tag == "summary":
            _open(element, element.getparent(), levels)
        elif _is_control(element):
            _open(element, _panel_of(element, targets), levels)
    for element in list(body.iter()):
        if isinstance(element.tag, str) and is_hidden(element) and _looks_like_panel(element):
            show(element)
    return before - visible_length(body)


def _is_control(element: HtmlElement) -> bool:
    return element.tag in {"button", "a", "dt", "div", "span", "li", *HEADINGS} and (
        element.get("aria-controls") is not None
        or element.get("aria-expanded") is not None
        or element.get("role") == "tab"
        or any(element.get(name) in {"collapse", "tab", "pill"} for name in ("data-toggle", "data-bs-toggle"))
    )


def _panel_of(control: HtmlElement, targets: dict[str, HtmlElement]) -> HtmlElement | None:
    """What a control opens: the element it names, else the hidden part that follows it."""
    for name in ("aria-controls", "data-bs-target", "data-target", "href"):
        value = (control.get(name) or "").strip()
        if name == "aria-controls" or value.startswith("#"):
            panel = targets.get(value.removeprefix("#"))
            if panel is not None and control not in panel.iter():
                return panel
    wrapper = control
    for _ in range(3):
        after = wrapper.getnext()
        if after is not None:
            return after if is_hidden(after) or words(after) & _PANEL_WORDS else None
        above = wrapper.getparent()
        if above is None or visible_length(above) > visible_length(control):
            return None
        wrapper = above
    return None


def _open(control: HtmlElement, panel: HtmlElement | None, levels: _Levels) -> None:
    if panel is None or _is_outside(control) or _is_outside(panel):
        return
    title = _title(control)
    show(panel)
    if fold(title) in _NO_TITLES:
        return
    heading = next((above for above in control.iterancestors(*HEADINGS)), control)
    level = heading_level(heading)
    if level is None or heading is control:
        level = level or levels.below(control)
        heading = _heading_for(control, panel, level)
    if heading is None:
        return
    for child in list(heading):
        heading.remove(child)
    heading.text = title
    heading.set("data-opens", "")
    if panel.get(CLOSES) is None and not names_amendments(title):
        panel.set(CLOSES, str(level))
    _deepen(panel, heading, level)


def _heading_for(control: HtmlElement, panel: HtmlElement, level: int) -> HtmlElement | None:
    """The element that becomes the panel's heading: the control, or for a tab a new one in the panel."""
    if control.get("role") == "tab" or any(
        control.get(name) in {"tab", "pill"} for name in ("data-toggle", "data-bs-toggle")
    ):
        first = next((each for each in panel.iter(*HEADINGS)), None)
        title = _title(control)
        if control.tag in HEADINGS or (first is None and panel.getprevious() is control):
            return _made_heading(control, level)
        control.set("data-tab", "")
        if first is not None and fold(first.text_content()) == fold(title):
            return None
        new = panel.makeelement(f"h{min(level, len(HEADINGS))}", {"aria-level": str(level)})
        new.tail, panel.text = panel.text, None
        panel.insert(0, new)
        return new
    return _made_heading(control, level)


def _made_heading(control: HtmlElement, level: int) -> HtmlElement:
    control.tag = f"h{min(level, len(HEADINGS))}"
    control.set("aria-level", str(level))
    control.attrib.pop("role", None)
    return control


def _deepen(panel: HtmlElement, heading: HtmlElement, level: int) -> None:
    """Put the headings inside a panel below its own."""
    inside = [(each, found) for each in panel.iter() if each is not heading and (found := heading_level(each))]
    top = min((found for _, found in inside), default=level + 1)
    if top <= level:
        for each, found in inside:
            each.set("aria-level", str(found + level + 1 - top))


def _title(control: HtmlElement) -> str:
    """What a control says, without its signs and its "Show"."""
    parts = [control.text or ""]
    for child in control:
        if isinstance(child.tag, str) and not _is_sign(child):
            parts.append(_title(child))
        parts.append(child.tail or "")
    return tidy("".join(parts)).strip("+\u2212\u25b6\u25bc\u203a\u25be\u25b8 ")


def _is_sign(element: HtmlElement) -> bool:
    """Whether a part of a control is a picture, a word like "Show", or meant for screen readers alone."""
    if element.tag in {"svg", "i", "img"}:
        return True
    names = words(element)
    if not names & _TOGGLES or len(element.text_content()) > LONGEST_SIGN:
        return False
    return fold(element.text_content()) in _NO_TITLES or bool(names & {"hidden", "sr"})


def _looks_like_panel(element: HtmlElement) -> bool:
    """Whether a hidden part belongs to the text although nothing names what opens it."""
    if _is_outside(element) or element.tag in {"span", "a", "i", "svg", "img", "input", "button", "script", "style"}:
        return False
    before = element.getprevious()
    opened = before is not None and (heading_level(before) is not None or before.tag in {"button", "summary", "dt"})
    return opened or bool(words(element) & _PANEL_WORDS) or element.get("hidden") == "until-found"


def _panel_round(element: HtmlElement) -> HtmlElement | None:
    return next((above for above in element.iterancestors() if above.get(CLOSES) is not None), None)


def _is_outside(element: HtmlElement) -> bool:
    """Whether an element belongs to a menu, banner or dialogue."""
    return any(
        each.tag in _OUTSIDE or each.get("role") in _OUTSIDE_ROLES or is_named_furniture(each)
        for each in (element, *element.iterancestors())
        if each.tag not in {"body", "html", "main"}
    )
