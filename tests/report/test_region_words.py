"""A region on the screen and as tables."""

import csv
import io
from dataclasses import replace

import pytest

from alignctl.model.area import Area
from alignctl.report import TABLES, Layout, region_table, render
from tests.graph.region_by_hand import view


def rows(name, region=None):
    return list(csv.DictReader(io.StringIO(region_table(region or view(), name))))


def test_the_screen_says_what_limits_the_result_before_anything_else():
    text = render(view(), "text", Layout())
    assert text.startswith("OFFICIAL")
    assert text.index("fall into two parts") < text.index("Dale has no procedure") < text.index("WHERE THE FRICTION IS")


def test_the_screen_tells_both_sentences_of_what_changes_at_a_border():
    text = render(view(), "text", Layout())
    assert "From Birch to Cedar" in text
    assert "“birch acts within 24 hours.”" in text
    assert "“cedar acts within 72 hours.”" in text
    assert "Vale Police works 2 different limits here" in text


def test_the_tables_hold_every_area_tie_and_point():
    assert [row["id"] for row in rows("areas")] == ["ash", "birch", "cedar"]
    assert [(row["a"], row["b"], row["reasons"]) for row in rows("ties")] == [
        ("ash", "birch", "land border"),
        ("birch", "cedar", "land border; both in Vale Police"),
    ]
    assert [(row["ash"], row["birch"], row["cedar"]) for row in rows("matrix")] == [
        ("within 24 hours", "within 24 hours", "within 72 hours"),
        ("within 1 hours", "(silent)", "within 1 hours"),
    ]
    cells = rows("cells")
    assert len(cells) == 6
    assert cells[2]["quote"] == "cedar acts within 72 hours."
    assert cells[4]["reason"] == "not said in the text read"


@pytest.mark.parametrize("name", TABLES)
def test_no_cell_is_taken_for_a_formula(name):
    evil = replace(view(), areas=(Area(id="ash", name='=HYPERLINK("x")'), *view().areas[1:]))
    for line in csv.reader(io.StringIO(region_table(evil, name))):
        assert not any(cell.startswith(("=", "+", "@")) for cell in line)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_the_same_every_time_and_each_line_has_all_cells(name):
    assert region_table(view(), name) == region_table(view(), name)
    lines = list(csv.reader(io.StringIO(region_table(view(), name))))
    assert len({len(line) for line in lines}) == 1
    assert "\r" not in region_table(view(), name)
