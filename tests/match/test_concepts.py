from __future__ import annotations

from alignctl.match.concepts import concepts_in, concepts_of
from tests.match.procedures import rule_book


def test_names_are_counted_in_the_passage_that_holds_them():
    passages = ["Nothing here.", "The return home interview follows a return home interview.", "MASH"]
    found = concepts_in(passages, concepts_of(rule_book()))
    assert [dict(bag) for bag in found] == [{}, {"interview": 2}, {"front-door": 1}]
