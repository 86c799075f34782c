"""The labels an OpenDocument text displays before list items and numbered headings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from alignctl.extract.readers.line_parts.line import Label
from alignctl.extract.readers.office_parts.labels import spell
from alignctl.extract.readers.office_parts.numbering import BULLET
from alignctl.extract.readers.office_parts.open_styles import o, whole
from alignctl.text.normalise import tidy

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "": "none"}
_PATTERN = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}num-list-format"
_PLACE = re.compile(r"%(\d+)%")
MAX_DEPTH = 10

Counters = dict[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLevel:
    """How one level of a list counts and displays; `pattern` is LibreOffice's own, where it wrote one."""

    is_bullet: bool
    style: str
    before: str
    after: str
    shown: int
    start: int
    pattern: str | None


class OpenLists:
    """All list styles of a text, and the counters of its lists."""

    def __init__(self, *roots: Element | None) -> None:
        self._styles: dict[str, dict[int, ListLevel]] = {}
        self._by_id: dict[str, Counters] = {}
        self._last: dict[str, Counters] = {}
        self.outline: dict[int, ListLevel] = {}
        self.outline_counters: Counters = {}
        for root in roots:
            if root is None:
                continue
            for style in root.iter(o("text", "list-style")):
                self._styles[style.get(o("style", "name"), "")] = _levels(style)
            for style in root.iter(o("text", "outline-style")):
                self.outline = _levels(style)

    def levels(self, style: str) -> dict[int, ListLevel]:
        """The levels of a list style, from 0; none for an unknown one."""
        return self._styles.get(style, {})

    def counters(self, element: Element, style: str) -> Counters:
        """The counters of an outermost list: those of the list it continues, or fresh ones."""
        continued = self._by_id.get(element.get(o("text", "continue-list"), ""))
        if continued is None and element.get(o("text", "continue-numbering")) == "true":
            continued = self._last.get(style)
        counters: Counters = {} if continued is None else continued
        self._last[style] = counters
        identity = element.get("{http://www.w3.org/XML/1998/namespace}id")
        if identity:
            self._by_id[identity] = counters
        return counters


def count(levels: dict[int, ListLevel], counters: Counters, depth: int, start: int | None) -> Label | None:
    """Count one item and tell its label; `start` is the number it asks for, None for the next one."""
    level = levels.get(depth)
    if level is None or depth >= MAX_DEPTH:
        return None
    if level.is_bullet:
        return Label(text=BULLET, depth=depth, is_bullet=True)
    for above in range(depth):
        if above in levels and not levels[above].is_bullet:
            counters.setdefault(above, levels[above].start)
    if start is not None:
        counters[depth] = start
    else:
        counters[depth] = counters[depth] + 1 if depth in counters else level.start
    for deeper in [each for each in counters if each > depth]:
        del counters[deeper]
    text = tidy(_shown(levels, counters, depth, level))
    return Label(text=text, depth=depth) if text and level.style != "none" else None


def _shown(levels: dict[int, ListLevel], counters: Counters, depth: int, level: ListLevel) -> str:
    def figure(place: int) -> str:
        style = levels[place].style if place in levels else "none"
        return spell(counters.get(place, 1), style)

    if level.pattern is not None:
        return _PLACE.sub(lambda found: figure(int(found[1]) - 1), level.pattern)
    first = max(depth - level.shown + 1, 0)
    figures = [figure(place) for place in range(first, depth + 1)]
    return level.before + ".".join(each for each in figures if each) + level.after


def _levels(style: Element) -> dict[int, ListLevel]:
    return {
        whole(level.get(o("text", "level")), 1) - 1: ListLevel(
            is_bullet=str(level.tag).endswith(("-bullet", "-image")),
            style=_FORMATS.get(level.get(o("style", "num-format"), ""), "decimal"),
            before=level.get(o("style", "num-prefix"), ""),
            after=level.get(o("style", "num-suffix"), ""),
            shown=whole(level.get(o("text", "display-levels")), 1),
            start=whole(level.get(o("text", "start-value")), 1),
            pattern=level.get(_PATTERN),
        )
        for level in style
    }
