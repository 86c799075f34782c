"""The controls of web forms."""

from __future__ import annotations

from alignctl.extract.reading import read_sheet
from alignctl.forms import read_form
from alignctl.model.form import FormField


def fields_of(body: str) -> list[FormField]:
    page = f"<html><head><title>Request</title></head><body><h1>Request</h1><h2>Child</h2>{body}</body></html>"
    return list(read_form(read_sheet(page.encode(), "form.html")).fields)


def test_controls_are_fields_with_the_words_before_them():
    found = fields_of(
        "<p><label>Name</label> <input name=a required></p><p>Born on <input type=date></p>"
        "<p>Risk <select><option>Choose<option>Low<option>High</select></p><p>Worries <textarea></textarea></p>"
    )
    assert [(each.label, each.kind.value) for each in found] == [
        ("Name", "text"),
        ("Born on", "date"),
        ("Risk", "choice"),
        ("Worries", "text"),
    ]
    assert found[0].required
    assert found[2].options == ("Low", "High")
    assert found[3].has_lines


def test_radio_buttons_are_one_choice():
    (field,) = fields_of(
        "<p>Agreed? <label><input type=radio name=a> Yes</label> <label><input type=radio name=a> No</label></p>"
    )
    assert (field.label, field.options) == ("Agreed?", ("Yes", "No"))


def test_buttons_and_hidden_controls_ask_nothing():
    assert fields_of("<p>Send it <input type=submit value=Send><input type=hidden name=t></p>") == []


def test_a_cell_that_holds_nothing_to_see_is_a_place_to_write():
    found = fields_of(
        "<table><tr><td>Name</td><td><p><br></p></td></tr><tr><td>School</td><td><p></p></td></tr></table>"
    )
    assert [each.label for each in found] == ["Name", "School"]


def test_labels_that_name_a_control_elsewhere_are_read_with_it():
    found = fields_of(
        "<form><label for=n>Name</label><div><input id=n></div><p>What worries you? Tick all that apply.</p>"
        "<ul><li><input type=checkbox id=a><label for=a>Neglect</label></li>"
        "<li><input type=checkbox id=b><label for=b>Gangs</label></li></ul></form>"
    )
    assert [(each.label, each.options) for each in found] == [
        ("Name", ()),
        ("What worries you?", ("Neglect", "Gangs")),
    ]


def test_day_month_and_year_are_one_date():
    parts = "".join(f"<label for={part}>{part}</label><input id={part}>" for part in ("Day", "Month", "Year"))
    (found,) = fields_of(f"<form><fieldset><legend>Date of birth</legend>{parts}</fieldset></form>")
    assert (found.label, found.kind.value) == ("Date of birth", "date")


def test_the_prompt_of_a_control_without_a_label_is_its_name():
    (found,) = fields_of("<form><div><input placeholder='Telephone number'></div></form>")
    assert found.label == "Telephone number"
