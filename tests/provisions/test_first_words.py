from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignctl.provisions.first_words import first_words, keys
from alignctl.rules.pattern import compile_pattern

NAMES = {"return-interview": ("return (home )?interview*", "RHI", "(an)? interview on return")}


def beginnings(source):
    return first_words(compile_pattern(source, NAMES.__getitem__).pattern)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("notif*", {"noti"}),
        ("strategy (meeting|discussion)", {"stra"}),
        ("(of|after) (the)? return", {"of", "afte"}),
        ("(the)? police", {"the", "poli"}),
        ("{return-interview}", {"retu", "rhi", "an", "inte"}),
        ("child's", {"chil"}),
        ("999|101", {"999", "101"}),
    ],
)
def test_beginnings_of_a_pattern(source, expected):
    assert beginnings(source) == expected


@pytest.mark.parametrize("source", ["# hours", "... back", "(#|two) times"])
def test_a_pattern_that_can_begin_with_anything_is_always_looked_for(source):
    assert beginnings(source) is None


PARTS = st.sampled_from(["a", "of", "return*", "(of|after)", "(the)?", "home", "...", "(b c|d)?", "child's", "{return-interview}"])


@given(st.lists(PARTS, min_size=1, max_size=4), st.lists(PARTS, max_size=6))
def test_a_text_that_holds_a_pattern_is_never_passed_over(parts, words):
    pattern = compile_pattern(" ".join(parts), NAMES.__getitem__)
    text = " ".join(words).translate(str.maketrans("", "", "()|?*{}")).replace("...", "and then some")
    wanted = first_words(pattern.pattern)
    if pattern.search(text):
        assert wanted is None or wanted & keys(text)
