"""Floors under the accuracy of PDF headings on real documents, a little below what was reached."""

from __future__ import annotations

from functools import reduce

import pytest

from tests.accuracy import pdf_headings, pdf_untagged
from tests.accuracy.pdf_scores import Score

pytestmark = [pytest.mark.real, pytest.mark.accuracy]


def test_headings_of_sound_tagged_files_are_found_with_and_without_their_tags() -> None:
    measured = [pdf_headings.measure(reference) for reference in pdf_headings.sound()]
    assert len(measured) > 10
    title, level, _ = pdf_headings.pooled(measured, "tags read")
    assert title.f1 >= 0.98
    assert level.f1 >= 0.98
    for one in measured:
        assert one.scores["tags read"][1].f1 >= 0.95, one.name
    title, level, strict = pdf_headings.pooled(measured, "tags ignored")
    assert title.f1 >= 0.93
    assert level.f1 >= 0.93
    assert strict.f1 >= 0.85
    good = [one for one in measured if one.scores["tags ignored"][1].f1 >= 0.85]
    assert len(good) >= len(measured) - 1


def test_headings_labelled_by_hand_are_found_in_untagged_files() -> None:
    scores = [pdf_untagged.measure(label) for label in pdf_untagged.stored()]
    assert reduce(Score.__add__, (one[0] for one in scores), Score()).f1 >= 0.9
    assert reduce(Score.__add__, (one[1] for one in scores), Score()).f1 >= 0.86
