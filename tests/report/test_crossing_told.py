"""What a crossing sheet tells, in every format, and how much of it where it is kept short."""

import io
import json
import re
import zipfile
from dataclasses import replace

import docx
import pytest
from crossings import changed, contact, marked, sheet

from alignctl.errors import UsageError
from alignctl.model.crossing_sheet import ContactTold
from alignctl.model.divergence import Severity
from alignctl.model.document import Metadata
from alignctl.model.document_read import DocumentRead
from alignctl.model.made_for import Audience
from alignctl.model.provision import Attribute
from alignctl.report import Layout, render, written
from alignctl.report.audience import for_audience
from alignctl.report.crossing_told import SERVICES, TIMES, crossing_told

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


@pytest.mark.parametrize("format_id", [*TEXTS, "docx"])
def test_a_contact_stands_under_its_label(format_id):
    told = words_of_word() if format_id == "docx" else render(sheet(), format_id, Layout())
    assert told.index("Child death desk") < told.index("desk@birch.example")


def test_the_services_that_do_not_fit_are_counted():
    many = tuple(
        ContactTold(
            kind="missing", attribute=Attribute.CONTACT, provision=contact(f"01632 9600{n:02}"), label=f"Desk {n}"
        )
        for n in range(SERVICES + 2)
    )
    told = render(sheet(contacts=many), "text", Layout())
    assert told.count("Desk ") == SERVICES
    assert "2 more: the full sheet has them." in told
    assert "in JSON" not in told


def test_time_limits_are_spread_over_kinds():
    far = [changed(90 + number, kind="missing") for number in range(TIMES + 3)]
    near = changed(1, kind="referral")
    told = crossing_told(sheet(changes=(*far, near), kinds=("missing", "referral")), full=False).times
    assert len(told.items) == TIMES
    assert told.items[-1].title == "Point 1"


def test_for_an_agency_it_is_said_what_is_of_the_whole_sheet():
    told = crossing_told(sheet(agency="police", others=4), full=False)
    assert told.notes[:2] == (
        "Of what changes, only what touches the police is told; 4 other differences not.",
        "All else, and every duty that may fall to nobody or to both, is of the whole sheet.",
    )
    assert len(told.jobs.items) == 1
    assert "4 more, in the whole sheet, of wording" in " ".join(told.short)


def test_a_shared_contact_is_told_beside_what_is_the_same():
    assert crossing_told(sheet(same_contacts=1), full=False).short[0] == (
        "2 points of practice are the same in both areas, and 1 contact besides."
    )


def test_a_duty_named_by_the_areas_own_name_is_told_as_its_own():
    (one,) = sheet().handovers
    value = replace(one.goal.value, display=sheet().goal.name)
    told = crossing_told(sheet(handovers=(replace(one, goal=replace(one.goal, value=value)),)), full=False)
    assert told.jobs.items[0].sides[1].value == "Birch <b> itself"


def reviewed(*months):
    """A sheet of the first of April whose texts were to be reviewed in some months."""
    return sheet(
        documents=tuple(
            replace(one, document=replace(one.document, metadata=Metadata(review_due=month)))
            for one, month in zip(sheet().documents, months, strict=True)
        )
    )


@pytest.mark.parametrize("format_id", ["text", "markdown", "html"])
def test_a_text_past_its_review_date_is_told_on_the_first_page(format_id):
    told = render(reviewed("2026-03", "2026-04"), format_id, Layout())
    assert told.index("1 text is past its review date") < told.lower().index("in short")
    assert "past its" not in render(reviewed("2026-04", None), format_id, Layout())


def test_word_tells_what_is_past_its_review_date_and_how_texts_were_read():
    file = docx.Document(io.BytesIO(written(reviewed("2026-03", "2026-04"), "docx", Layout())))
    told = [paragraph.text for paragraph in file.paragraphs]
    assert "1 text is past its review date: ash.docx." in told[:4]
    assert "All were read whole, and carry no marking." not in told
    whole = tuple(replace(one, document=replace(one.document, coverage=1.0)) for one in reviewed(None, None).documents)
    file = docx.Document(io.BytesIO(written(sheet(documents=whole), "docx", Layout())))
    assert "All were read whole, and carry no marking." in [paragraph.text for paragraph in file.paragraphs]


def test_a_text_of_the_region_is_the_regional_standard():
    third = DocumentRead(area="vale", kind="missing", document=sheet().documents[0].document)
    told = crossing_told(sheet(documents=(*sheet().documents, third)), full=False)
    assert told.papers[-1].who == "The regional standard"


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.PARTNERS])
def test_the_label_of_a_contact_of_a_marked_text_is_taken_out(audience):
    documents = tuple(replace(one, document=marked(one.document, "SECRET")) for one in sheet().documents)
    assert "Child death desk" in render(for_audience(sheet(), Audience.PARTNERS), "json", Layout())
    assert "Child death desk" not in render(for_audience(sheet(documents=documents), audience), "json", Layout())
