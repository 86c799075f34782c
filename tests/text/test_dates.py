import pytest

from alignctl.text.dates import find_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Issued: 14 March 2025", "2025-03-14"),
        ("the 1st of May 2023", "2023-05-01"),
        ("September 2026", "2026-09"),
        ("03/10/2022", "2022-10-03"),
        ("on 2026-09-01", "2026-09-01"),
        ("May 5, 2024", "2024-05-05"),
        ("99/99/2024", None),
        ("Working Together 2023", None),
    ],
)
def test_dates_are_read_as_english_documents_write_them(text, date):
    assert find_date(text) == date
