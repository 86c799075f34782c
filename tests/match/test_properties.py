"""What holds for any two procedures."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from alignctl.match import align
from alignctl.match.context import weigh_sides
from alignctl.match.features import FEATURES, FEATURES_OF_TITLES
from alignctl.match.preparing import prepare
from alignctl.match.titles import standing_of_titles
from alignctl.model.alignment import Relation
from tests.match.procedures import document, procedure, rule_book, section, time_limit

BOOK = rule_book()
WORDS = ("child", "police", "Return home interview", "risk", "MASH", "scope", "records", "high", "ring", "999", "é", "")
text = st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)


@st.composite
def procedures(draw):
    area = draw(st.sampled_from(["a", "b"]))
    sections = []
    for place in range(draw(st.integers(0, 4))):
        children = [
            section(f"{place + 1}.{below + 1}", draw(text), draw(text)) for below in range(draw(st.integers(0, 2)))
        ]
        sections.append(section(str(place + 1), draw(text), draw(text), children=children))
    return procedure(area, document(f"{area}.md", *sections))


@settings(deadline=None)
@given(procedures(), procedures())
def test_every_section_stands_in_a_link_and_figures_lie_in_range(a, b):
    links = align(a, b, (), (), BOOK).links
    for side, one in (("a", a), ("b", b)):
        named = {getattr(link, side).section_id for link in links if getattr(link, side)}
        assert named == {section.id for document in one.documents for section, _ in document.walk()}
    for link in links:
        assert 0 <= link.score <= 1
        assert 0 <= link.confidence <= 1
        assert (link.relation is Relation.NONE) == (link.a is None or link.b is None)
        alone = [other for other in links if link.relation is Relation.NONE and (other.a, other.b) != (link.a, link.b)]
        assert all((other.a is None or other.a != link.a) and (other.b is None or other.b != link.b) for other in alone)


def knowing_titles(context):
    """A context that knows how the titles of every pair stand among the others."""
    pairs = product(range(len(context.a.pieces)), range(len(context.b.pieces)))
    return replace(context, titles=standing_of_titles(pairs, context.weighed_a, context.weighed_b))


@settings(deadline=None)
@given(procedures(), procedures())
def test_features_are_in_range_and_symmetric(a, b):
    ours, theirs = prepare(a, (), BOOK), prepare(b, (), BOOK)
    there, back = (knowing_titles(weigh_sides(*sides)) for sides in ((ours, theirs), (theirs, ours)))
    for feature in (*FEATURES, *FEATURES_OF_TITLES):
        for i in range(len(ours.pieces)):
            for j in range(len(theirs.pieces)):
                one, other = feature.judge(i, j, there), feature.judge(j, i, back)
                assert (one is None) == (other is None)
                if one is not None and other is not None:
                    assert 0 <= one.value <= 1
                    assert abs(one.value - other.value) < 1e-9


@settings(deadline=None)
@given(procedures(), procedures())
def test_swapping_the_sides_mirrors_pairs_and_figures(a, b):
    there = {(link.a, link.b, link.score, link.confidence) for link in align(a, b, (), (), BOOK).links}
    back = {(link.b, link.a, link.score, link.confidence) for link in align(b, a, (), (), BOOK).links}
    assert there == back


@settings(deadline=None)
@given(procedures(), st.permutations([("1", "x"), ("1", "y"), ("2", "x")]))
def test_the_order_of_provisions_does_not_matter(a, order):
    given_order = tuple(time_limit("a.md", place, action) for place, action in order)
    ordered = tuple(time_limit("a.md", place, action) for place, action in sorted(order))
    assert align(a, a, given_order, given_order, BOOK) == align(a, a, ordered, ordered, BOOK)
