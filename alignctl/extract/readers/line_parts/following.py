"""Which numbers that stand alone number the text after them: those that go on with the numbers before them.

All others are left as they stand: they may be times, sums, dates or versions ("9.30", "48.00", "12.10.26").
"""

from __future__ import annotations

import re

from alignctl.text.numbering import split_number

_LONE = re.compile(r"\d{1,3}(?:\.\d{1,3})+\.?")
_FIGURES = re.compile(r"[1-9]\d{0,2}(?:\.[1-9]\d{0,2})*")  # no number of a paragraph starts with a zero
_ENDED = re.compile(r"[.;!?][\"')\]\u2019\u201d]*$")
_AWAITS_VALUE = re.compile(
    r"[:=\u2013\u2014-]$|\b(?:a|about|after|an|and|are|at|before|by|for|from|in|is|of|on|or|than|the|to|until)$",
    re.IGNORECASE,
)
_MOST_SKIPPED = 9


def is_lone_number(text: str) -> bool:
    """Whether a text is nothing but a decimal number of two parts or more ("6.1")."""
    return _LONE.fullmatch(text) is not None


class Numbers:
    """The numbers of a document, taken note of line by line."""

    def __init__(self) -> None:
        self._seen: set[tuple[int, ...]] = set()
        self._awaits_value = False

    def goes_on(self, text: str, label: str = "") -> bool:
        """Take note of a line and of the label displayed before it: whether it is a lone number that goes on.

        It does where the number before it in its series was seen ("6.2" before "6.3"), or the one it belongs to ("6"),
        unless the line before it seems to end in that value.
        """
        if not label and is_lone_number(text):
            number = _figures(text)
            fits = not self._awaits_value and self._fits(number)
            self._seen.update((number,) if fits else ())
            self._awaits_value = True
            return fits
        if not text:
            return False
        number = _figures(label) or _figures(split_number(text)[0] or "")
        self._seen.update((number,) if number else ())
        is_named = bool(number or label)
        self._awaits_value = bool(_AWAITS_VALUE.search(text)) or not (is_named or _ENDED.search(text))
        return False

    def _fits(self, number: tuple[int, ...]) -> bool:
        if not number:
            return False
        *parent, last = number
        return (*parent, last - 1) in self._seen or (last <= _MOST_SKIPPED and tuple(parent) in self._seen)


def _figures(number: str) -> tuple[int, ...]:
    """The figures of a decimal number, () for anything else."""
    plain = number.rstrip(".:) ")
    return tuple(map(int, plain.split("."))) if _FIGURES.fullmatch(plain) else ()
