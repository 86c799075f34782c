import pytest

from alignctl.text.marking import furniture_marking, highest, marking_of, named_marking, when_blank


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("OFFICIAL", "OFFICIAL"),
        ("[OFFICIAL]", "OFFICIAL"),
        ("OFFICIAL - SENSITIVE", "OFFICIAL-SENSITIVE"),
        ("OFFICIAL SENSITIVE", "OFFICIAL-SENSITIVE"),
        ("Official-Sensitive", "OFFICIAL-SENSITIVE"),
        ("OFFICIAL: SENSITIVE [PERSONAL]", "OFFICIAL-SENSITIVE PERSONAL"),
        ("OFFICIAL-SENSITIVE: PERSONAL DATA", "OFFICIAL-SENSITIVE PERSONAL DATA"),
        ("RESTRICTED WHEN COMPLETE", "RESTRICTED (when completed)"),
        ("NOT PROTECTIVELY MARKED", "NOT PROTECTIVELY MARKED"),
        ("PROTECT - PERSONAL", "PROTECT PERSONAL"),
        ("SECRET", "SECRET"),
        ("CONFIDENTIAL", "CONFIDENTIAL"),
        ("Private & Confidential", "PRIVATE AND CONFIDENTIAL"),
        ("Protective marking: Official", "OFFICIAL"),
        ("Classification: restricted", "RESTRICTED"),
        ("Page 2 of 9 OFFICIAL", "OFFICIAL"),
        ("Vale Partnership | OFFICIAL | Version 3", "OFFICIAL"),
        ("Version 2 - OFFICIAL - SENSITIVE", "OFFICIAL-SENSITIVE"),
        ("official", None),
        ("Restricted", None),
        ("Protect", None),
        ("Confidential", None),
        ("The official list of forms is kept elsewhere.", None),
        ("Restricted access", None),
        ("RESTRICTED ACCESS POLICY", None),
        ("Records are CONFIDENTIAL.", None),
        ("Send it marked OFFICIAL-SENSITIVE.", None),
        ("CONFIDENTIALITY", None),
        ("Classification: general", None),
    ],
)
def test_a_marking_is_a_line_or_a_part_set_apart(line, expected):
    assert marking_of(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Official", "OFFICIAL"),
        ("Confidential 12", "CONFIDENTIAL"),
        ("Vale Partnership OFFICIAL-SENSITIVE Page 2", "OFFICIAL-SENSITIVE"),
        ("Missing children procedure OFFICIAL", "OFFICIAL"),
        ("RESTRICTED ACCESS POLICY", None),
        ("HANDLING OFFICIAL INFORMATION", None),
        ("Handling OFFICIAL information policy", None),
        ("Official journal, page 3", None),
    ],
)
def test_a_running_header_or_footer_may_hold_a_marking_between_other_words(line, expected):
    assert furniture_marking(line) == expected


def test_a_property_is_a_marking_only_as_a_whole():
    assert named_marking("Official - Sensitive") == "OFFICIAL-SENSITIVE"
    assert named_marking("Vale Council\\OFFICIAL") == "OFFICIAL"
    assert named_marking("General") is None
    assert named_marking("official guidance") is None


def test_a_form_marked_for_when_it_is_completed_has_no_marking_while_it_is_blank():
    assert when_blank("OFFICIAL-SENSITIVE (when completed)") is None
    assert when_blank("OFFICIAL-SENSITIVE") == "OFFICIAL-SENSITIVE"
    assert when_blank(None) is None
    both = ["OFFICIAL-SENSITIVE (when completed)", "OFFICIAL-SENSITIVE"]
    assert highest(both) == highest(both[::-1]) == "OFFICIAL-SENSITIVE"


def test_the_marking_that_asks_for_most_care_is_the_highest():
    rising = (
        "NOT PROTECTIVELY MARKED",
        "OFFICIAL",
        "RESTRICTED",
        "OFFICIAL-SENSITIVE PERSONAL",
        "SECRET",
        "TOP SECRET",
    )
    for place, marking in enumerate(rising):
        assert highest([None, *rising[: place + 1]]) == marking
        assert highest(reversed(rising[: place + 1])) == marking
    assert highest([]) is None
