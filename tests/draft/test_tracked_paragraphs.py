"""Paragraphs added as tracked changes."""

import pytest

from tests.draft.word_files import (
    body,
    heading,
    insert,
    marks,
    paragraph,
    read,
    rejected,
    said,
    text_run,
    track,
    word_file,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NEW = "Tell the placing authority on the same day."
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="120"/>'
CELL = '<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>{}</w:tc>'
BREAK = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'


def table(*cells):
    held = "".join(map(CELL.format, cells))
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>'
        '<w:gridCol w:w="4000"/><w:gridCol w:w="4000"/>'
        f"</w:tblGrid><w:tr>{held}</w:tr></w:tbl>"
    )


CITED = "Ring the police."
PLACES = {
    "between paragraphs": paragraph(text_run(CITED)) + paragraph(text_run("Then wait.")),
    "before a list": paragraph(text_run(CITED)) + paragraph(text_run("Then wait."), LISTED),
    "behind a list": paragraph(text_run(CITED), LISTED) + paragraph(text_run("Then wait.")),
    "in a list": paragraph(text_run(CITED), LISTED) + paragraph(text_run("Then wait."), LISTED),
    "at the end of the text": paragraph(text_run(CITED)),
    "before a table": paragraph(text_run(CITED))
    + table(paragraph(text_run("A")), paragraph(text_run("B")))
    + paragraph(text_run("End.")),
    "at the end of a cell": table(paragraph(text_run("Police")), paragraph(text_run(CITED)))
    + paragraph(text_run("End.")),
    "in a cell": table(paragraph(text_run("Police")), paragraph(text_run(CITED)) + paragraph(text_run("Wait.")))
    + paragraph(text_run("End.")),
    "at the end of a section": paragraph(text_run(CITED), BREAK) + paragraph(text_run("Then wait.")),
    "behind somebody's paragraph": paragraph(
        f'<w:ins w:id="900" w:author="Ada Quill" w:date="2025-01-01T00:00:00Z">{text_run(CITED)}</w:ins>',
        '<w:rPr><w:ins w:id="901" w:author="Ada Quill" w:date="2025-01-01T00:00:00Z"/></w:rPr>',
    )
    + paragraph(text_run("Then wait.")),
    "in a control": f"<w:sdt><w:sdtContent>{paragraph(text_run(CITED))}</w:sdtContent></w:sdt>"
    + paragraph(text_run("Then wait.")),
}


def inserted_file(place):
    return word_file(heading("Reporting") + paragraph(text_run("First.")) + PLACES[place])


def all_words(content):
    _, texts, tables = said(read(content))[0]
    return [*texts, *(cell for rows in tables for row in rows for cell in row)]


@pytest.mark.parametrize("place", PLACES)
def test_it_is_there_when_accepted_and_gone_without_a_trace_when_rejected(place):
    content = inserted_file(place)
    tracked = track(content, insert(content, CITED, NEW, comment="Northmoor is silent."))
    assert [each.why for each in tracked.unplaced] == []
    told = " | ".join(all_words(tracked.content))
    assert NEW in told.split(CITED)[1]
    assert said(read(rejected(tracked.content))) == said(read(content))
    back, was = (sum(1 for _ in body(each).iter(f"{W}p")) for each in (rejected(tracked.content), content))
    assert back == was


def test_it_has_the_properties_of_the_one_before_and_counts_on():
    content = inserted_file("in a list")
    tracked = track(content, insert(content, CITED, NEW))
    assert all_words(tracked.content) == ["First.", f"1. {CITED}", f"2. {NEW}", "3. Then wait."]
    own = next(each for each in body(tracked.content).iter(f"{W}p") if "".join(each.itertext()) == NEW)
    assert [part.tag.removeprefix(W) for part in own.find(f"{W}pPr")] == ["numPr", "spacing"]


def test_its_words_look_as_most_of_those_before_do():
    lead_in = paragraph(text_run("Police:", "<w:b/>") + text_run(" ring them on the same day.", "<w:sz w:val='22'/>"))
    content = word_file(heading("Reporting") + lead_in + paragraph(text_run("Then wait.")))
    tracked = track(content, insert(content, "Police: ring them on the same day.", NEW))
    (run,) = (each for each in body(tracked.content).iter(f"{W}r") if "".join(each.itertext()) == NEW)
    assert [part.tag.removeprefix(W) for part in run.find(f"{W}rPr")] == ["sz"]


def test_a_section_ends_behind_the_new_paragraph():
    root = body(track(content := inserted_file("at the end of a section"), insert(content, CITED, NEW)).content)
    (holder,) = (each.getparent().getparent() for each in root.iter(f"{W}sectPr") if each.getparent().tag == f"{W}pPr")
    assert "".join(holder.itertext()) == NEW


@pytest.mark.parametrize("place", ["between paragraphs", "at the end of a cell"])
def test_several_behind_one_paragraph_keep_their_order(place):
    content = inserted_file(place)
    tracked = track(content, *(insert(content, CITED, f"Addition {number}.") for number in (1, 2, 3)))
    told = " ".join(all_words(tracked.content))
    assert "Ring the police. Addition 1. Addition 2. Addition 3." in told
    assert said(read(rejected(tracked.content))) == said(read(content))
    assert [words for _, words in marks(tracked.content, "ins")] == ["Addition 1.", "Addition 2.", "Addition 3."]


def test_nothing_to_add_is_told():
    content = inserted_file("in a list")
    assert [each.why for each in track(content, insert(content, CITED, " \x07")).unplaced] == [
        "There are no words to add."
    ]
