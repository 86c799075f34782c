"""How a rule looks at a sentence, told pattern by pattern."""

import pytest

from alignctl.provisions.explaining import explain_example
from alignctl.rules import load_rules
from alignctl.rules.rule import Example
from tests.provisions.provision_builders import book, rule

HELD = rule("hold-return-interview", "{return-interview}", "(held|offered)", under=("return-interview",))


def explain(text, finds=None, **more):
    return explain_example(HELD, Example(text=text, finds=finds), book(HELD), **more)


def test_an_example_that_holds_is_told_with_its_words():
    found = explain("The RHI is held within 2 days.", {"amount": 2})
    assert found.problem is None
    assert found.lacks == ()
    assert [place.words for place in found.tried[0].trace.patterns] == ["RHI", "held"]


def test_a_failing_example_says_which_pattern_failed():
    found = explain("The child is seen within 2 days.", {"amount": 2})
    assert found.problem == "expected to find {'amount': 2}, found nothing"
    assert [lack.split(":")[0] for lack in found.lacks] == ["needs “{return-interview}”", "needs “(held|offered)”"]


def test_a_sentence_without_a_limit_says_so():
    assert explain("The RHI is held.").lacks == ("its words are all there, but no time limit stands in it",)


def test_other_rules_that_find_something_are_named():
    other = rule("see-child", "child ... seen")
    found = explain_example(
        HELD, Example(text="The child is seen within 2 days.", finds={}), book(HELD, other), others=True
    )
    assert found.others == ("missing.see-child",)


@pytest.mark.parametrize("kind", ["missing", "cse", "referral"])
def test_every_built_in_example_is_refused_for_a_reason_or_found_for_none(kind):
    rules = load_rules()
    for one in rules.kinds[kind].rules:
        for example in one.examples:
            found = explain_example(one, example, rules)
            accepted = any(not tried.trace.lacks for tried in found.tried)
            assert accepted is bool(found.found), (one.id, example.text, found.lacks)
