"""Floors under the rules on sentences of authors who never saw them, and under links of real headings."""

import pytest

from alignctl.rules import load_rules
from tests.accuracy import real_headings, sentences

pytestmark = pytest.mark.accuracy


@pytest.fixture(scope="module")
def by():
    return sentences.tallies(load_rules())


def test_enough_sentences_are_found_with_the_value_their_author_named(by):
    assert by["all"].sentences > 700
    assert by["all"].share("right") >= 0.6
    assert by["time-limit"].share("right") >= 0.6


def test_not_too_many_near_misses_are_taken(by):
    assert by["all"].near >= 80
    assert by["all"].false <= 20


@pytest.mark.real
def test_headings_of_real_procedures_are_linked_without_their_bodies():
    halves = real_headings.halves(dict(real_headings.scores(load_rules())))
    assert halves["test"].links.f1 >= 0.7
    assert halves["all"].links.f1 >= 0.75
