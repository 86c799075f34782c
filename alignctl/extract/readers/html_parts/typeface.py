"""How the words of a page look, as far as the page itself says so: weight, size, underlining, sign fonts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from alignctl.text.normalise import solid_length

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BOLD = re.compile(r"font-weight\s*:\s*(bold|bolder|[6-9]00)", re.IGNORECASE)
_NOT_BOLD = re.compile(r"font-weight\s*:\s*(normal|[1-4]00)", re.IGNORECASE)
_SIZE = re.compile(r"font-size\s*:\s*([\d.]+)\s*(pt|px|em|rem|%)", re.IGNORECASE)
_UNDERLINE = re.compile(r"text-decoration[^;]*underline", re.IGNORECASE)
_SIGNS = re.compile(r"(?:font-family|mso-[a-z-]*font[a-z-]*|font)\s*:[^;]*(?:symbol|wingdings|webdings)", re.IGNORECASE)
_OUTLINE = re.compile(r"mso-outline-level\s*:\s*([1-9])", re.IGNORECASE)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
# The sizes 1 to 7 of <font size>, in points, as browsers show them.
_FONT_SIZES = (7.5, 10.0, 12.0, 13.5, 18.0, 24.0, 36.0)
POINTS_A_PIXEL = 0.75
USUAL_POINTS = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Typeface:
    """The look of a run of words; `size` is in points, None where the page does not say."""

    bold: bool = False
    underlined: bool = False
    signs: bool = False
    size: float | None = None


def inside(element: HtmlElement, around: Typeface) -> Typeface:
    """The look of the words in an element, given the look around it."""
    style = element.get("style") or ""
    tag = element.tag
    bold = tag in {"b", "strong"} or _BOLD.search(style) is not None or (around.bold and not _NOT_BOLD.search(style))
    signs = around.signs or (bool(style) and _SIGNS.search(style) is not None)
    if tag == "font" and (element.get("face") or "").lower().startswith(("symbol", "wingdings", "webdings")):
        signs = True
    return replace(
        around,
        bold=bold,
        underlined=around.underlined or tag in {"u", "ins"} or _UNDERLINE.search(style) is not None,
        signs=signs,
        size=_size(element, style, around.size),
    )


def _size(element: HtmlElement, style: str, around: float | None) -> float | None:
    found = _SIZE.search(style)
    if found:
        figure, unit = min(float(found[1].strip(".") or 0), 400.0), found[2].lower()
        usual = around or USUAL_POINTS
        return {
            "pt": figure,
            "px": figure * POINTS_A_PIXEL,
            "em": figure * usual,
            "rem": figure * USUAL_POINTS,
            "%": figure * usual / 100,
        }[unit]
    named = (element.get("size") or "") if element.tag == "font" else ""
    if named.isdecimal():
        return _FONT_SIZES[max(1, min(int(named), len(_FONT_SIZES))) - 1]
    return around


def size_within(element: HtmlElement, around: Typeface) -> float | None:
    """The size most letters of an element have, the larger of two that tie; None where the page does not say."""
    weights: dict[float | None, int] = {}
    waiting = [(element, around)]
    while waiting:
        part, outer = waiting.pop()
        look = inside(part, outer)
        texts = [part.text, *(child.tail for child in part)]
        weights[look.size] = weights.get(look.size, 0) + sum(solid_length(text or "") for text in texts)
        waiting += [(child, look) for child in part if isinstance(child.tag, str)]
    return max(weights, key=lambda size: (weights[size], size or 0.0))


def outline_level(element: HtmlElement, by_class: dict[str, int]) -> int | None:
    """The outline level Word wrote into a paragraph's style, or into the rules for its class."""
    found = _OUTLINE.search(element.get("style") or "")
    if found:
        return int(found[1])
    return next((by_class[name] for name in (element.get("class") or "").split() if name in by_class), None)


def outline_levels(page: HtmlElement) -> dict[str, int]:
    """The outline levels that the page's own rules give to classes, as Word writes them."""
    levels: dict[str, int] = {}
    for sheet in page.iter("style"):
        text = sheet.text or ""
        if "mso-outline-level" not in text:
            continue
        for names, rule in _RULE.findall(text):
            found = _OUTLINE.search(rule)
            for name in names.split(","):
                _, dot, wanted = name.strip().partition(".")
                if found and dot and wanted.isidentifier():
                    levels[wanted] = int(found[1])
    return levels
