"""One text in four formats gives one section tree; real web pages give the headings of their source."""

from __future__ import annotations

import pytest

from tests.accuracy.conversions import FORMS, PRINT
from tests.accuracy.html_headings import coverage, pairs, real_pages, scores
from tests.accuracy.same_text import bundled, pooled, read_all

pytestmark = pytest.mark.accuracy
LEAST_ALIKE = 0.95
SAMPLE = ("northmoor-missing.docx", "westvale-cse.docx", "westvale-referral.docx")
# They hold no text, or are no pages.
REFUSED = {"cathyleechGI__safeguarding_b.html"}


@pytest.mark.libreoffice
@pytest.mark.browser
def test_a_text_reads_alike_in_every_format() -> None:
    read = read_all(path for path in bundled() if path.name in SAMPLE)
    assert len(read) == len(SAMPLE)
    assert all(PRINT in forms for forms in read.values())
    shares = {form: pooled(read, form, numbers=True) for form in FORMS}
    assert all(share.union > 100 for share in shares.values())
    assert not {form: share for form, share in shares.items() if share.rate < LEAST_ALIKE}


@pytest.mark.real
def test_real_pages_have_the_headings_of_their_source() -> None:
    found = [scores(page, source) for page, source in pairs()]
    assert len(found) >= 15
    read_and_expected = sum(score.read + score.expected for score in found)
    assert 2 * sum(score.levelled for score in found) / read_and_expected >= 0.98


@pytest.mark.real
def test_real_pages_keep_their_characters_by_another_parsers_count() -> None:
    shares = {page.name: coverage(page) for page in real_pages() if page.name not in REFUSED}
    assert len(shares) >= 50
    assert not {name: share for name, share in shares.items() if share < 0.98}
