"""A coding sheet: claims put before people for their verdict, each with the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alignctl.model.alignment import SectionRef
from alignctl.model.citation import Citation
from alignctl.model.verdict import Item, Ruling


class Head(StrEnum):
    """The heads of the columns of a coding sheet, as people read them; a sheet that comes back is read by them."""

    NUMBER = "No."
    ABOUT = "Sort of claim"
    KIND = "Kind"
    ATTRIBUTE = "Attribute"
    CLAIM = "Claim"
    CONFIDENCE = "How sure"
    DOUBT = "Why it is asked"
    FIRST = "First text"
    FIRST_PLACE = "Its place"
    SECOND = "Second text"
    SECOND_PLACE = "Place of the second"
    VERDICT = "Verdict"
    VALUE = "Correct value"
    NAME = "Name"
    NOTE = "Note"
    ID = "Id"
    STAMP = "For the program"


# What is read of a sheet that comes back; without the first three nothing of it can be read.
NEEDED = (Head.ID, Head.STAMP, Head.VERDICT)
READ = (*NEEDED, Head.VALUE, Head.NAME, Head.NOTE)
# The sheets of a workbook beside that of the rows.
BESIDE = ("Cover", "Vocabulary")


def ruling_words(ruling: Ruling) -> str:
    """A ruling as it stands in a sheet."""
    return ruling.value.replace("-", " ")


@dataclass(frozen=True, slots=True, kw_only=True)
class SideShown:
    """What one area says, beside a claim: `value` as displayed, `words` as they stand there, and their place.

    A side of a pair of sections has a `section` and the beginning of its words; any other has a `citation`. A side that
    is silent has neither, and no words.
    """

    area: str
    name: str
    value: str | None = None
    words: str | None = None
    citation: Citation | None = None
    section: SectionRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One claim to decide. `confidence` (0..1) is how sure it is, and `doubt` says in a sentence why it is no surer.

    `stamp` is what a row carries for the program alone (JSON). `again` tells of an earlier verdict that has lapsed.
    """

    item: Item
    confidence: float
    doubt: str
    sides: tuple[SideShown, ...]
    stamp: str = ""
    again: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CodingSheet:
    """Rows to decide, the least certain first.

    `workspace` is the name of the workspace and `mark` its fingerprint (16 hex digits over its name and areas).
    `compared` are the ids of the areas that were compared with each other, `names` the words for ids. `left_out` counts
    claims that the sheet does not hold; `drawn` tells how those it holds were drawn, None where none was drawn.
    """

    workspace: str
    mark: str
    compared: tuple[str, ...]
    on: str
    rows: tuple[SheetRow, ...]
    names: dict[str, str]
    left_out: int = 0
    drawn: str | None = None
    marking: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A row of a sheet as people find it: the file, the sheet in a workbook (None in a file of CSV), the row from 1."""

    file: str
    sheet: str | None
    row: int

    def cell(self, head: str | None = None) -> str:
        """The place in words, with the head of a column."""
        sheet = f", sheet '{self.sheet}'" if self.sheet is not None else ""
        column = f", column '{head}'" if head else ""
        return f"{self.file}{sheet}, row {self.row}{column}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A verdict as it stands in a sheet that came back.

    `workspace` (name) and `mark` say which workspace the sheet was made of, and `compared` which areas (ids). What the
    item says is the claim as it stands in the sheet. `reviewer` is empty where no name was given.
    """

    place: Place
    item: Item
    compared: tuple[str, ...]
    workspace: str
    mark: str
    ruling: Ruling
    value: str | None
    reviewer: str
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetMistake:
    """What is amiss in a sheet: the place in words, and what was expected and found there."""

    where: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetsRead:
    """Sheets as they came back.

    `empty` counts rows without a verdict. `told` is what was left aside and does no harm, in sentences; with one of
    `mistakes` nothing of the sheets may be used.
    """

    answers: tuple[Answer, ...]
    empty: int
    told: tuple[str, ...]
    mistakes: tuple[SheetMistake, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """How far two reviewers agree on some claims: both decided `rows` of them, `agreed` alike.

    `kappa` is Cohen's, at most 1, None where it cannot be reckoned; `error` is its standard error.
    """

    name: str
    rows: int
    agreed: int
    kappa: float | None
    error: float | None

    @property
    def share(self) -> float:
        """The share (0..1) decided alike; 0 where none was decided by both."""
        return self.agreed / self.rows if self.rows else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What one reviewer decided, without whom and when."""

    ruling: Ruling
    value: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """A claim that two reviewers decided differently."""

    item: Item
    first: Decision
    second: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewersCompared:
    """Two reviewers held side by side: over all, by what a claim is about, and by attribute.

    `only_first` and `only_second` count claims that one of the two decided alone.
    """

    first: str
    second: str
    whole: Agreed
    by_about: tuple[Agreed, ...]
    by_attribute: tuple[Agreed, ...]
    disagreements: tuple[Disagreement, ...]
    only_first: int
    only_second: int
