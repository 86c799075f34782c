"""Rows of tables are found whole in Word, and in what LibreOffice and a browser make of it."""

from __future__ import annotations

from functools import cache

import pytest

from tests.accuracy.conversions import PRINT, WEB_PAGE
from tests.accuracy.same_text import bundled, real
from tests.accuracy.tables import TABLE_FORMS, WORD, Files, pooled, read_rows

pytestmark = [pytest.mark.accuracy, pytest.mark.libreoffice, pytest.mark.browser]
# What is lost on paper: rows cut by the end of a page, narrow cells that cut words, lists of choices printed as text.
LEAST_ON_PAPER = 0.80
LEAST_FOUND = {WORD: 0.99, WEB_PAGE: 0.98, PRINT: 0.93}
LEAST_TRUE = 0.78


@cache
def bundled_rows() -> Files:
    return read_rows(bundled())


@cache
def real_rows() -> Files:
    return read_rows(real())


@pytest.mark.parametrize("form", TABLE_FORMS)
def test_every_row_of_the_bundled_files_is_found_and_no_other(form: str) -> None:
    found = pooled(bundled_rows(), form)
    assert found.expected > 100
    assert found.found >= 0.99
    assert found.true >= 0.99


@pytest.mark.real
@pytest.mark.parametrize("form", TABLE_FORMS)
def test_rows_of_real_files_are_found(form: str) -> None:
    found = pooled(real_rows(), form)
    assert found.expected > 150
    assert found.found >= LEAST_FOUND.get(form, LEAST_ON_PAPER)
    assert found.true >= LEAST_TRUE
