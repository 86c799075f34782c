from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignctl.match.concepts import concepts_in, concepts_of
from alignctl.match.letters import needed_letters
from alignctl.rules.pattern import compile_pattern
from tests.match.procedures import rule_book

SOURCES = (
    "return (home )?interview*",
    "(child|young person) ... (view|voice)*",
    "A&E",
    "(16|sixteen) (and|or) (17|seventeen)",
    "s.47|section 47",
    "(very )?(old )?",
    "miss* ... # days",
)
WORDS = (
    "return",
    "home",
    "interviews",
    "child",
    "voices",
    "Section",
    "47",
    "sixteen",
    "or",
    "17",
    "very",
    "old",
    "missed",
    "3",
    "days",
)
texts = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)


def compiled(source):
    return compile_pattern(source, lambda _: ())


@given(st.sampled_from(SOURCES[:5] + SOURCES[6:]), texts)
def test_a_text_that_holds_a_pattern_holds_the_letters_it_needs(source, text):
    pattern = compiled(source)
    if pattern.search(text):
        assert all(any(letters in text.casefold() for letters in runs) for runs in needed_letters(pattern))


@pytest.mark.parametrize(
    ("source", "needed"),
    [
        ("return (home )?interview*", (("return",), ("interview",))),
        ("(child|young person) view", (("child", "person"), ("view",))),
        ("police|constable", (("police", "constable"),)),
        ("# days", (("days",),)),
    ],
)
def test_letters_are_those_every_match_holds(source, needed):
    assert needed_letters(compiled(source)) == needed


def test_names_are_counted_in_the_passage_that_holds_them():
    passages = ["Nothing here.", "The return home interview follows a return home interview.", "MASH"]
    found = concepts_in(passages, concepts_of(rule_book()))
    assert [dict(bag) for bag in found] == [{}, {"interview": 2}, {"front-door": 1}]
