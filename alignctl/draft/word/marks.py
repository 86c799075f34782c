"""The marks of one author's changes: who, when, and a number no other mark has."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from datetime import date
from itertools import count
from typing import TYPE_CHECKING

from alignctl.draft.word.names import KEEP_SPACES, made, w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# Word keeps these numbers in 32 bits; beyond this, those still free are taken from the start.
_HIGHEST = 2_000_000_000


class Marks:
    """Makes marks; `roots` are the parts whose numbers are taken."""

    def __init__(self, roots: Iterable[Element], author: str, on: date) -> None:
        self.author = author
        self.day = f"{on.isoformat()}T00:00:00Z"
        taken = {number for root in roots for each in root.iter("{*}*") if (number := _number(each)) is not None}
        highest = max(taken, default=0)
        first = highest + 1 if highest < _HIGHEST else 1
        self._numbers = (number for number in count(first) if number not in taken)

    def number(self) -> str:
        """A number no mark has yet."""
        return str(next(self._numbers))

    def change(self, name: str) -> Element:
        """A mark of a change: "ins" or "del"."""
        return made(name, id=self.number(), author=self.author, date=self.day)

    def again(self, mark: Element) -> Element:
        """Somebody else's mark once more, for the second half of what it was round."""
        second = made(str(mark.tag).rpartition("}")[2])
        second.attrib.update(mark.attrib)
        second.set(w("id"), self.number())
        return second


def run_of(words: str, properties: Element | None) -> Element:
    """A run of words that looks as some properties say; marks of changed looks are left behind."""
    run = made("r")
    if properties is not None:
        own = deepcopy(properties)
        own.tail = None
        for part in own.findall(w("rPrChange")):
            own.remove(part)
        run.append(own)
    text = made("t")
    text.text = words
    text.set(KEEP_SPACES, "preserve")
    run.append(text)
    return run


def _number(element: Element) -> int | None:
    try:
        return int(element.get(w("id")) or "")
    except ValueError:
        return None
