"""A crossing sheet as a Word document. The same sheet gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from io import BytesIO

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from alignctl.model.crossing_sheet import CrossingSheet
from alignctl.report.crossing_parts import Entry, Part, Said, Service, Told, more_words
from alignctl.report.crossing_told import crossing_told
from alignctl.report.evidence import made_by
from alignctl.report.office.package import STARTED, fixed, property_words
from alignctl.text.escape import held_words

_LONG_MONTH = re.compile(r"([A-Z][a-z]{2})[a-z]+")
_PLAIN = ("100.0%", "none")


def crossing_on_paper(result: CrossingSheet, *, full: bool) -> bytes:
    """A crossing sheet as a Word document."""
    told = crossing_told(result, full=full)
    paper = _begun(told)
    _front(paper, told)
    _jobs(paper, told.jobs)
    names, files = (result.origin.name, result.goal.name), _numbers(told)
    _compared(paper, "Time limits side by side", told.times, names, None if full else files)
    _compared(paper, "What else changes, in the order you meet it", told.others, names, None if full else files)
    _forms(paper, told.forms, names, files)
    _contacts(paper, told, names[1])
    _papers(paper, told)
    held = BytesIO()
    paper.save(held)
    return fixed(held.getvalue())


def _begun(told: Told) -> WordDocument:
    """An empty document of the sheet's title, language and looks."""
    paper = docx.Document()
    about = paper.core_properties
    about.title, about.author, about.language, about.comments = property_words(told.title), "alignctl", "en-GB", ""
    about.created = about.modified = STARTED
    about.last_modified_by, about.revision = "alignctl", 1
    page = paper.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(15)
    page.top_margin = page.bottom_margin = Mm(10)
    page.header_distance = page.footer_distance = Mm(5)
    for name, size in (("Normal", 8), ("Title", 16), ("Heading 1", 11), ("Heading 2", 9), ("List Bullet", 8)):
        style = paper.styles[name]
        style.font.size, style.font.name = Pt(size), "Arial"
        style.paragraph_format.space_after = Pt(1)
        style.paragraph_format.space_before = Pt(4 if name.startswith("Heading") else 0)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    paper.styles["Normal"].element.get_or_add_rPr().append(language)
    page.header.paragraphs[0].text = held_words(told.marking or "")
    _page_number(page.footer.paragraphs[0])
    return paper


def _page_number(paragraph: Paragraph) -> None:
    """A field with the number of the page."""
    run = paragraph.add_run("Page ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run._r.addnext(field)  # noqa: SLF001 - python-docx has no fields of its own


def _front(paper: WordDocument, told: Told) -> None:
    paper.add_paragraph(held_words(told.title), style="Title")
    paper.add_paragraph(held_words(told.dates))
    _bullets(paper, told.notes)
    paper.add_heading("In short", 1)
    _bullets(paper, told.short)
    paper.add_heading("What is the same", 1)
    _bullets(paper, told.same or ("Nothing was found that both state alike.",))


def _jobs(paper: WordDocument, part: Part) -> None:
    paper.add_heading("Whose job it is", 1)
    for one in part.items:
        paper.add_heading(held_words(f"{one.title} ({one.label}{_must(one)})"), 2)
        paper.add_paragraph(held_words(one.sentence))
        _bullets(paper, (f"{side.name}: {_sentence(side)}" for side in one.sides))
    _rest(paper, part)


def _numbers(told: Told) -> dict[str, int]:
    """The number of each file in the list at the end, by which two pages can hold where every claim stands."""
    return {file: number for number, file in enumerate(dict.fromkeys(one.file for one in told.papers), 1)}


def _compared(
    paper: WordDocument, heading: str, part: Part, names: tuple[str, str], files: dict[str, int] | None
) -> None:
    """What differs, in a table: with both sentences, or with the numbers of `files` where those have to be short."""
    paper.add_heading(heading, 1)
    if part.items:
        rows = [
            (
                f"{one.title}{_must(one)}{_rules(one) if files else ''}",
                *(_cell(side, files) for side in one.sides),
                one.stricter,
                one.national or "none held",
            )
            for one in part.items
        ]
        _table(
            paper,
            (
                ("What", 44),
                (f"In {names[0]}", 45),
                (f"In {names[1]}", 45),
                ("How they relate", 18),
                ("National figure", 28),
            ),
            rows,
        )
    _rest(paper, part)


def _forms(paper: WordDocument, part: Part, names: tuple[str, str], files: dict[str, int]) -> None:
    paper.add_heading(held_words(f"Forms to use in {names[1]}"), 1)
    if part.items:
        rows = [
            (f"{one.title}{_rules(one)}", _cell(one.sides[1], files), _cell(one.sides[0], files)) for one in part.items
        ]
        _table(paper, (("For", 60), (f"Use in {names[1]}", 60), (f"In {names[0]}", 60)), rows)
    _rest(paper, part)


def _contacts(paper: WordDocument, told: Told, goal: str) -> None:
    paper.add_heading(held_words(f"Contacts in {goal}"), 1)
    if not told.contacts.items:
        paper.add_paragraph("None are told here. Ask the area, or read its own text.")
    _bullets(paper, (_contact(one, _numbers(told)) for one in told.contacts.items))
    if told.contacts.more:
        paper.add_paragraph(more_words(told.contacts.more))


def _contact(one: Service, files: dict[str, int]) -> str:
    """A service with its places; the sentences too, where they say more than the contacts."""
    sentences = "".join(f"\u201c{said.quote}\u201d, " for said in one.sentences)
    places = "; ".join(f"{said.place} [{files.get(said.document or '', '?')}]" for said in one.places)
    rules = ", ".join(dict.fromkeys(said.rule for said in one.said if said.rule))
    return f"{one.reached}: {sentences}{places}; rule {rules}"


def _papers(paper: WordDocument, told: Told) -> None:
    paper.add_heading("What this rests on", 1)
    files = _numbers(told)
    rows = [
        (
            f"{one.who}, {one.kind}",
            f"[{files[one.file]}] {one.file}",
            one.version,
            _short(one.issued),
            _short(one.due),
            one.hash,
        )
        for one in told.papers
    ]
    heads = (("Whose", 59), ("File", 49), ("No.", 12), ("Issued", 19.5), ("Review due", 19.5), ("SHA-256", 21))
    _table(paper, heads, rows)
    _bullets(paper, _readings(told, files))
    _bullets(paper, told.cautions)
    paper.add_paragraph(
        f"It compares texts, and sees no practice. Check a sentence in its place before you act on it. {made_by()}"
    )


def _short(day: str) -> str:
    """A date in so few letters that a text takes one line: "14 Feb 2025"."""
    return _LONG_MONTH.sub(r"\1", day)


def _readings(told: Told, files: dict[str, int]) -> Iterable[str]:
    """How the texts were read, and what marking they carry: one sentence for those there is nothing to say of."""
    odd = {files[one.file]: one for one in told.papers if (one.read, one.marking) != _PLAIN}
    yield from (f"[{number}] {one.read} read; marking: {one.marking}" for number, one in odd.items())
    if len(odd) < len(files):
        yield f"{'All others' if odd else 'All'} were read whole, and carry no marking."


def _table(paper: WordDocument, heads: Sequence[tuple[str, float]], rows: Sequence[Sequence[str]]) -> None:
    """A table whose first row is repeated on each page; heads come with the width of their column in millimetres."""
    table = paper.add_table(rows=1, cols=len(heads), style="Table Grid")
    table.autofit = False
    for column, (_, width) in zip(table.columns, heads, strict=True):
        column.width = Mm(width)
    for cell, (words, _) in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].add_run(held_words(words)).bold = True
    mark = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(mark)  # noqa: SLF001 - python-docx cannot mark header rows
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            value, _, place = words.partition("\n")
            run = cell.paragraphs[0].add_run(held_words(value))
            if place:
                run.add_break(WD_BREAK.LINE)
                cell.paragraphs[0].add_run(held_words(place)).italic = True
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - python-docx cannot keep rows whole
        for cell, (_, width) in zip(row.cells, heads, strict=True):
            cell.width = Mm(width)
            for run in cell.paragraphs[0].runs:
                run.font.size = Pt(7)


def _cell(side: Said, files: dict[str, int] | None) -> str:
    """What one side says, and below it where: the number of its file, or the sentence and all that stands behind it."""
    if not side.place:
        return f"{side.value}{side.searched if files is None else ''}"
    if files is None:
        return f"{side.value}\n\u201c{side.quote}\u201d {side.place}; {side.source}"
    return f"{side.value}\n{side.place} [{files.get(side.document or '', '?')}]"


def _rules(one: Entry) -> str:
    """The rules that read either side, on a line of their own."""
    found = dict.fromkeys(side.rule for side in one.sides if side.rule)
    return f"\nrule {', '.join(found)}" if found else ""


def _sentence(side: Said) -> str:
    return f"\u201c{side.quote}\u201d ({side.place}; {side.source})" if side.quote else f"{side.value}{side.searched}"


def _must(one: Entry) -> str:
    return "; a must" if one.must else ""


def _rest(paper: WordDocument, part: Part) -> None:
    if not part.items:
        paper.add_paragraph(held_words(part.none))
    if part.more:
        paper.add_paragraph(more_words(part.more))


def _bullets(paper: WordDocument, items: Iterable[str]) -> None:
    for words in items:
        paper.add_paragraph(held_words(words), style="List Bullet")
