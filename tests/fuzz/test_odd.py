"""Odd, damaged and hostile files that nobody here made: each is read soundly or refused clearly."""

import pytest

from tests.conftest import REAL
from tests.fuzz.odd import FAULTY, READ, odd_files, read_all

pytestmark = [pytest.mark.real, pytest.mark.accuracy]
MOST_UNREAD = 0.5
# A small PDF that keeps other programs busy for ten minutes.
BOMB = "pdf.js__bomb_giant.pdf"


def test_a_sample_of_the_odd_files_is_read_soundly_or_refused_clearly():
    paths = odd_files()
    assert len(paths) > 500
    found = read_all([path for path in paths[::12] if path.suffix not in {".doc", ".DOC", ".rtf"}])
    assert [f"{one.name}: {one.cause}" for one in found if one.outcome == FAULTY] == []
    assert sum(one.outcome == READ for one in found) >= (1 - MOST_UNREAD) * len(found)


def test_the_bomb_costs_little():
    (bomb,) = read_all([REAL / "odd" / BOMB])
    assert bomb.outcome != FAULTY
    assert bomb.seconds < 100
