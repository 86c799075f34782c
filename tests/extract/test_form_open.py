"""Places to write in OpenDocument forms."""

from __future__ import annotations

from alignctl.extract.reading import read_sheet
from alignctl.forms import read_form
from alignctl.model.form import FormField
from tests.extract.test_opendocument import open_file

FORM = (
    'xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0"'
    ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
)


def fields_of(body: str, styles: str = "") -> list[FormField]:
    text = f'<text:h text:outline-level="1">Child</text:h><text:section {FORM}>{body}</text:section>'
    return list(read_form(read_sheet(open_file(text, styles), "form.odt")).fields)


def test_empty_cells_are_places_to_write():
    cells = "".join(f"<table:table-cell>{text}</table:table-cell>" for text in ("<text:p>Name</text:p>", "<text:p/>"))
    (found,) = fields_of(f"<table:table><table:table-row>{cells}</table:table-row></table:table>")
    assert (found.label, found.kind.value) == ("Name", "text")


def test_content_controls_tell_what_they_take():
    listed = '<loext:list-item loext:value="Choose an item."/><loext:list-item loext:display-text="Low"/>'
    found = fields_of(
        '<text:p>Born <loext:content-control loext:date="true">Enter a date</loext:content-control></text:p>'
        f"<text:p>Risk <loext:content-control>{listed}</loext:content-control></text:p>"
        '<text:p>Seen? <loext:content-control loext:checkbox="true">x</loext:content-control> Yes'
        ' <loext:content-control loext:checkbox="true">x</loext:content-control> No</text:p>'
    )
    assert [(each.label, each.kind.value, each.options) for each in found] == [
        ("Born", "date", ()),
        ("Risk", "choice", ("Low",)),
        ("Seen?", "choice", ("Yes", "No")),
    ]


def test_controls_of_forms_stand_where_they_are_drawn():
    forms = (
        '<office:forms><form:form><form:textarea form:id="one"/><form:checkbox form:id="two" form:label="Agreed"/>'
        "</form:form></office:forms>"
    )
    found = fields_of(
        forms + '<text:p>Worries <draw:control draw:control="one"/></text:p>'
        '<text:p><draw:control draw:control="two"/></text:p>'
    )
    assert [(each.label, each.kind.value, each.has_lines) for each in found] == [
        ("Worries", "text", True),
        ("Agreed", "tick-box", False),
    ]


def test_fields_to_fill_in_and_lists_are_places_to_write():
    found = fields_of(
        '<text:p>Name <text:placeholder text:placeholder-type="text">&lt;Name&gt;</text:placeholder></text:p>'
        '<text:p>Sex <text:drop-down><text:label text:value="Girl"/><text:label text:value="Boy"/>'
        "</text:drop-down></text:p>"
    )
    assert [(each.label, each.options) for each in found] == [("Name", ()), ("Sex", ("Girl", "Boy"))]
