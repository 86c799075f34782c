"""What is told of forms compared, in every format: shared first, nothing dropped, nothing of marked forms."""

import csv
import io
import json
from dataclasses import replace
from zipfile import ZipFile

import pytest
from forms_made import OWN_WORDS, compared, fields

from alignctl.extract.reading import read_sheet
from alignctl.forms import read_form
from alignctl.model.document import PERSONAL_DATA, ReadingWarning
from alignctl.model.form import FieldKind
from alignctl.model.made_for import Audience
from alignctl.model.region_report import RegionReport
from alignctl.report import RENDERERS, Layout, render, result_tables, written
from alignctl.report.audience import for_audience
from tests.forms.asked_sheet import field
from tests.graph import region_by_hand
from tests.rank.regions import ranking

FORMATS = tuple(one.id for one in RENDERERS if isinstance(compared(), one.renders))
TEXTS = tuple(one.id for one in RENDERERS if isinstance(compared(), one.renders) and one.suffix is None)
WIDE = Layout(width=4000, full=True)


def test_every_format_that_is_promised_renders_forms():
    assert set(FORMATS) == {"text", "json", "html", "markdown", "xlsx", "sssom", "common-form"}
    assert all(written(compared(), format_id, Layout()) for format_id in FORMATS)


@pytest.mark.parametrize("format_id", FORMATS)
def test_the_same_forms_give_the_same_bytes(format_id):
    assert written(compared(), format_id, Layout()) == written(compared(), format_id, Layout())


@pytest.mark.parametrize("format_id", ["text", "markdown", "html"])
def test_what_is_shared_is_told_before_what_is_not(format_id):
    told = render(compared(), format_id, WIDE)
    places = [told.index(words) for words in ("What both ask for", "What Ash alone asks for", "One form for all")]
    assert places == sorted(places)


@pytest.mark.parametrize("format_id", TEXTS)
def test_a_field_without_an_item_is_shown_in_every_text(format_id):
    assert OWN_WORDS in render(compared(), format_id, WIDE)


def test_burden_and_changes_are_told():
    told = render(compared(), "text", WIDE)
    assert "Ash, Referral form: 7 fields, one of them" not in told
    assert "7 fields, 1 of them said to be required; 4 in words of one's own; 1 choice; 1 table with 3 columns" in told
    assert "Ash gives up NHS number or other reference and household and family, and adds nothing." in told
    assert "Birch gives up signature, and adds nothing." in told
    assert "Asked for nationally: Children in need census" in told


def test_json_holds_every_field_and_where_it_stands():
    told = json.loads(render(compared(), "json", Layout()))
    (group,) = told["groups"]
    assert [len(one["fields"]) for one in group["forms"]] == [7, 5]
    risk = next(one for one in group["items"] if one["item"] == "item-level-of-need")
    assert [one["apart"] for one in risk["differences"]] == ["scale"]
    assert risk["asked"][1] == {"area": "birch", "fields": [{"document": "birch.docx", "id": "1.3"}]}
    assert [one["label"] for one in group["unmapped"]] == [OWN_WORDS]


def test_the_crosswalk_says_exact_close_and_nothing_found():
    lines = [line for line in render(compared(), "sssom", Layout()).splitlines() if not line.startswith("#")]
    rows = list(csv.DictReader(io.StringIO("\n".join(lines)), delimiter="\t"))
    told = {(row["subject_label"], row["object_label"]): row["predicate_id"] for row in rows}
    assert told["Date of birth", "Date of birth"] == "skos:exactMatch"
    assert told["Risk level", "Risk level"] == "skos:closeMatch"
    assert told["NHS number", ""] == told["", "Signature"] == "skos:relatedMatch"
    assert {row["object_id"] for row in rows if not row["object_label"]} == {"sssom:NoTermFound"}
    assert len({(row["subject_id"], row["object_id"]) for row in rows}) == len(rows)


def test_a_part_of_an_item_is_a_broader_match_of_the_whole():
    parts = {"ash": {"A": ["Clothing worn", "Surname"]}, "birch": {"A": ["Description of child", "Surname"]}}
    told = render(compared(parts=parts), "sssom", Layout())
    assert "Clothing worn\tskos:broadMatch\tdocument2:1.1\tDescription of child" in told


def crosswalk(ours, theirs):
    told = render(compared(parts={"ash": {"The child": ours}, "birch": {"The child": theirs}}), "sssom", Layout())
    lines = [line for line in told.splitlines() if not line.startswith("#")]
    rows = csv.DictReader(io.StringIO("\n".join(lines)), delimiter="\t")
    return {(row["subject_label"], row["object_label"]): row["predicate_id"].removeprefix("skos:") for row in rows}


def test_fields_of_an_item_are_paired_with_the_likest_and_the_rest_with_none():
    found = crosswalk(["GP name", "GP telephone"], ["Telephone of GP", "Name of GP", "GP address"])
    assert found == {
        ("GP name", "Name of GP"): "closeMatch",
        ("GP telephone", "Telephone of GP"): "closeMatch",
        ("", "GP address"): "relatedMatch",
    }


def test_a_part_is_within_a_field_only_where_that_names_the_whole():
    assert crosswalk(["Social worker"], ["Health visitor"])["Social worker", ""] == "relatedMatch"
    assert crosswalk(["Social worker"], ["Agencies involved"])["Social worker", "Agencies involved"] == "broadMatch"


def test_a_column_is_related_to_the_field_that_asks_for_it_alone():
    table = field("Children", "table", columns=("Full name", "NHS number"))
    assert crosswalk([table], ["NHS number", "Sex"]) == {
        ("Children", "NHS number"): "relatedMatch",
        ("", "Sex"): "relatedMatch",
    }


def test_the_skeleton_form_has_controls_that_are_read_as_fields_again():
    content = written(compared(), "common-form", Layout())
    read = {one.label: one for one in read_form(read_sheet(content, "common.docx")).fields}
    assert set(read) == {"Name of the child", "Date of birth or age", "Level of need or risk", "Religion"}
    assert read["Date of birth or age"].kind is FieldKind.DATE
    assert read["Level of need or risk"].kind is FieldKind.CHOICE
    assert read["Level of need or risk"].options == ("Low", "Medium", "High")
    assert read["Name of the child"].required


def skeleton(**parts):
    result = compared(parts={area: {"The child": held} for area, held in parts.items()})
    content = written(result, "common-form", Layout())
    words = ZipFile(io.BytesIO(content)).read("word/document.xml").decode()
    return {one.label: one for one in read_form(read_sheet(content, "common.docx")).fields}, words


def test_the_skeleton_takes_the_kind_and_the_answers_most_forms_share():
    def sex(*options):
        return field("Sex", "choice", options=options)

    read, _ = skeleton(
        ash=[field("Sex"), field("Religion")],
        birch=[sex("Male", "Female", "Not known"), field("Religion", "choice", options=("Yes", "No"))],
        cedar=[sex("Female", "Male", "Other"), field("Religion")],
    )
    assert (read["Sex or gender"].kind, read["Sex or gender"].options) == (FieldKind.CHOICE, ("Male", "Female"))
    assert read["Religion"].kind is FieldKind.TEXT


def test_the_skeleton_has_a_table_with_the_columns_most_forms_share():
    def household(*columns):
        return [field("Household members", "table", columns=columns)]

    read, _ = skeleton(
        ash=household("Name", "Age", "School"), birch=household("Full name", "Age (years)"), cedar=household("Name")
    )
    assert read["Household and family"].kind is FieldKind.TABLE
    assert read["Household and family"].columns == ("Name", "Age")


def test_the_skeleton_keeps_a_whole_list_where_little_is_shared_and_asks_nothing_twice():
    def urgent(*options):
        return field("How urgent is it?", "choice", options=options)

    children = field("Children", "table", columns=("Full name", "Sex"))
    read, _ = skeleton(
        ash=[urgent("Today", "24 hours", "3 days", "Not urgent"), children, field("Danger to staff")],
        birch=[
            urgent("Same day", "24 hours", "A week", "Not urgent"),
            children,
            field("Danger to staff", "choice", options=("Yes", "No")),
        ],
    )
    assert read["How urgent it is"].options == ("Today", "24 hours", "3 days", "Not urgent")
    assert read["Danger to staff"].kind is FieldKind.TEXT
    assert read["Name of the child"].columns == ("Full name", "Sex")
    assert "Sex or gender" not in read


def test_the_skeleton_gives_up_nothing_it_asks_for():
    _, words = skeleton(ash=["Surname", "Religion", "NHS number"], birch=["Surname", "Religion"], cedar=["Surname"])
    assert "Ash would give up NHS number or other reference." in words


def test_tables_hold_a_row_for_each_item_and_field():
    tables = {name: list(csv.reader(io.StringIO(text))) for name, text in result_tables(compared()).items()}
    assert {"items", "crosswalk", "fields", "burden", "one-form", "form-and-text", "documents", "notes"} <= set(tables)
    assert len(tables["fields"]) == 1 + 12
    assert len(tables["items"]) == 1 + 7


@pytest.mark.parametrize("format_id", FORMATS)
def test_partners_read_no_words_of_a_form_marked_too_high(format_id):
    made = for_audience(compared({"ash": "SECRET"}), Audience.PARTNERS)
    told = written(made, format_id, WIDE)
    assert OWN_WORDS.encode() not in told
    if format_id in TEXTS:
        assert OWN_WORDS.encode() in written(compared({"ash": "SECRET"}), format_id, WIDE)
        assert b"Medium" not in told


@pytest.mark.parametrize("format_id", TEXTS)
def test_a_blank_form_marked_for_when_it_is_completed_keeps_its_words(format_id):
    result = compared({"ash": "OFFICIAL-SENSITIVE (when completed)"})
    assert OWN_WORDS in render(for_audience(result, Audience.PUBLIC), format_id, WIDE)
    assert OWN_WORDS not in render(
        for_audience(compared({"ash": "OFFICIAL-SENSITIVE"}), Audience.PUBLIC), format_id, WIDE
    )


def test_a_filled_in_form_marked_for_when_it_is_completed_is_marked():
    result = compared({"ash": "OFFICIAL-SENSITIVE (when completed)"})
    (group,) = result.groups
    ours, theirs = group.forms
    filled = replace(ours.form.document, warnings=(ReadingWarning(code=PERSONAL_DATA, message="It is filled in."),))
    ours = replace(ours, form=replace(ours.form, document=filled))
    read = tuple(replace(one, document=filled) if one.area == "ash" else one for one in result.documents)
    result = replace(result, groups=(replace(group, forms=(ours, theirs)),), documents=read)
    assert OWN_WORDS not in render(for_audience(result, Audience.PUBLIC), "text", WIDE)


def test_items_and_counts_stay_where_the_words_of_a_marked_form_go():
    made = for_audience(compared({"ash": "SECRET"}), Audience.PARTNERS)
    before, (group,) = compared().groups[0], made.groups
    assert [one.item for one in group.items] == [one.item for one in before.items]
    assert group.forms[0].burden == before.forms[0].burden
    assert group.forms[1].fields[0].field.label == "Name of child"


@pytest.mark.parametrize("format_id", TEXTS)
def test_the_public_reads_no_contacts_printed_on_a_form(format_id):
    parts = fields("Send to hub@ash.example or ring 01632 960001")
    told = render(for_audience(compared(parts=parts), Audience.PUBLIC), format_id, WIDE)
    assert "hub@ash.example" not in told
    assert "960001" not in told
    assert "public" in told


@pytest.mark.parametrize("format_id", ["text", "markdown", "html", "json", "docx"])
def test_the_report_of_a_region_tells_of_forms_where_there_are_some(format_id):
    ranked = ranking([])
    without = RegionReport(view=region_by_hand.view(), ranking=ranked, plan=None, documents=())
    told = [written(one, format_id, Layout(width=4000)) for one in (without, replace(without, forms=compared()))]
    if format_id == "docx":
        told = [ZipFile(io.BytesIO(one)).read("word/document.xml") for one in told]
    words = (
        b"Both ask for 4 of 7 data items, 1 of them in ways that change the answer"
        if format_id != "json"
        else b"forms/1"
    )
    assert [words in one for one in told] == [False, True]
