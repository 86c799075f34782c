"""How forms are laid out on PDF pages: labels above places, rows under heads, combs, sideways heads, columns."""

from __future__ import annotations

from pathlib import Path

from alignctl.extract.reading import read_sheet
from alignctl.forms import read_form
from alignctl.model.form import FormField
from tests.extract.pdfs import PROSE, Sheet, pdf

FORMS = Path(__file__).parents[2] / "corpora" / "labelled" / "forms" / "dev"


def fields_of(content: bytes) -> list[FormField]:
    return list(read_form(read_sheet(content, "form.pdf")).fields)


def by_label(name: str) -> dict[str, FormField]:
    return {field.label: field for field in fields_of((FORMS / name).read_bytes())}


def test_fields_with_names_for_machines_have_the_words_above_them_for_labels() -> None:
    found = by_label("quarrendon-referral-form.pdf")
    assert {"First name", "Family name", "Other names used", "Postcode"} <= set(found)
    assert found["Sex"].options == ("Female", "Male", "Not yet known (unborn)", "Intersex")


def test_rows_of_fields_under_heads_are_one_table() -> None:
    found = by_label("quarrendon-referral-form.pdf")
    assert found["Agencies working with the family"].columns == ("Agency", "Name of worker", "Telephone or e-mail")


def test_boxes_that_all_demand_an_answer_demand_none() -> None:
    found = by_label("quarrendon-referral-form.pdf")
    assert found["How soon is a response needed?"].required  # by its asterisk
    assert not found["I confirm that the information given is true to the best of my knowledge"].required


def test_boxes_in_columns_are_read_from_side_to_side() -> None:
    found = by_label("aldmoor-return-home-interview.pdf")
    options = found["Did any of these have to do with it?"].options
    assert options[:3] == ("Argument at home", "Wanted to see friends", "Somebody made me go")


def test_small_boxes_side_by_side_are_one_place_to_write() -> None:
    page = Sheet().lines(PROSE, y=60).text("NHS number", 72, 211)
    page.parts += [b"%d 629 14 16 re S" % (160 + 14 * at) for at in range(10)]
    assert [(each.label, each.kind.value) for each in fields_of(pdf(page))] == [("NHS number", "text")]


def test_small_boxes_in_the_groups_of_a_date_are_a_date() -> None:
    page = Sheet().lines(PROSE, y=60).text("Seen", 72, 211)
    lefts = [160, 174, 200, 214, 240, 254, 268, 282]
    page.parts += [b"%d 629 14 16 re S" % left for left in lefts]
    assert [(each.label, each.kind.value) for each in fields_of(pdf(page))] == [("Seen", "date")]


def test_heads_set_sideways_name_the_answers_of_a_scale() -> None:
    page = Sheet().lines(PROSE, y=60).grid([72, 250, 290, 330], [180, 260, 285, 310])
    page.text("Concern", 80, 250).text("Gifts", 80, 277).text("Cash", 80, 302)
    page.turned("Not known", (0, 1), 275, 587).turned("Known", (0, 1), 315, 587)
    assert [(each.label, each.options) for each in fields_of(pdf(page))] == [
        ("Gifts", ("Not known", "Known")),
        ("Cash", ("Not known", "Known")),
    ]
