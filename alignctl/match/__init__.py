"""Sections of two procedures linked: the same matter under other titles, split and merged otherwise."""

from alignctl.match.aligning import align, align_sides
from alignctl.match.piece import Side
from alignctl.match.preparing import prepare
from alignctl.match.reconciling import reconcile
from alignctl.match.revised import sections_of
from alignctl.match.version_text import plain_text

__all__ = ["Side", "align", "align_sides", "plain_text", "prepare", "reconcile", "sections_of"]
