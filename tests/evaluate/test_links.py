from __future__ import annotations

from alignctl.evaluate.links import score_links
from alignctl.model.alignment import Relation
from alignctl.model.evaluation import Share, Tally
from tests.evaluate.answers import alignment, gold, link, row


def test_links_are_found_by_number_and_title_or_by_title_alone():
    answers = gold(sections=[row("1.1 Scope", "Appendix A: Times"), row("2 Risk", "Worry")])
    found = score_links(answers, alignment(link(("Scope", "1.1"), ("Times", "Appendix A")), link("Risk", "Worry")))
    assert found.links == Tally(right=2)


def test_a_title_that_stands_twice_is_told_apart_by_its_number():
    answers = gold(sections=[row("1 Purpose", "X"), row("2 Purpose", "Y")])
    found = score_links(answers, alignment(link(("Purpose", "2"), "X")))
    assert found.links == Tally(right=0, wrong=1, missed=2)


def test_wrong_and_missed_links_count():
    answers = gold(sections=[row("A", "X"), row("B", None), row(None, "Y")])
    found = score_links(answers, alignment(link("A", None), link("B", "Y")))
    assert found.links == Tally(right=0, wrong=1, missed=1)
    assert found.links.precision == 0


def test_optional_rows_count_neither_for_nor_against():
    answers = gold(
        sections=[
            row("A", "X", optional=True),
            row("B", None, optional=True),
            row(None, "Y"),
            row(None, "Z", optional=True),
        ]
    )
    assert score_links(answers, alignment(link("A", "X"), link("B", "Z"))).links == Tally()
    assert score_links(answers, alignment()).links == Tally()
    assert score_links(answers, alignment(link("B", "Y"))).links == Tally(wrong=1)


def test_text_without_a_heading_counts_nowhere():
    assert score_links(gold(sections=[row("A", "X")]), alignment(link(("",), "X"), link("A", "X"))).links == Tally(
        right=1
    )


def test_relations_count_over_right_links_only():
    answers = gold(sections=[row("A", "X", "subset"), row("B", "Y", "subset")])
    found = score_links(
        answers,
        alignment(link("A", "X", Relation.SUBSET), link("B", "Y", Relation.SUPERSET), link("A", "Y", Relation.SUBSET)),
    )
    assert found.relations == Share(count=1, of=2)


def test_unlike_titles_are_counted_apart():
    answers = gold(sections=[row("Risk grading", "Grading of risk"), row("Scope", "Who is this for?")])
    found = score_links(answers, alignment(link("Risk grading", "Grading of risk")))
    assert found.links == Tally(right=1, missed=1)
    assert found.unlike == Tally(missed=1)


def test_the_baselines_know_titles_only():
    answers = gold(
        sections=[row("1 Scope", "Scope"), row("2 Risk levels", "Levels of risk"), row("3 Return", "Coming home")]
    )
    found = score_links(answers, alignment())
    assert found.titles_equal == Tally(right=1, missed=2)
    threshold, best = found.best_alike
    assert 0.5 <= threshold <= 0.9
    assert best.right == 2
