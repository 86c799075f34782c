"""What forms of several areas ask for, item by item: shared, apart, missing, and what one form for all would hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from alignctl.model.area import Area
from alignctl.model.comparison import Problem
from alignctl.model.document_read import DocumentRead
from alignctl.model.form import Form, FormField
from alignctl.model.made_for import MadeFor
from alignctl.model.provision import Provision


@dataclass(frozen=True, slots=True, kw_only=True)
class FurtherItem:
    """An item a field asks for beside its first, how sure that is (0..1), and why.

    `words` are the piece of the label, the column or the row that names it. These and `reason` are "" where they may
    not be told; `words` too where the whole field names it.
    """

    item: str
    confidence: float
    reason: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedField:
    """A field with the data item it asks for.

    `item` is None where none is known: the field is shown all the same. `confidence` is 0..1, and `reasons` say in
    plain words why. `further` are items that its label, its columns or its printed rows name beside it. `levels` are
    its options in their order with the level of the shared scale each stands for, None where that is not known; empty
    where its answers are no scale.
    """

    field: FormField
    part: str
    item: str | None
    confidence: float
    reasons: tuple[str, ...]
    further: tuple[FurtherItem, ...] = ()
    levels: tuple[tuple[str, str | None], ...] = ()
    office_use: bool = False

    @property
    def also(self) -> tuple[str, ...]:
        """The further items."""
        return tuple(one.item for one in self.further)

    def sureness(self, item: str | None) -> float:
        """How sure it is that an item is asked for, 0..1: of a further one by itself, of others as of the first."""
        return next((one.confidence for one in self.further if one.item == item), self.confidence)

    def why(self, item: str | None) -> tuple[str, ...]:
        """Why an item is taken to be asked for, likewise."""
        return next(((one.reason,) for one in self.further if one.item == item), self.reasons)

    def label_of(self, item: str | None) -> str:
        """The words that ask for an item in quotation marks: of a further one its own, and the label they stand in."""
        words = next((one.words for one in self.further if one.item == item), "")
        label = f"\u201c{self.field.label}\u201d"
        return f"\u201c{words}\u201d in {label}" if words else label

    @property
    def items(self) -> tuple[str, ...]:
        """Every item it asks for, the first first."""
        return ((self.item, *self.also)) if self.item else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Burden:
    """What a form asks of whoever fills it in: numbers of fields by kind; `pages` is None where the file has none.

    `columns` counts the columns of all tables, `office_use` fields that somebody else fills in, which are counted in
    nothing else.
    """

    fields: int
    free_text: int
    choices: int
    tables: int
    columns: int
    required: int
    parts: int
    pages: int | None
    office_use: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaForm:
    """A form of an area, read. `purpose` is the vocabulary's id for what it serves as, None where it is not clear."""

    area: str
    kind: str
    purpose: str | None
    form: Form
    fields: tuple[MappedField, ...]
    burden: Burden


class AskedBy(StrEnum):
    """How many areas ask for an item: all, more than half of them, several, or one."""

    ALL = "all"
    MOST = "most"
    SOME = "some"
    ONE = "one"


class Apart(StrEnum):
    """In what way forms that ask for the same item differ."""

    SCALE = "scale"
    OPTIONS = "options"
    KIND = "kind"
    COLUMNS = "columns"
    REQUIRED = "required"
    WORDING = "wording"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedIn:
    """The fields with which an area's forms ask for an item."""

    area: str
    fields: tuple[MappedField, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDifference:
    """One way in which the same item is asked for otherwise, in a plain sentence."""

    apart: Apart
    explanation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemCompared:
    """A data item over all areas with such a form. `silent` are those that do not ask for it.

    `returns` name the national returns that ask for it, with their sources. `alike` are the fields that ask first of
    all for it, copies once, in rows of one field an area that are held against each other; a field like none is a row.
    """

    item: str
    asked_by: AskedBy
    asked: tuple[AskedIn, ...]
    silent: tuple[str, ...]
    differences: tuple[ItemDifference, ...]
    returns: tuple[str, ...] = ()
    alike: tuple[tuple[AskedIn, ...], ...] = ()

    @property
    def areas(self) -> tuple[str, ...]:
        """The areas that ask for it."""
        return tuple(one.area for one in self.asked)


@dataclass(frozen=True, slots=True, kw_only=True)
class SameWords:
    """Fields that no item is known for, by their label; those with the same words stand together."""

    label: str
    asked: tuple[AskedIn, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one area would give up and add, by items, where all used a form with the items of `Minimum`."""

    area: str
    gives_up: tuple[str, ...]
    adds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Minimum:
    """A form for all: it holds the items asked for in all areas (`least` is ALL), or in all and most (MOST)."""

    least: AskedBy
    items: tuple[str, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormGroup:
    """Forms that serve as the same thing, held against each other; an area may have several.

    `items` stand by how many ask for them, then in the order of the first form. `minimums` are empty where one area
    alone has such a form.
    """

    kind: str
    purpose: str | None
    forms: tuple[AreaForm, ...]
    items: tuple[ItemCompared, ...]
    unmapped: tuple[SameWords, ...]
    minimums: tuple[Minimum, ...]

    @property
    def areas(self) -> tuple[str, ...]:
        """The areas with such a form, each once."""
        return tuple(dict.fromkeys(one.area for one in self.forms))


@dataclass(frozen=True, slots=True, kw_only=True)
class TextAgainstForm:
    """An area's procedure of a kind held against its forms.

    `not_on_form` are the statements that ask for an item which no field asks for; `not_in_text` the items of fields
    of which no statement speaks; `both` the items both ask for.
    """

    area: str
    kind: str
    purpose: str | None
    not_on_form: tuple[Provision, ...]
    not_in_text: tuple[str, ...]
    both: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormsCompared:
    """The forms of some areas compared.

    `on` is an ISO date. `names` maps ids to the words people read, `wider` items to the wider one each is part of.
    """

    areas: tuple[Area, ...]
    on: str
    groups: tuple[FormGroup, ...]
    texts: tuple[TextAgainstForm, ...]
    documents: tuple[DocumentRead, ...]
    marking: str | None
    problems: tuple[Problem, ...]
    names: dict[str, str]
    wider: dict[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    made_for: MadeFor | None = None
