"""The file of verdicts is read with every mistake at once, and written so that what people wrote stays."""

import subprocess
from dataclasses import replace
from datetime import date

import pytest

from alignctl.errors import UsageError
from alignctl.model.verdict import Item, Reviewed, Ruling
from alignctl.review.verdicts import add_verdicts, read_verdicts
from tests.decided import decided

ITEM = Item(
    about=Reviewed.DIVERGENCE,
    id="0123456789abcdef",
    kind="missing",
    areas=("ash", "birch"),
    says="Ash says within 24 hours; Birch says within 48 hours.",
    sentences=("00000000000000aa", "00000000000000bb"),
    attribute="time-limit",
)
SAID = replace(ITEM, about=Reviewed.PROVISION, id="fedcba9876543210", areas=("ash",), sentences=("00000000000000aa",))
HEAD = "# Decided at the meeting of the group in March.\n\n"


@pytest.fixture
def file(tmp_path):
    return tmp_path / "verdicts.toml"


def test_what_is_written_is_read_again(file):
    verdicts = (
        decided(ITEM, Ruling.NOT_A_DIVERGENCE, note="Shifts of 24 hours."),
        decided(SAID, Ruling.CORRECT_VALUE, "Siân Ó Briain", value="within 72 hours"),
    )
    assert add_verdicts(file, verdicts) == (2, 0)
    assert {replace(one, line=0) for one in read_verdicts(file)} == set(verdicts)
    assert [one.line for one in read_verdicts(file)] == [1, 14]


def test_the_same_verdicts_make_the_same_file_in_whatever_order_they_come(tmp_path):
    verdicts = [decided(ITEM, Ruling.LOCAL), decided(SAID, Ruling.RIGHT), decided(ITEM, Ruling.LOCAL, "Reader Two")]
    for name, given in (("one", verdicts), ("two", verdicts[::-1])):
        add_verdicts(tmp_path / f"{name}.toml", given)
    assert (tmp_path / "one.toml").read_bytes() == (tmp_path / "two.toml").read_bytes()


def test_adding_the_same_again_changes_nothing(file):
    add_verdicts(file, [decided(ITEM, Ruling.LOCAL)])
    before = file.read_bytes()
    assert add_verdicts(file, [decided(ITEM, Ruling.LOCAL)]) == (0, 0)
    assert file.read_bytes() == before


def test_a_reviewer_s_new_verdict_takes_the_place_of_the_old_one_and_comments_stay(file):
    add_verdicts(file, [decided(ITEM, Ruling.LOCAL), decided(ITEM, Ruling.RIGHT, "Reader Two")])
    file.write_text(HEAD + file.read_text("utf-8").replace("ruling =", "# see the minutes\nruling =", 1), "utf-8")
    assert add_verdicts(file, [decided(ITEM, Ruling.WRONG, "reader one", on=date(2026, 10, 1))]) == (0, 1)
    text = file.read_text("utf-8")
    assert text.startswith(HEAD)
    assert "# see the minutes" in text
    assert [(one.reviewer, one.ruling) for one in read_verdicts(file)] == [
        ("reader one", Ruling.WRONG),
        ("Reader Two", Ruling.RIGHT),
    ]


def test_a_verdict_that_has_a_key_less_takes_its_place_too(file):
    add_verdicts(file, [decided(ITEM, Ruling.LOCAL, note="For now.")])
    assert add_verdicts(file, [decided(ITEM, Ruling.RIGHT)]) == (0, 1)
    (one,) = read_verdicts(file)
    assert (one.ruling, one.note) == (Ruling.RIGHT, None)


def test_hostile_words_are_kept_on_one_line_and_do_no_harm(file):
    note = 'x"\n[[verdicts]]\nid = "\x1b[31m\u202e=HYPERLINK("http://example.invalid")\n'
    add_verdicts(file, [decided(ITEM, Ruling.LOCAL, "=cmd|' /C calc'!A0", note=note)])
    (one,) = read_verdicts(file)
    assert one.reviewer == "=cmd|' /C calc'!A0"
    assert "\n" not in one.note
    assert "\x1b" not in one.note
    assert "[[verdicts]]" in one.note


def test_every_mistake_is_told_at_once_with_its_line(file):
    file.write_text(
        """[[verdicts]]
about = "divergance"
id = "XYZ"
kind = "missing"
areas = []
sentences = []
ruling = "correct-value"
reviewer = ""
on = "soon"
colour = "red"

[[verdict]]
""",
        "utf-8",
    )
    with pytest.raises(UsageError) as caught:
        read_verdicts(file)
    told = str(caught.value.message)
    for words in (
        ":2: about: 'divergance' is not known; did you mean 'divergence'?",
        ":3: id: 16 hex digits",
        ":5: areas:",
        ":6: sentences:",
        "value: the value as it should be",
        ":8: reviewer: a text is needed",
        ":9: on: a date as YYYY-MM-DD",
        ":10: colour: this key is not known",
        "verdict: this key is not known; did you mean 'verdicts'?",
    ):
        assert words in told


@pytest.mark.parametrize(
    ("ruling", "more"),
    [
        (Ruling.CORRECT_VALUE, {"value": "within 72 hours"}),
        (Ruling.LOCAL, {"value": "x"}),
        (Ruling.LOCAL, {"reviewer": " "}),
    ],
)
def test_a_verdict_that_could_not_be_read_again_is_refused_and_nothing_is_written(file, ruling, more):
    with pytest.raises(UsageError):
        add_verdicts(file, [decided(SAID, Ruling.RIGHT), replace(decided(ITEM, ruling), **more)])
    assert not file.exists()


def test_what_two_people_add_apart_in_git_goes_together(tmp_path):
    items = [replace(ITEM, id=f"{place:016x}") for place in range(9)]
    base, ours, theirs = (tmp_path / f"{name}.toml" for name in ("base", "ours", "theirs"))
    for file, more in ((base, ()), (ours, (items[1],)), (theirs, (items[5],))):
        add_verdicts(file, [decided(one, Ruling.LOCAL) for one in items[::2]])
        add_verdicts(file, [decided(one, Ruling.WRONG) for one in more])
    merged = subprocess.run(["git", "merge-file", "-p", ours, base, theirs], capture_output=True, check=True)
    base.write_bytes(merged.stdout)
    assert [one.id for one in read_verdicts(base)] == [items[place].id for place in (0, 1, 2, 4, 5, 6, 8)]


def test_what_stands_above_an_entry_stays_above_it(file):
    add_verdicts(file, [decided(replace(ITEM, id="f" * 16), Ruling.LOCAL)])
    file.write_text(HEAD + "# Minute 7.\n" + file.read_text("utf-8"), "utf-8")
    add_verdicts(file, [decided(ITEM, Ruling.LOCAL)])
    text = file.read_text("utf-8")
    assert text.startswith(f"{HEAD}[[verdicts]]")
    assert '# Minute 7.\n[[verdicts]]\nabout = "divergence"\nid = "ffff' in text
    assert len(read_verdicts(file)) == 2


def test_a_file_of_comments_alone_keeps_them(file):
    file.write_text(HEAD, "utf-8")
    add_verdicts(file, [decided(ITEM, Ruling.LOCAL)])
    assert file.read_text("utf-8").startswith(HEAD.rstrip("\n") + "\n\n[[verdicts]]")
