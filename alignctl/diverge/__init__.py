"""Where two procedures differ, judged by typed values only."""

from alignctl.diverge.below import below_national
from alignctl.diverge.contradictions import contradictions
from alignctl.diverge.currency import held_on
from alignctl.diverge.diverging import Differences, differences, diverge
from alignctl.diverge.known_names import KnownNames
from alignctl.diverge.practice import practice_points
from alignctl.diverge.prepared import Prepared, RulesOfDay, prepared, rules_of_day
from alignctl.diverge.revised import Version, duties
from alignctl.diverge.silence import Part, parts_of
from alignctl.diverge.versions import versions
from alignctl.diverge.wording import Wording

__all__ = [
    "Differences",
    "KnownNames",
    "Part",
    "Prepared",
    "RulesOfDay",
    "Version",
    "Wording",
    "below_national",
    "contradictions",
    "differences",
    "diverge",
    "duties",
    "held_on",
    "parts_of",
    "practice_points",
    "prepared",
    "rules_of_day",
    "versions",
]
