"""Parts of a form, what is for office use, and where each field stands."""

from __future__ import annotations

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
