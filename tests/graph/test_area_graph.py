import os
import subprocess
import sys
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from alignctl.graph import area_graph, graphml, layout, separate_parts
from alignctl.model.tie import Tie
from tests.graph.region_by_hand import view

TIES = [Tie(a="ash", b="birch", weight=1.5, reasons=("land border",)), Tie(a="cedar", b="dale", weight=1.0, reasons=())]
SPACE = "{http://graphml.graphdrawing.org/xmlns}"


def test_the_graph_holds_areas_ties_procedures_points_and_divergences():
    graph = area_graph(view())
    nodes = [kind for _, kind in graph.nodes(data="type")]
    edges = [kind for *_, kind in graph.edges(data="type")]
    assert {kind: nodes.count(kind) for kind in set(nodes)} == {"area": 3, "procedure": 2, "point": 2}
    assert {kind: edges.count(kind) for kind in set(edges)} == {
        "tie": 2,
        "publishes": 2,
        "states": 6,
        "divergence": 4,
    }
    assert graph.edges["ash", "birch", "tie"]["reasons"] == "land border"
    assert graph.edges["ash", "cedar", "missing.talk.time-limit.first"]["comparison"] == "a-stricter"


def test_graphml_is_read_again_and_holds_no_forbidden_character():
    text = graphml(view(name="Vale \x0b <region> & \ufffe more"))
    root = ET.fromstring(text.encode())  # noqa: S314  our own text
    assert len(root.findall(f"{SPACE}graph/{SPACE}node")) == 7
    assert "Vale  <region> &  more" in [data.text for data in root.iter(f"{SPACE}data")]


def test_the_same_region_gives_the_same_bytes_in_every_process():
    code = "from tests.graph.region_by_hand import view; from alignctl.graph import graphml; print(graphml(view()))"
    texts = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(texts) == 1
    assert len(texts.pop()) > 1000


@given(st.permutations(["ash", "birch", "cedar", "dale"]), st.permutations(TIES))
def test_the_order_areas_and_ties_come_in_moves_nothing(areas, ties):
    assert layout(areas, ties) == layout(sorted(areas), TIES)


def test_tied_areas_stand_nearer_than_others():
    places = {place.area: complex(place.x, place.y) for place in layout(["ash", "birch", "cedar", "dale"], TIES)}
    assert abs(places["ash"] - places["birch"]) < min(abs(places["ash"] - places[other]) for other in ("cedar", "dale"))


def test_one_area_and_none_are_laid_out():
    assert [(place.area) for place in layout(["ash"], [])] == ["ash"]
    assert layout([], []) == ()


def test_parts_without_a_tie_between_them_are_told():
    assert separate_parts(["dale", "cedar", "birch", "ash", "elm"], TIES) == (
        ("ash", "birch"),
        ("cedar", "dale"),
        ("elm",),
    )
