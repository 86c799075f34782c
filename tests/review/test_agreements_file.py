"""Agreements are kept as data people can read and edit: nothing they wrote is lost, and every mistake is told."""

from dataclasses import replace
from datetime import date

import pytest

from alignctl.errors import UsageError
from alignctl.model.agreement import Agreement
from alignctl.review.agreements import read_agreements
from alignctl.review.recording_agreements import Recorded, record_agreement, withdraw_agreement

POINT = "missing.return-interview.time-limit.hold-return-interview"
AGREED = Agreement(
    candidate=POINT,
    title="Hold the return interview",
    kind="missing",
    target="within 72 hours",
    areas=("ash", "birch"),
    owner="Policy officer, Ash",
    agreed=date(2026, 3, 1),
    due=date(2026, 9, 30),
    note="Decided at the spring meeting.",
    means=("limit:72-72",),
)
OTHER = replace(AGREED, candidate="missing.strategy-meeting.time-limit.hold-strategy-meeting", note=None)
BY_HAND = f"""\
# What the board decided in spring.
[[agreements]]
candidate = "{POINT}"
target = "within 72 hours" # the national figure
areas = ["ash"]
owner = "Policy officer, Ash"
agreed = "2026-03-01"
due = 2026-09-30
"""


@pytest.fixture
def file(tmp_path):
    return tmp_path / "agreements.toml"


def without_line(one):
    return replace(one, line=0)


def test_what_is_recorded_is_read_back_whole(file):
    assert record_agreement(file, AGREED) is Recorded.ADDED
    assert record_agreement(file, OTHER) is Recorded.ADDED
    assert [without_line(one) for one in read_agreements(file).entries] == [AGREED, OTHER]


def test_a_workspace_that_has_agreed_nothing_has_no_file_and_that_is_no_mistake(file):
    assert read_agreements(file).entries == ()


def test_one_written_by_hand_needs_no_title_kind_or_meaning(file):
    file.write_text(BY_HAND, encoding="utf-8")
    (one,) = read_agreements(file).entries
    assert (one.kind, one.title, one.agreed, one.means, one.line) == ("missing", POINT, date(2026, 3, 1), (), 2)


def test_a_point_agreed_already_is_changed_only_where_that_is_asked_for(file):
    file.write_text(BY_HAND, encoding="utf-8")
    later = replace(AGREED, areas=("ash", "birch"), due=date(2026, 12, 31), note=None)
    with pytest.raises(UsageError, match="--force"):
        record_agreement(file, later)
    assert file.read_text(encoding="utf-8") == BY_HAND
    assert record_agreement(file, later, may_change=True) is Recorded.CHANGED
    (one,) = read_agreements(file).entries
    assert (one.areas, one.due, one.means) == (("ash", "birch"), date(2026, 12, 31), ("limit:72-72",))
    text = file.read_text(encoding="utf-8")
    assert "# What the board decided in spring." in text
    assert "# the national figure" in text


def test_the_same_decision_again_changes_nothing(file):
    record_agreement(file, AGREED)
    before = file.read_bytes()
    assert record_agreement(file, replace(AGREED, agreed=date(2026, 4, 1))) is Recorded.UNCHANGED
    assert file.read_bytes() == before


def test_another_target_whose_meaning_is_not_known_does_not_keep_the_earlier_meaning(file):
    record_agreement(file, AGREED)
    record_agreement(file, replace(AGREED, target="the list of Ash", means=()), may_change=True)
    assert read_agreements(file).entries[0].means == ()


def test_one_is_withdrawn_and_comments_and_the_others_stay(file):
    file.write_text(BY_HAND, encoding="utf-8")
    record_agreement(file, OTHER)
    assert withdraw_agreement(file, POINT).owner == "Policy officer, Ash"
    assert [without_line(one) for one in read_agreements(file).entries] == [OTHER]
    assert "# What the board decided in spring." in file.read_text(encoding="utf-8")


def test_withdrawing_what_was_not_agreed_names_the_nearest(file):
    with pytest.raises(UsageError, match="Nothing has been agreed yet"):
        withdraw_agreement(file, POINT)
    record_agreement(file, AGREED)
    with pytest.raises(UsageError, match=f"Did you mean '{POINT}'"):
        withdraw_agreement(file, POINT.replace("hold", "holt"))


def test_words_that_would_hide_or_break_the_file_are_written_harmless(file):
    odd = 'Ffion "Fi" Gwŷdd-Ŵyn\n[[agreements]]\u202e ends'
    record_agreement(file, replace(AGREED, owner=odd))
    assert [one.owner for one in read_agreements(file).entries] == ['Ffion "Fi" Gwŷdd-Ŵyn [[agreements]] ends']


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ('candidate = "return-interview"', "id of a candidate was expected"),
        ("areas = []", "areas: the ids of the areas"),
        ('areas = ["ash", "ash"]', "each area was expected once"),
        ("due = 2026-02-01", "on or after it was agreed"),
        ('due = "soon"', "a date as YYYY-MM-DD"),
        ('kind = "cse"', "'missing' was expected"),
        ('ovner = "x"', "did you mean 'owner'"),
        ('target = ""', "a text is needed"),
    ],
)
def test_each_mistake_is_told_with_its_line_and_key(file, change, told):
    key = change.split(" ")[0]
    lines = [line for line in BY_HAND.splitlines() if not line.startswith(f"{key} ")]
    file.write_text("\n".join([*lines, change]) + "\n", encoding="utf-8")
    with pytest.raises(UsageError) as raised:
        read_agreements(file)
    assert told in raised.value.message
    assert f"{file.as_posix()}:{len(lines) + 1}: {key}" in raised.value.message


def test_all_mistakes_are_told_together_and_a_point_agreed_twice_is_one(file):
    file.write_text(f"{BY_HAND}\n{BY_HAND.replace('owner', 'note')}\n[rules]\nx = 1\n", encoding="utf-8")
    with pytest.raises(UsageError) as raised:
        read_agreements(file)
    assert "3 mistakes" in raised.value.message
    assert "agreed once" in raised.value.message
    assert "agreements stand under [[agreements]]" in raised.value.message


@pytest.mark.parametrize("name", ["owner", "target"])
def test_an_agreement_nobody_answers_for_is_not_recorded(file, name):
    with pytest.raises(UsageError, match="An agreement needs"):
        record_agreement(file, replace(AGREED, **{name: " \u200b"}))
    assert not file.exists()
