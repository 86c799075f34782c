"""Content controls of Word: a place to write, a date to pick, or a list to choose from, each with a name and a tag."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from docx.oxml.xmlchemy import BaseOxmlElement

from alignctl.report.office.paper import Grid, Paper, Words
from alignctl.report.office.styles import element
from alignctl.text.escape import held_words

_LONGEST = 64  # characters Word holds of a control's name and tag
_HEADS = (("What is asked", 5.0), ("Answer", 6.5), ("To settle, and then delete", 5.5))


class Control(Enum):
    """What a control takes."""

    TEXT = auto()
    DATE = auto()
    CHOICE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Controlled:
    """A row of a form: a label, a control, and what people have to settle before the row can be used.

    `number` is unlike that of any other control in the file.
    """

    number: int
    tag: str
    label: str
    settle: str
    control: Control
    options: tuple[str, ...] = ()
    required: bool = False


def controlled_table(paper: Paper, rows: Iterable[Controlled]) -> None:
    """A table of labels, with a control in the cell beside each."""
    held = tuple(rows)
    grid = Grid(
        name="Fields",
        about="Each row is a field: what is asked, the place to answer, and what has to be settled.",
        heads=_HEADS,
        rows=tuple((_label(row), (Words(""),), (Words(row.settle),)) for row in held),
    )
    paper.table(grid, filled=tuple(_control(row) for row in held))


def _label(row: Controlled) -> tuple[Words, ...]:
    return (Words(f"{row.label}{' *' if row.required else ''}", bold=True),)


def _control(row: Controlled) -> BaseOxmlElement:
    made, properties, content = element("sdt"), element("sdtPr"), element("sdtContent")
    name = held_words(row.label)[:_LONGEST]
    properties.extend(
        [
            element("alias", val=name),
            element("tag", val=row.tag[:_LONGEST]),
            element("id", val=str(row.number)),
            element("showingPlcHdr"),
            _kind(row),
        ]
    )
    run, words = element("r"), element("t")
    words.text = {
        Control.TEXT: "Click here to enter text.",
        Control.DATE: "Click here to enter a date.",
        Control.CHOICE: "Choose an item.",
    }[row.control]
    run.append(words)
    content.append(run)
    made.extend([properties, content])
    return made


def _kind(row: Controlled) -> BaseOxmlElement:
    if row.control is Control.TEXT:
        return element("text", multiLine="1")
    if row.control is Control.DATE:
        date = element("date")
        date.extend(
            [
                element("dateFormat", val="dd/MM/yyyy"),
                element("lid", val="en-GB"),
                element("storeMappedDataAs", val="dateTime"),
                element("calendar", val="gregorian"),
            ]
        )
        return date
    choice = element("dropDownList")
    # Word takes no two entries of one value
    for option in dict.fromkeys(held_words(one) for one in row.options if one):
        choice.append(element("listItem", displayText=option, value=option))
    return choice
