"""All criteria of the ranking, in the order in which their reasons are given."""

from alignctl.rank.criteria import (
    agencies,
    areas_to_move,
    confidence,
    consensus,
    effort,
    friction_removed,
    gap_to_national,
    handovers_mended,
    review_due,
    salience,
)
from alignctl.rank.criterion import Criterion

CRITERIA: tuple[Criterion, ...] = (
    gap_to_national.CRITERION,
    handovers_mended.CRITERION,
    friction_removed.CRITERION,
    consensus.CRITERION,
    areas_to_move.CRITERION,
    effort.CRITERION,
    agencies.CRITERION,
    salience.CRITERION,
    confidence.CRITERION,
    review_due.CRITERION,
)
