"""What to align first: clusters in, candidates in order out."""

from alignctl.rank.ranking import rank

__all__ = ["rank"]
