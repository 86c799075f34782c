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


def lined(page: Sheet, *lines: tuple[float, float, float]) -> Sheet:
    """The page with horizontal lines, from x to x at y from its top."""
    page.parts += [b"%g %g m %g %g l S" % (x0, 842 - y, x1, 842 - y) for x0, x1, y in lines]
    return page


def test_lines_below_a_question_are_one_place_to_write() -> None:
    page = Sheet().lines(PROSE, y=60).text("Where did you go?", 72, 200)
    found = fields_of(pdf(lined(page, (72, 500, 225), (72, 500, 250), (72, 500, 275))))
    assert [(each.label, each.has_lines) for each in found] == [("Where did you go?", True)]


def test_a_line_under_each_of_several_labels_makes_rows_of_a_form() -> None:
    page = Sheet().lines(PROSE, y=60)
    for at, label in enumerate(("Name", "School", "Date of birth")):
        lined(page.text(label, 72, 200 + 28 * at), (72, 500, 206 + 28 * at))
    assert [each.label for each in fields_of(pdf(page))] == ["Name", "School", "Date of birth"]


def test_words_below_a_short_line_are_its_label() -> None:
    page = Sheet().lines(PROSE, y=60).text("Signature of worker", 72, 260).text("Date", 300, 260)
    found = fields_of(pdf(lined(page, (72, 250, 248), (300, 420, 248))))
    assert [(each.label, each.kind.value) for each in found] == [("Signature of worker", "signature"), ("Date", "date")]


def test_boxes_side_by_side_have_the_words_above_each_for_labels() -> None:
    page = Sheet().lines(PROSE, y=60).text("Where did you go?", 72, 200).text("Who was there?", 320, 200)
    page.parts += [b"72 560 200 76 re S", b"320 560 200 76 re S"]
    assert [each.label for each in fields_of(pdf(page))] == ["Where did you go?", "Who was there?"]


def test_a_circle_is_a_box_to_tick() -> None:
    page = Sheet().lines(PROSE, y=60).text("Seen alone?", 72, 200).text("Yes", 160, 200).text("No", 220, 200)
    for left in (145, 205):
        x, y, r = left + 5, 646, 5
        page.parts.append(
            b"%g %g m %g %g %g %g %g %g c %g %g %g %g %g %g c %g %g %g %g %g %g c %g %g %g %g %g %g c S"
            % (
                *(x - r, y, x - r, y + 3, x - 3, y + r, x, y + r, x + 3, y + r, x + r, y + 3, x + r, y),
                *(x + r, y - 3, x + 3, y - r, x, y - r, x - 3, y - r, x - r, y - 3, x - r, y),
            )
        )
    (found,) = fields_of(pdf(page))
    assert (found.label, found.options) == ("Seen alone?", ("Yes", "No"))


def test_dots_drawn_behind_a_label_are_a_line_to_write_on() -> None:
    page = Sheet().lines(PROSE, y=60).text("School", 72, 200)
    page.parts += [b"%g 641 1 0.7 re f" % (120 + 3 * at) for at in range(60)]
    assert [each.label for each in fields_of(pdf(page))] == ["School"]


def test_labels_at_the_top_of_their_cells_are_answered_below_them() -> None:
    page = Sheet().lines(PROSE, y=60).grid([72, 250, 430], [200, 240, 280])
    for x, y, label in ((76, 212, "Full name"), (254, 212, "Known as"), (76, 252, "Address"), (254, 252, "Postcode")):
        page.text(label, x, y, size=8)
    assert [each.label for each in fields_of(pdf(page))] == ["Full name", "Known as", "Address", "Postcode"]


def test_a_table_that_tells_leaves_no_room_to_write() -> None:
    page = Sheet().lines(PROSE, y=60).grid([72, 250, 430], [200, 222, 244])
    page.text("Role", 76, 214).text("Number", 254, 214).text("Duty officer", 76, 236).text("01632 960111", 254, 236)
    assert fields_of(pdf(page)) == []
