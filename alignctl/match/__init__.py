"""Sections of two procedures linked: the same matter under other titles, split and merged otherwise."""

from alignctl.match.aligning import align, align_sides
from alignctl.match.piece import Side
from alignctl.match.preparing import prepare
from alignctl.match.reconciling import reconcile

__all__ = ["Side", "align", "align_sides", "prepare", "reconcile"]
