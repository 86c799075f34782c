"""Prompts of empty form fields, and headings that share a paragraph with their text."""

from __future__ import annotations

import pytest

from alignctl.extract.block import Heading, Reading, TableBlock, TextBlock
from alignctl.extract.readers import opendocument
from alignctl.extract.readers.word import read
from tests.extract.test_opendocument import open_file
from tests.extract.test_word import paragraph, run, word_file

PROSE = "Staff tell the duty desk what they know, and write down who was told and when it was."


def field(text: str, *, empty: bool) -> str:
    mark = "<w:showingPlcHdr/>" if empty else ""
    return f"<w:sdt><w:sdtPr>{mark}</w:sdtPr><w:sdtContent>{run(text)}</w:sdtContent></w:sdt>"


def line(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def cell(*content: str) -> str:
    return f"<w:tc>{line(*content)}</w:tc>"


def texts(reading: Reading) -> list[str]:
    return [block.text for block in reading.blocks if isinstance(block, TextBlock)]


def test_a_prompt_behind_a_label_is_left_out_and_counted() -> None:
    reading = read(word_file(line(run("Name: "), field("Click here", empty=True))), "a.docx")
    assert texts(reading) == ["Name:"]
    assert reading.dropped.furniture == len("Clickhere")
    assert reading.found == len("Name:Clickhere")


def test_an_answer_in_the_same_place_is_kept() -> None:
    reading = read(word_file(line(run("Name: "), field("Ash Moor", empty=False))), "a.docx")
    assert texts(reading) == ["Name: Ash Moor"]
    assert reading.dropped.furniture == 0


def test_a_prompt_alone_in_a_cell_beside_a_label_is_left_out() -> None:
    row = f"<w:tr>{cell(run('Name'))}{cell(field('Click here', empty=True))}</w:tr>"
    reading = read(word_file(f"<w:tbl>{row}</w:tbl>"), "a.docx")
    assert reading.blocks == (TableBlock(rows=(("Name", ""),)),)


def test_two_labels_in_one_line_lose_both_prompts() -> None:
    body = line(run("Name: "), field("Click", empty=True), run(" Date: "), field("Pick", empty=True))
    assert texts(read(word_file(body), "a.docx")) == ["Name: Date:"]


@pytest.mark.parametrize(
    "body",
    [
        line(field("Our service", empty=True)),
        line(run("Ring "), field("our service", empty=True), run(" at once")),
    ],
)
def test_a_templates_own_text_stays(body: str) -> None:
    assert "service" in " ".join(texts(read(word_file(body), "a.docx")))


def bold(text: str) -> str:
    return f"<w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r>"


BREAK = "<w:r><w:br/></w:r>"


def test_a_bold_line_above_plain_lines_of_its_paragraph_is_a_heading() -> None:
    body = line(bold("Purpose"), BREAK, run(PROSE)) + line(bold("Scope"), BREAK, run(PROSE), BREAK, run("All staff."))
    blocks = read(word_file(body), "a.docx").blocks
    assert blocks == (
        Heading(title="Purpose", level=1),
        TextBlock(text=PROSE),
        Heading(title="Scope", level=1),
        TextBlock(text=f"{PROSE} All staff."),
    )


def test_a_paragraph_of_one_weight_stays_whole() -> None:
    body = line(run("Duty desk"), BREAK, run("Town hall")) + line(bold("Ash"), BREAK, bold("Moor")) + line(run(PROSE))
    assert texts(read(word_file(body), "a.docx"))[0] == "Duty desk Town hall"


def test_a_bold_sentence_parts_nothing() -> None:
    body = line(bold(PROSE + " " + PROSE), BREAK, run(PROSE))
    assert len(read(word_file(body), "a.docx").blocks) == 1


def test_a_bold_line_of_an_open_document_paragraph_is_a_heading() -> None:
    strong = '<text:span text:style-name="Strong">Purpose</text:span>'
    content = open_file(f"<text:p>{strong}<text:line-break/>{PROSE}</text:p><text:p>{PROSE}</text:p>")
    blocks = opendocument.read(content, "a.odt").blocks
    assert blocks[:2] == (Heading(title="Purpose", level=1), TextBlock(text=PROSE))


STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Pennawd1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="German"><w:name w:val="Überschrift 1"/></w:style>
<w:style w:type="paragraph" w:styleId="French"><w:name w:val="Titre 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Welsh"><w:name w:val="Pennawd 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Abschnitt"/><w:basedOn w:val="Titre2"/></w:style>
<w:style w:type="paragraph" w:styleId="Far"><w:name w:val="Clause"/><w:basedOn w:val="Own"/></w:style>
<w:style w:type="paragraph" w:styleId="Outline"><w:name w:val="Point"/>
<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Plain"><w:name w:val="Lead"/><w:basedOn w:val="Titre2"/>
<w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
"""


def styled(style: str) -> tuple[int, ...]:
    sheet = f'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{STYLES}</w:styles>'
    reading = read(word_file(paragraph("Purpose", style) + paragraph(PROSE), styles=sheet), "a.docx")
    return tuple(block.level for block in reading.blocks if isinstance(block, Heading))


@pytest.mark.parametrize(
    ("style", "level"),
    [
        ("berschrift1", 1),
        ("Titre2", 2),
        ("Pennawd1", 1),
        ("German", 1),
        ("French", 2),
        ("Welsh", 1),
        ("Own", 2),
        ("Far", 2),
        ("Outline", 3),
    ],
)
def test_heading_styles_are_known_in_any_language_and_by_any_name(style: str, level: int) -> None:
    assert styled(style) == (level,)


@pytest.mark.parametrize("style", ["Plain", "Normal", "Missing"])
def test_other_styles_are_no_headings(style: str) -> None:
    assert styled(style) == ()
