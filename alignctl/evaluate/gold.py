"""Gold answers: what careful readers wrote down of two documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from alignctl.model.alignment import Relation
from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.provision import Attribute
from alignctl.model.values import Bound, Unit


class Side(StrEnum):
    """Which of the two documents."""

    A = "a"
    B = "b"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldLink:
    """Two headings as printed, or one without counterpart (the other None, relation none).

    Where `optional`, reasonable readers would differ, and the row counts neither for nor against.
    """

    a: str | None
    b: str | None
    relation: Relation
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldDuration:
    """A time limit as the reader read it."""

    amount: float | None
    amount_max: float | None
    unit: Unit | None
    bound: Bound


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldProvision:
    """One statement of a document: its value (a time limit, or an id or name as printed) and exact words."""

    document: Side
    attribute: Attribute
    value: GoldDuration | str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldDivergence:
    """A difference a careful officer would raise; also used for traps, which look like one and are none.

    A side that says nothing has no quotes. `required` is False where raising it is arguable. `severity` is
    None for traps.
    """

    attribute: Attribute
    a_quotes: tuple[str, ...]
    b_quotes: tuple[str, ...]
    severity: Severity | None
    required: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldVerdict:
    """What a person who read both documents says of one claim: whether it is right, and if not, why not.

    The claim is known again by its attribute, its comparison and the words it quotes.
    """

    attribute: Attribute
    comparison: ComparisonKind
    a_quote: str | None
    b_quote: str | None
    right: bool
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """One file of gold answers; every part may be empty. `documents` are paths as given in the file.

    `name` is the file's name, for reports. `sections` is empty where the readers did not link sections.
    """

    name: str
    kind: str
    documents: Mapping[Side, str]
    sections: tuple[GoldLink, ...] = ()
    provisions: tuple[GoldProvision, ...] = ()
    divergences: tuple[GoldDivergence, ...] = ()
    traps: tuple[GoldDivergence, ...] = ()
    verdicts: tuple[GoldVerdict, ...] = ()

    def headings(self, side: Side) -> tuple[str, ...]:
        """Every heading the gold names on a side, once, in its order."""
        named = (link.a if side is Side.A else link.b for link in self.sections)
        return tuple(dict.fromkeys(heading for heading in named if heading is not None))

    @property
    def headings_of_both(self) -> tuple[tuple[Side, str], ...]:
        """Every heading with its side."""
        return tuple((side, heading) for side in Side for heading in self.headings(side))
