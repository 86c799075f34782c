"""Links of several areas made to agree."""

from __future__ import annotations

from itertools import combinations, permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from alignctl.match import reconcile
from alignctl.model.alignment import Alignment, Link, Relation, SectionRef
from tests.match.procedures import document, procedure, section

TITLES = ("Risk", "Return", "Records")
LINKED = tuple(relation for relation in Relation if relation is not Relation.NONE)
HOLDS = {Relation.EQUAL, Relation.EQUIVALENT, Relation.SUPERSET}
HELD = {Relation.EQUAL, Relation.EQUIVALENT, Relation.SUBSET}


def area(name, titles=TITLES):
    return procedure(name, document(f"{name}.md", *(section(str(n + 1), title) for n, title in enumerate(titles))))


def ref(name, place):
    return SectionRef(document=f"{name}.md", section_id=str(place + 1), number=None, title=TITLES[place])


def link(a, b, relation=Relation.EQUIVALENT, confidence=0.9):
    return Link(a=ref(*a), b=ref(*b), relation=relation, score=0.5, confidence=confidence)


def alignment(pair, links, near=()):
    """An alignment of two areas with three sections each: the links given, and the rest left alone."""
    alone = []
    for side, name in enumerate(pair):
        for place in range(len(TITLES)):
            one = ref(name, place)
            if all(one not in (found.a, found.b) for found in links):
                ends = (one, None) if side == 0 else (None, one)
                alone.append(Link(a=ends[0], b=ends[1], relation=Relation.NONE, score=0, confidence=0.8))
    return Alignment(links=(*links, *alone), near=tuple(near))


def settle(pairs, near=None):
    """Reconcile links given by pair of areas."""
    near = near or {}
    names = sorted({name for pair in pairs for name in pair})
    alignments = {pair: alignment(pair, links, near.get(pair, ())) for pair, links in pairs.items()}
    return reconcile(alignments, {name: area(name) for name in names})


def linked(found):
    return {(one.a, one.b): one for one in found.links if one.a and one.b}


def test_a_link_that_two_strong_ones_imply_is_drawn_if_it_came_near():
    near = {("a", "c"): [link(("a", 0), ("c", 0), Relation.INTERSECTS, 0.2)]}
    found = settle(
        {
            ("a", "b"): [link(("a", 0), ("b", 0))],
            ("b", "c"): [link(("b", 0), ("c", 0), Relation.SUPERSET)],
            ("a", "c"): [],
        },
        near,
    )["a", "c"]
    drawn = linked(found)[ref("a", 0), ref("c", 0)]
    assert drawn.relation is Relation.SUPERSET
    assert drawn.confidence == 0.2
    assert drawn.reasons == ("both are linked with \u201cRisk\u201d of B",)
    assert not any(one.relation is Relation.NONE and ref("a", 0) in (one.a, one.b) for one in found.links)


def test_two_parts_of_one_whole_need_no_link():
    pairs = {
        ("a", "b"): [link(("a", 0), ("b", 0), Relation.SUBSET)],
        ("b", "c"): [link(("b", 0), ("c", 0), Relation.SUPERSET)],
        ("a", "c"): [],
    }
    near = {("a", "c"): [link(("a", 0), ("c", 0), Relation.INTERSECTS, 0.2)]}
    assert not linked(settle(pairs, near)["a", "c"])


def test_the_less_sure_of_two_links_is_an_overlap_where_the_third_did_not_come_near():
    found = settle(
        {
            ("a", "b"): [link(("a", 0), ("b", 0), confidence=0.9)],
            ("b", "c"): [link(("b", 0), ("c", 1), confidence=0.8)],
            ("a", "c"): [],
        }
    )
    assert linked(found["a", "b"])[ref("a", 0), ref("b", 0)].relation is Relation.EQUIVALENT
    less = linked(found["b", "c"])[ref("b", 0), ref("c", 1)]
    assert less.relation is Relation.INTERSECTS
    assert less.reasons == (
        "in part only: \u201cRisk\u201d of B is linked with \u201cRisk\u201d of A, and \u201cReturn\u201d of C is not",
    )


def test_a_weak_link_between_two_groups_is_dropped_and_says_why():
    found = settle(
        {
            ("a", "b"): [link(("a", 0), ("b", 1), confidence=0.3)],
            ("a", "c"): [link(("a", 0), ("c", 0))],
            ("b", "c"): [link(("b", 1), ("c", 1))],
        }
    )
    assert not linked(found["a", "b"])
    (alone,) = [one for one in found["a", "b"].links if one.a == ref("a", 0)]
    assert alone.relation is Relation.NONE
    assert alone.confidence == 0.7
    (why,) = alone.reasons
    assert why.startswith("not linked, since other areas part them: ")
    assert why.endswith("\u201cReturn\u201d of B with \u201cReturn\u201d of C")
    assert [(one.a, one.b) for one in found["a", "b"].near] == [(ref("a", 0), ref("b", 1))]


def test_a_weak_link_stays_where_no_third_area_speaks_against_it():
    pairs = {("a", "b"): [link(("a", 0), ("b", 1), confidence=0.3)], ("a", "c"): [link(("a", 0), ("c", 0))]}
    assert linked(settle(pairs)["a", "b"])


def test_links_stay_in_reading_order():
    near = {("a", "c"): [link(("a", 0), ("c", 0), Relation.INTERSECTS, 0.2)]}
    pairs = {
        ("a", "b"): [link(("a", 0), ("b", 0))],
        ("b", "c"): [link(("b", 0), ("c", 0))],
        ("a", "c"): [link(("a", 1), ("c", 1))],
    }
    links = settle(pairs, near)["a", "c"].links
    assert [one.a and one.a.title for one in links] == ["Risk", "Return", "Records", None]


@st.composite
def regions(draw):
    """Links and near misses between three or four areas, at random."""
    names = "abcd"[: draw(st.integers(3, 4))]
    places = st.tuples(st.integers(0, 2), st.integers(0, 2))
    figures = st.sampled_from([0.2, 0.45, 0.6, 0.75, 0.9, 0.99])
    pairs, near = {}, {}
    for pair in combinations(names, 2):
        chosen = draw(st.dictionaries(places, st.tuples(st.sampled_from(LINKED), figures), max_size=4))
        pairs[pair] = [
            link((pair[0], i), (pair[1], j), relation, sure) for (i, j), (relation, sure) in sorted(chosen.items())
        ]
        close = draw(st.sets(places, max_size=4)) - chosen.keys()
        near[pair] = [link((pair[0], i), (pair[1], j), Relation.INTERSECTS, 0.2) for i, j in sorted(close)]
    return pairs, near


def as_seen(found):
    """All links of a result whichever way round, as pairs of ends with what is said of them."""
    seen = set()
    for one in (one for result in found.values() for one in result.links):
        first = min((one, one.mirrored), key=lambda either: repr((either.a, either.b)))
        seen.add((first.a, first.b, first.relation, first.confidence, first.reasons))
    return seen


@settings(deadline=None, max_examples=60)
@given(regions(), st.permutations("abcd"))
def test_the_order_of_areas_does_not_matter(region, order):
    pairs, near = region
    turned_pairs, turned_near = {}, {}
    for pair in sorted(pairs, key=lambda pair: sorted(map(order.index, pair))):
        turn = order.index(pair[0]) > order.index(pair[1])
        key = pair[::-1] if turn else pair
        turned_pairs[key] = [one.mirrored if turn else one for one in pairs[pair]]
        turned_near[key] = [one.mirrored if turn else one for one in near[pair]]
    assert as_seen(settle(pairs, near)) == as_seen(settle(turned_pairs, turned_near))


@settings(deadline=None, max_examples=100)
@given(regions())
def test_no_contradiction_is_left_and_every_section_stands_in_a_link(region):
    pairs, near = region
    found = settle(pairs, near)
    links = {}
    for result in found.values():
        for one in (*linked(result).values(), *(one.mirrored for one in linked(result).values())):
            links[one.a, one.b] = one
    for pair, result in found.items():
        for side, name in enumerate(pair):
            assert {(one.a, one.b)[side] for one in result.links} >= {ref(name, place) for place in range(len(TITLES))}
    for first, second in permutations(links.values(), 2):
        middle, a, c = first.b, first.a, second.b
        if second.a != middle or len({end.document for end in (a, middle, c)}) < 3:
            continue
        if not all(binds(one, links) for one in (first, second)):
            continue
        if first.relation is second.relation is Relation.EQUAL:
            continue
        whole = first.relation in HOLDS or second.relation in HELD
        assert not whole or (a, c) in links


def binds(one, links):
    """The rule of the page on matching, worked out anew: strong, surest, and more than an overlap."""
    rivals = [
        other.confidence
        for other in links.values()
        if (other.a == one.a and other.b.document == one.b.document)
        or (other.b == one.b and other.a.document == one.a.document)
    ]
    return one.confidence >= 0.7 and one.relation is not Relation.INTERSECTS and max(rivals) <= one.confidence
