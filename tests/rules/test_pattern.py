from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignctl.rules.pattern import PatternError, compile_pattern

NAMES = {"interview": ("return (home )?interview", "RHI", "return conversation*")}


def names(id_):
    return NAMES[id_]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("return interview", "The Return  Interview is held", True),
        ("return interview", "a return-interview", True),
        ("return interview", "returned interviews", False),
        ("notif*", "is notified", True),
        ("(meeting|discussion)", "a strategy discussion", True),
        ("a (very)? big dog", "a big dog", True),
        ("a (very )?big dog", "a very big dog", True),
        ("(a)? (b)? c", "c", True),
        ("child(ren)? go", "children go", True),
        ("offer* ... {interview}", "must offer every child who is found an RHI", True),
        ("offer* ... {interview}", "offer. The RHI", False),
        ("{interview}", "return conversations", True),
        ("# (hours|days)", "within 72 hours", True),
        ("child's views", "the child’s views", True),
        ("out of area|elsewhere", "placed elsewhere", True),
    ],
)
def test_patterns_find_what_their_page_says(pattern, text, found):
    assert bool(compile_pattern(pattern, names).search(text)) is found


@pytest.mark.parametrize("pattern", ["", "(a", "a)", "?", "a {b", "()?"])
def test_a_pattern_that_cannot_be_read_is_refused_or_harmless(pattern):
    try:
        compiled = compile_pattern(pattern, names)
    except PatternError:
        return
    assert compiled.search("zzz") is None


@given(st.text(alphabet="ab (|)?*#{}.-'", max_size=12))
def test_whatever_the_pattern_its_places_stand_apart_whatever_the_case(pattern):
    try:
        compiled = compile_pattern(pattern, lambda _: ("a",))
    except PatternError:
        return
    places = [match.span() for match in compiled.finditer("a b a-b ab")]
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
    assert places == [match.span() for match in compiled.finditer("A B A-B AB")]
    first = compiled.search("a b a-b ab")
    assert (first.span() if first else None) == (places[0] if places else None)


@given(st.lists(st.text(alphabet="ab", min_size=1, max_size=3), min_size=1, max_size=4))
def test_plain_words_find_themselves_and_no_part_of_a_longer_word(words):
    compiled = compile_pattern(" ".join(words), names)
    for between in (" ", "  ", "-"):
        assert compiled.search(f"x {between.join(words)} x").words == between.join(words)
    assert compiled.search(f"x{' '.join(words)}") is None


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        ("return home interview", "A return\u2013home \u2014 interview.", "return\u2013home \u2014 interview"),
        ("child's words", "the child\u2019s words", "child\u2019s words"),
        ("child ... home", "the child \u201cat last\u201d came home", "child \u201cat last\u201d came home"),
    ],
)
def test_dashes_and_quotes_of_print_are_found_and_told_as_the_text_has_them(pattern, text, words):
    assert compile_pattern(pattern, names).search(text).words == words


def test_no_set_of_characters_is_slow_to_compile():
    for source in ("return home interview", "child's ... \u2018words\u2019", "a (b)? c"):
        assert all(ord(sign) <= 0xFF for sign in compile_pattern(source, names).pattern)
