"""What a workspace says of `check`: when it fails, which files it goes by, and how grave each sort of finding is."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from alignctl.model.divergence import Severity
from alignctl.model.finding import FindingCode

# The share of characters below which reading itself warns that a text was read in part.
READING_FLOOR = 0.98


class FailOn(StrEnum):
    """Which findings make `check` fail: of this severity or a graver one, of any severity, or those that are new.

    `new-material` takes what is new and material or statutory; it is what a revision is held to where nobody says.
    """

    STATUTORY = "statutory"
    MATERIAL = "material"
    ANY = "any"
    NEW = "new"
    NEW_MATERIAL = "new-material"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSettings:
    """The table [check] of a workspace.

    `baseline`, `waivers`, `verdicts` and `agreements` are paths as the workspace gives them, relative to its file; None
    where it names none; verdicts and agreements are then looked for in verdicts.toml and agreements.toml beside it.
    `reading_floor` is the least share of a document's characters, 0..1, that has to be kept for it to count as read
    well. `findings` holds for some codes a severity that takes the place of their own, or None for those that are
    switched off. `fail_on` is None where the workspace leaves it open.
    """

    fail_on: FailOn | None = None
    baseline: str | None = None
    waivers: str | None = None
    verdicts: str | None = None
    agreements: str | None = None
    reading_floor: float = READING_FLOOR
    findings: dict[FindingCode, Severity | None] = field(default_factory=dict)


USUAL_CHECK = CheckSettings()
