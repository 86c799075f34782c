"""Filled-in forms are noticed and refused; blank ones, policies, staff lists and examples are not.

All people, numbers and addresses are made up.
"""

from __future__ import annotations

import pickle

import pytest

from alignctl.errors import PersonalDataError, UnreadableDocumentError
from alignctl.extract.block import Block, Heading, Reading, TableBlock, TextBlock
from alignctl.extract.outline import build_document
from alignctl.extract.personal_data import check_personal_data, personal_data
from alignctl.extract.reading import read_document
from alignctl.model.document import Document
from alignctl.model.reading import ReadingOptions

NHS = "943 476 5919"  # the NHS Data Dictionary's own example of a number whose check digit is right
WRONG = "943 476 5918"
ALLOWED = ReadingOptions(allow_personal_data=True)


def document(*parts: str | tuple[tuple[str, ...], ...] | Block, title: str = "A form") -> Document:
    """Lines of text, tables as rows, and headings."""
    blocks = tuple(
        TextBlock(text=part, page=1)
        if isinstance(part, str)
        else part
        if isinstance(part, (Heading, TextBlock, TableBlock))
        else TableBlock(rows=part, page=1)
        for part in parts
    )
    return build_document(
        Reading(title=title, blocks=blocks, found=1), path="form.docx", sha256="0" * 64, format="docx"
    )


FILLED = {
    "one row for each field": [(("Child's name", "Jane Example"), ("Date of birth", "03/04/2011"), ("School", "Ash"))],
    "labels above answers": [(("Surname", "Forename", "DOB"), ("Example", "Jane", "3 April 2011"))],
    "a list of children": [(("Name", "Date of birth"), ("Jane Example", "3.4.11"), ("Sam Example", "2009-12-01"))],
    "label and answer in one cell": [(("Name of child: Jane Example", "Age: 14"), ("Ethnicity:", ""))],
    "underscores": ["Name: ____Jane Example____", "Date of birth: __03/04/2011__"],
    "several on a line": [f"Name: Jane Example   DOB: 03/04/2011   NHS No: {NHS}"],
    "dots": ["Young person's name ............ Jane Example"],
    "label on its own line": ["Child's name", "Jane Example", "Home address", "12 Ash Lane, Northmoor, NM1 2AB"],
    "label with a colon on its own line": ["Date of birth:", "3rd April 2011"],
    "name without a colon": ["Name of young person Jane Example"],
    "a number alone": [f"Discussed with the ward ({NHS})."],
    "a number without spaces": [f"NHS number: {NHS.replace(' ', '')}"],
    "a number with hyphens": [(("NHS Number", NHS.replace(" ", "-")),)],
    "National Insurance": ["NI number: JG 12 34 56 C"],
    "National Insurance alone": ["The carer's number is JG123456C."],
    "unique pupil number": [(("UPN", "H801200001001"),)],
    "born": ["D.O.B. 03/04/11"],
    "a hint between": ["Date of birth (dd/mm/yyyy): 03/04/2011"],
    "no child named as such": ["Surname: Example", "First name: Jane"],
    "family": ["Name: Jane Example", "Parent/carer: Pat Example", "Mother's telephone: 07700 900123"],
    "name, home and age": [(("Name", "Jane Example"), ("Home address", "12 Ash Lane, NM1 2AB"))],
    "with a referrer": [
        (("Referrer", "Lee Officer"), ("Role", "Social worker")),
        (("Name of child", "Jane Example"), ("Role of school", "")),
    ],
    "missing person": [(("Missing person's full name", "Jane Example"),)],
    "numbered questions": ["1. Full name of child: Jane Example"],
    "accents and particles": ["Name of child: Zo\u00eb al-Rashid"],
    "family and given names": [(("Family name", "Okafor"), ("Given names", "Ada"))],
    "figures between underscores": ["Date of birth _03_/_04_/_2011_"],
    "a box for every figure": [(("Date of birth", "0", "3", "0", "4", "2", "0", "1", "1"),)],
    "capitals": [(("NAME OF CHILD", "JANE EXAMPLE"),)],
    "several close on a line": ["Child's name: Jane Sample NHS number: ________ Date of birth: ________"],
    "small letters": [(("Young person's name", "jane sample"), ("School", "Ash"))],
    "small letters on a line": ["Child's name: jane sample"],
    "a child's label and a school": ["Child: Jane Sample", "School: Ash Primary School"],
    "a child's label and a school in a table": [(("Child", "Jane Sample"), ("School", "Ash Primary School"))],
    "a child's label and an address": ["Service user: Jane Sample", "Address: 12 Ash Lane, Northmoor NM1 2AB"],
    "headings": [Heading(title="Child's name: Jane Sample", level=1), "Staff wrote this.", Heading(title="X", level=1)],
    "a heading answered by a heading": [
        Heading(title="Child's name", level=2),
        Heading(title="Jane Sample", level=2),
        "Staff wrote this.",
    ],
    "a date in a heading": [Heading(title="Report", level=1), Heading(title="DOB: 12/03/2011", level=2), "Text."],
    "one child's first and last name": [(("Forename(s)", "Surname"), ("Jane", "Sample"))],
    "one child's names among rows of a form": [
        (("First name", "Surname"), ("Jane", "Sample"), ("School", "Ash"), ("Telephone", "01632 960123")),
    ],
    "labels and answers in turn": [(("Surname", "Sample", "First name", "Jane"),)],
    "a list of children with ages": [
        (("First name", "Surname", "Age", "School"), ("Jane", "Sample", "12", "Ash"), ("Sam", "Sample", "9", "Ash")),
    ],
}
NOT_FILLED = {
    "a blank form": [
        (("Child's name", ""), ("Date of birth", ""), ("NHS number", ""), ("Home address", "")),
        "Name: ____________ Date of birth: __________",
    ],
    "labels beside labels": [
        (("Child's name", "Date of birth", "Gender"), ("", "", ""), ("Name of Child", "Social Worker"))
    ],
    "labels below labels": ["Child's name", "Date of birth", "Home address", "Social Worker", "Legal Status"],
    "placeholders": [
        (
            ("Child's name", "Click or tap here to enter text."),
            ("Name of young person", "e.g. John Smith"),
            ("Date of birth", "dd/mm/yyyy"),
            ("Full name", "Joe Bloggs"),
            ("Surname", "N/A"),
            ("Forename", "[Insert name]"),
            ("NHS number", "Unknown"),
            ("Home address", "As above"),
        )
    ],
    "staff": [
        (
            ("Name", "Role", "Telephone", "Email"),
            ("Jo Officer", "Designated Safeguarding Lead", "01632 960123", "jo@ash.example"),
            ("Lee Officer", "Deputy", "01632 960124", "lee@ash.example"),
        ),
        "Designated Safeguarding Lead: Jo Officer, telephone 01632 960123",
        "Name: Jo Officer",
        "Position: Headteacher",
        "Address: 1 School Lane, Ash, NM1 2AB",
    ],
    "a policy signed off": ["Signed: J Officer", "Name: Jo Officer", "Date: 3 April 2024", "Approved by: The Board"],
    "prose about particulars": [
        "Record the child's name, date of birth and NHS number.",
        "Children whose date of birth is before 1 September 2005 are adults.",
        "The regulations came into force on 1 April 2015.",
        "Child Protection Lead: Jo Officer",
        "Name of Child Protection Lead: Jo Officer",
    ],
    "phone numbers": ["Call 0161 496 0123 or 020 7946 0123, or text 943 476 5919."],
    "measurements that look like a number": [(("Dog", "10 30 90", NHS),)],
    "a wrong check digit": [f"NHS number: {WRONG}", f"Reference {WRONG}"],
    "a worked example": [
        Heading(title="Worked example", level=1),
        f"Child's name: Jane Example. Date of birth: 03/04/2011. NHS number: {NHS}",
    ],
    "an example in a line": [f"For example: Jane Example, DOB 03/04/2011, NHS number {NHS}."],
    "an example announced": ["An entry reads, for example:", "Name of child: Jane Example"],
    "a table of examples": [(("Field", "Example"), ("Child's name", "Jane Example"), ("DOB", "03/04/2011"))],
    "a case study": [Heading(title="Case study 2", level=1), "Jane (date of birth 03/04/2011) went missing twice."],
    "a register shown as a template": [
        "Register of children (example template)",
        (("Name of child", "DOB"), ("Jane Example", "3-4-2011")),
    ],
    "contacts by first and last name": [
        (
            ("First name", "Surname", "Telephone"),
            ("Jane", "Officer", "01632 960123"),
            ("Sam", "Officer", "01632 960124"),
        ),
    ],
    "contacts of boroughs": [
        (("First name", "Last name", "Area"), ("Jane", "Officer", "North"), ("Sam", "Elm", "South"))
    ],
    "one contact of a borough": [(("Forename", "Surname", "Borough"), ("Jane", "Officer", "North"))],
    "one contact of a school": [
        (("School", "First name", "Surname", "Telephone"), ("Ash School", "Jane", "Officer", "01632 960123")),
    ],
    "remarks in small letters": [
        (("Child's name", "not stated"), ("Name of child", "still missing"), ("Name of young person", "their words")),
        "Child's name: as recorded",
        "Name of child in care",
    ],
    "whom to ring by age": [
        (("Young person", "Runaway Helpline"), ("Child", "Named Officer"), ("School", "Ash Primary School")),
        "Young people: Ash Online",
        "School: Ash Primary School",
    ],
    "columns of what is seen": [(("Child", "Young Person", "Adult"), ("Feels Safe", "Keeps Contact", "Listens Well"))],
    "headings of a form": [
        Heading(title="Child's name", level=2),
        Heading(title="Date of birth", level=2),
        Heading(title="School", level=2),
        "Fill in all.",
    ],
    "a version below heads of columns": [
        Heading(title="Full name Date of birth or due date", level=2),
        "Referral form | v7.1 June 2026 | Page 1",
    ],
    "ages in guidance": [(("Age", "Response"), ("13", "Refer"), ("16", "Consider"))],
}


@pytest.mark.parametrize("parts", FILLED.values(), ids=FILLED)
def test_a_filled_in_form_is_noticed(parts):
    assert personal_data(document(*parts))


@pytest.mark.parametrize("parts", NOT_FILLED.values(), ids=NOT_FILLED)
def test_what_only_looks_like_a_filled_in_form_is_let_pass(parts):
    assert personal_data(document(*parts)) == ()


def test_the_error_counts_and_places_what_was_seen_and_repeats_none_of_it():
    filled = document((("Child's name", "Jane Example"), ("Date of birth", "03/04/2011")), f"NHS number: {NHS}")
    with pytest.raises(PersonalDataError) as caught:
        check_personal_data(filled, allowed=False)
    told = str(caught.value)
    assert "1 NHS number, 1 date of birth, 1 name of a child" in told
    assert "page 1" in told
    assert "form.docx" in told
    assert "--allow-personal-data" in told
    assert not any(value in told for value in ("Jane", "Example", "03/04", "943"))
    assert isinstance(caught.value, UnreadableDocumentError)
    assert caught.value.exit_code == 3
    assert isinstance(pickle.loads(pickle.dumps(caught.value)), PersonalDataError)  # noqa: S301  made a line above


def test_a_form_that_is_allowed_carries_a_warning():
    content = b"# Referral\n\nChild's name: Jane Example\n\nDate of birth: 03/04/2011\n"
    with pytest.raises(PersonalDataError, match=r"form\.md"):
        read_document(content, "form.md")
    read = read_document(content, "form.md", ALLOWED)
    assert read.holds_personal_data
    assert not read_document(b"# Policy\n\nAll staff act at once.\n", "policy.md", ALLOWED).holds_personal_data


def test_an_answer_in_headings_is_counted_once():
    filled = document(
        Heading(title="Report", level=1), "Text.", Heading(title="Child's name", level=2),
        Heading(title="NHS number: " + NHS, level=2), Heading(title="End", level=2), "Text.",
    )  # fmt: skip
    assert [found.kind.name for found in personal_data(filled)] == ["NHS_NUMBER"]


def test_the_title_of_a_document_is_looked_at_too():
    assert personal_data(document("Text.", title="Report on child's name: Jane Sample"))
