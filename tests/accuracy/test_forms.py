"""Floors under what is found on the forms of development areas and of other hands, of different make."""

import pytest

from tests.accuracy import forms

pytestmark = pytest.mark.accuracy
FOUND = 0.97
SAME_OPTIONS = 0.95
FOUND_OTHERS = 0.97
FOUND_CONVERTED = 0.9


def test_the_fields_of_forms_are_found_with_label_and_kind():
    found = forms.tallies("dev")["all"]
    assert found.expected >= 160
    assert found.f1 >= FOUND
    assert found.options >= SAME_OPTIONS * found.both
    assert found.required >= SAME_OPTIONS * found.both


def test_the_fields_of_forms_by_other_hands_are_found_and_none_is_taken_for_filled_in():
    found = forms.tallies("others")["all"]
    assert found.expected >= 400
    assert found.refused == 0
    assert found.f1 >= FOUND_OTHERS
    assert found.options >= SAME_OPTIONS * found.both
    assert found.required >= SAME_OPTIONS * found.both


@pytest.mark.libreoffice
def test_the_fields_of_the_same_forms_are_found_as_other_programs_save_them():
    found = forms.converted()
    assert found
    for form, each in found.items():
        assert each.f1 >= FOUND_CONVERTED, form
