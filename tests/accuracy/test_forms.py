"""Floors under what is found on the forms of development areas, of different make."""

import pytest

from tests.accuracy import forms

pytestmark = pytest.mark.accuracy
FOUND = 0.97
SAME_OPTIONS = 0.95


def test_the_fields_of_forms_are_found_with_label_and_kind():
    found = forms.tallies("dev")["all"]
    assert found.expected >= 160
    assert found.f1 >= FOUND
    assert found.options >= SAME_OPTIONS * found.both
    assert found.required >= SAME_OPTIONS * found.both
