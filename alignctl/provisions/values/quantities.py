"""Lengths of time with a figure, whatever they are used for: "72 hours", "24 to 48 hours", "half a day"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alignctl.model.values import Unit
from alignctl.provisions.values.numbers import NUMBER, number
from alignctl.provisions.values.units import UNIT, unit

_RANGE = r"(?:\s*(?:-|–|—|\bto\b|\bor\b)\s*)"
# "two further working days"
_MORE = r"(?:further|more|additional|extra)"
# "two hours in office time"
_OFFICE_TIME = r"(?P<office>(?:in|of|during|within)\s+(?:office|working|business)\s+(?:time|hours))\b"
_QUANTITY = re.compile(
    rf"(?<![\w.£/])(?<!\d,)(?:(?P<half>half\s+(?:an?\s+)?|half-)(?P<half_unit>{UNIT})"
    r"|(?P<quarters>three[\s-]quarters|(?:a\s+)?quarter)\s+of\s+an\s+(?P<quarter_unit>hour)\b"
    r"|(?P<and_half>(?:an?|one)\s+(?:hour|day|week|month|year)\s+and\s+a\s+half)\b"
    rf"|(?:(?P<between>between\s+))?(?P<first>{NUMBER})"
    rf"(?:(?:[\s-]*(?P<first_unit>{UNIT}))?(?:{_RANGE}|(?(between)\s+and\s+|(?!)))(?P<last>{NUMBER}))?"
    rf"(?:\s+{_MORE}\s+|[\s-]*)(?P<unit>{UNIT})(?:\s+and\s+a\s+(?P<half_more>half)\b)?"
    rf"|(?P<another>an?\s+{_MORE}|another)\s+(?P<another_unit>{UNIT})"
    rf"|(?P<one>an?)\s+(?P<one_unit>{UNIT}))(?:\s+{_OFFICE_TIME})?",
    re.IGNORECASE,
)
QUARTER, THREE_QUARTERS = 0.25, 0.75
_LISTED = re.compile(rf"((?:{NUMBER}\s*,\s*)+(?:{NUMBER}\s*,?\s*)?)(?:and|or)\s+$", re.IGNORECASE)
_NUMBER = re.compile(NUMBER, re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A figure with its unit. `indefinite` marks "a day", `joined` marks "48-hour" and "72 hour" (no s)."""

    start: int
    end: int
    amount: float
    amount_max: float | None
    unit: Unit
    indefinite: bool = False
    joined: bool = False


def quantities(text: str) -> Iterator[Quantity]:
    """Yield every length of time with a figure, in order; of "2, 3 and 2 working days" all three."""
    for found in _QUANTITY.finditer(text):
        yield from _listed_before(text, found)
        yield _quantity(found)


def _quantity(found: re.Match[str]) -> Quantity:
    words = _unit_words(found)
    kind, factor = unit(words)
    amount, most = 1.0, None
    if found["half"]:
        amount = 0.5
    elif found["quarters"]:
        amount = THREE_QUARTERS if found["quarters"].casefold().startswith("three") else QUARTER
    elif found["and_half"]:
        amount = 1.5
    elif found["first"]:
        amount = number(found["first"]) + (0.5 if found["half_more"] else 0.0)
        most = number(found["last"]) * factor if found["last"] else None
    low = amount * factor
    if kind is Unit.HOURS and most is None and (low < 1 or found["and_half"]):
        # "half an hour" is told as everybody would write it in figures
        kind, low = Unit.MINUTES, low * 60
    if found["office"] and kind is Unit.HOURS:
        kind = Unit.WORKING_HOURS
    if most is not None and most <= low:
        most = None
    return Quantity(
        start=found.start(),
        end=found.end(),
        amount=low,
        amount_max=most,
        unit=kind,
        indefinite=found["one"] is not None,
        joined=not (found["and_half"] or words.casefold().endswith("s")) and ("-" in found[0] or amount > 1),
    )


def _unit_words(found: re.Match[str]) -> str:
    if found["and_half"]:
        return re.sub(r"\s+and\s+a\s+half$", "", found["and_half"], flags=re.IGNORECASE)
    names = ("half_unit", "quarter_unit", "another_unit", "one_unit", "unit")
    return next(found[name] for name in names if found[name])


def _listed_before(text: str, found: re.Match[str]) -> Iterator[Quantity]:
    listed = _LISTED.search(text, max(0, found.start() - 60), found.start()) if found["unit"] else None
    if listed is None:
        return
    kind, factor = unit(found["unit"])
    for figure in _NUMBER.finditer(text, listed.start(1), listed.end(1)):
        amount = number(figure[0]) * factor
        yield Quantity(start=figure.start(), end=figure.end(), amount=amount, amount_max=None, unit=kind)
