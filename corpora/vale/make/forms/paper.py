"""A form under way: a Word document, and the places to write that python-docx has no call for."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field

import docx
from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from corpora.vale.make.looks import Look
from corpora.vale.make.ooxml import element, mark_run, text_run, xml_of

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_EMPTY = "\u2002" * 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """A content control: text, date, tick, or a list of options; `prompt` is what stands in it while it is empty."""

    kind: str = "text"
    title: str = ""
    prompt: str = "Click or tap here to enter text."
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Legacy:
    """An older form field: text, date, tick or a list of options; `advice` is its help text."""

    kind: str = "text"
    options: tuple[str, ...] = ()
    advice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wingding:
    """A box of the Wingdings font."""

    code: str = "F0A8"


Part = str | Control | Legacy | Wingding
Content = Part | Sequence[Part]


@dataclass(slots=True)
class Paper:
    """A form being written in an area's look; tables are as wide as the page."""

    look: Look
    document: Document = field(default_factory=docx.Document)
    _names: int = 0

    def __post_init__(self) -> None:
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = self.look.font, Pt(self.look.size - 1)
        normal.paragraph_format.space_after = Pt(4)
        for section in self.document.sections:
            section.page_width, section.page_height = Cm(21.0), Cm(29.7)
            section.left_margin = section.right_margin = Cm(2)

    def title(self, text: str) -> None:
        self.document.core_properties.title = text
        self.document.add_paragraph(text, style="Title")

    def heading(self, text: str, level: int = 1) -> None:
        self.document.add_heading(text, level)

    def line(self, *parts: Part, bold: bool = False) -> Paragraph:
        paragraph = self.document.add_paragraph()
        self._write(paragraph, parts)
        for run in paragraph.runs if bold else ():
            run.bold = True
        return paragraph

    def table(
        self,
        rows: Sequence[Sequence[Content]],
        *,
        widths: Sequence[float] | None = None,
        head: bool = False,
        labels: bool = True,
        tall: Sequence[int] = (),
    ) -> None:
        """A ruled table; a row of one cell runs over all columns. Head rows and label cells are shaded.

        `tall` are the rows with room for several lines.
        """
        columns = max(len(row) for row in rows)
        table = self.document.add_table(rows=len(rows), cols=columns, style="Table Grid")
        table.autofit = False
        widths = widths or [17.0 / columns] * columns
        for at, row in enumerate(rows):
            cells = table.rows[at].cells
            for cell, width in zip(cells, widths, strict=True):
                cell.width = Cm(width)
            if len(row) == 1 and columns > 1:
                cells = (cells[0].merge(cells[-1]),)
            for place, content in enumerate(row):
                shaded = (head and at == 0) or (
                    labels and isinstance(content, str) and bool(content) and place % 2 == 0
                )
                self._fill(cells[place], content, shaded=shaded, empty_lines=5 if at in tall and not content else 0)
        self.document.add_paragraph()

    def content(self) -> bytes:
        held = io.BytesIO()
        self.document.save(held)
        return held.getvalue()

    def _fill(self, cell: _Cell, content: Content, *, shaded: bool, empty_lines: int) -> None:
        self._write(
            cell.paragraphs[0], (content,) if isinstance(content, (str, Control, Legacy, Wingding)) else content
        )
        for _ in range(empty_lines):
            cell.add_paragraph()
        if shaded:
            shade = element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": self.look.shade})
            xml_of(cell).get_or_add_tcPr().append(shade)
            for run in cell.paragraphs[0].runs:
                run.bold = True

    def _write(self, paragraph: Paragraph, parts: Sequence[Part]) -> None:
        for part in parts:
            if isinstance(part, str):
                paragraph.add_run(part)
            elif isinstance(part, Control):
                xml_of(paragraph).append(self._control(part))
            elif isinstance(part, Legacy):
                xml_of(paragraph).extend(self._legacy(part))
            else:
                run = element("w:r")
                run.append(element("w:sym", {"w:font": "Wingdings", "w:char": part.code}))
                xml_of(paragraph).append(run)

    def _control(self, control: Control) -> BaseOxmlElement:
        self._names += 1
        holder, properties, content = element("w:sdt"), element("w:sdtPr"), element("w:sdtContent")
        if control.title:
            properties.append(element("w:alias", {"w:val": control.title}))
        properties.append(element("w:id", {"w:val": str(1000 + self._names)}))
        prompt = control.prompt
        if control.kind == "tick":
            properties.append(_w14_checkbox())
            prompt = "\u2610"
        elif control.kind == "date":
            properties.append(element("w:showingPlcHdr"))
            properties.append(element("w:date"))
            prompt = "Click or tap to enter a date." if prompt.startswith("Click") else prompt
        elif control.kind == "list":
            properties.append(element("w:showingPlcHdr"))
            listed = element("w:dropDownList")
            listed.append(element("w:listItem", {"w:displayText": "Choose an item.", "w:value": ""}))
            for option in control.options:
                listed.append(element("w:listItem", {"w:displayText": option, "w:value": option}))
            properties.append(listed)
            prompt = "Choose an item."
        else:
            properties.append(element("w:showingPlcHdr"))
            properties.append(element("w:text"))
        content.append(text_run(prompt))
        holder.extend([properties, content])
        return holder

    def _legacy(self, field_: Legacy) -> list[BaseOxmlElement]:
        self._names += 1
        begin = mark_run("begin")
        told = element("w:ffData")
        told.append(element("w:name", {"w:val": f"Field{self._names}"}))
        told.append(element("w:enabled"))
        told.append(element("w:calcOnExit", {"w:val": "0"}))
        if field_.advice:
            told.append(element("w:helpText", {"w:type": "text", "w:val": field_.advice}))
        code = _legacy_kind(told, field_)
        begin[0].append(told)
        runs = [begin, text_run(f" {code} ", "w:instrText")]
        if code == "FORMTEXT":
            runs += [mark_run("separate"), text_run(_EMPTY)]
        return [*runs, mark_run("end")]


def _legacy_kind(told: BaseOxmlElement, field_: Legacy) -> str:
    """Say in a field's data what it takes; gives the code of the field."""
    if field_.kind == "tick":
        box = element("w:checkBox")
        box.extend([element("w:sizeAuto"), element("w:default", {"w:val": "0"})])
        told.append(box)
        return "FORMCHECKBOX"
    if field_.kind == "list":
        listed = element("w:ddList")
        listed.extend([element("w:listEntry", {"w:val": option}) for option in field_.options])
        told.append(listed)
        return "FORMDROPDOWN"
    text = element("w:textInput")
    if field_.kind == "date":
        text.append(element("w:type", {"w:val": "date"}))
        text.append(element("w:format", {"w:val": "dd/MM/yyyy"}))
    told.append(text)
    return "FORMTEXT"


def _w14_checkbox() -> BaseOxmlElement:
    box = element("w:sdt").makeelement(f"{{{_W14}}}checkbox", nsmap={"w14": _W14})
    state = box.makeelement(f"{{{_W14}}}checked", {f"{{{_W14}}}val": "0"})
    box.append(state)
    return box
