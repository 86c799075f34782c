"""Places to write in Word forms: controls, older form fields, empty cells, drawn lines and boxes."""

from __future__ import annotations

import pytest

from alignctl.errors import PersonalDataError
from alignctl.extract.reading import read_sheet
from alignctl.model.form import Blank, BlankKind, FormSheet
from alignctl.text.form_marks import MARK, number_of
from tests.extract.test_word import run, word_file
from tests.extract.test_word_fields import cell, line

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def sheet_of(body: str) -> FormSheet:
    return read_sheet(word_file(body), "form.docx")


def blanks_of(body: str) -> list[Blank]:
    """The blanks in the order of the text, so that one that lost its mark is missed."""
    sheet = sheet_of(body)
    section = sheet.document.sections[0]
    texts = [section.title, section.text, *(each for table in section.tables for row in table.rows for each in row)]
    return [sheet.blanks[number_of(mark)] for text in texts for mark in MARK.findall(text)]


def control(inside: str, content: str = "Click here", *, prompts: bool = True) -> str:
    shown = "<w:showingPlcHdr/>" if prompts else ""
    return f"<w:sdt><w:sdtPr>{shown}{inside}</w:sdtPr><w:sdtContent>{run(content)}</w:sdtContent></w:sdt>"


def legacy(inside: str, code: str, result: str = "\u2002\u2002\u2002") -> str:
    ends = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("separate", "end")]
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{inside}</w:ffData></w:fldChar></w:r>'
    return f"{begin}<w:r><w:instrText> {code} </w:instrText></w:r>{ends[0]}{run(result)}{ends[1]}"


@pytest.mark.parametrize(
    ("inside", "kind"),
    [
        ("<w:text/>", BlankKind.TEXT),
        ("", BlankKind.TEXT),
        ("<w:date/>", BlankKind.DATE),
        ("<w:dropDownList/>", BlankKind.CHOICE),
        ("<w:comboBox/>", BlankKind.CHOICE),
        (f"<w14:checkbox {W14}/>", BlankKind.TICK),
    ],
)
def test_a_control_is_marked_with_what_it_takes(inside: str, kind: BlankKind) -> None:
    (blank,) = blanks_of(line(run("Label: "), control(inside)))
    assert blank.kind is kind


def test_the_options_of_a_list_are_kept_without_its_prompt() -> None:
    items = "".join(
        f'<w:listItem w:displayText="{text}" w:value="{value}"/>'
        for text, value in (("Choose an item.", ""), ("Low", "1"), ("High", "2"))
    )
    (blank,) = blanks_of(line(run("Risk: "), control(f"<w:dropDownList>{items}</w:dropDownList>")))
    assert blank.options == ("Low", "High")


def test_the_title_and_prompt_of_a_control_are_kept() -> None:
    (blank,) = blanks_of(line(run("Name: "), control('<w:alias w:val="Child"/><w:text/>', "As on the register")))
    assert (blank.title, blank.prompt) == ("Child", "As on the register")


def test_a_control_round_words_of_the_form_stays_text() -> None:
    sheet = sheet_of(line(run("Send it to "), control("", "the hub", prompts=False)))
    assert sheet.blanks == ()
    assert "the hub" in sheet.document.sections[0].text


@pytest.mark.parametrize(
    ("inside", "code", "kind"),
    [
        ("<w:textInput/>", "FORMTEXT", BlankKind.TEXT),
        ('<w:textInput><w:type w:val="date"/></w:textInput>', "FORMTEXT", BlankKind.DATE),
        ("<w:checkBox/>", "FORMCHECKBOX", BlankKind.TICK),
        ('<w:ddList><w:listEntry w:val="Low"/></w:ddList>', "FORMDROPDOWN", BlankKind.CHOICE),
    ],
)
def test_an_older_form_field_is_marked_with_what_it_takes(inside: str, code: str, kind: BlankKind) -> None:
    (blank,) = blanks_of(line(run("Label: "), legacy(inside, code)))
    assert blank.kind is kind
    assert blank.options == (("Low",) if kind is BlankKind.CHOICE else ())


def test_the_help_of_an_older_form_field_is_kept() -> None:
    told = '<w:helpText w:val="As on the register"/><w:textInput/>'
    assert blanks_of(line(run("Name: "), legacy(told, "FORMTEXT")))[0].prompt == "As on the register"


def test_a_field_that_is_no_form_field_is_left_alone() -> None:
    begin, end = ('<w:r><w:fldChar w:fldCharType="%s"/></w:r>' % kind for kind in ("begin", "end"))  # noqa: UP031
    assert blanks_of(line(run("Page "), begin, "<w:r><w:instrText> PAGE </w:instrText></w:r>", end)) == []


def test_an_empty_cell_is_marked_and_a_covered_one_is_not() -> None:
    first = f"<w:tr>{cell(run('Name'))}{cell()}</w:tr>"
    wide = f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{line(run("What happened?"))}</w:tc></w:tr>'
    (table,) = sheet_of(f"<w:tbl>{first}{wide}</w:tbl>").document.sections[0].tables
    assert MARK.fullmatch(table.rows[0][1])
    assert table.rows[1][1] == ""


def test_a_cell_that_goes_on_from_the_row_above_is_not_marked() -> None:
    goes_on = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{line()}</w:tc>"
    starts = f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{line(run("Addresses"))}</w:tc>'
    body = f"<w:tbl><w:tr>{starts}{cell()}</w:tr><w:tr>{goes_on}{cell()}</w:tr></w:tbl>"
    assert len(blanks_of(body)) == 2


def test_room_left_below_words_in_a_cell_is_marked() -> None:
    roomy = f"<w:tc>{line(run('What happened?'))}{line()}{line()}{line()}</w:tc>"
    (blank,) = blanks_of(f"<w:tbl><w:tr>{roomy}{cell(run('Notes'))}</w:tr></w:tbl>")
    assert blank.has_lines


def test_underlined_space_and_leaders_are_lines_to_write_on() -> None:
    spaces = '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">      </w:t></w:r>'
    stops = '<w:pPr><w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="9000"/></w:tabs></w:pPr>'
    body = line(run("Name: "), spaces) + f"<w:p>{stops}{run('School: ')}<w:r><w:tab/></w:r></w:p>"
    assert sheet_of(body).document.sections[0].text.count("___") == 4


def test_a_box_of_wingdings_is_a_box() -> None:
    body = line('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>', run(" Yes"))
    assert sheet_of(body).document.sections[0].text == "\u2610 Yes"


def test_a_form_that_was_filled_in_is_refused() -> None:
    rows = "".join(
        f"<w:tr>{cell(run(label))}{cell(run(answer))}</w:tr>"
        for label, answer in (("Name of child", "Ash Moor"), ("Date of birth", "03/04/2011"))
    )
    with pytest.raises(PersonalDataError):
        sheet_of(f"<w:tbl>{rows}</w:tbl>")


def test_reading_a_document_knows_nothing_of_marks() -> None:
    from alignctl.extract.reading import read_document

    document = read_document(word_file(line(run("Name: "), control("<w:text/>"))), "form.docx")
    assert not MARK.search(document.sections[0].text)
