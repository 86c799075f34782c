"""Answers of pdfium about many things at once: a quarter of the cost of asking in a loop of Python's own."""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Callable, Sequence
from itertools import repeat
from typing import Any

from alignctl.extract.readers.pdf_parts import calls

_AT_ONCE = 64


class Answers:
    """Room for what a function of pdfium writes: so many `numbers` of one C type for each thing asked about.

    `as_block` says that the function takes one pointer to all its numbers, rather than one to each.
    """

    def __init__(self, kind: type[Any], numbers: int, *, as_block: bool = False) -> None:
        self._numbers = numbers
        self._room = (kind * (numbers * _AT_ONCE))()
        places = calls.within(self._room)
        self._places = [places[number::numbers] for number in range(1 if as_block else numbers)]

    def of(self, function: Callable[..., int], things: Sequence[Any], *whole: calls.Pointer) -> list[list[Any]]:
        """The first numbers written for all things, the second ones, and so on; zeros where none are written.

        `whole` is what the things are parts of, if anything.
        """
        columns: list[list[Any]] = [[] for _ in range(self._numbers)]
        for start in range(0, len(things), _AT_ONCE):
            some = things[start : start + _AT_ONCE]
            ctypes.memset(self._room, 0, ctypes.sizeof(self._room))
            deque(map(function, *map(repeat, whole), some, *self._places), maxlen=0)
            end = self._numbers * len(some)
            for number, column in enumerate(columns):
                column.extend(self._room[number : end : self._numbers])
        return columns
