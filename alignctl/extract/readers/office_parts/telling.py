"""The few properties of a text that tell something here, found in one pass over it.

Most of what a paragraph or run says of itself is fonts, colours, languages and distances. The passing over is done
in C, so no more is asked of most runs than whether they are among the few.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignctl.extract.readers.office_parts.names import w

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element as Element

_OF_PARAGRAPHS = ("pStyle", "numPr", "outlineLvl")
_OF_TABLES = ("gridBefore", "gridAfter", "gridSpan", "vMerge", "hMerge")
_OF_RUNS = ("b", "caps", "u", "sz", "vanish", "rStyle")
_OF_LISTS = ("numId", "ilvl")
_OF_OWNERS = frozenset(w(name) for name in (*_OF_PARAGRAPHS, *_OF_TABLES))
_TELLING = (*_OF_OWNERS, *(w(name) for name in (*_OF_RUNS, *_OF_LISTS)))
_NOTHING: Mapping[str, Element] = {}


class Telling:
    """The properties of some stories; ask once the stories are settled."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._told: dict[Element | None, dict[str, Element]] = {}
        for root in roots:
            for part in root.iter(*_TELLING):
                name = str(part.tag)
                holder = part.getparent()
                if name in _OF_OWNERS and holder is not None:
                    holder = holder.getparent()
                self._told.setdefault(holder, {})[name] = part

    def of(self, element: Element | None) -> Mapping[str, Element]:
        """What a paragraph, row or cell tells of itself, and run or list properties hold, by name; often nothing."""
        return self._told.get(element, _NOTHING)
