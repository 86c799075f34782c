"""Floors under how often fields of forms are put to the right data item, of development areas and of other hands."""

import pytest

from tests.accuracy import form_items

pytestmark = pytest.mark.accuracy


@pytest.mark.parametrize(
    ("part", "given", "fields", "floor"),
    [("dev", False, 140, 0.95), ("others", False, 390, 0.96), ("others", True, 395, 0.96), ("lists", True, 395, 0.97)],
)
def test_fields_are_put_to_the_right_item(part, given, fields, floor):
    found = form_items.items(part, given=given)
    assert found.expected >= fields
    assert found.share >= floor
