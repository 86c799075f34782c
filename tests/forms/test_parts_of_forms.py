"""Parts of a form, what is for office use, and where each field stands."""

from __future__ import annotations

import pytest

from tests.forms.sheets import form_of


def test_a_line_that_names_a_part_begins_one():
    form = form_of("Part 1: The child", "Name: @t", "Part 2: The family", "Mother: @t")
    assert [(part.title, len(part.fields)) for part in form.parts] == [
        ("Part 1: The child", 1),
        ("Part 2: The family", 1),
    ]


def test_a_heading_that_holds_a_place_to_write_is_a_field():
    form = form_of(title="Name of child: @t")
    assert [field.label for field in form.fields] == ["Name of child"]


def test_what_is_for_office_use_is_told_apart():
    form = form_of("Part 1: You", "Name: @t", [["FOR OFFICE USE ONLY#", ""], ["Date received", "@c"]])
    assert [part.office_use for part in form.parts] == [False, True]
    assert form.parts[1].fields[0].label == "Date received"


def test_ids_count_fields_in_their_part():
    form = form_of("Part 1: You", "Name: @t Role: @t", "Part 2: The child", "Name: @t")
    assert [field.id for field in form.fields] == ["1.1", "1.2", "2.1"]


def test_a_field_of_a_line_is_cited_by_its_paragraph():
    field = form_of("Send it at once.", "Name: @t").fields[0]
    assert (field.citation.document, field.citation.paragraph, field.citation.cell) == ("form.docx", 2, None)
    assert field.citation.quote == "Name:"


def test_a_field_of_a_table_is_cited_by_its_cell():
    field = form_of([["Name", "@c", "School", "@c"]]).fields[1]
    assert field.citation.cell == (0, 0, 2)
    assert field.citation.quote == "School"


def test_a_form_without_places_to_write_has_no_fields():
    assert form_of("This page tells how to refer a child.").fields == ()


def test_tables_are_counted_through_the_whole_form():
    form = form_of([["Name", "@c"]], "Then tell us of the school.", [["School", "@c"]])
    assert [field.citation.cell for field in form.fields] == [(0, 0, 0), (1, 0, 0)]


@pytest.mark.parametrize(
    "line", ["FIRST CONTACT USE ONLY", "For Riverside hub use only", "For front door use", "For MASH staff use only:"]
)
def test_what_a_team_alone_fills_in_is_for_office_use(line: str) -> None:
    assert [part.office_use for part in form_of("Name: @t", line, "Received: @t").parts] == [False, True]
    table = [["Name", "@c"], [line, ""], ["Received", "@c"]]
    assert [part.office_use for part in form_of(table).parts] == [False, True]


def test_what_professionals_alone_may_use_is_for_the_sender() -> None:
    assert not any(part.office_use for part in form_of("For professional use only", "Name: @t").parts)
    assert not any(part.office_use for part in form_of("Please use only black ink", "Name: @t").parts)


def test_more_than_one_answer_is_allowed_where_the_form_says_so_and_not_further_down() -> None:
    rows = [["Who knows? @x Parent @x Carer", ""], ["Seen? @x Yes @x No", ""], ["Where? @x Home @x School", ""]]
    fields = form_of("You may tick more than one.", rows).fields
    assert [(field.label, field.several) for field in fields] == [
        ("Who knows?", True),
        ("Seen?", False),
        ("Where?", False),
    ]
    (field,) = form_of("Seen? Tick all that apply @x Yes @x No").fields
    assert not field.several


def test_a_band_that_says_when_a_part_is_filled_in_begins_it() -> None:
    band = "Part 2 - (to be completed when the child has been told to the police, and not before the carer has looked)"
    table = [[band, ""], ["Clothes last worn#", ""], ["Coat", "@c"], ["Shoes", "@c"]]
    for form in (form_of("Part 1: The child", "Name: @t", table), form_of("Name: @t", band, "Coat: @t Shoes: @t")):
        assert (form.parts[-1].title, [field.label for field in form.parts[-1].fields]) == (band, ["Coat", "Shoes"])
