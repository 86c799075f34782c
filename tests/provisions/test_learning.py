"""Weights learned from lessons, and what rules find with them."""

import builtins

import pytest

from alignctl.errors import RuleError, UsageError
from alignctl.model.area import Area, Procedure
from alignctl.provisions import find_provisions
from alignctl.provisions.learning import LEAST_WEIGHT, learn
from alignctl.provisions.lessons import lessons_of
from alignctl.provisions.teaching import taught as teach
from alignctl.rules.learned import NONE
from alignctl.text.stems import stem
from tests.provisions.learning_builders import CONSENT, NOTE, TELL, labelled, taught
from tests.provisions.provision_builders import book, document, duration, find, rule, section

OUTCOME = "Relatives hear from the carer within four hours how it ended."


def find_in(held, *sections):
    procedure = Procedure(area=Area(id="any", name="Anyshire"), kind="missing", documents=(document(*sections),))
    return find_provisions(procedure, held)


def learned(*rules, texts=()):
    held = book(*rules)
    return learn(lessons_of(held.kinds["missing"], held, texts))


def test_a_limit_no_pattern_fits_is_found_by_what_was_learned():
    assert [one.action for one in find((TELL, NOTE), section("Afterwards", OUTCOME))] == [None]
    (found,) = find_in(taught(TELL, NOTE), section("Afterwards", OUTCOME))
    assert (found.action, duration(found).amount) == ("tell-family", 4)
    assert 0.5 <= found.confidence <= 1


def test_every_finder_learns_from_its_own_lessons():
    assert list(learned(TELL, NOTE, CONSENT)) == ["choice", "limit"]


def test_lessons_all_alike_teach_nothing():
    assert learned(NOTE) == {}


def test_weights_speak_for_the_rule_whose_sayings_hold_the_word():
    found = learned(TELL, NOTE)["limit"]
    assert found.labels[0] == NONE
    weights = dict(found.signs[stem("family")].weights)
    assert weights[found.labels.index((TELL.id, ""))] > LEAST_WEIGHT
    assert weights.get(found.labels.index((NOTE.id, "")), 0.0) <= 0


def test_words_seen_once_and_small_weights_are_not_kept():
    found = learned(TELL, NOTE)["limit"]
    assert stem("kettle") not in found.signs
    assert all(abs(weight) >= LEAST_WEIGHT - 0.05 for sign in found.signs.values() for _, weight in sign.weights)


def test_of_two_labels_both_are_told_apart():
    one = learned(TELL)["limit"]
    assert one.labels == (NONE, (TELL.id, ""))
    assert one.start[0] == 0.0
    (found,) = find_in(taught(TELL), section("Afterwards", OUTCOME))
    assert found.action == "tell-family"


def test_the_same_lessons_give_the_same_file():
    held = book(TELL, NOTE, CONSENT)
    text = labelled('{"p": [{"s": "Lunch is ready within the hour."}]}')
    first, count = teach(held.kinds["missing"], held, (text,))
    assert teach(held.kinds["missing"], held, (text,)) == (first, count)
    assert count > 10


def test_a_label_of_an_unknown_rule_is_told_with_the_nearest():
    held = book(TELL, NOTE)
    text = labelled('{"p": [{"s": "Kin hear.", "says": [{"point": "missing.tell-famly"}]}]}')
    with pytest.raises(RuleError, match=r"ash-missing\.jsonl: .*found 'missing\.tell-famly'.*'missing\.tell-family'"):
        teach(held.kinds["missing"], held, (text,))


def test_a_kind_with_nothing_to_tell_apart_is_told():
    held = book(rule("tell-family", "word"))
    with pytest.raises(UsageError, match="nothing to tell apart"):
        teach(held.kinds["missing"], held, ())


def test_without_scikit_learn_it_is_told_what_to_install(monkeypatch):
    real = builtins.__import__

    def missing(name, *rest):
        if name.partition(".")[0] == "sklearn":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    held = book(TELL, NOTE)
    with pytest.raises(UsageError, match=r'pip install "alignctl\[learn\]"'):
        teach(held.kinds["missing"], held, ())
