from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from alignctl.model.document import Section
from alignctl.provisions.statement import Statement
from alignctl.provisions.statements import statements
from tests.provisions.provision_builders import document, kind, section


def read(*sections: Section) -> list[Statement]:
    return list(statements(document(*sections), kind()))


def test_sentences_carry_their_place_in_the_sections_text():
    one = section("Reporting", "The carer rings. The police come.", "Nobody waits.")
    found = read(one)
    assert [said.text for said in found] == ["The carer rings.", "The police come.", "Nobody waits."]
    assert [one.text[slice(*said.span)] for said in found] == [said.text for said in found]
    assert [said.paragraph for said in found] == [1, 1, 2]


def test_a_list_item_is_one_statement_and_knows_what_leads_into_it():
    found = read(section("Reporting", "First. The police will:", "- search the house. Then ask.", "- ring the carer"))
    assert [said.lead for said in found[2:]] == ["The police will:", "The police will:"]
    assert found[2].text == "search the house. Then ask."


def test_a_paragraph_after_a_list_is_not_led_into():
    found = read(section("Reporting", "The police will:", "- search", "Nobody waits."))
    assert found[-1].lead == ""


def test_a_cell_knows_its_column_head_and_its_row():
    table = (("What", "Who", "By when"), ("Report", "Carer", "Within 2 hours"))
    cell = read(section("Times", tables=(table,)))[-1]
    assert (cell.text, cell.head, cell.row) == ("Within 2 hours", "By when", (("What", "Report"), ("Who", "Carer")))
    assert (cell.cell, cell.span, cell.paragraph, cell.page) == ((0, 1, 2), (0, 14), None, 2)


def test_a_first_row_of_contents_is_no_head():
    table = (("Report", "Within 2 hours"), ("Notify", "Within 4 hours"))
    assert [said.head for said in read(section("Times", tables=(table,)))] == ["", "", "", ""]


def test_an_empty_first_cell_below_a_merged_one_takes_its_words():
    table = (("What", "By when"), ("Report", "Within 2 hours"), ("", "At once if at risk"))
    assert read(section("Times", tables=(table,)))[-1].row == (("What", "Report"),)


def test_a_long_cell_is_read_by_sentences():
    cell = "The carer rings the police. " * 15
    found = read(section("Times", tables=((("Carer", cell), ("a", "b")),)))
    assert found[1].text == "The carer rings the police."
    assert cell[slice(*found[2].span)] == found[2].text


def test_topics_of_a_row_are_added_to_those_of_its_section():
    table = (("What", "By when"), ("Strategy meeting", "Within 2 days"))
    assert "strategy" in dict(read(section("Times", tables=(table,)))[-1].topics)


@given(st.lists(st.text(max_size=120), max_size=5), st.text(max_size=400))
def test_every_quote_is_exact(texts, cell):
    one = section("Reporting", *texts, tables=((("Who", "When"), ("x", cell)),))
    for said in read(one):
        source = one.text if said.cell is None else one.tables[0].rows[said.cell[1]][said.cell[2]]
        assert source[slice(*said.span)] == said.text != ""
