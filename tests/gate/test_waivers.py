"""Waivers are held to their days and to the values they excused, and comments of their file survive."""

import tomllib
from dataclasses import replace
from datetime import date

import pytest

from alignctl.errors import UsageError
from alignctl.gate import Agreement, LookedAt, add_waiver, read_waivers
from alignctl.gate.waiving import waive
from alignctl.model.divergence import Severity
from alignctl.model.finding import FindingCode, Standing
from tests.gate.found import finding, hours, own, said, turned

AGREED, ENDS = date(2026, 3, 1), date(2026, 12, 31)
ON = date(2026, 11, 28)
ALL = LookedAt(whole=True)
TERMS = Agreement(owner="Vale board", reason="The force works shifts of 24 hours.", agreed=AGREED, expires=ENDS)
POINT = "missing.return-interview.time-limit.hold-return-interview"
BY_HAND = f"""\
[[waivers]]
areas = ["birch", "ash"]
point = "{POINT}"
owner = "Vale board"
reason = "Agreed."
agreed = 2026-03-01
expires = "2026-12-31"
"""


@pytest.fixture
def file(tmp_path):
    return tmp_path / "waivers.toml"


def held(file, *findings, on=ON, looked_at=ALL):
    return waive(findings, read_waivers(file), on, looked_at)


def codes(findings):
    return [(one.code.value, one.standing.value) for one in findings]


DIVERGENCE = FindingCode.DIVERGENCE.value


@pytest.mark.parametrize("by_point", [False, True])
def test_a_waiver_written_by_the_program_excuses_its_finding_from_either_side(file, by_point):
    add_waiver(file, finding(), TERMS, by_point=by_point)
    (one,) = held(file, finding())
    assert one.standing is Standing.WAIVED
    assert one.waiver == "Vale board, until 2026-12-31: The force works shifts of 24 hours."
    assert codes(held(file, turned(finding()))) == [(DIVERGENCE, "waived")]


@pytest.mark.parametrize("by_point", [False, True])
def test_it_lapses_when_a_value_changes_and_says_so(file, by_point):
    add_waiver(file, finding(now=72), TERMS, by_point=by_point)
    changed, unused = held(file, finding(now=96))
    assert changed.standing is Standing.NEW
    assert (unused.code, unused.severity) == (FindingCode.WAIVER_UNUSED, Severity.WORDING)
    assert "has lapsed" in unused.message
    assert "Vale board" in unused.message


def test_a_waiver_by_point_excuses_the_same_values_under_another_start_of_the_clock(file):
    add_waiver(file, finding(), TERMS, by_point=True)
    text = file.read_text(encoding="utf-8").replace(f"{POINT}.found", POINT)
    file.write_text(text, encoding="utf-8")
    assert codes(held(file, finding(event="reported"))) == [(DIVERGENCE, "waived")]


def test_a_waiver_by_hand_holds_for_the_point_between_these_areas_alone(file):
    file.write_text(BY_HAND, encoding="utf-8")
    found = held(file, finding(), finding(now=48), finding(other="cedar"), finding(topic="escalation"))
    assert [one.standing.value for one in found] == ["waived", "waived", "new", "new"]


def test_a_waiver_by_code_leaves_other_sorts_of_finding_alone(file):
    file.write_text(BY_HAND + 'code = "new-divergence"\n', encoding="utf-8")
    found = held(file, finding(), finding(code=FindingCode.CHANGED_DIVERGENCE), finding(code=FindingCode.DRIFT))
    assert [one.standing.value for one in found] == ["waived", "waived", "new"]


def test_findings_of_a_document_are_waived_by_point_only_with_their_code(file):
    text = BY_HAND.replace('"birch", ', "").replace(f'point = "{POINT}"', 'point = "missing"')
    file.write_text(text, encoding="utf-8")
    dead = own(FindingCode.DEAD_REFERENCE, about="Appendix B")
    assert codes(held(file, dead))[0] == ("dead-cross-reference", "new")
    file.write_text(text + 'code = "dead-cross-reference"\n', encoding="utf-8")
    assert codes(held(file, dead)) == [("dead-cross-reference", "waived")]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2026, 2, 28), [(DIVERGENCE, "new")]),
        (AGREED, [(DIVERGENCE, "waived")]),
        (ENDS, [(DIVERGENCE, "waived")]),
        (date(2027, 1, 1), [(DIVERGENCE, "new"), ("waiver-expired", "new")]),
    ],
)
def test_it_holds_from_the_day_agreed_to_the_day_it_ends(file, on, expected):
    add_waiver(file, finding(), TERMS)
    assert codes(held(file, finding(), on=on)) == expected


def test_one_that_has_ended_is_a_material_finding_with_its_owner_and_day(file):
    add_waiver(file, finding(), TERMS)
    found = held(file, finding(), turned(finding()), on=date(2027, 1, 1))
    (ended,) = [one for one in found if one.code is FindingCode.WAIVER_EXPIRED]
    assert ended.severity is Severity.MATERIAL
    assert "Vale board" in ended.message
    assert "2026-12-31" in ended.message
    assert "line 1 of" in ended.hint
    assert ended.place.document == file.as_posix()
    assert (ended.area, ended.other, ended.topic) == ("ash", "birch", "return-interview")


def test_one_renewed_holds_and_the_old_one_is_told_as_unused(file):
    add_waiver(file, finding(), TERMS)
    add_waiver(file, finding(), replace(TERMS, agreed=date(2027, 1, 1), expires=date(2027, 12, 31)))
    assert codes(held(file, finding(), on=date(2027, 2, 1))) == [(DIVERGENCE, "waived"), ("waiver-unused", "new")]


@pytest.mark.parametrize(
    ("looked_at", "told"),
    [
        (ALL, True),
        (LookedAt(pairs=frozenset({("birch", "ash", "missing")})), True),
        (LookedAt(pairs=frozenset({("cedar", "ash", "missing")})), False),
        (LookedAt(), False),
    ],
)
def test_one_that_excuses_nothing_is_told_where_its_areas_were_looked_at(file, looked_at, told):
    add_waiver(file, finding(), TERMS)
    found = held(file, looked_at=looked_at)
    assert [one.code for one in found] == [FindingCode.WAIVER_UNUSED] * told
    assert all("there is no such finding" in one.message for one in found)


def test_a_bare_fingerprint_is_told_as_unused_only_when_everything_was_looked_at(file):
    text = BY_HAND.replace('areas = ["birch", "ash"]', f'fingerprint = "{finding().fingerprint}"')
    file.write_text(text.replace(f'point = "{POINT}"\n', ""), encoding="utf-8")
    assert codes(held(file, finding())) == [(DIVERGENCE, "waived")]
    assert held(file, looked_at=LookedAt(pairs=frozenset({("ash", "birch", "missing")}))) == ()
    assert codes(held(file)) == [("waiver-unused", "new")]


def test_a_finding_about_waivers_cannot_be_waived(file):
    ended = own(FindingCode.WAIVER_EXPIRED)
    with pytest.raises(UsageError, match="is about waivers"):
        add_waiver(file, ended, TERMS)
    add_waiver(file, finding(), TERMS)
    text = file.read_text(encoding="utf-8").replace(finding().fingerprint, ended.fingerprint)
    file.write_text(text, encoding="utf-8")
    assert codes(held(file, ended, looked_at=LookedAt())) == [("waiver-expired", "new")]


def test_a_contradiction_is_waived_by_point_while_both_halves_stay(file):
    both = finding(code=FindingCode.CONTRADICTION, other=None, comparison=None)
    add_waiver(file, both, TERMS, by_point=True)
    other_way = replace(both, now=both.theirs, theirs=both.now)
    assert codes(held(file, other_way)) == [("contradiction", "waived")]
    assert codes(held(file, replace(both, now=said("ash", hours(6)))))[0] == ("contradiction", "new")


def test_adding_keeps_every_line_that_was_there(file):
    before = "# Agreed at the board\n\n" + BY_HAND + "  # not before spring\n# the end"
    file.write_text(before, encoding="utf-8")
    add_waiver(file, finding(area="cedar"), TERMS)
    after = file.read_text(encoding="utf-8")
    assert after.startswith(before + "\n\n[[waivers]]\nfingerprint = ")
    assert len(tomllib.loads(after)["waivers"]) == 2


def test_line_ends_and_a_byte_order_mark_stay_when_one_is_added(file):
    file.write_bytes(b"\xef\xbb\xbf" + BY_HAND.replace("\n", "\r\n").encode())
    add_waiver(file, finding(area="cedar"), TERMS)
    content = file.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf[[waivers]]\r\n")
    assert content.count(b"\r\n") == content.count(b"\n")


def test_words_that_mean_something_in_toml_are_only_words(file):
    words = 'She said "yes"\n[[waivers]]\nowner = "x" \\ \u202e # é'
    add_waiver(file, finding(message=words), replace(TERMS, owner=words, reason=words))
    (waiver,) = read_waivers(file).entries
    assert waiver.owner == waiver.reason == 'She said "yes" [[waivers]] owner = "x" \\ # é'


def test_what_is_waived_already_is_not_waived_again(file):
    add_waiver(file, finding(), TERMS)
    before = file.read_bytes()
    with pytest.raises(UsageError, match=r"Vale board has waived it until 2026-12-31"):
        add_waiver(file, finding(), TERMS)
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"owner": " "}, "needs an owner"),
        ({"reason": "\n"}, "needs a reason"),
        ({"expires": date(2026, 2, 1)}, "end after it was agreed"),
    ],
)
def test_an_agreement_needs_an_owner_a_reason_and_days_in_order(file, change, words):
    with pytest.raises(UsageError, match=words):
        add_waiver(file, finding(), replace(TERMS, **change))
    assert not file.exists()


def test_a_finding_without_values_is_not_waived_by_point(file):
    with pytest.raises(UsageError, match="finding with values"):
        add_waiver(file, own(FindingCode.DEAD_REFERENCE), TERMS, by_point=True)


def test_every_mistake_is_told_at_once_with_its_line(file):
    file.write_text(
        """\
# comment
owners = "x"
[[waivers]]
fingerprint = "xyz"
owner = ""
agreed = 2026-03-01T10:00:00
expire = 2026-12-31

[[waivers]]
areas = ["a", "b", "c"]
code = "waiver-unused"
owner = "Board"
reason = "Agreed."
agreed = 2026-03-01
expires = 2026-02-01
""",
        encoding="utf-8",
    )
    with pytest.raises(UsageError) as caught:
        read_waivers(file)
    told = caught.value.message
    for line, words in (
        (2, "owners: this key is not known"),
        (4, "fingerprint: 16 hex digits"),
        (5, "owner: a text is needed here"),
        (3, "reason: a text is needed here"),
        (6, "agreed: a date as YYYY-MM-DD is needed here"),
        (3, "expires: a date as YYYY-MM-DD is needed here, found nothing"),
        (7, "expire: this key is not known; did you mean 'expires'?"),
        (9, "fingerprint: a fingerprint is needed, or areas and a point"),
        (10, "areas: one area or two were expected, found 3"),
        (11, "code: 'waiver-unused' is about waivers"),
        (15, "expires: a day after it was agreed (2026-03-01) was expected, found 2026-02-01"),
    ):
        assert f"waivers.toml:{line}: {words}" in told
    assert told.startswith("11 mistakes")


@pytest.mark.parametrize("text", ["[[waivers]\n", "waivers = 3\n", 'waivers = [{owner = "x"}]\n', "\0"])
def test_a_file_in_another_form_is_told_and_never_written_over(file, text):
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="expected"):
        add_waiver(file, finding(), TERMS)
    assert file.read_text(encoding="utf-8") == text


def test_a_missing_file_is_told(file):
    with pytest.raises(UsageError, match="not there"):
        read_waivers(file)


def test_an_empty_file_has_no_waivers(file):
    file.touch()
    assert read_waivers(file).entries == ()
