"""What a crossing sheet tells, in every format, and how much of it where it is kept short."""

import io
import json
import re
import zipfile

import docx
import pytest
from crossings import changed, sheet

from alignctl.errors import UsageError
from alignctl.model.divergence import Severity
from alignctl.report import Layout, render, written
from alignctl.report.crossing_told import TIMES, crossing_told

TEXTS = ("text", "markdown", "html", "json")


def words_of_word():
    file = docx.Document(io.BytesIO(written(sheet(), "docx", Layout())))
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in file.paragraphs] + cells)


@pytest.mark.parametrize("format_id", TEXTS)
def test_every_format_tells_jobs_changes_forms_contacts_and_documents(format_id):
    told = " ".join(render(sheet(), format_id, Layout()).split())
    for words in ("Whose interview", "The host area does it.", "The placing area does it.", "Point 2", "Return Record"):
        assert words in told
    assert "desk@birch.example" in told
    assert "ash.docx" in told


def test_word_tells_the_same_and_repeats_the_heads_of_its_tables():
    told = words_of_word()
    for words in ("Whose interview", "“The host area does it.”", "Point 2", "Return Record", "desk@birch.example"):
        assert words in told
    content = zipfile.ZipFile(io.BytesIO(written(sheet(), "docx", Layout()))).read("word/document.xml")
    assert content.count(b"w:tblHeader") == 4


def test_word_is_the_same_file_every_time_and_needs_one():
    assert written(sheet(), "docx", Layout()) == written(sheet(), "docx", Layout())
    with pytest.raises(UsageError, match="text"):
        render(sheet(), "docx", Layout())


def test_whose_job_comes_before_time_limits_and_what_is_the_same_before_both():
    told = render(sheet(), "text", Layout())
    heads = [told.index(head) for head in ("IN SHORT", "WHAT IS THE SAME", "WHOSE JOB", "TIME LIMITS", "WHAT ELSE")]
    assert heads == sorted(heads)


def test_a_silence_says_why_and_is_no_time_limit_side_by_side():
    told = crossing_told(sheet(), full=False)
    assert [one.title for one in told.times.items] == ["Point 1", "Point 2"]
    (silent,) = told.others.items
    assert silent.sides[1].value == "silent: may be said in another document this one refers to"
    assert silent.sides[1].quote is None


def test_short_keeps_musts_and_what_is_furthest_apart_in_the_order_met_and_counts_the_rest():
    many = [changed(number) for number in range(1, 20)]
    many[0] = changed(1, severity=Severity.STATUTORY)
    times = crossing_told(sheet(changes=tuple(many)), full=False).times
    assert [one.title for one in times.items] == ["Point 1", *(f"Point {number}" for number in range(21 - TIMES, 20))]
    assert times.more == 19 - TIMES
    whole = crossing_told(sheet(changes=tuple(many)), full=True).times
    assert (len(whole.items), whole.more) == (19, 0)


def test_the_page_is_safe_and_every_link_leads_somewhere():
    page = render(sheet(), "html", Layout())
    assert page.count("<script") == 1
    assert "&lt;script&gt;alert(1)" in page
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert not re.findall(r'(?:src|href)="(?!#)', page)


def test_words_that_no_word_file_holds_are_left_out():
    hostile = sheet(changes=(changed(1, title="A\x00\x07 title \u202e<w:p/>"),))
    file = docx.Document(io.BytesIO(written(hostile, "docx", Layout())))
    assert any("A title <w:p/>" in cell.text for table in file.tables for cell in table.columns[0].cells)


def test_json_tells_everything_however_much_is_shown():
    found = json.loads(render(sheet(changes=tuple(changed(n) for n in range(30))), "json", Layout()))
    assert len(found["changes"]) == 30
    assert "made_for" not in found


def test_our_own_sentences_are_short():
    told = crossing_told(sheet(), full=False)
    for sentence in re.split(r"(?<=[.;])\s", " ".join((*told.short, told.jobs.none, told.times.none))):
        assert len(sentence.split()) < 25
