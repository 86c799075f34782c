"""Where two procedures differ, judged by typed values only."""

from alignctl.diverge.contradictions import contradictions
from alignctl.diverge.currency import held_on
from alignctl.diverge.diverging import Differences, diverge
from alignctl.diverge.practice import practice_points
from alignctl.diverge.versions import versions

__all__ = ["Differences", "contradictions", "diverge", "held_on", "practice_points", "versions"]
