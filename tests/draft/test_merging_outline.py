"""One procedure out of two: the order of its parts, their marks, and that every paragraph stands in one of them."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alignctl.draft.merging import bases_of, merged_parts, names_carried
from alignctl.model.alignment import Relation
from alignctl.model.area import Base
from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.merged import Mark, MergedHeading, MergedPart
from alignctl.model.national import Below, BelowNational
from alignctl.model.tier import Tier
from tests.draft.two_texts import compared, divergence, link, procedure, provision, section, shared

NOT_BELOW = ((), ())


def merged(a, b, links, *points, below=NOT_BELOW):
    """What is made of two procedures; `points` are the divergences, then what both say alike."""
    return merged_parts(compared(a, b, links, *points), below)


def parts_of(outline):
    return [one for one in outline if isinstance(one, MergedPart)]


def told(outline):
    """The outline as titles: of a heading alone, of a part with the sections of both."""
    return [
        one.title
        if isinstance(one, MergedHeading)
        else ([text.title for text in one.a], [text.title for text in one.b])
        for one in outline
    ]


ASH = procedure(
    "ash",
    section("1", "Begin", children=[section("1.1", "Scope", "Ash scope."), section("1.2", "Terms", "Ash terms.")]),
    section("2", "Act", children=[section("2.1", "Report", "Ash report."), section("2.2", "Return", "Ash return.")]),
)


def test_the_first_order_leads_and_what_the_second_has_alone_follows_its_neighbour():
    birch = procedure(
        "birch",
        section("1", "Return", "Birch return."),
        section("2", "Hospital", "Birch hospital."),
        section(
            "3", "Start", children=[section("3.1", "Reach", "Birch reach."), section("3.2", "Push", "Birch push.")]
        ),
    )
    outline, _, _ = merged(ASH, birch, [link("1.1", "3.1"), link("2.2", "1")])
    assert told(outline) == [
        "Begin",
        (["Scope"], ["Reach"]),
        ([], ["Push"]),
        (["Terms"], []),
        "Act",
        (["Report"], []),
        (["Return"], ["Return"]),
        ([], ["Hospital"]),
    ]
    assert [one.number for one in parts_of(outline)] == list(range(1, 7))


def test_a_chapter_the_second_text_has_alone_keeps_its_heading_and_stands_behind_a_whole_chapter():
    birch = procedure(
        "birch",
        section("1", "Reach", "Birch reach."),
        section("2", "School", children=[section("2.1", "Absent", "Birch absent.")]),
    )
    outline, _, _ = merged(ASH, birch, [link("1.1", "1")])
    assert told(outline)[:5] == ["Begin", (["Scope"], ["Reach"]), (["Terms"], []), "School", ([], ["Absent"])]
    assert [one.level for one in outline[3:5]] == [1, 2]


def test_what_stands_before_all_that_meets_goes_before_it():
    birch = procedure("birch", section("1", "Preface", "Birch preface."), section("2", "Reach", "Birch reach."))
    outline, _, _ = merged(ASH, birch, [link("1.1", "2")])
    assert told(outline).index(([], ["Preface"])) < told(outline).index((["Scope"], ["Reach"]))


def test_what_stands_first_under_a_heading_goes_to_the_others_under_it():
    birch = procedure(
        "birch",
        section("1", "Reach", "Birch reach."),
        section(
            "2", "Doing", children=[section("2.1", "First", "Birch first."), section("2.2", "Tell", "Birch tell.")]
        ),
    )
    outline, _, _ = merged(ASH, birch, [link("1.1", "1"), link("2.1", "2.2")])
    assert told(outline)[3:6] == ["Act", ([], ["First"]), (["Report"], ["Tell"])]


def test_pieces_of_a_text_that_was_split_stand_together():
    birch = procedure(
        "birch", section("1", "Ring", "Ring."), section("2", "Push", "Push."), section("3", "Write", "W.")
    )
    outline, _, _ = merged(ASH, birch, [link("2.1", "1"), link("2.1", "3", confidence=0.7)])
    assert (["Report"], ["Ring", "Write"]) in told(outline)


def test_neighbours_that_one_section_covers_stand_together_and_others_are_sent_there():
    birch = procedure("birch", section("1", "All", "Birch all."))
    links = [link("2.1", "1"), link("2.2", "1", confidence=0.8), link("1.1", "1", confidence=0.7)]
    outline, _, _ = merged(ASH, birch, links)
    assert (["Report", "Return"], ["All"]) in told(outline)
    scope = next(one for one in parts_of(outline) if one.title == "Scope")
    assert (scope.mark, scope.b) == (Mark.CHOOSE, ())
    assert [(one.area, one.section, one.part) for one in scope.elsewhere] == [("birch", "All", 3)]


def test_a_link_less_likely_than_not_joins_nothing():
    birch = procedure("birch", section("1", "Reach", "Birch reach."))
    outline, _, _ = merged(ASH, birch, [link("1.1", "1", confidence=0.49)])
    assert {one.mark for one in parts_of(outline)} == {Mark.ONLY_A, Mark.ONLY_B}


@pytest.mark.parametrize(
    ("relation", "ours", "theirs", "mark"),
    [
        (Relation.EQUIVALENT, "It is held within 72 hours.", "Hold it in 3 days at most.", Mark.SAME),
        (Relation.EQUIVALENT, "It is held within 72 hours.", "Hold it within 5 days.", Mark.CHOOSE),
        (Relation.EQUIVALENT, "Ring 01632 960117.", "Ring 01632 960118.", Mark.CHOOSE),
        (Relation.EQUIVALENT, "1. Ring.", "Ring.", Mark.SAME),
        (Relation.EQUAL, "It is held soon.", "It is held soon.", Mark.SAME),
        (Relation.INTERSECTS, "It is held soon.", "It is held soon.", Mark.CHOOSE),
    ],
)
def test_one_text_can_stand_for_both_only_where_limits_and_numbers_are_the_same(relation, ours, theirs, mark):
    a, b = procedure("ash", section("1", "Return", ours)), procedure("birch", section("1", "Return", theirs))
    outline, _, _ = merged(a, b, [link("1", "1", relation)])
    assert [one.mark for one in parts_of(outline)] == [mark]


def test_a_point_to_decide_makes_a_choice_of_texts_that_are_alike():
    a, b = procedure("ash", section("1", "Return", "Soon.")), procedure("birch", section("1", "Return", "Soon."))
    found = [divergence(provision("ash", "1", 24), provision("birch", "1", 48))]
    outline, choices, _ = merged(a, b, [link("1", "1", Relation.EQUAL)], found)
    assert [one.mark for one in parts_of(outline)] == [Mark.CHOOSE]
    assert [(one.number, one.part, one.other_part) for one in choices] == [(1, 1, None)]


def test_choices_stand_gravest_first_and_name_both_parts():
    birch = procedure("birch", section("1", "Reach", "Birch reach."))
    found = [
        divergence(provision("ash", "1.1", 24), None, Severity.WORDING, ComparisonKind.ONLY_A, "tell-school"),
        divergence(provision("ash", "2.2", 24), provision("birch", "1", 48), Severity.MATERIAL),
        divergence(provision("ash", "2.1", 24), provision("birch", "1", 48), Severity.STATUTORY, action="report"),
    ]
    outline, choices, _ = merged(ASH, birch, [link("1.1", "1")], found)
    assert [(one.number, one.severity, one.part, one.other_part) for one in choices] == [
        (1, Severity.STATUTORY, 3, 1),
        (2, Severity.MATERIAL, 4, 1),
        (3, Severity.WORDING, 1, None),
    ]
    report = parts_of(outline)[2]
    assert (report.title, report.mark) == ("Report", Mark.CHOOSE)
    assert [(one.area, one.part) for one in report.elsewhere] == [("birch", 1)]


def test_a_point_that_a_shared_text_alone_holds_is_decided_at_no_part():
    found = [divergence(None, provision("manual", "1", 48), comparison=ComparisonKind.ONLY_B)]
    _, choices, _ = merged(ASH, procedure("birch", section("1", "Reach", "Birch reach.")), [], found)
    assert [(one.part, one.other_part) for one in choices] == [(None, None)]


def below(area, section_id):
    said = provision(area, section_id, 120)
    return BelowNational(
        topic=said.topic,
        attribute=said.attribute,
        action=said.action,
        how=Below.FIGURE,
        provision=said,
        explanation=f"{area.title()} is below.",
    )


def test_who_is_below_is_told_of_a_difference():
    found = [divergence(provision("ash", "2.2", 24), provision("birch", "1", 120))]
    birch = procedure("birch", section("1", "Return", "Birch return."))
    _, choices, _ = merged(ASH, birch, [link("2.2", "1")], found, below=((), (below("birch", "1"),)))
    assert [one.below for one in choices] == [("birch",)]


def test_both_texts_alike_and_below_are_to_be_decided_first():
    birch = procedure("birch", section("1", "Return", "Birch return."))
    agreed = [shared(provision("ash", "2.2", 120), provision("birch", "1", 120))]
    both = ((below("ash", "2.2"),), (below("birch", "1"),))
    outline, choices, alike = merged(ASH, birch, [link("2.2", "1", Relation.EQUIVALENT)], (), agreed, below=both)
    (one,) = choices
    assert (one.severity, one.comparison, one.below, one.part) == (Severity.STATUTORY, None, ("ash", "birch"), 4)
    assert one.explanation == "Ash is below. Birch is below."
    assert parts_of(outline)[3].mark is Mark.CHOOSE
    assert [held.part for held in alike] == [4]


def test_bases_are_told_once_and_names_counted_whole():
    manual = Base(id="manual", name="Manual", tier=Tier.REGIONAL, documents=procedure("manual").documents)
    a = procedure(
        "ash", section("1", "In Ash", "Ash rings Birch. Ashford does not.", tables=[((("Ash",),), 0)]), bases=(manual,)
    )
    b = procedure("birch", section("1", "Ring", "Birch."), bases=(manual,))
    assert [(one.id, one.areas) for one in bases_of(a, b)] == [("manual", ("ash", "birch"))]
    assert [(one.area, one.named, one.times) for one in names_carried(a, b)] == [
        ("ash", "ash", 3),
        ("ash", "birch", 1),
        ("birch", "birch", 1),
    ]


def trees(area):
    """Documents of two levels with headings that may be bare."""
    counts = st.lists(st.tuples(st.integers(0, 2), st.lists(st.integers(0, 2), max_size=3)), min_size=1, max_size=4)

    def made(shape):
        tops = []
        for place, (own, below_it) in enumerate(shape, start=1):
            children = [
                section(f"{place}.{at}", f"{area} {place}.{at}", *(f"{area} {place}.{at} {n}" for n in range(size)))
                for at, size in enumerate(below_it, start=1)
            ]
            tables = [(((f"{area} cell {place}",),), 0)] if own == 2 else []
            texts = [f"{area} {place} {n}" for n in range(own)]
            tops.append(section(str(place), f"{area} {place}", *texts, children=children, tables=tables))
        return procedure(area, *tops)

    return counts.map(made)


@settings(max_examples=60, deadline=None)
@given(trees("ash"), trees("birch"), st.data())
def test_every_paragraph_and_table_stands_in_exactly_one_part(a, b, data):
    ids = [[one.id for one, _ in side.documents[0].walk()] for side in (a, b)]
    sure = st.floats(0, 1)
    pairs = data.draw(st.lists(st.tuples(st.sampled_from(ids[0]), st.sampled_from(ids[1]), sure), max_size=12))
    outline, _, _ = merged(a, b, [link(one, other, confidence=sure) for one, other, sure in pairs])
    found = [text for one in parts_of(outline) for text in (*one.a, *one.b)]
    texts = Counter(paragraph.text for text in found for paragraph in text.paragraphs)
    tables = Counter(table.rows for text in found for table in text.tables)
    sections = [one for side in (a, b) for one, _ in side.documents[0].walk()]
    assert texts == Counter(paragraph.text for one in sections for paragraph in one.paragraphs)
    assert tables == Counter(table.rows for one in sections for table in one.tables)
    assert [one.number for one in parts_of(outline)] == list(range(1, len(parts_of(outline)) + 1))
    in_order = [text.section_id for one in parts_of(outline) for text in one.a]
    assert in_order == [one.id for one, _ in a.documents[0].walk() if one.paragraphs or one.tables]
    headings = {one.title for one in outline if isinstance(one, MergedHeading) and one.area == "ash"}
    assert headings == {one.title for one, _ in a.documents[0].walk() if not one.paragraphs and not one.tables}
