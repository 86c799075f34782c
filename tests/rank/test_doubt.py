"""The chance that a candidate stands, held against counting every way its statements may or may not hold."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignctl.model.effect import groups
from alignctl.rank.doubt import chance_it_stands
from tests.graph.by_hand import cluster

AREAS = "abcde"


def doubted(made, sure, read):
    """The cluster with these confidences, and shares of text read, by area."""
    return replace(
        made,
        areas=tuple(
            replace(
                entry,
                provisions=tuple(replace(one, confidence=sure[entry.area]) for one in entry.provisions),
                read=read[entry.area],
            )
            for entry in made.areas
        ),
    )


def counted(found):
    """The same by going through every outcome."""
    entries = found.areas
    chances = [entry.read * (entry.provisions[0].confidence if entry.provisions else 1.0) for entry in entries]
    camp_of = {entry.area: n for n, group in enumerate(groups(found)) for entry in group}
    total = 0.0
    for held in product((True, False), repeat=len(entries)):
        weight = 1.0
        for holds, chance in zip(held, chances, strict=True):
            weight *= chance if holds else 1 - chance
        standing = [entry for entry, holds in zip(entries, held, strict=True) if holds]
        if any(entry.below for entry in entries):
            stands = any(entry.below for entry in standing)
        else:
            stands = len({camp_of.get(entry.area) for entry in standing}) > 1
        total += weight * stands
    return total


chances = st.sampled_from([0.0, 0.3, 0.64, 0.9, 1.0])


@given(
    st.lists(st.sampled_from([24, 48, 72, None]), min_size=2, max_size=5),
    st.lists(chances, min_size=5, max_size=5),
    st.lists(chances, min_size=5, max_size=5),
    st.sets(st.sampled_from(AREAS), max_size=2),
)
def test_the_chance_is_that_of_counting_every_outcome(amounts, sure, read, below):
    speaking = {area for area, amount in zip(AREAS, amounts, strict=False) if amount is not None}
    made = cluster(dict(zip(AREAS, amounts, strict=False)), below=tuple(sorted(below & speaking)))
    found = doubted(made, dict(zip(AREAS, sure, strict=True)), dict(zip(AREAS, read, strict=True)))
    assert chance_it_stands(found) == pytest.approx(counted(found), abs=2e-6)


def test_what_is_surely_read_surely_stands_and_a_text_hardly_read_does_not():
    made = cluster({"a": 24, "b": 72})
    sure = dict.fromkeys(AREAS, 1.0)
    assert chance_it_stands(doubted(made, sure, sure)) == 1.0
    assert chance_it_stands(doubted(made, sure, sure | {"b": 0.1})) == 0.1


def test_with_more_areas_apart_a_doubtful_statement_matters_less():
    sure, read = dict.fromkeys(AREAS, 0.6), dict.fromkeys(AREAS, 1.0)
    few = chance_it_stands(doubted(cluster({"a": 24, "b": 72}), sure, read))
    many = chance_it_stands(doubted(cluster({"a": 24, "b": 72, "c": 24, "d": 72}), sure, read))
    assert few == pytest.approx(0.36)
    assert many > few
