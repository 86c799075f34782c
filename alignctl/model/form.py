"""What a form asks for: its parts and fields, and the places to write a file holds before anyone says which is what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alignctl.model.citation import Citation
from alignctl.model.document import Document


class BlankKind(StrEnum):
    """What a file itself says of a place to write; `cell` is an empty cell of a table, and says nothing."""

    CELL = "cell"
    TEXT = "text"
    DATE = "date"
    TICK = "tick"
    CHOICE = "choice"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """A place to write, as the file makes it: a control, a form field, an empty cell.

    `title` is the name the file gives it for people, "" without one; `prompt` what stands in it while it is empty.
    `options` are those of a list. `group` is shared by the buttons of which one can be chosen. `has_lines` says that
    it takes more than one line. `required` is False where the file says nothing.
    """

    kind: BlankKind
    title: str = ""
    prompt: str = ""
    options: tuple[str, ...] = ()
    group: str = ""
    has_lines: bool = False
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSheet:
    """A form's file as it was read: its document, with a mark (text/form_marks) in the text for each of its blanks.

    A blank's number is its place in `blanks`. `marks_cells` says that empty cells carry marks; where it is False the
    format cannot tell an empty cell from one that another covers.
    """

    document: Document
    blanks: tuple[Blank, ...]
    marks_cells: bool


class FieldKind(StrEnum):
    """How a field is answered; a table is answered in rows, one for each person or event."""

    TEXT = "text"
    DATE = "date"
    TICK_BOX = "tick-box"
    CHOICE = "choice"
    SIGNATURE = "signature"
    TABLE = "table"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """One thing a form asks for.

    `id` is the part's id and a number from 1. `label` is the form's own words, without number, colon and asterisk.
    `options` are a choice's, `several` that more than one may be ticked; `columns` and `rows` are the headings of a
    table, where it has such. `repeats` names the persons or events the same thing is asked of ("Child 1", "Child 2").
    `citation` names the part as its section, and in `cell` the table of the whole file, its row and column (from 0).
    `required` is True where the form says so, and False where it says nothing. `has_lines` says that there is room
    for more than one line, as far as the file tells. What an answer may be longer than is not known.
    """

    id: str
    label: str
    kind: FieldKind
    citation: Citation
    options: tuple[str, ...] = ()
    several: bool = False
    columns: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    repeats: tuple[str, ...] = ()
    required: bool = False
    guidance: str = ""
    has_lines: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPart:
    """A headed group of fields; `title` is "" before the first heading.

    `instructions` are what it says besides. `office_use` is True where somebody else than the sender fills it in.
    """

    id: str
    title: str
    fields: tuple[FormField, ...]
    instructions: tuple[str, ...] = ()
    office_use: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form read: what it asks for, part by part, in the order of the file. Parts without fields only instruct."""

    document: Document
    parts: tuple[FormPart, ...]

    @property
    def fields(self) -> tuple[FormField, ...]:
        """Every field, in the order of the form."""
        return tuple(field for part in self.parts for field in part.fields)
