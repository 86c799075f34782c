import pytest

from alignctl.text.numbering import depth, split_number


@pytest.mark.parametrize(
    ("title", "number", "rest"),
    [
        ("6.1 Reporting", "6.1", "Reporting"),
        ("1. Scope", "1", "Scope"),
        ("A1 Who does what", "A1", "Who does what"),
        ("B.2 Forms", "B.2", "Forms"),
        ("Appendix A: Contacts", "Appendix A", "Contacts"),
        ("Part 3 – The child comes home", "Part 3", "The child comes home"),
        ("Step 1. Ring", "Step 1", "Ring"),
        ("iv. Principles", "iv", "Principles"),
        ("A child goes missing", None, "A child goes missing"),
        ("24 hours on", None, "24 hours on"),
        ("3 March 2024", None, "3 March 2024"),
        ("Parting words", None, "Parting words"),
    ],
)
def test_a_number_is_told_from_the_title_it_stands_before(title, number, rest):
    assert split_number(title) == (number, rest)


@pytest.mark.parametrize(("number", "expected"), [("3", 1), ("3.1", 2), ("3.1.2", 3), ("A1", 2), ("Appendix A", None)])
def test_depth_counts_the_parts_of_a_number(number, expected):
    assert depth(number) == expected
