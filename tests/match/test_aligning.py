from __future__ import annotations

import time

import pytest

from alignctl.match import align
from alignctl.model.alignment import Relation
from tests.match.procedures import (
    document,
    northmoor,
    procedure,
    rule_book,
    section,
    time_limit,
    westvale,
)

BOOK = rule_book()


def aligned(a, b, provisions_a=(), provisions_b=()):
    return align(a, b, provisions_a, provisions_b, BOOK).links


def pairs(links):
    return {(link.a.title, link.b.title) for link in links if link.a and link.b}


def test_sections_on_one_matter_are_linked_though_their_titles_share_no_word():
    found = pairs(aligned(northmoor(), westvale()))
    assert {
        ("Introduction", "Who is this for?"),
        ("How risk is graded", "How worried are we?"),
        ("Making the report", "Step 1: Tell the police"),
        ("The return home interview", "The return conversation"),
        ("Directory", "Ring these numbers"),
    } <= found


def test_a_section_without_counterpart_stands_once_alone():
    alone = [link for link in aligned(northmoor(), westvale()) if link.b is None]
    assert [(link.a.title, link.relation) for link in alone if link.a.title.startswith("Powers")] == [
        ("Powers of the court", Relation.NONE)
    ]


def test_every_section_of_both_sides_stands_in_a_link():
    links = aligned(northmoor(), westvale())
    ours = {section.id for document in northmoor().documents for section, _ in document.walk()}
    theirs = {section.id for document in westvale().documents for section, _ in document.walk()}
    assert {link.a.section_id for link in links if link.a} == ours
    assert {link.b.section_id for link in links if link.b} == theirs


def test_swapping_the_sides_mirrors_the_links():
    mirror = {Relation.SUBSET: Relation.SUPERSET, Relation.SUPERSET: Relation.SUBSET}
    there = {
        (link.a, link.b, link.relation, link.score, link.confidence, link.reasons)
        for link in aligned(northmoor(), westvale())
    }
    back = {
        (link.b, link.a, mirror.get(link.relation, link.relation), link.score, link.confidence, link.reasons)
        for link in aligned(westvale(), northmoor())
    }
    assert there == back


def test_equal_procedures_align_one_to_one_as_equal():
    links = aligned(northmoor(), northmoor())
    assert all(link.a == link.b and link.relation is Relation.EQUAL for link in links)
    assert all(link.score == 1 for link in links)


def test_equal_texts_in_documents_of_other_names_align_as_equal():
    copied = procedure("copy", document("copy.md", *northmoor().documents[0].sections))
    links = aligned(northmoor(), copied)
    assert [link.relation for link in links] == [Relation.EQUAL] * 7
    assert all(link.a.title == link.b.title for link in links)


def test_sections_with_the_same_words_are_linked_in_their_order_and_to_nothing_else():
    twice = [section(str(n), "Records", "A log is kept of every call.") for n in (1, 2, 3)]
    more = section("4", "Records", "A log is kept of every call and every visit.")
    links = aligned(procedure("a", document("a.md", *twice)), procedure("b", document("b.md", *twice, more)))
    assert [(link.a.section_id, link.b.section_id) for link in links if link.a and link.b] == [
        ("1", "1"),
        ("2", "2"),
        ("3", "3"),
    ]


def test_titles_alone_are_enough():
    a = procedure("a", document("a.md", *(section(str(n), t) for n, t in enumerate(("Scope", "Risk", "Contacts")))))
    b = procedure("b", document("b.md", *(section(str(n), t) for n, t in enumerate(("Directory", "Introduction")))))
    assert pairs(aligned(a, b)) == {("Scope", "Introduction"), ("Contacts", "Directory")}


def test_a_kind_without_rules_is_matched_by_words():
    a = procedure("a", document("a.md", section("1", "Fire drill", "Leave by the stairs.")), kind="fire")
    b = procedure("b", document("b.md", section("1", "The fire drill", "Leave by the stairs at once.")), kind="fire")
    assert pairs(aligned(a, b)) == {("Fire drill", "The fire drill")}


def test_provisions_in_common_are_a_reason():
    links = aligned(
        northmoor(),
        westvale(),
        (time_limit("northmoor.md", "3", "hold-interview"),),
        (time_limit("westvale.md", "4", "hold-interview"),),
    )
    (link,) = [link for link in links if link.a and link.a.section_id == "3" and link.b]
    assert any("hold interview (time limit)" in reason for reason in link.reasons)


def test_reasons_are_plain_phrases():
    (link,) = [link for link in aligned(northmoor(), westvale()) if link.a and link.b and link.a.section_id == "3"]
    assert "both are about return interview" in link.reasons
    assert all(reason[0].islower() and not reason.endswith(".") for reason in link.reasons)


def test_a_section_split_by_the_other_author_is_linked_to_both_halves():
    who = "A charity holds the return home interview within three days. The child may choose the place."
    record = "The interview record is sent to the MASH and recorded. The carer is told what was decided."
    whole = section("1", "Return home interview", f"{who}\n{record}")
    halves = (
        section("1", "Return home interview: who holds it", who),
        section("2", "Return home interview: its record", record),
        section("3", "Scope", "It applies to all."),
    )
    links = aligned(procedure("a", document("a.md", whole)), procedure("b", document("b.md", *halves)))
    linked = [link for link in links if link.a and link.b]
    assert [link.b.section_id for link in linked] == ["1", "2"]
    assert {link.relation for link in linked} == {Relation.SUPERSET}


def test_links_stand_in_reading_order():
    links = aligned(northmoor(), westvale())
    order = [link.a.section_id for link in links if link.a]
    assert order == sorted(order)
    assert all(link.a is None for link in links[len(order) :])


@pytest.mark.parametrize("side", ["empty", "full"])
def test_a_procedure_without_sections_leaves_the_other_side_alone(side):
    empty = procedure("empty", document("empty.md"))
    other = empty if side == "empty" else northmoor()
    links = aligned(empty, other)
    assert all(link.relation is Relation.NONE and link.a is None for link in links)
    assert len(links) == (0 if side == "empty" else 7)


def test_two_procedures_of_35_sections_are_aligned_quickly():
    words = ["child", "police", "carer", "report", "interview", "record", "risk", "placement", "return", "missing"]

    def long(area):
        return procedure(
            area,
            document(
                f"{area}.md",
                *(
                    section(str(n), f"{words[n % 10]} {words[n % 7]}", f"{words[n % 3]} {words[n % 9]} " * 40)
                    for n in range(35)
                ),
            ),
        )

    a, b = long("a"), long("b")
    start = time.process_time()
    aligned(a, b)
    assert time.process_time() - start < 0.5
