"""Where the authority of a provision lies."""

from __future__ import annotations

from enum import StrEnum


class Tier(StrEnum):
    """National law and guidance, a text several areas agreed, or one area's own text."""

    STATUTORY = "statutory"
    REGIONAL = "regional"
    LOCAL = "local"
