import pytest

from alignctl.extract.block import TableBlock, TextBlock
from alignctl.extract.metadata import metadata_of
from alignctl.model.document import Metadata


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Issued: 14 March 2025. Review date: March 2027.", Metadata(issued="2025-03-14", review_due="2027-03")),
        ("This is version 4.1, issued on 16 September 2024.", Metadata(version="4.1", issued="2024-09-16")),
        ("Next review due by 31 May 2027", Metadata(review_due="2027-05-31")),
        ("Last reviewed: 1 May 2020", Metadata()),
        ("Document owner: Ash Safeguarding Partnership", Metadata(owner="Ash Safeguarding Partnership")),
        ("OFFICIAL - SENSITIVE", Metadata(marking="OFFICIAL-SENSITIVE")),
        ("The official list of forms is kept elsewhere.", Metadata()),
    ],
)
def test_what_a_document_says_about_itself_is_read(line, expected):
    assert metadata_of(Metadata(), (TextBlock(text=line),)) == expected


def test_two_column_tables_and_labels_on_lines_of_their_own_are_read():
    table = TableBlock(rows=(("Version", "3.2"), ("Review date", "31 March 2027")))
    lines = (TextBlock(text="Chapter owner:"), TextBlock(text="Ash Partnership"))
    assert metadata_of(Metadata(), (table, *lines)) == Metadata(
        version="3.2", review_due="2027-03-31", owner="Ash Partnership"
    )


def test_the_formats_own_properties_count_first():
    assert metadata_of(Metadata(version="9"), (TextBlock(text="Version 1"),)).version == "9"
