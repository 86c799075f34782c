"""Floors under what python -m tests.accuracy.word_headings prints, on a sample LibreOffice converts in a minute."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.accuracy.word_headings import f1, measure

pytestmark = [pytest.mark.real, pytest.mark.libreoffice, pytest.mark.accuracy]
FLOORS = {"headings": 0.97, "levels": 0.97, "numbers": 0.99, "stripped": 0.85}
EVERY = 4


@pytest.mark.parametrize("what", FLOORS)
def test_headings_and_numbers_of_real_policies_agree_with_libreoffice(real_folder: Path, what: str) -> None:
    paths = sorted((real_folder / "policy" / "docx").glob("*.docx"))[::EVERY]
    scores, _ = measure(paths, what)
    assert scores
    assert f1(scores) >= FLOORS[what]
