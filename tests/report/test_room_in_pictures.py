"""Names and figures in the pictures of a report do not lie over each other, and the pictures fit a page."""

from dataclasses import replace
from itertools import combinations

from alignctl.model.area import Area
from alignctl.model.region import BorderFriction, Place
from alignctl.report.pictures import border_graph, heat_map
from alignctl.report.pictures.spread import Box, apart, box_of, figure_place, name_place
from tests.graph.region_by_hand import view

PAGE = 1120.0


def region(areas):
    """So many areas with long names in one corner, and one far away; a border between every two."""
    ids = [f"area-{number}" for number in range(areas)]
    first = view().friction.borders[0]
    assert isinstance(first, BorderFriction)
    borders = tuple(replace(first, a=a, b=b) for a, b in combinations(ids, 2))
    return replace(
        view(),
        areas=tuple(Area(id=one, name=f"Llanfairfechan {one}") for one in ids),
        places=tuple(
            Place(area=one, x=0.9 if one == ids[-1] else 0.001 * number, y=0.002 * number)
            for number, one in enumerate(ids)
        ),
        friction=replace(view().friction, borders=borders),
    )


def test_names_of_areas_close_together_are_drawn_apart_from_each_other_and_inside():
    drawn = border_graph(region(14))
    names = [box_of(node.label, *node.words_at) for node in drawn.nodes]
    dots = [Box(node.x, node.y, 18, 18) for node in drawn.nodes]
    assert not [pair for pair in combinations(names + dots, 2) if pair[0].over(pair[1])]
    assert all(one.wide / 2 - 1 <= one.x <= drawn.width - one.wide / 2 + 1 for one in names)
    assert all(one.tall / 2 - 1 <= one.y <= drawn.height - one.tall / 2 + 1 for one in names)


def test_figures_on_borders_lie_over_no_name_and_no_other_figure():
    drawn = border_graph(region(6))
    figures = [box_of(edge.words, *edge.words_at) for edge in drawn.edges if edge.words]
    names = [box_of(node.label, *node.words_at) for node in drawn.nodes]
    assert len(figures) > 3
    assert not [pair for pair in combinations(figures, 2) if pair[0].over(pair[1])]
    assert not [one for one in figures if any(one.over(name) for name in names)]


def test_the_pictures_of_fourteen_areas_are_no_wider_than_a_page():
    assert border_graph(region(14)).width <= PAGE
    assert heat_map(replace(region(14), clusters=view().clusters)).width <= PAGE


def test_boxes_that_lie_apart_stay_where_they_are():
    boxes = [Box(50, 50, 20, 20), Box(90, 50, 20, 20)]
    assert apart(boxes, 200, 100) == [(50, 50), (90, 50)]


def test_boxes_on_one_place_are_moved_apart():
    boxes = [Box(50, 50, 40, 20)] * 3
    moved = [replace(box, x=x, y=y) for box, (x, y) in zip(boxes, apart(boxes, 300, 200), strict=True)]
    assert not [pair for pair in combinations(moved, 2) if pair[0].over(pair[1]) > 1]


def test_a_name_stands_below_unless_something_is_there():
    below = name_place("Ash", 100, 100, [], (200, 200))
    assert below.y > 100
    assert name_place("Ash", 100, 100, [below], (200, 200)).y < 100


def test_a_figure_for_which_there_is_no_room_is_left_out():
    ends = ((0.0, 0.0), (200.0, 0.0))
    assert figure_place("1.5", ends, []).x == 100
    assert figure_place("1.5", ends, [Box(100, 0, 10, 10)]).x == 60
    assert figure_place("1.5", ends, [Box(100, 0, 150, 10)]) is None
