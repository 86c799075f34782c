"""Searching a text with a prefilter finds what searching without one finds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignctl.rules.pattern import compile_pattern
from alignctl.rules.rule import Kind, Name, Topic
from alignctl.rules.search import Concordance, Lexicon, Searched
from alignctl.rules.topics import section_topics

SOURCES = ("missing", "return (home )?interview*", "consent*", "#", "(the|a) police", "report* ... police")
PATTERNS = tuple(compile_pattern(source, dict[str, tuple[str, ...]]().__getitem__) for source in SOURCES)
WORDS = ("Missing", "return", "home", "interviews", "consents", "7", "the", "police", "reported", "to", "children", ".")
texts = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


def spans(found):
    return [match.span() for match in found]


@given(texts, st.sampled_from(PATTERNS), st.integers(1, 3))
def test_every_way_of_looking_agrees_with_the_bare_expression(text, pattern, most):
    expected = spans(re.finditer(pattern.pattern, text, re.IGNORECASE))
    searched = Searched(text)
    first = searched.first(pattern)
    assert spans(searched.all(pattern)) == expected
    assert searched.holds(pattern) is bool(expected)
    assert searched.count(pattern, most) == min(most, len(expected))
    assert (spans([first]) if first else []) == expected[:1]


def test_two_entries_may_go_by_one_name():
    pattern = PATTERNS[2]
    names = [Name(id=id_, title=id_, group="terms", patterns=(pattern,)) for id_ in ("consent", "item-consent")]
    found = Searched("Consent is asked for.").named(Lexicon(names))
    assert [name.id for name, _ in found] == ["consent", "item-consent"]


def kind(*topics):
    return Kind(id="missing", name="Missing", names=(), topics=topics, expected=(), rules=())


def topic(id_, *, headings=(), words=()):
    return Topic(id=id_, title=id_, headings=headings, words=words, salience=0.5)


@given(texts, texts, texts)
def test_topics_count_each_pattern_twice_at_most_and_four_hits_in_all(title, upper, text):
    found = dict(section_topics(kind(topic("all", words=PATTERNS)), title, (upper,), text))
    hits = sum(min(2, len(re.findall(pattern.pattern, text, re.IGNORECASE))) for pattern in PATTERNS)
    expected = round(0.5 * min(1.0, hits / 4), 4)
    assert found == ({"all": expected} if expected >= 0.2 else {})


def test_a_heading_counts_more_than_the_headings_above_and_these_more_than_none():
    told = kind(topic("own", headings=PATTERNS[:1]), topic("above", headings=PATTERNS[2:3]), topic("none"))
    found = section_topics(told, "Missing", ("Consent",), "")
    assert [id_ for id_, _ in found] == ["own", "above"]
    assert found[0][1] > found[1][1]


TEXTS = ("Consent is asked for.", "The child is seen within a day.", "Nobody asks the child for consent.", "")


@pytest.mark.parametrize(
    ("wanted", "unless", "among", "holds"),
    [
        (["consent"], [], None, True),
        (["consent", "child"], [], None, True),
        (["consent", "day"], [], None, False),  # never in one text
        (["consent", "child"], ["nobody"], None, False),
        (["consent"], ["nobody"], None, True),
        (["consent"], [], {1, 3}, False),
        (["consent"], [], {2}, True),
        (["consent"], ["nobody"], {2, 3}, False),
        (["bicycle"], [], None, False),
        (["# days"], [], None, False),  # a pattern of which no word is known beforehand
        ([], ["nobody"], None, True),
    ],
)
def test_a_concordance_says_what_searching_every_text_says(wanted, unless, among, holds):
    texts = Concordance(TEXTS)
    patterns = [
        [compile_pattern(one, dict[str, tuple[str, ...]]().__getitem__) for one in ones] for ones in (wanted, unless)
    ]
    assert texts.any_holds(*patterns, among=None if among is None else frozenset(among)) is holds
