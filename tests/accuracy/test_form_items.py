"""A floor under the share of fields put to the right data item."""

import pytest

from tests.accuracy.form_items import items

pytestmark = pytest.mark.accuracy


def test_fields_of_the_development_forms_are_put_to_the_right_item():
    assert items("dev").share >= 0.9
