"""Sections that are titles and nothing more."""

from __future__ import annotations

from alignctl.match import align
from alignctl.model.alignment import Relation
from tests.match.procedures import document, procedure, rule_book, section


def bare(area, *titles):
    return procedure(area, document(f"{area}.md", *(section(str(n + 1), title) for n, title in enumerate(titles))))


def linked(ours, theirs):
    links = align(bare("a", *ours), bare("b", *theirs), (), (), rule_book()).links
    return {(link.a.title, link.b.title): link for link in links if link.a and link.b}


OURS = ("Introduction", "How worried to be", "Telling the press", "Directory")
THEIRS = ("Scope", "Risk", "Housing", "Contacts")


def test_the_only_titles_on_a_topic_are_linked():
    found = linked(OURS, THEIRS)
    assert set(found) == {("Introduction", "Scope"), ("How worried to be", "Risk"), ("Directory", "Contacts")}
    assert "the only titles about risk assessment" in found["How worried to be", "Risk"].reasons


def test_a_title_that_says_nothing_of_the_other_has_no_counterpart():
    assert not linked(("The vision",), ("Housing",))


def test_a_title_may_stand_again_elsewhere_though_its_words_are_the_same():
    found = linked(("Risk assessment", "Notices", "Risk assessment grid"), ("Risk assessment", "Budget"))
    assert (
        found["Risk assessment", "Risk assessment"].confidence
        > found["Risk assessment grid", "Risk assessment"].confidence
    )


def test_the_title_linked_to_several_is_the_whole_of_them():
    found = linked(("Return interview", "Budget"), ("Return interview form", "Return interview guide", "Leave"))
    assert {link.relation for link in found.values()} == {Relation.SUPERSET}
    assert len(found) == 2
