"""Fields: which letters are instructions, and which are an automatic contents list."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from alignctl.extract.readers.office_parts.names import value, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from alignctl.extract.readers.office_parts.specials import Specials

_CONTENTS = re.compile(r"^\s*TOC\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """The text elements of a story that lie in instructions, and those in contents lists."""

    instructions: frozenset[Element]
    contents: frozenset[Element]


NO_FIELDS = Fields(instructions=frozenset(), contents=frozenset())


@dataclass(slots=True)
class _Open:
    code: str = ""
    in_result: bool = False
    before: list[Element] = field(default_factory=list)
    result: list[Element] = field(default_factory=list)


def find_fields(root: Element, found: Specials) -> Fields:
    """Walk a story once; must run before the wrappers of simple fields are taken away.

    A field that is never closed is no field: its text stays. `found` are the root's special elements.
    """
    if not found.intersection((w("fldChar"), w("fldSimple"))):
        return NO_FIELDS
    instructions: set[Element] = set()
    contents: set[Element] = set()
    for simple in root.iter(w("fldSimple")):
        if _CONTENTS.match(value(simple, "instr") or ""):
            contents.update(simple.iter(w("t")))
    for closed in _closed(root):
        instructions.update(closed.before)
        if _CONTENTS.match(closed.code):
            contents.update(closed.result)
    return Fields(instructions=frozenset(instructions), contents=frozenset(contents))


def _closed(root: Element) -> Iterator[_Open]:
    """Every field that is closed, an inner one before the one round it."""
    stack: list[_Open] = []
    for element in root.iter(w("fldChar"), w("instrText"), w("t")):
        if element.tag == w("t"):
            for opened in stack:
                (opened.result if opened.in_result else opened.before).append(element)
        elif element.tag == w("instrText"):
            if stack and not stack[-1].in_result:
                stack[-1].code += element.text or ""
        else:
            closed = _turn(stack, value(element, "fldCharType"))
            if closed is not None:
                yield closed


def _turn(stack: list[_Open], kind: str | None) -> _Open | None:
    """Open a field, start its result, or close and give it back."""
    if kind == "begin":
        stack.append(_Open())
    elif kind == "separate" and stack:
        stack[-1].in_result = True
    elif kind == "end" and stack:
        return stack.pop()
    return None
