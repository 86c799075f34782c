"""Whom a result was made for, and what was left out of it for that."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Audience(StrEnum):
    """Who may read a result: everybody, the partners in a region, or one's own authority alone."""

    PUBLIC = "public"
    PARTNERS = "partners"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """How many things of one sort were left out: "contact", "sentence from a marked document" and the like."""

    what: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeFor:
    """The audience of a result. `left_out` holds what was taken out, in a fixed order; empty where nothing was."""

    audience: Audience
    left_out: tuple[LeftOut, ...] = ()

    @property
    def sentence(self) -> str:
        """What a reader must know of it, in plain sentences."""
        told = ", ".join(
            f"{one.count} {one.what if one.count == 1 else _many(one.what)}" for one in self.left_out if one.count
        )
        who = {Audience.PUBLIC: "the public", Audience.PARTNERS: "partners", Audience.INTERNAL: "internal use"}
        return f"Made for {who[self.audience]}. Left out: {told or 'nothing'}."


def _many(what: str) -> str:
    """The plural of what was left out: its first noun takes the ending."""
    noun, _, rest = what.partition(" ")
    noun, rest = (f"{noun} {rest}", "") if noun in {"personal", "shortened"} else (noun, rest)
    return f"{noun}s {rest}".rstrip()
