"""What a person may ask of a reading, and the bounds no file may break."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
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
    `as_form` marks the places to write in the text, for who looks for the fields of a form.
    """

    ignore_tags: bool = False
    revisions: Revisions = Revisions.ACCEPTED
    ocr: bool = False
    allow_personal_data: bool = False
    as_form: bool = False
    limits: Limits = field(default_factory=Limits)

    @property
    def changes(self) -> str:
        """The options that change what is read, as one word; the limits only decide whether a file is."""
        return f"{self.revisions}{self.ignore_tags:d}{self.ocr:d}{self.allow_personal_data:d}"


AS_USUAL = ReadingOptions()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """How people set one limit: `key` in a workspace, `--key` on the command line, in `unit` of the field's own.

    `field` is the name in Limits; `meaning` says in a few words what is bounded.
    """

    field: str
    key: str
    meaning: str
    unit: int = 1

    @property
    def option(self) -> str:
        """The option on the command line."""
        return f"--{self.key}"

    @property
    def usual(self) -> int:
        """What holds where nobody sets it, in the unit people write."""
        return int(getattr(AS_USUAL.limits, self.field)) // self.unit

    def set(self, limits: Limits, figure: int) -> Limits:
        """The limits with this one at a figure in the unit people write."""
        return replace(limits, **{self.field: figure * self.unit})


FILE_SIZE = Bound(field="file_bytes", key="max-file-mb", meaning="megabytes of one file", unit=_MEGABYTE)
UNPACKED = Bound(
    field="unpacked_bytes", key="max-unpacked-mb", meaning="megabytes of a Word or ODT file unpacked", unit=_MEGABYTE
)
RATIO = Bound(field="unpacked_ratio", key="max-ratio", meaning="times a part of an archive may grow when unpacked")
PAGES = Bound(field="pages", key="max-pages", meaning="pages of one document")
CELLS = Bound(field="cells", key="max-cells", meaning="cells in all tables of one document")
NESTING = Bound(field="nesting", key="max-nesting", meaning="elements inside one another")
SECONDS = Bound(field="seconds", key="seconds", meaning="seconds to read one file in")
MEMORY = Bound(field="memory_bytes", key="memory-mb", meaning="megabytes of memory to read one file in", unit=_MEGABYTE)
BOUNDS: tuple[Bound, ...] = (FILE_SIZE, UNPACKED, RATIO, PAGES, CELLS, NESTING, SECONDS, MEMORY)
