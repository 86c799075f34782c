<<<<<<< HEAD
"""What a person may ask of a reading, and the bounds no file may break."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

_MEGABYTE = 2**20


class Revisions(StrEnum):
    """Which text a file with tracked changes is read as."""

    ACCEPTED = "accepted"
    ORIGINAL = "original"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds on one file, so that a hostile or damaged one costs itself and nothing else.

    `file_bytes` is the file as it lies on disk, `unpacked_bytes` all parts of an archive together, and
    `unpacked_ratio` the most one large part may grow in unpacking. `pages` is for formats with pages, `cells`
    for all tables of a document, `nesting` for elements inside elements. `seconds` and `memory_bytes` bound
    the process that reads; memory is bounded where the system can enforce it.
    """

    file_bytes: int = 200 * _MEGABYTE
    unpacked_bytes: int = 200 * _MEGABYTE
    unpacked_ratio: int = 250
    pages: int = 5_000
    cells: int = 200_000
    nesting: int = 200
    seconds: float = 90.0
    memory_bytes: int = 2048 * _MEGABYTE


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingOptions:
    """How one file is to be read.

    `ignore_tags` reads a tagged PDF by its looks alone. `revisions` chooses the text of tracked changes.
    `ocr` lets a text recognition program of this machine read pages that are only pictures.
    `allow_personal_data` reads a form that has been filled in, which is refused otherwise.
    """

    ignore_tags: bool = False
    revisions: Revisions = Revisions.ACCEPTED
    ocr: bool = False
    allow_personal_data: bool = False
    limits: Limits = field(default_factory=Limits)


AS_USUAL = ReadingOptions()
=======
"""What a person may ask of a reading, as readers know it: the values themselves are of the model."""

from alignctl.model.reading import AS_USUAL, Limits, ReadingOptions, Revisions

__all__ = ["AS_USUAL", "Limits", "ReadingOptions", "Revisions"]
>>>>>>> main
