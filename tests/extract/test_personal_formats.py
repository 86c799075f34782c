"""Filled-in forms in the formats they come in, through the readers themselves. All people are made up."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import parse_xml

from alignctl.errors import PersonalDataError
from alignctl.extract.reading import read_document
from tests.extract.pdfs import PROSE, Sheet, pdf

NHS = "943 476 5919"
FIELDS = (("Child's name", "Jane Example"), ("Date of birth", "3 April 2011"), ("NHS number", NHS))
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word_table(answers: tuple[str, ...]) -> bytes:
    made = docx.Document()
    made.add_heading("Referral form", level=1)
    table = made.add_table(rows=0, cols=2)
    for (label, _), answer in zip(FIELDS, answers, strict=True):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, answer
    return _bytes(made)


def word_lines(answers: tuple[str, ...]) -> bytes:
    made = docx.Document()
    for (label, _), answer in zip(FIELDS, answers, strict=True):
        made.add_paragraph(f"{label}:\t{answer or '____________'}")
    return _bytes(made)


def word_controls(answers: tuple[str, ...]) -> bytes:
    made = docx.Document()
    for (label, _), answer in zip(FIELDS, answers, strict=True):
        paragraph = made.add_paragraph(f"{label} ")
        shown = answer or "Click or tap here to enter text."
        control = f'<w:sdt xmlns:w="{W}"><w:sdtContent><w:r><w:t>{shown}</w:t></w:r></w:sdtContent></w:sdt>'
        paragraph._p.append(parse_xml(control))
    return _bytes(made)


def pdf_lines(answers: tuple[str, ...]) -> bytes:
    sheet = Sheet().text("Referral form", y=60, size=18)
    for at, ((label, _), answer) in enumerate(zip(FIELDS, answers, strict=True)):
        sheet.text(f"{label}:", 72, 110 + 24 * at).text(answer or "..........", 220, 110 + 24 * at)
    return pdf(sheet.lines(PROSE, y=300))


def pdf_table(answers: tuple[str, ...]) -> bytes:
    sheet = Sheet().text("Referral form", y=60, size=18).grid((60, 200, 500), (100, 124, 148, 172))
    for at, ((label, _), answer) in enumerate(zip(FIELDS, answers, strict=True)):
        sheet.text(label, 66, 116 + 24 * at)
        if answer:
            sheet.text(answer, 206, 116 + 24 * at)
    return pdf(sheet.lines(PROSE, y=300))


def pdf_fields(answers: tuple[str, ...]) -> bytes:
    sheet = Sheet().text("Referral form", y=60, size=18)
    for at, ((label, _), answer) in enumerate(zip(FIELDS, answers, strict=True)):
        sheet.text(f"{label}:", 72, 110 + 24 * at)
        value = f"/V({answer})" if answer else ""
        sheet.note("Widget", (220, 100 + 24 * at), says=f"/FT/Tx/T(f{at}){value}")
    return pdf(sheet.lines(PROSE, y=300))


def html_table(answers: tuple[str, ...]) -> bytes:
    rows = "".join(
        f"<tr><th>{label}</th><td>{answer}</td></tr>" for (label, _), answer in zip(FIELDS, answers, strict=True)
    )
    return f"<html><body><h1>Referral</h1><table>{rows}</table></body></html>".encode()


def html_terms(answers: tuple[str, ...]) -> bytes:
    rows = "".join(f"<dt>{label}</dt><dd>{answer}</dd>" for (label, _), answer in zip(FIELDS, answers, strict=True))
    return f"<html><body><h1>Referral</h1><dl>{rows}</dl></body></html>".encode()


def html_fields(answers: tuple[str, ...]) -> bytes:
    rows = "".join(
        f"<p><label>{label}</label> <input type='text' name='f' value='{answer}'></p>"
        for (label, _), answer in zip(FIELDS, answers, strict=True)
    )
    search = "<form role='search'><input name='q' value='Name of child'></form>"
    return f"<html><body>{search}<h1>Referral</h1><h2>Child</h2>{rows}</body></html>".encode()


def _bytes(made: object) -> bytes:
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


FORMS = [word_table, word_lines, word_controls, pdf_lines, pdf_table, pdf_fields, html_table, html_terms, html_fields]
BLANK = ("", "", "")
FILLED = tuple(answer for _, answer in FIELDS)


@pytest.mark.parametrize("form", FORMS)
def test_a_filled_in_form_is_refused_with_every_answer_counted(form):
    with pytest.raises(PersonalDataError, match="1 NHS number, 1 date of birth, 1 name of a child"):
        read_document(form(FILLED), "form")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("only", range(3))
def test_one_answer_is_enough(form, only):
    with pytest.raises(PersonalDataError):
        read_document(form(tuple(answer if at == only else "" for at, answer in enumerate(FILLED))), "form")


@pytest.mark.parametrize("form", FORMS)
def test_the_blank_form_is_read(form):
    assert read_document(form(BLANK), "form").sections


def word_header(line: str) -> bytes:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = line
    made.add_heading("Review", level=1)
    made.add_paragraph(PROSE[0])
    return _bytes(made)


def pdf_header(line: str) -> bytes:
    def sheet() -> Sheet:
        return Sheet().text(line, y=30, size=9).text("Review", y=90, size=18).lines(PROSE, y=300)

    return pdf(sheet(), sheet(), sheet())


@pytest.mark.parametrize("form", [word_header, pdf_header])
def test_page_headers_are_looked_through_and_kept_nowhere(form):
    with pytest.raises(PersonalDataError, match="1 NHS number, 1 name of a child"):
        read_document(form(f"Child's name: Jane Sample   NHS number: {NHS}"), "form")
    read = read_document(form("Child's name: __________   NHS number: __________"), "form")
    assert "NHS" not in repr(read.sections)
