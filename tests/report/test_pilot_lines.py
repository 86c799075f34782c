"""What the pilot areas changed, in words."""

from dataclasses import replace

from alignctl.model.pilots import Course, Shift
from alignctl.report import Layout, render
from alignctl.report.pilot_lines import pilot_lines
from tests.graph.by_hand import said
from tests.graph.region_by_hand import view


def words(region=None, most=None):
    return [line.words for line in pilot_lines(region or view(), most)]


def with_changes(*changes):
    (pilot,) = view().pilots
    return replace(view(), pilots=(replace(pilot, changes=changes),))


def test_what_a_pilot_changed_is_told_with_both_sentences_and_what_others_hold_today():
    assert words() == [
        "What the pilot areas changed",
        "Ash, Missing children",
        "Held against the text before: ash-before.docx.",
        "It held 0 of 1 point of the standard before, 1 now.",
        "Birch holds 1 of these 1 today, and 1 of the 1 that Ash moved to it.",
        "Cedar holds 0 of these 1 today, and 0 of the 1 that Ash moved to it.",
        "first: within 72 hours before, within 24 hours now; moved to the standard",
        "Before, 1 Limits, paragraph 1:",
        "ash acts within 72 hours.",
        "ash.docx",
        "Now, 1 Limits, paragraph 1:",
        "ash acts within 24 hours.",
        "ash.docx",
        "second: newly said: within 1 hours; the standard says nothing of it",
        "Now, 1 Limits, paragraph 1:",
        "ash acts within 1 hours.",
        "ash.docx",
    ]


def test_the_screen_tells_it_after_the_regional_standard_and_only_where_there_is_a_pilot():
    text = render(view(), "text", Layout())
    assert text.index("THE REGIONAL STANDARD") < text.index("WHAT THE PILOT AREAS CHANGED")
    assert "PILOT" not in render(replace(view(), pilots=()), "text", Layout())


def test_without_full_the_first_changes_are_told_and_the_others_counted():
    first = view().pilots[0].changes[0]
    assert words(with_changes(*[first] * 7), 5)[-1] == "2 further changes: the full report has them."
    assert not any("further change" in line for line in words(with_changes(*[first] * 7)))


def test_what_left_the_standard_is_told_with_what_the_standard_has():
    first = view().pilots[0].changes[0]
    gone = replace(first, shift=Shift.NO_LONGER_SAID, course=Course.FROM_STANDARD, before=(said("ash", 24),), now=())
    assert "first: no longer said: within 24 hours; moved away from the standard (within 24 hours)" in words(
        with_changes(gone)
    )


def test_a_cell_of_a_table_that_says_the_same_as_a_sentence_is_not_told_again():
    first = view().pilots[0].changes[0]
    cell = replace(first.now[0], citation=replace(first.now[0].citation, cell=(0, 1, 1), quote="In a table"))
    told = words(with_changes(replace(first, now=(cell, *first.now))))
    assert "In a table" not in told
    assert "first: within 72 hours before, within 24 hours now; moved to the standard" in told


def test_no_change_and_points_that_cannot_be_told_are_said():
    (pilot,) = view().pilots
    quiet = replace(pilot, changes=(), unclear=2, of=0, peers=())
    told = words(replace(view(), pilots=(quiet,)))
    assert told[-2:] == [
        "On 2 further points it cannot be told what one of the texts says.",
        "No change in effect was found on the points of the region.",
    ]
