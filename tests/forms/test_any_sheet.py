"""Whatever stands on a sheet, reading it as a form ends, and tells fields that can be shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.forms.sheets import KINDS, form_of

WORDS = st.sampled_from(
    ["Name:", "Date of birth", "Yes", "No", "/", "Part 2", "If yes, how?", "*", "(", "______", "1.", "", "\u2610"]
)
TEXTS = st.lists(st.one_of(WORDS, st.sampled_from(sorted(KINDS))), max_size=7).map(" ".join)
ROWS = st.integers(1, 4).flatmap(
    lambda wide: st.lists(st.lists(TEXTS, min_size=wide, max_size=wide), min_size=1, max_size=6)
)


@given(st.lists(st.one_of(TEXTS, ROWS), max_size=5), st.booleans())
def test_any_sheet_is_read(blocks, marks_cells):
    form = form_of(*blocks, marks_cells=marks_cells)
    ids = [field.id for field in form.fields]
    assert len(ids) == len(set(ids))
    for field in form.fields:
        assert any(map(str.isalpha, field.label))
        assert field.label.isprintable()
        assert all(option.isprintable() for option in field.options)
        start, end = field.citation.span
        assert field.citation.quote[start:end] == field.citation.quote
