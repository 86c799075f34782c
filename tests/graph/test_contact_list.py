"""Contacts stand under the service they are of, those needed first at the head."""

from dataclasses import replace

import pytest

from alignctl.graph.contact_list import contact_list, label_of
from alignctl.model.citation import Citation
from alignctl.model.crossing_sheet import SidesTold
from alignctl.model.document import Document, Metadata, Section, Table
from alignctl.model.document_read import DocumentRead
from alignctl.model.provision import Attribute, Provision
from alignctl.model.tier import Tier
from alignctl.model.values import Contact

ROWS = (
    ("Child death coordinator", "01632 960150, deaths@birch.example", ""),
    ("Duty Desk (DD)", "01632 960110", "desk@birch.example"),
    ("Early Help Hub", "01632 960110", "help@birch.example"),
    ("DD, all day", "01632 960110", "night@birch.example"),
)
TABLE = Section(id="1", number=None, title="Contacts", level=1, tables=(Table(rows=ROWS),))
READ = DocumentRead(
    area="birch",
    kind="missing",
    document=Document(
        path="birch.docx", sha256="0" * 64, format="docx", title="", pages=None, metadata=Metadata(), sections=(TABLE,),
        coverage=1.0,
    ),
)  # fmt: skip


def contact(value, quote=None, cell=None):
    place = Citation(
        area="birch", document="birch.docx", section_id="1", section="Contacts", number=None, page=None, paragraph=None,
        span=(0, 1), quote=quote or value, cell=cell,
    )  # fmt: skip
    return Provision(
        id=value, kind="missing", topic="contacts", attribute=Attribute.CONTACT, action="contact",
        value=Contact(id="telephone", display=value), tier=Tier.LOCAL, confidence=1.0, rule="missing.contacts",
        citation=place,
    )  # fmt: skip


def of_row(row):
    """The contacts of one row of the table."""
    return [
        contact(value, cell, (0, row, column))
        for column, cell in enumerate(ROWS[row])
        for value in cell.split(", ")
        if column and value
    ]


def listed(*said, standing=lambda _: 0):
    sides = SidesTold(kind="missing", order=(), shared=(), divergences=(), origin=(), goal=said, agencies={})
    return [
        (one.label, [each.value.display for each in (one.provision, *one.also)])
        for one in contact_list((sides,), (READ,), standing)
    ]


def test_number_and_mail_of_a_row_are_one_service_under_its_head():
    assert listed(*of_row(0)) == [("Child death coordinator", ["01632 960150", "deaths@birch.example"])]


def test_services_that_share_a_number_stay_apart_and_each_is_told_with_it():
    assert listed(*of_row(1), *of_row(2)) == [
        ("Duty Desk (DD)", ["01632 960110", "desk@birch.example"]),
        ("Early Help Hub", ["01632 960110", "help@birch.example"]),
    ]


def test_a_short_name_with_the_same_number_is_the_same_service():
    assert listed(*of_row(1), *of_row(3)) == [
        ("Duty Desk (DD)", ["01632 960110", "desk@birch.example", "night@birch.example"])
    ]


def test_those_needed_first_stand_first_and_the_others_as_the_text_has_them():
    told = listed(*of_row(0), *of_row(1), *of_row(2), standing=lambda label: 0 if "Help" in label else 1)
    assert [label for label, _ in told] == ["Early Help Hub", "Child death coordinator", "Duty Desk (DD)"]


@pytest.mark.parametrize(
    ("quote", "label"),
    [
        ("Missing coordinators: 01632 960150", "Missing coordinators"),
        ("Tell the child first. Ring the Children\u2019s Hub on 01632 960150.", "Children\u2019s Hub"),
        ("Ring the Hub on 01632 960117 or the night desk on 01632 960150.", "night desk"),
        ("01632 960150", ""),
        ("Whatever happens and whoever is there at the time please do ring 01632 960150.", ""),
    ],
)
def test_the_label_of_a_line_is_what_stands_before_the_number(quote, label):
    assert label_of(contact("01632 960150", quote), {}) == label


def test_without_a_label_the_title_stands_for_it_and_a_known_number_is_not_told_again():
    assert listed(contact("01632 960150"), contact("01632 960150")) == [("Contacts", ["01632 960150"])]
    assert listed(*of_row(0), contact("01632 960150")) == listed(*of_row(0))


def test_a_row_no_table_has_is_no_fault():
    far = replace(contact("01632 960150").citation, cell=(3, 9, 1))
    assert listed(replace(contact("01632 960150"), citation=far)) == [("Contacts", ["01632 960150"])]
