"""Northmoor's multi-agency referral form: a PDF with fields of its own (AcroForm), drawn by reportlab."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

from reportlab.lib.colors import HexColor, white
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

_LEFT, _RIGHT, _TOP = 57, 538, 785
_INK = HexColor("#1F3864")


@dataclass(slots=True)
class Sheet:
    """Pages under way; `y` is the baseline of the line to come, in points from the bottom."""

    held: io.BytesIO = field(default_factory=io.BytesIO)
    y: float = _TOP
    count: int = 0
    canvas: Canvas = field(init=False)

    def __post_init__(self) -> None:
        self.canvas = Canvas(self.held, pagesize=A4, invariant=1)
        self.canvas.setTitle("Northmoor Multi-Agency Referral Form (MARF)")

    def room(self, height: float) -> None:
        if self.y - height < 60:
            self.canvas.showPage()
            self.y = _TOP

    def heading(self, text: str, size: float = 13) -> None:
        self.room(60)
        self.canvas.setFillColor(_INK)
        self.canvas.setFont("Helvetica-Bold", size)
        self.canvas.drawString(_LEFT, self.y - 8, text)
        self.y -= size + 18

    def say(self, *lines: str) -> None:
        self.canvas.setFillColorRGB(0, 0, 0)
        self.canvas.setFont("Helvetica", 10)
        for line in lines:
            self.canvas.drawString(_LEFT, self.y, line)
            self.y -= 14
        self.y -= 4

    def pair(self, *asked: tuple[str, str]) -> None:
        """One or two fields on a line, each behind its label."""
        self.room(24)
        step = (_RIGHT - _LEFT) / len(asked)
        for place, (label, kind) in enumerate(asked):
            x = _LEFT + place * step
            self._label(label, x)
            start = x + (150 if len(asked) == 1 else 108)
            self._field(kind, label, start, x + step - 8 - start)
        self.y -= 24

    def box(self, label: str, height: float = 70) -> None:
        """A field of several lines below its label."""
        self.room(height + 26)
        self._label(label, _LEFT)
        self.y -= height + 6
        self.canvas.acroForm.textfield(
            name=self._name(),
            tooltip=label.strip(" *"),
            x=_LEFT,
            y=self.y,
            width=_RIGHT - _LEFT,
            height=height,
            fieldFlags="multiline",
            borderWidth=0.5,
            fillColor=white,
            fontSize=10,
        )
        self.y -= 20

    def ticks(self, question: str, *options: str) -> None:
        self.room(40)
        self._label(question, _LEFT)
        self.y -= 18
        x = float(_LEFT)
        for option in options:
            self.canvas.acroForm.checkbox(
                name=self._name(), tooltip=option, x=x, y=self.y - 2, size=12, borderWidth=0.5, fillColor=white
            )
            self._label(option, x + 16)
            x += 30 + self.canvas.stringWidth(option, "Helvetica", 10)
        self.y -= 24

    def content(self) -> bytes:
        self.canvas.save()
        return self.held.getvalue()

    def _label(self, text: str, x: float) -> None:
        self.canvas.setFillColorRGB(0, 0, 0)
        self.canvas.setFont("Helvetica", 10)
        self.canvas.drawString(x, self.y, text)

    def _name(self) -> str:
        self.count += 1
        return f"field{self.count}"

    def _field(self, kind: str, label: str, x: float, width: float) -> None:
        form, name, tip = self.canvas.acroForm, self._name(), label.strip(" *")
        if kind.startswith("list:"):
            options = kind.removeprefix("list:").split("|")
            form.choice(
                name=name,
                tooltip=tip,
                x=x,
                y=self.y - 5,
                width=width,
                height=17,
                options=[" ", *options],
                value=" ",
                fieldFlags="combo",
                borderWidth=0.5,
                fillColor=white,
                fontSize=10,
            )
            return
        flags = "required" if kind == "required" else ""
        form.textfield(
            name=f"date_{name}" if kind == "date" else name,
            tooltip=tip,
            x=x,
            y=self.y - 5,
            width=width,
            height=17,
            fieldFlags=flags,
            borderWidth=0.5,
            fillColor=white,
            fontSize=10,
        )


def marf() -> bytes:
    sheet = Sheet()
    sheet.heading("Northmoor Multi-Agency Referral Form (MARF)", 18)
    sheet.say(
        "Telephone the MASH first. Send this form within 24 hours of the telephone referral.",
        "Mark a part you cannot complete “not known”. It must not hold the form up.",
    )
    sheet.heading("Part 1: The child")
    sheet.pair(("Full name of child *", "required"), ("Other names", "text"))
    sheet.pair(("Date of birth or EDD *", "date"), ("Sex", "list:Female|Male|Not known"))
    sheet.pair(("Ethnicity", "text"), ("First language", "text"))
    sheet.pair(("Religion", "text"), ("NHS number", "text"))
    sheet.pair(("Disability or special need", "text"))
    sheet.pair(("Home address *", "required"))
    sheet.heading("Part 2: The family")
    sheet.pair(("Who has parental responsibility", "text"))
    sheet.box("Who lives in the household, with their dates of birth", 60)
    sheet.box("Brothers and sisters who live elsewhere", 40)
    sheet.heading("Part 3: Services")
    sheet.pair(("School or nursery", "text"), ("General practitioner", "text"))
    sheet.pair(("Health visitor", "text"), ("Other services", "text"))
    sheet.heading("Part 4: The concern")
    sheet.box("What was seen, heard or said, when and by whom *", 110)
    sheet.box("The child’s own words", 50)
    sheet.heading("Part 5: Strengths and help")
    sheet.box("What is going well", 50)
    sheet.box("Help already given", 50)
    sheet.pair(
        ("Level of need, in your opinion", "list:Level 1 Universal|Level 2 Additional|Level 3 Complex|Level 4 Acute")
    )
    sheet.heading("Part 6: Agreement and referrer")
    sheet.ticks("Do the parents know of this referral?", "Yes", "No")
    sheet.ticks("Do the parents agree to it?", "Yes", "No", "Not asked")
    sheet.box("If not asked, why not?", 40)
    sheet.ticks("Is there any danger to staff who visit?", "Yes", "No", "Not known")
    sheet.pair(("Your name *", "required"), ("Role and agency", "text"))
    sheet.pair(("Number for the next 24 hours *", "required"))
    sheet.pair(("Signed", "text"), ("Date", "date"))
    return sheet.content()
