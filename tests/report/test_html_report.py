"""A region's report as a web page: whole, the same every time, and harmless whatever an area is called."""

import json
import re
import subprocess
from dataclasses import replace

import pytest
from lxml import html as parser

from alignctl.model.area import Area
from alignctl.model.asked import Asked
from alignctl.model.document_read import DocumentRead
from alignctl.model.region_report import RegionReport
from alignctl.rank.plan import make_plan
from alignctl.report import Layout, render
from alignctl.report.pictures import border_graph, effort_chart, heat_map, plan_curve
from alignctl.report.pictures.scale import axis
from tests.graph.region_by_hand import view
from tests.rank.regions import candidate, option, ranking
from tests.report.made import document

EVIL = 'Ynys Môn <script>alert(1)</script> "&\u202e\u0007\u0000'


def report(name="Ash"):
    """A region by hand with two candidates and a plan."""
    seen = view()
    first, *others = seen.areas
    seen = replace(seen, areas=(Area(id=first.id, name=name), *others))
    found = ranking(
        [
            candidate("missing.one", 1, option("within 24 hours", {"cedar": 0.25}, [("birch", "cedar", 1.0, 0, 0)])),
            candidate("missing.two", 2, option(name, {"cedar": 0.5}, [("birch", "cedar", 2.0, 0, 0)])),
        ]
    )
    read = tuple(DocumentRead(area=id_, kind="missing", document=document(f"{id_}.docx")) for id_ in ("ash", "birch"))
    return RegionReport(view=seen, ranking=found, plan=make_plan(found, Asked(capacity=1), ()), documents=read)


def page(**changes):
    return render(report(**changes), "html", Layout())


def test_the_same_report_gives_the_same_bytes():
    assert page() == page()


def test_every_link_has_its_target_and_no_id_stands_twice():
    tree = parser.fromstring(page())
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    links = [link for link in tree.xpath("//a/@href") if link.startswith("#")]
    assert len(links) > 10
    assert {link[1:] for link in links} <= set(ids)


def test_nothing_is_fetched():
    tree = parser.fromstring(page())
    assert not tree.xpath("//@src | //link | //iframe | //img")
    assert all(link.startswith("#") for link in tree.xpath("//@href"))


def test_every_picture_says_its_finding_and_has_a_table_after_it():
    tree = parser.fromstring(page())
    drawn = tree.xpath("//*[local-name()='svg']")
    assert len(drawn) == 5
    for one in drawn:
        title, description = one.get("aria-labelledby").split()
        assert one.get("role") == "img"
        assert tree.get_element_by_id(title).text_content().strip()
        assert tree.get_element_by_id(description).text_content().strip()
        assert one.xpath("ancestor::section//table")


def test_names_and_quotes_are_words_and_never_marks():
    text = page(name=EVIL)
    assert text.count("<script>") == 1
    assert "Ynys Môn &lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert not re.search("[\u0000\u0007\u202e]", text)


def test_the_counts_are_those_of_json_and_of_the_other_formats():
    result = report()
    told = json.loads(render(result, "json", Layout()))
    tree = parser.fromstring(render(result, "html", Layout()))
    apart = [row for row in told["region"]["points"] if row["severity"]]
    assert len(tree.xpath("//section[@aria-labelledby='apart']//article")) == len(apart)
    assert len(tree.xpath("//article[starts-with(@id, 'candidate-')]")) == len(told["ranking"]["candidates"])
    assert len(tree.xpath("//tr[starts-with(@id, 'document-')]")) == len(told["documents"])
    steps = tree.xpath("//section[@aria-labelledby='plan']//caption[contains(., 'Steps')]/..//tbody/tr")
    assert len(steps) == len(told["plan"]["steps"]) > 0
    summary = tree.xpath("//section[@aria-labelledby='summary']")[0].text_content()
    assert "Apart: 2 of 2 points" in summary
    assert "Apart: 2 of 2 points" in " ".join(render(result, "text", Layout(width=400)).split())


def test_a_claim_shows_its_sentence_its_document_and_its_rule():
    found = report()
    clusters = tuple(
        replace(
            cluster,
            areas=tuple(
                replace(entry, provisions=tuple(replace(one, rule="missing.talk") for one in entry.provisions))
                for entry in cluster.areas
            ),
        )
        for cluster in found.view.clusters
    )
    text = render(replace(found, view=replace(found.view, clusters=clusters)), "html", Layout())
    row = found.view.matrix.rows[0]
    claim = parser.fromstring(text).get_element_by_id(f"point-{row.point}--ash")
    cell = next(one for one in row.cells if one.area == "ash")
    assert cell.citation.quote in claim.text_content()
    assert claim.xpath(".//a/@href") == ["#document-1"]
    assert claim.xpath(".//a/text()") == [cell.citation.document]
    assert "; rule missing.talk" in claim.text_content()


def test_the_marking_stands_first_and_last():
    text = parser.fromstring(page()).text_content()
    assert text.count("OFFICIAL") == 2


def test_a_region_with_nothing_to_show_is_a_page_all_the_same():
    empty = replace(report().view, clusters=(), matrix=replace(view().matrix, rows=()), crossings=(), exemplars=())
    empty = replace(empty, friction=replace(empty.friction, borders=(), topics=(), points={}), profiles=(), pilots=())
    text = render(RegionReport(view=empty, ranking=ranking([]), plan=None, documents=()), "html", Layout())
    assert "No point was found on which areas differ." in text
    assert "<svg" not in text


def test_the_heat_map_counts_points_that_differ_of_those_compared():
    drawn = heat_map(view())
    assert [(cell.area, cell.words) for cell in drawn.rows[0].cells] == [
        ("ash", "2/2"),
        ("birch", "2/2"),
        ("cedar", "2/2"),
    ]
    assert drawn.rows[0].cells[0].level == 4


def test_the_border_with_most_friction_is_widest_and_named():
    drawn = border_graph(view())
    first = view().friction.borders[0]
    assert drawn.edges[-1].wide == max(edge.wide for edge in drawn.edges) == 10.0
    assert drawn.title.startswith(f"Most friction lies between {first.a.title()} and {first.b.title()}")


def test_numbers_on_one_place_are_drawn_beside_each_other():
    same = [
        candidate(f"missing.{n}", n, option("x", {"cedar": 0.5}, [("birch", "cedar", 2.0, 0, 0)])) for n in range(1, 5)
    ]
    dots = [dot for dot in effort_chart(ranking(same)).dots if dot.numbered]
    assert len({dot.at for dot in dots}) == len({dot.rank for dot in dots}) == 4
    assert len({(dot.x, dot.y) for dot in dots}) == 1


def test_the_curve_marks_the_plan():
    drawn = plan_curve(report().plan)
    assert drawn.marks[0].words == "this plan"
    assert plan_curve(None) is None


@pytest.mark.parametrize(("most", "top", "ticks"), [(6, 6, 4), (0, 1, 6), (0.37, 0.4, 5), (139.9, 150, 4)])
def test_an_axis_ends_on_a_round_figure(most, top, ticks):
    found = axis(most, 0, 100)
    assert (found.top, len(found.ticks())) == (top, ticks)
    assert found.place(found.top) == 100


@pytest.mark.browser
def test_the_page_shows_itself_in_a_browser_and_runs_no_words_of_a_text(chromium, tmp_path):
    evil = '<script>document.title = "taken"</script><img src=x onerror=\'document.title="taken"\'>'
    (tmp_path / "page.html").write_text(page(name=evil), encoding="utf-8")
    done = subprocess.run(
        [
            chromium,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            f"--user-data-dir={tmp_path / 'profile'}",
            "--virtual-time-budget=2000",
            "--dump-dom",
            f"{(tmp_path / 'page.html').as_uri()}#candidate-missing.two",
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert "<title>Vale: the region reported</title>" in done.stdout
    assert done.stdout.count("<svg") == 5
