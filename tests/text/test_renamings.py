import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignctl.text.renaming import renamed, renamings

BEFORE = """Missing Children Coordinator
The Missing Children Coordinator must open a record within one working day.
Lantern sends its account to the Missing Children Coordinator. The Coordinator keeps it.
Ask the Missing Children Coordinator’s deputy where nobody answers the telephone."""


def test_a_name_is_told_with_its_short_form_and_how_often():
    now = BEFORE.replace("Missing Children Coordinator", "Missing Children Lead Officer")
    now = now.replace("The Coordinator keeps", "The Lead Officer keeps")
    assert renamings(BEFORE, now) == (
        ("Missing Children Coordinator", "Missing Children Lead Officer", 4),
        ("Coordinator", "Lead Officer", 1),
    )
    assert renamed(BEFORE, renamings(BEFORE, now)) == now


def test_a_board_is_renamed_where_it_is_spelled_out_and_where_it_is_not():
    before = """The Westmere Local Safeguarding Children Board (LSCB) owns this procedure and keeps it up to date.
The LSCB meets in spring. Send the figures to the LSCB."""
    now = """The Westmere Safeguarding Partnership owns this procedure and keeps it up to date.
The Safeguarding Partnership meets in spring. Send the figures to the Safeguarding Partnership."""
    found = renamings(before, now)
    assert ("LSCB", "Safeguarding Partnership", 2) in found
    assert renamed(before, found) == now


def test_a_name_that_changed_once_counts_where_its_sentence_is_otherwise_the_same():
    before = "Every request for a review is sent to the Head of Safeguarding, who answers it in writing."
    assert renamings(before, before.replace("Safeguarding", "Protection")) == (
        ("Head of Safeguarding", "Head of Protection", 1),
    )
    assert not renamings(before, before.replace("Safeguarding", "Protection").replace("answers it", "keeps it"))


def test_a_plain_noun_counts_where_it_recurs_thrice():
    before = "The link worker calls.\nTell the link worker of it.\nGive the link worker a copy of the form."
    now = before.replace("link worker", "family practitioner")
    assert renamings(before, now) == (("link worker", "family practitioner", 3),)
    assert not renamings(*("\n".join(text.splitlines()[:2]) for text in (before, now)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("7 days", "14 days"),
        ("NM1 Notice", "NM4 Form"),
        ("hours", "days"),
        ("must", "should"),
        ("must", "must not"),
        ("before", "after"),
        ("Monday", "Friday"),
        ("immediately", "promptly"),
        ("telephone", "visit"),
    ],
)
def test_what_changes_a_duty_is_no_name(old, new):
    lines = (
        "A carer must telephone the Hub immediately on Monday, before 7 days and some hours, on the NM1 Notice.",
    ) * 4
    before = "\n".join(
        f"{line} {tail}" for line, tail in zip(lines, ("Once.", "Then.", "Here.", "There."), strict=True)
    )
    assert not renamings(before, before.replace(old, new))


def test_a_name_that_another_keeps_or_that_was_there_before_is_not_renamed():
    before = "The Hub opens a record of it today.\nThe Hub closes it.\nThe Desk answers."
    assert not renamings(before, before.replace("The Hub opens", "The Bureau opens"))
    assert not renamings(before, before.replace("Hub", "Desk"))


def test_a_longer_name_may_hold_the_old_one():
    before = "Tell the Duty Officer of it.\nThe Duty Officer keeps the list."
    now = before.replace("Duty Officer", "Senior Duty Officer")
    assert renamings(before, now) == (("Duty Officer", "Senior Duty Officer", 2),)
    assert renamed(before, renamings(before, now)) == now
    assert renamings(now, before) == (("Senior Duty Officer", "Duty Officer", 2),)


def test_whole_words_are_renamed_and_the_longest_name_first():
    names = (("Board", "Partnership", 3), ("Board Manager", "Business Lead", 1))
    assert renamed("Boards, the Board and its Board  Manager", names) == "Boards, the Partnership and its Business Lead"


@given(st.text(alphabet="ABab .,\n'’(1", max_size=80), st.text(alphabet="ABab .,\n'’(1", max_size=80))
def test_nothing_is_renamed_between_equal_texts_and_an_old_name_is_gone(before, now):
    assert not renamings(before, before)
    for old, new, times in renamings(before, now):
        assert times > 0
        assert old != new
        assert old in before.replace("’", "'")


def test_another_post_named_once_is_no_new_name_for_the_first():
    before = "Every request for a review is sent to the Duty Inspector, who answers it in writing."
    assert not renamings(before, before.replace("Duty Inspector", "Family Lawyer"))
