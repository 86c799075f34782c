"""A region's page at work in a browser: points found by procedure, severity, area and words, and links."""

import re
from dataclasses import replace

import pytest
from test_html_report import report

from alignctl.model.area import Area
from alignctl.report import Layout, render
from tests.in_browser import told

pytestmark = [pytest.mark.once, pytest.mark.browser]
ACTS = """
const set = (id, value) => { const it = document.getElementById(id); it.value = value;
  it.dispatchEvent(new Event(it.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true })); };
const status = () => document.getElementById('filter-count').textContent;
const points = () => [...document.querySelectorAll('.topic article.point')];
const shown = () => points().filter((it) => it.checkVisibility()).map((it) => it.id);
const clear = () => document.getElementById('filter-clear').click();
const wait = () => new Promise((done) => setTimeout(done, 60));
"""


def region():
    """Three areas: cedar differs on the first point, birch is silent on the second, ash and birch share the third."""
    found = report(name="Gŵyl Llanŷd")
    rows = found.view.matrix.rows
    alike = tuple(replace(cell, values=("within 24 hours",)) for cell in rows[0].cells[:2])
    third = replace(rows[0], point="missing.third", topic="talk", severity=None, cells=alike)
    titled = replace(found.view.clusters[0], id=third.point)
    view = replace(found.view, matrix=replace(found.view.matrix, rows=(*rows, third)))
    return replace(found, view=replace(view, clusters=(*found.view.clusters, titled)))


@pytest.fixture(scope="module")
def page():
    return render(region(), "html", Layout())


def test_points_are_found_counted_and_unfolded(chromium, page, tmp_path):
    acts = """
    const found = { at_first: [shown().length, status()] };
    for (const [id, value] of [['filter-severity', 'shared'], ['filter-severity', 'material'],
        ['filter-area', 'cedar'], ['filter-kind', 'missing'], ['filter-words', 'nothing has this']]) {
      set(id, value); found[id + ' ' + value] = [shown().length, status()]; clear();
    }
    found.cleared = [shown().length, status(), document.getElementById('filter-area').value];
    set('filter-severity', 'shared');
    found.nones = [...document.querySelectorAll('.none')].map((it) => it.checkVisibility());
    const map = document.getElementById('heat_map-title'), bar = document.getElementById('filters');
    found.map_above = Boolean(map.compareDocumentPosition(bar) & Node.DOCUMENT_POSITION_FOLLOWING);
    found.of_first = [...document.querySelectorAll('.points .on-paper')].filter((it) => !it.hidden).length;
    return found;
    """
    assert told(chromium, page, ACTS + acts, tmp_path) == {
        "at_first": [0, "3 of 3 points shown."],
        "filter-severity shared": [1, "1 of 3 points shown."],
        "filter-severity material": [2, "2 of 3 points shown."],
        "filter-area cedar": [2, "2 of 3 points shown."],
        "filter-kind missing": [3, "3 of 3 points shown."],
        "filter-words nothing has this": [0, "0 of 3 points shown."],
        "cleared": [0, "3 of 3 points shown.", ""],
        "nones": [False, True],
        "map_above": True,
        "of_first": 0,
    }


def test_a_further_point_of_a_topic_is_unfolded_where_it_is_found(chromium, tmp_path):
    found = region()
    row, cluster = found.view.matrix.rows[0], found.view.clusters[0]
    ids = [f"missing.further-{number}" for number in range(1, 6)]
    rows = tuple(replace(row, point=id_, title=id_) for id_ in ids)
    view = replace(
        found.view,
        matrix=replace(found.view.matrix, rows=rows),
        clusters=tuple(replace(cluster, id=id_) for id_ in ids),
        friction=replace(found.view.friction, points={id_: 1.0 / n for n, id_ in enumerate(ids, 1)}),
    )
    text = render(replace(found, view=view), "html", Layout())
    acts = """
    const further = document.querySelector('details.more'), last = further.querySelector('article.point:last-child');
    const within = further.querySelectorAll('article.point').length;
    last.insertAdjacentText('beforeend', 'heron');
    set('filter-words', 'heron');
    const seen = shown();
    clear();
    set('filter-words', 'nothing has this');
    return [within, seen.length, seen[0] === last.id, further.checkVisibility()];
    """
    assert told(chromium, text, ACTS + acts, tmp_path) == [2, 1, True, False]


def test_what_a_reader_unfolded_stays_so_when_the_filters_are_cleared(chromium, page, tmp_path):
    acts = """
    const topic = document.querySelector('details.topic');
    topic.open = true;
    set('filter-severity', 'material'); clear();
    return [...document.querySelectorAll('details.topic')].map((it) => it.open);
    """
    first, *others = told(chromium, page, ACTS + acts, tmp_path)
    assert first is True
    assert not any(others)


def test_a_search_finds_welsh_names_with_accents_and_without(chromium, page, tmp_path):
    acts = (
        "return ['gwyl llanyd', 'GŴYL', 'llanŷd talking'].map((it) => { set('filter-words', it); return status(); });"
    )
    assert told(chromium, page, ACTS + acts, tmp_path) == ["3 of 3 points shown."] * 3


def test_a_link_to_a_point_the_filters_hide_shows_it_and_says_so(chromium, page, tmp_path):
    acts = """
    const it = points().find((one) => one.dataset.severity === 'shared');
    set('filter-severity', 'material');
    const before = it.checkVisibility();
    location.hash = it.id; await wait();
    const box = it.getBoundingClientRect(), bar = document.getElementById('filters').getBoundingClientRect();
    return [before, it.checkVisibility(), status(), box.top >= bar.bottom && box.top < innerHeight];
    """
    said = "The filters were cleared to show what was linked to. 3 of 3 points shown."
    assert told(chromium, page, ACTS + acts, tmp_path) == [False, True, said, True]


def test_every_claim_of_the_page_has_an_id_that_opens_the_page_at_it(chromium, page, tmp_path):
    acts = """
    const lost = [], ids = [...document.querySelectorAll('.topic [id], article[id], tr[id]')].map((it) => it.id);
    for (const id of ids) {
      document.querySelectorAll('details').forEach((it) => { it.open = false; });
      location.hash = id; await wait();
      if (!document.getElementById(id).checkVisibility()) { lost.push(id); }
    }
    return [ids.length > 10, lost];
    """
    assert told(chromium, page, ACTS + acts, tmp_path) == [True, []]


def test_areas_that_differ_in_one_accent_have_ids_of_their_own():
    found = region()
    names = {"ash": "m\u00f4n", "birch": "m\u00e2n"}
    areas = tuple(Area(id=names.get(one.id, one.id), name=one.name) for one in found.view.areas)
    rows = tuple(
        replace(row, cells=tuple(replace(cell, area=names.get(cell.area, cell.area)) for cell in row.cells))
        for row in found.view.matrix.rows
    )
    alone = replace(found.view.friction, borders=())
    view = replace(found.view, areas=areas, matrix=replace(found.view.matrix, rows=rows), friction=alone, crossings=())
    page = render(replace(found, view=view), "html", Layout())
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert {one.rpartition("--")[2] for one in ids} >= {"m\u00f4n", "m\u00e2n"}
