"""The labels Word displays before numbered paragraphs, counted as Word counts them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from alignctl.extract.readers.line_parts.line import Label
from alignctl.extract.readers.office_parts.labels import spell
from alignctl.extract.readers.office_parts.names import child, number, parts, switch, value, w
from alignctl.text.normalise import tidy

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from alignctl.extract.readers.office_parts.styles import Styles

BULLET = "•"
LAST_LEVEL = 8
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How one level of a list counts and displays; `restart_after` is None for any level above it."""

    start: int
    style: str
    text: str
    restart_after: int | None
    all_figures: bool


_NO_LEVEL = Level(start=1, style="none", text="", restart_after=None, all_figures=False)


@dataclass(slots=True, kw_only=True)
class _List:
    """One numbering instance: levels with its own overrides, and the counters it shares with its kin."""

    kin: str
    elements: dict[int, Element]
    starts: dict[int, int]
    counters: dict[int, int]
    used: bool = field(default=False)
    levels: dict[int, Level] = field(default_factory=dict)
    styles: dict[str, int] | None = None

    def level(self, depth: int) -> Level:
        """A level, read when it is first asked for: most lists use one or two of nine."""
        if depth not in self.levels:
            element = self.elements.get(depth)
            self.levels[depth] = _NO_LEVEL if element is None else _read_level(element)
        return self.levels[depth]

    def linked(self) -> dict[str, int]:
        """The levels linked to paragraph styles, the first for each."""
        if self.styles is None:
            named = [(value(child(element, "pStyle")), depth) for depth, element in self.elements.items()]
            self.styles = {style: depth for style, depth in reversed(named) if style is not None}
        return self.styles

    def start(self, depth: int) -> int:
        return self.starts[depth] if depth in self.starts else self.level(depth).start


class Numbering:
    """All lists of a file with their counters: ask for each numbered paragraph once, in reading order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[int, _List | None] = {}
        self._abstract: dict[str, Element] = {}
        self._instances: dict[int | None, Element] = {}
        self._counters: dict[str, dict[int, int]] = {}
        if root is not None:
            self._abstract = {value(each, "abstractNumId") or "": each for each in root.iterchildren(w("abstractNum"))}
            self._instances = {number(each, "numId"): each for each in root.iterchildren(w("num"))}

    def _list(self, list_id: int) -> _List | None:
        """A list, read when it is first asked for: most of a file's are never used."""
        if list_id not in self._lists:
            self._lists[list_id] = self._read(list_id)
        return self._lists[list_id]

    def _read(self, list_id: int) -> _List | None:
        instance = self._instances.get(list_id)
        kin = value(child(instance, "abstractNumId")) or ""
        kin = _follow_style_link(kin, self._abstract, self._instances, self._styles)
        if instance is None or kin not in self._abstract:
            return None
        return _read_list(kin, self._abstract[kin], instance, self._counters.setdefault(kin, {}))

    def level_of_style(self, list_id: int, style_id: str | None) -> int | None:
        """The level of a list that is linked to a paragraph style."""
        listed = self._list(list_id)
        return None if listed is None or style_id is None else listed.linked().get(style_id)

    def label(self, list_id: int, depth: int) -> Label | None:
        """Count one paragraph and tell its label; None where the list is unknown or displays nothing."""
        listed = self._list(list_id)
        if listed is None or not 0 <= depth <= LAST_LEVEL:
            return None
        _count(listed, depth)
        level = listed.level(depth)
        if level.style == "bullet":
            return Label(text=BULLET, depth=depth, is_bullet=True) if level.text else None
        text = tidy(_PLACE.sub(lambda place: _shown(listed, int(place[1]) - 1, level), level.text))
        return Label(text=text, depth=depth) if text else None


def _count(listed: _List, depth: int) -> None:
    counters = listed.counters
    if not listed.used:
        # A number that starts anew does so once: later paragraphs of the same instance go on counting.
        listed.used = True
        for level in listed.starts:
            counters.pop(level, None)
    for above in range(depth):
        # A level that was skipped counts as used once: after "2.a.I" comes "2.b".
        counters.setdefault(above, listed.start(above))
    counters[depth] = counters[depth] + 1 if depth in counters else listed.start(depth)
    for deeper in [level for level in counters if level > depth]:
        after = listed.level(deeper).restart_after
        if after is None or depth < after:
            del counters[deeper]


def _shown(listed: _List, depth: int, asking: Level) -> str:
    level = listed.level(depth)
    count = listed.counters.get(depth, listed.start(depth))
    figures = asking.all_figures and level.style != "none"
    return spell(count, "decimal" if figures else level.style)


def _read_list(kin: str, abstract: Element, instance: Element, counters: dict[int, int]) -> _List:
    levels = {_depth(each): each for each in abstract.iterfind(w("lvl"))}
    starts: dict[int, int] = {}
    for override in instance.iterfind(w("lvlOverride")):
        own = child(override, "lvl")
        if own is not None:
            levels[_depth(override)] = own
        start = number(child(override, "startOverride"))
        if start is not None:
            starts[_depth(override)] = start
    return _List(kin=kin, elements=levels, starts=starts, counters=counters)


def _depth(element: Element) -> int:
    depth = number(element, "ilvl")
    return 0 if depth is None else depth


def _read_level(element: Element) -> Level:
    said = parts(element)
    start = number(said.get(w("start")))
    return Level(
        start=0 if start is None else start,
        style=_style(said.get(w("numFmt")), element),
        text=value(said.get(w("lvlText"))) or "",
        restart_after=number(said.get(w("lvlRestart"))),
        all_figures=bool(switch(said.get(w("isLgl")))),
    )


def _style(found: Element | None, element: Element) -> str:
    """The number format; formats of newer versions stand inside alternatives."""
    if found is None:
        found = next(element.iter(w("numFmt")), None)
    return value(found) or "decimal"


def _follow_style_link(
    kin: str, abstract: dict[str, Element], instances: dict[int | None, Element], styles: Styles
) -> str:
    """Where a list only points to a numbering style, the list that style uses."""
    seen: set[str] = set()
    while kin in abstract and kin not in seen:
        seen.add(kin)
        link = value(child(abstract[kin], "numStyleLink"))
        if link is None:
            return kin
        list_id = styles.manner(link).list_id
        target = instances.get(list_id)
        kin = value(child(target, "abstractNumId")) or ""
    return kin
