"""What areas agreed to align on, and how far each has carried it into its text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from alignctl.model.citation import Citation

# What a target means that is no value of its own: nothing below the national position is said any more.
AT_NATIONAL = "at-national"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """One decision: the areas `areas` take `target` on the point of practice `candidate`.

    `candidate` is the id of a candidate (that of its cluster), `target` the value as displayed. `owner` is the person
    or post that sees to it, `due` the day by which every area's text is to say it, `agreed` the day of the decision.
    `means` are the effects of the target's values (`effect_key`, or `AT_NATIONAL`), empty where only its words are
    known. `line` is its line in the file it was read from, 0 where it was not read from one.
    """

    candidate: str
    title: str
    kind: str
    target: str
    areas: tuple[str, ...]
    owner: str
    agreed: date
    due: date
    note: str | None = None
    means: tuple[str, ...] = ()
    line: int = 0


class Progress(StrEnum):
    """How far an area is with what was agreed."""

    ADOPTED = "adopted"
    AGREED = "agreed"
    OVERDUE = "overdue"
    NOT_READ = "not-read"


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaProgress:
    """One area's part in an agreement: what its text says today (None where it is silent), and the surest sentence.

    `other` is what the same text says otherwise in another place, with its sentence: it then says both.
    """

    area: str
    name: str
    progress: Progress
    value: str | None
    citation: Citation | None
    other: str | None = None
    other_citation: Citation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementStanding:
    """An agreement with the progress of each of its areas, in the order of the agreement.

    `points` are the ids of the clusters it is on today, its own first; empty where none of the texts speaks of it.
    """

    agreement: Agreement
    areas: tuple[AreaProgress, ...]
    points: tuple[str, ...] = ()

    @property
    def is_adopted(self) -> bool:
        """Whether every area's text says it."""
        return all(one.progress is Progress.ADOPTED for one in self.areas)

    @property
    def progress(self) -> Progress:
        """How far it is as a whole: adopted by all, else overdue where one area is, else agreed, else not read."""
        found = {one.progress for one in self.areas}
        if found == {Progress.ADOPTED}:
            return Progress.ADOPTED
        return next(one for one in (Progress.OVERDUE, Progress.AGREED, Progress.NOT_READ) if one in found)
