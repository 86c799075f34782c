"""Floors under what is found on the forms of development areas, of different make."""

import pytest

from tests.accuracy import forms

pytestmark = pytest.mark.accuracy
FOUND = 0.97
SAME_OPTIONS = 0.95
FOUND_CONVERTED = 0.9


def test_the_fields_of_forms_are_found_with_label_and_kind():
    found = forms.tallies("dev")["all"]
    assert found.expected >= 160
    assert found.f1 >= FOUND
    assert found.options >= SAME_OPTIONS * found.both
    assert found.required >= SAME_OPTIONS * found.both


@pytest.mark.libreoffice
def test_the_fields_of_the_same_forms_are_found_as_other_programs_save_them():
    found = forms.converted()
    assert found
    for form, each in found.items():
        assert each.f1 >= FOUND_CONVERTED, form
