"""Statements no pattern fits, held against the sayings of every rule."""

from __future__ import annotations

from dataclasses import replace

from alignctl.provisions.finding import Said
from alignctl.provisions.likeness import LEAST, Likeness, Sayings
from alignctl.provisions.statements import prose_statements
from alignctl.rules.rule import Example, Rule
from alignctl.rules.search import Searched
from tests.provisions.provision_builders import document, duration, find, rule, section

TOLD = (
    "The carer lets the family know what has become of the child.",
    "Relatives get word of the outcome from the carer.",
)
NOTED = ("Notes of the gathering go out to everyone who sat round the table.", "The write-up reaches all who came.")
OUTCOME = "Relatives must get word of the outcome within four hours."


def with_sayings(one: Rule, *texts: str, finds: dict[str, object] | None) -> Rule:
    return replace(one, sayings=(*one.sayings, *(Example(text=text, finds=finds) for text in texts)))


TELL = with_sayings(rule("tell-family", "no such words"), *TOLD, finds={})
NOTE = with_sayings(rule("send-notes", "none of these either"), *NOTED, finds={})


def said(text: str) -> Said:
    one = section("Afterwards", text)
    (statement,) = prose_statements(document(one), one, ())
    return Said(statement, (Searched("Afterwards"),))


def nearest(text: str, *rules: Rule) -> Likeness | None:
    return Sayings(rules or (TELL, NOTE)).nearest(said(text))


def test_a_statement_goes_to_the_rule_whose_sayings_it_is_most_like() -> None:
    found = nearest("Within four hours relatives get word of what became of the child.")
    assert found is not None
    assert found.rule is TELL
    assert LEAST <= found.likeness <= 1


def test_a_statement_like_none_of_them_goes_to_none() -> None:
    assert nearest("Bicycles are locked in the shed within two hours.") is None


def test_a_statement_like_two_of_them_alike_goes_to_none() -> None:
    assert nearest(TOLD[1], TELL, replace(TELL, id="missing.twin")) is None


def test_what_a_rule_says_it_is_not_is_not_taken_for_it() -> None:
    text = "The carer lets the family know when the next visit is."
    found = nearest(text)
    assert found is not None
    assert found.rule is TELL
    assert nearest(text, with_sayings(TELL, text, finds=None), NOTE) is None


def test_the_order_of_rules_and_sayings_does_not_matter() -> None:
    turned = tuple(replace(one, sayings=one.sayings[::-1]) for one in (NOTE, TELL))
    for text in (*TOLD, *NOTED, "Relatives hear from the carer how the gathering went."):
        one, other = nearest(text), nearest(text, *turned)
        assert (one is None) == (other is None)
        if one is not None and other is not None:
            assert (one.rule.id, one.likeness, one.lead) == (other.rule.id, other.likeness, other.lead)


def test_a_limit_found_by_likeness_is_compared_but_not_so_sure_that_the_other_side_is_called_silent() -> None:
    (found,) = find((TELL, NOTE), section("Afterwards", OUTCOME))
    assert (found.action, duration(found).amount) == ("tell-family", 4)
    assert 0.5 <= found.confidence < 0.8


def test_a_rule_whose_patterns_all_stand_in_the_clause_keeps_its_limit() -> None:
    known = rule("known", "relatives", "word")
    (found,) = find((known, TELL, NOTE), section("Afterwards", OUTCOME))
    assert found.action == "known"


def test_a_rule_that_finds_its_words_only_round_about_gives_way_to_a_clearly_likelier_one() -> None:
    known = rule("known", "relatives", "afterwards")
    (found,) = find((known, TELL, NOTE), section("Afterwards", OUTCOME))
    assert found.action == "tell-family"
