"""Fields of a text: what is an instruction, what a contents list, and what Word works out by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from alignctl.draft.word.names import value, w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CONTENTS = re.compile(r"^\s*TOC\b", re.IGNORECASE)
_LINK = re.compile(r"^\s*HYPERLINK\b", re.IGNORECASE)
_BETWEEN = frozenset({w(name) for name in ("t", "tab", "ptab", "br", "cr", "noBreakHyphen", "sym")})
_MARK, _CODE = w("fldChar"), w("instrText")


@dataclass(slots=True, eq=False)
class _Field:
    code: str = ""
    in_result: bool = False
    is_closed: bool = False


class Fields:
    """The fields of one text, as its reader sees them: a field that is never closed is none."""

    def __init__(self, root: Element) -> None:
        self._around: dict[Element, tuple[tuple[_Field, bool], ...]] = {}
        self._simple_contents = frozenset(
            text
            for simple in root.iter(w("fldSimple"))
            if _CONTENTS.match(value(simple, "instr") or "")
            for text in simple.iter(w("t"))
        )
        stack: list[_Field] = []
        for element in root.iter(_MARK, _CODE, *_BETWEEN):
            if element.tag == _MARK:
                _turn(stack, value(element, "fldCharType"))
            elif element.tag == _CODE:
                if stack and not stack[-1].in_result:
                    stack[-1].code += element.text or ""
            elif stack:
                self._around[element] = tuple((each, each.in_result) for each in stack)

    def hides(self, text: Element) -> bool:
        """Whether a piece of text is part of an instruction or of an automatic contents list."""
        around = self._around.get(text, ())
        told = any(field.is_closed and (not result or _CONTENTS.match(field.code)) for field, result in around)
        return told or text in self._simple_contents

    def around(self, element: Element) -> tuple[int, ...]:
        """What tells the fields round a piece of text apart from those round another."""
        return tuple(id(field) for field, _ in self._around.get(element, ()) if field.is_closed)

    def is_worked_out(self, element: Element) -> bool:
        """Whether Word works a piece of text out by itself and would write it anew; the words of a link it leaves."""
        fields = (field for field, _ in self._around.get(element, ()) if field.is_closed)
        simple = element.iterancestors(w("fldSimple"))
        codes = (*(field.code for field in fields), *(value(each, "instr") or "" for each in simple))
        return any(not _LINK.match(code) for code in codes)


def _turn(stack: list[_Field], kind: str | None) -> None:
    """Open a field, start its result, or close it."""
    if kind == "begin":
        stack.append(_Field())
    elif kind == "separate" and stack:
        stack[-1].in_result = True
    elif kind == "end" and stack:
        stack.pop().is_closed = True
