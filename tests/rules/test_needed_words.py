from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignctl.rules.needed_words import keys, needed_words
from alignctl.rules.pattern import compile_pattern

NAMES = {"return-interview": ("return (home )?interview*", "RHI", "(an)? interview on return")}


def needed(source: str) -> list[set[str]]:
    return [set(group) for group in needed_words(compile_pattern(source, NAMES.__getitem__).pattern)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("notif*", [{"notif"}]),
        ("strategy (meeting|discussion)", [{"strat"}, {"meeti", "discu"}]),
        ("(of|after) (the)? return", [{"of", "after"}, {"retur"}]),
        ("(the)? police", [{"polic"}]),
        ("{return-interview}", [{"retur", "rhi"}]),
        ("child(ren)? missing", [{"child"}, {"missi"}]),
        ("999|101", [{"999", "101"}]),
        ("# hours", [{"hours"}]),
        ("the ... back", [{"the"}, {"back"}]),
    ],
)
def test_what_a_pattern_needs(source, expected):
    assert needed(source) == expected


def test_of_a_pattern_that_can_be_a_mere_figure_nothing_is_said():
    assert needed("#|two times") == []


PARTS = st.sampled_from(
    [
        "a",
        "#",
        "(re)?port*",
        "no-one",
        "|",
        "of",
        "return*",
        "(of|after)",
        "(the)?",
        "home",
        "...",
        "(b c|d)?",
        "child's",
        "{return-interview}",
    ]
)


@given(st.lists(PARTS, min_size=1, max_size=4), st.lists(PARTS, max_size=6))
def test_a_text_that_holds_a_pattern_is_never_passed_over(parts, words):
    pattern = compile_pattern(" ".join(parts), NAMES.__getitem__)
    text = " ".join(words).translate(str.maketrans("", "", "()|?*{}")).replace("...", "and then some")
    if pattern.search(text):
        assert all(group & keys(text) for group in needed_words(pattern.pattern))
