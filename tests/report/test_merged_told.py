"""A merged text in words: counts that add up, a decision list in order, and texts where they belong."""

import json
from dataclasses import replace

from merged_made import result

from alignctl.model.area import Area
from alignctl.model.merged import Mark
from alignctl.report import Layout, render
from alignctl.report.merged_told import merged_told


def test_the_first_page_counts_parts_and_points():
    told = merged_told(result())
    assert told.short == (
        "6 parts: 1 the same, 2 to choose between texts, 2 only in Ash, 1 only in Birch.",
        "1 point of practice on which both say the same, 1 on which they differ, 2 that one text alone states.",
        "1 point on which a text is below statutory guidance, or rests on a source that was replaced: settle first.",
    )
    marks = [one.mark for one in result().parts]
    assert [marks.count(one) for one in Mark] == [1, 2, 2, 1]


def test_names_and_a_shared_text_are_told_once_at_the_head():
    reading = " ".join(merged_told(result()).reading)
    assert "Area names are left as they are: Ash 3 times in Ash's text and Birch 4 times in Birch's text." in reading
    assert reading.count("Manual: both areas rest on this shared text.") == 1


def test_decisions_stand_gravest_first_and_are_numbered_through():
    told = merged_told(result())
    assert [one.id for one in told.groups] == ["statutory", "material", "wording", "one-text-alone"]
    assert [one.number for group in told.groups for one in group.decisions] == list(range(1, 7))
    first = told.groups[0].decisions[0]
    assert (first.stands, first.below) == ("Ash is stricter", "Birch below it, or resting on what was replaced")
    assert [(side.name, side.value) for side in first.sides] == [
        ("Ash", "within 24 hours"),
        ("Birch", "within 72 hours"),
    ]
    assert "within 72 hours (DfE guidance" in first.national


def test_a_point_of_a_shared_text_shows_its_sentence_since_no_part_holds_it():
    point = merged_told(result()).groups[1].decisions[0]
    assert (point.parts, point.where) == ((), "in a shared text")
    for format_id in ("text", "markdown", "html"):
        assert "It is held within 2 hours." in render(result(), format_id, Layout())


def test_a_part_that_is_the_same_keeps_one_text_and_the_second_in_the_annex():
    (same,) = merged_told(result()).spare
    assert [text.heading for text in same.a] == ["Danger"]
    assert same.b == ()
    assert [text.heading for text in same.spare] == ["Danger"]
    page = render(result(), "markdown", Layout())
    assert page.index("Birch: ring the police straight away.") > page.index("Annex: second texts")


def test_tables_stand_where_they_stood_with_rows_of_one_length():
    ragged = result()
    part = next(one for one in ragged.parts if one.title.startswith("Report"))
    text = part.a[0]
    table = replace(text.tables[0], rows=(("Who", "When"), ("Carer",)))
    changed = replace(part, a=(replace(text, tables=(table,)),))
    outline = tuple(changed if one is part else one for one in ragged.outline)
    told = next(one for one in merged_told(replace(ragged, outline=outline)).parts if one.number == part.number)
    assert [bool(block.rows) for block in told.a[0].blocks] == [False, True]
    assert told.a[0].blocks[1].rows == (("Who", "When"), ("Carer", ""))


def test_two_areas_of_one_name_make_a_workbook_and_a_page():
    one = result(b=Area(id="birch", name="Ash"))
    assert render(one, "html", Layout()).count("<h1>") == 1
    assert json.loads(render(one, "json", Layout()))["names"] == ["Ash", "Ash"]


def test_without_anything_to_decide_that_is_said():
    only_same = tuple(one for one in result().outline if getattr(one, "mark", None) is Mark.SAME)
    told = render(result(outline=only_same, choices=()), "text", Layout())
    assert "Nothing was found that has to be decided." in told
