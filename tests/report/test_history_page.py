"""The pages of a history and a trend: whole, the same every time, and harmless whatever a name or a label holds."""

from dataclasses import replace

import pytest
from lxml import html as parser

from alignctl.history import trend, view_of
from alignctl.model.history import AreaKept
from alignctl.report import Layout, render
from alignctl.report.history_words import finding
from tests.history.snapshots_by_hand import candidate, point, snapshot

EVIL = 'Ynys Môn <script>alert(1)</script> "&\u202e\u0007'


def snapshots():
    made = [
        snapshot(
            f"2025-{month:02}-10",
            point("one", ash="within 72 hours", birch=EVIL, cedar="within 72 hours"),
            point("two", ash="a", birch="a" if month > 6 else "b"),
            candidates=[candidate("two", "a", ["ash"], ["birch"])],
            label=EVIL,
            marking="OFFICIAL",
        )
        for month in range(1, 13)
    ]
    evil = tuple(AreaKept(id=area.id, name=f"{area.name} {EVIL}") for area in made[0].areas)
    return [replace(one, areas=evil, name=EVIL) for one in made]


RESULTS = {
    "trend": trend(snapshots()),
    "history": view_of(snapshots()),
    "snapshot": view_of(snapshots(), "2025-03-10"),
}


@pytest.mark.parametrize("name", RESULTS)
@pytest.mark.parametrize("format_id", ["text", "json", "markdown", "html"])
def test_a_result_is_written_the_same_every_time_with_its_marking(name, format_id):
    first = render(RESULTS[name], format_id, Layout(full=True))
    assert first == render(RESULTS[name], format_id, Layout(full=True))
    assert "OFFICIAL" in first
    assert format_id == "json" or ("\u202e" not in first and "\u0007" not in first)


@pytest.mark.parametrize("name", RESULTS)
def test_no_name_becomes_a_mark_of_the_page(name):
    page = render(RESULTS[name], "html", Layout())
    tree = parser.document_fromstring(page.encode())
    assert tree.xpath("//script") == []
    assert "default-src 'none'" in page
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {target for part in tree.xpath("//@aria-labelledby") for target in part.split()} <= set(ids)
    assert all(table.xpath(".//th[@scope]") for table in tree.xpath("//table"))


def test_the_picture_tells_the_finding_and_every_day_has_a_dot_and_a_row():
    result = RESULTS["trend"]
    tree = parser.document_fromstring(render(result, "html", Layout()).encode())
    assert finding(result) == "0 of 2 points of practice shared 11 months ago, 1 now."
    title = tree.xpath("//*[local-name()='title'][@id='trend_line-title']")[0].text
    assert title == "0 of 2 points of practice were shared on 10 January 2025, 1 on 10 December 2025"
    assert len(tree.xpath("//*[local-name()='circle']")) == 12
    assert len(tree.xpath("//section[@aria-labelledby='days']//tbody/tr")) == 12
    places = [float(place) for place in tree.xpath("//*[local-name()='circle']/@cx")]
    assert places == sorted(places)


def test_where_nothing_can_be_counted_no_picture_is_drawn():
    alone = [
        snapshot("2025-01-10", point("one", compared=False, ash="a")),
        snapshot("2025-02-10", point("one", ash="a", birch="a")),
    ]
    page = render(trend(alone), "html", Layout())
    assert "<svg" not in page
    assert "No point was found on which areas stand" in page


def test_the_screen_needs_no_signs_beyond_plain_letters():
    told = render(RESULTS["trend"], "text", Layout(unicode=False))
    bars = [line for line in told.splitlines() if "2025-" in line and "[" in line and "#" in line]
    assert len(bars) == 6
