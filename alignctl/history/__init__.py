"""Snapshots of a region kept over the years, and what changed between them."""

from alignctl.history.listing import entry_of, view_of
from alignctl.history.snapshots import FILE_NAME, History, Recorded
from alignctl.history.trend import check_pair, check_topic, trend

__all__ = ["FILE_NAME", "History", "Recorded", "check_pair", "check_topic", "entry_of", "trend", "view_of"]
