"""What was agreed among some areas, and what became of it on a day."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.agreement import AgreementStanding
from alignctl.model.area import Area
from alignctl.model.comparison import Problem
from alignctl.model.made_for import MadeFor
from alignctl.model.verdict import VerdictTold


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """The agreements of some areas, in the order of their file, on a day (ISO date).

    `elsewhere` counts agreements of the file on kinds or areas that were not looked at. `names` maps ids to the words
    people read. `verdicts` are what people decided on the texts, with what became of that.
    """

    title: str
    areas: tuple[Area, ...]
    on: str
    standings: tuple[AgreementStanding, ...]
    names: dict[str, str]
    problems: tuple[Problem, ...] = ()
    elsewhere: int = 0
    marking: str | None = None
    made_for: MadeFor | None = None
    verdicts: tuple[VerdictTold, ...] = ()
