"""What one text says that is below the national position, whatever its neighbours say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alignctl.model.divergence import BaselineRef
from alignctl.model.provision import Attribute, Provision


class Below(StrEnum):
    """How a statement is below: looser than a figure, contrary to a position, or resting on what was replaced.

    An earlier edition is one of guidance that has a later one in force, whose figures are still gone by here because
    nobody has checked the later one yet.
    """

    FIGURE = "figure"
    POSITION = "position"
    SUPERSEDED_SOURCE = "superseded-source"
    EARLIER_EDITION = "earlier-edition"
    ABOLISHED = "abolished"


@dataclass(frozen=True, slots=True, kw_only=True)
class BelowNational:
    """One point on which a text's own words are below the national position on a day.

    `explanation` is one plain sentence. `baseline` is None where the position is no figure of the rules.
    """

    topic: str
    attribute: Attribute
    action: str
    how: Below
    provision: Provision
    explanation: str
    baseline: BaselineRef | None = None
