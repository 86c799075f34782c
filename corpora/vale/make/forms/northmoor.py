"""Northmoor's missing child notification: Word with content controls."""

from __future__ import annotations

from corpora.vale.make.forms.paper import Control, Paper
from corpora.vale.make.looks import NORTHMOOR

_TEXT, _DATE, _TICK = Control(), Control(kind="date"), Control(kind="tick")
_YES_NO = Control(kind="list", options=("Yes", "No", "Not known"))


def missing_notification() -> bytes:
    paper = Paper(look=NORTHMOOR)
    paper.title("NM1 Missing Child Notification")
    paper.line(
        "Send this form by secure e-mail to the Northmoor MASH within 4 hours of telephoning Vale Police. "
        "Fields marked * must be completed."
    )
    paper.heading("Part A: The child")
    paper.table(
        [
            ["Full name of child *", _TEXT, "Also known as", _TEXT],
            [
                "Date of birth *",
                _DATE,
                "Sex",
                Control(kind="list", options=("Female", "Male", "Intersex", "Not known")),
            ],
            ["Home address *", Control(prompt="House, street, town and postcode"), "Mobile telephone", _TEXT],
            ["Ethnicity", _TEXT, "First language", _TEXT],
            [
                "Legal status",
                Control(kind="list", options=("Lives with parents", "Section 20", "Care order", "Remand")),
                "Placing authority, if not Northmoor",
                _TEXT,
            ],
            ["School or college", _TEXT, "Allocated social worker", _TEXT],
        ],
        widths=[3.8, 4.7, 3.8, 4.7],
    )
    paper.heading("Part B: The absence")
    paper.table(
        [
            ["Date and time last seen *", _TEXT],
            ["Where the child was last seen, and by whom *", _TEXT],
            ["Clothing worn and description", _TEXT],
            ["Police incident number *", _TEXT],
            ["Date reported to police", _DATE],
            [
                "Grade of risk given by the police",
                Control(kind="list", options=("No apparent risk", "Low", "Medium", "High")),
            ],
            ["Has the child been missing before?", _YES_NO],
            ["Is the child at risk of exploitation?", _YES_NO],
        ],
        widths=[6.5, 10.5],
    )
    _worries_and_people(paper)
    return paper.content()


def _worries_and_people(paper: Paper) -> None:
    paper.line("Why are you worried? Tick all that apply.", bold=True)
    for concern in ("Under 13", "Medical condition or medication missed", "Thoughts of self-harm", "Drugs or alcohol"):
        paper.line(_TICK, f" {concern}")
    paper.heading("Part C: People and places")
    paper.table(
        [
            ["Name", "Relationship to the child", "Address", "Telephone"],
            [_TEXT, _TEXT, _TEXT, _TEXT],
            [_TEXT, _TEXT, _TEXT, _TEXT],
            [_TEXT, _TEXT, _TEXT, _TEXT],
        ],
        head=True,
        labels=False,
    )
    paper.heading("Part D: Person completing this form")
    paper.table(
        [
            ["Name *", _TEXT, "Role", _TEXT],
            ["Telephone *", _TEXT, "Date *", _DATE],
        ],
        widths=[3, 5.5, 3, 5.5],
    )
    paper.heading("For MASH use only")
    paper.table([["Received by", _TEXT, "Date received", _DATE]], widths=[3, 5.5, 3, 5.5])
