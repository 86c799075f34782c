"""Words of two sentences held against each other."""

from hypothesis import given
from hypothesis import strategies as st

from alignctl.match.word_edits import solid, word_edits, words_of
from alignctl.model.revision import Edit

TEXTS = st.lists(
    st.sampled_from(["call", "the", "hub", "24", "hours,", "e-mail", "(now)", "child’s"]), max_size=12
).map(" ".join)


def told(before, now, renamings=()):
    return [(piece.edit.value, piece.text) for piece in word_edits(words_of(before, renamings), words_of(now))]


def text(pieces, edit):
    return "".join(piece.text for piece in pieces if piece.edit in {Edit.KEPT, edit})


def test_one_word_is_told_between_those_kept():
    assert told("Call within 24 hours.", "Call within 12 hours.") == [
        ("kept", "Call within "),
        ("taken-out", "24"),
        ("put-in", "12"),
        ("kept", " "),
        ("kept", "hours."),
    ]


def test_a_lone_word_between_two_changes_is_told_with_them():
    changed = [
        one for one in told("the NM1 Missing Notice is sent", "the NM4 Missing Form is sent") if one[0] != "kept"
    ]
    assert changed == [("taken-out", "NM1 Missing Notice"), ("put-in", "NM4 Missing Form")]


def test_hyphens_and_quotes_are_no_change():
    assert {
        edit for edit, _ in told("Send an e-mail on the child’s return", "send an email on the child's return")
    } == {"kept"}


def test_a_renamed_post_is_kept_and_shows_its_old_name_where_it_was_taken_out():
    names = (("Coordinator", "Lead Officer", 2),)
    assert {edit for edit, _ in told("Ask the Coordinator first.", "Ask the Lead Officer first.", names)} == {"kept"}
    assert ("taken-out", "Ask the Coordinator first.") in told("Ask the Coordinator first.", "", names)


@given(TEXTS, TEXTS)
def test_kept_and_put_in_make_up_the_text_of_now_and_kept_and_taken_out_that_of_before(before, now):
    pieces = word_edits(words_of(before), words_of(now))
    assert text(pieces, Edit.PUT_IN) == now
    assert solid(words_of(text(pieces, Edit.TAKEN_OUT))) == solid(words_of(before))
