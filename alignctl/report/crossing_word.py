"""A crossing sheet as a Word document. The same sheet gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from alignctl import __version__
from alignctl.model.crossing_sheet import CrossingSheet
from alignctl.report.crossing_told import Entry, Part, Said, Told, crossing_told
from alignctl.report.renderer import Layout, Result

_STARTED = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed stamp: the file knows no time zone
_ZIP_STAMP = (1980, 1, 1, 0, 0, 0)
# what XML cannot hold, and marks that would turn the direction of the words around a quote
_NOT_HELD = re.compile(
    r"[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_MORE = "see them with --full, or in JSON."


def render(result: Result, layout: Layout) -> bytes:
    """Write a crossing sheet as a Word document."""
    if not isinstance(result, CrossingSheet):
        raise TypeError("a crossing sheet was expected")
    told = crossing_told(result, full=layout.full)
    paper = _begun(told)
    _front(paper, told)
    _jobs(paper, told.jobs)
    names = (result.origin.name, result.goal.name)
    _compared(paper, "Time limits side by side", told.times, names, full=layout.full)
    _compared(paper, "What else changes, in the order you meet it", told.others, names, full=layout.full)
    _forms(paper, told.forms, names)
    _contacts(paper, told, names[1])
    _papers(paper, told)
    held = BytesIO()
    paper.save(held)
    return _fixed(held.getvalue())


def _begun(told: Told) -> WordDocument:
    """An empty document of the sheet's title, language and looks."""
    paper = docx.Document()
    about = paper.core_properties
    about.title, about.author, about.language, about.comments = _words(told.title), "alignctl", "en-GB", ""
    about.created = about.modified = _STARTED
    about.last_modified_by, about.revision = "alignctl", 1
    page = paper.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(15)
    page.top_margin = page.bottom_margin = Mm(12)
    page.header_distance = page.footer_distance = Mm(6)
    for name, size in (("Normal", 8), ("Title", 16), ("Heading 1", 11), ("Heading 2", 9), ("List Bullet", 8)):
        style = paper.styles[name]
        style.font.size, style.font.name = Pt(size), "Arial"
        style.paragraph_format.space_after = Pt(1)
        style.paragraph_format.space_before = Pt(4 if name.startswith("Heading") else 0)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    paper.styles["Normal"].element.get_or_add_rPr().append(language)
    page.header.paragraphs[0].text = _words(told.marking or "")
    _page_number(page.footer.paragraphs[0])
    return paper


def _page_number(paragraph: Paragraph) -> None:
    """A field with the number of the page."""
    run = paragraph.add_run("Page ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run._r.addnext(field)  # noqa: SLF001 - python-docx has no fields of its own


def _front(paper: WordDocument, told: Told) -> None:
    paper.add_paragraph(_words(told.title), style="Title")
    paper.add_paragraph(_words(told.dates))
    _bullets(paper, told.notes)
    paper.add_heading("In short", 1)
    _bullets(paper, told.short)
    paper.add_heading("What is the same", 1)
    _bullets(paper, told.same or ("Nothing was found that both state alike.",))


def _jobs(paper: WordDocument, part: Part) -> None:
    paper.add_heading("Whose job it is", 1)
    for one in part.items:
        paper.add_heading(_words(f"{one.title} ({one.label}{_must(one)})"), 2)
        paper.add_paragraph(_words(one.sentence))
        _bullets(paper, (f"{side.name}: {_sentence(side)}" for side in one.sides))
    _rest(paper, part)


def _compared(paper: WordDocument, heading: str, part: Part, names: tuple[str, str], *, full: bool) -> None:
    paper.add_heading(heading, 1)
    if part.items:
        rows = [
            (
                f"{one.title}{_must(one)}",
                *(_cell(side, quotes=full) for side in one.sides),
                one.stricter,
                one.national or "none held",
            )
            for one in part.items
        ]
        _table(
            paper,
            (
                ("What", 48),
                (f"In {names[0]}", 45),
                (f"In {names[1]}", 45),
                ("How they relate", 20),
                ("National figure", 22),
            ),
            rows,
        )
    _rest(paper, part)


def _forms(paper: WordDocument, part: Part, names: tuple[str, str]) -> None:
    paper.add_heading(_words(f"Forms to use in {names[1]}"), 1)
    if part.items:
        rows = [(one.title, _cell(one.sides[1], quotes=False), _cell(one.sides[0], quotes=False)) for one in part.items]
        _table(paper, (("For", 60), (f"Use in {names[1]}", 60), (f"In {names[0]}", 60)), rows)
    _rest(paper, part)


def _contacts(paper: WordDocument, told: Told, goal: str) -> None:
    paper.add_heading(_words(f"Contacts in {goal}"), 1)
    if not told.contacts:
        paper.add_paragraph("None are told here. Ask the area, or read its own text.")
    _bullets(paper, (f"{one.value} ({one.name}): {_sentence(one)}" for one in told.contacts))
    if told.more_contacts:
        paper.add_paragraph(f"{told.more_contacts} more: {_MORE}")


def _papers(paper: WordDocument, told: Told) -> None:
    paper.add_heading("What this rests on", 1)
    rows = [(f"{one.who}, {one.kind}", one.file, one.age, one.read, one.marking, one.hash) for one in told.papers]
    _table(paper, (("Whose", 40), ("File", 50), ("Age", 46), ("Read", 13), ("Marking", 14), ("Hash", 17)), rows)
    _bullets(paper, told.cautions)
    paper.add_paragraph(
        "It compares texts, and sees no practice. Check a sentence in its place before you act on it. "
        f"Made with alignctl {__version__}."
    )


def _table(paper: WordDocument, heads: Sequence[tuple[str, int]], rows: Sequence[Sequence[str]]) -> None:
    """A table whose first row is repeated on each page; heads come with the width of their column in millimetres."""
    table = paper.add_table(rows=1, cols=len(heads), style="Table Grid")
    table.autofit = False
    for cell, (words, _) in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].add_run(_words(words)).bold = True
    mark = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(mark)  # noqa: SLF001 - python-docx cannot mark header rows
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            value, _, place = words.partition("\n")
            run = cell.paragraphs[0].add_run(_words(value))
            if place:
                run.add_break(WD_BREAK.LINE)
                cell.paragraphs[0].add_run(_words(place)).italic = True
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - python-docx cannot keep rows whole
        for cell, (_, width) in zip(row.cells, heads, strict=True):
            cell.width = Mm(width)
            for run in cell.paragraphs[0].runs:
                run.font.size = Pt(7)


def _cell(side: Said, *, quotes: bool) -> str:
    """What one side says, and below it where; with `quotes` the sentence too."""
    sentence = f" \u201c{side.quote}\u201d" if quotes and side.quote else ""
    return f"{side.value}\n{side.place or ''}{sentence}" if side.place else side.value


def _sentence(side: Said) -> str:
    return f"\u201c{side.quote}\u201d ({side.place}; {side.document})" if side.quote else side.value


def _must(one: Entry) -> str:
    return "; a must" if one.must else ""


def _rest(paper: WordDocument, part: Part) -> None:
    if not part.items:
        paper.add_paragraph(_words(part.none))
    if part.more:
        paper.add_paragraph(f"{part.more} more: {_MORE}")


def _bullets(paper: WordDocument, items: Iterable[str]) -> None:
    for words in items:
        paper.add_paragraph(_words(words), style="List Bullet")


def _words(words: str) -> str:
    """Words as a Word file can hold them, on one line."""
    return " ".join(_NOT_HELD.sub(" ", words).split())


def _fixed(content: bytes) -> bytes:
    """The same file with no time of making in its package."""
    held = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(held, "w", ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            info = ZipInfo(name, _ZIP_STAMP)
            info.create_system = 0
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return held.getvalue()
