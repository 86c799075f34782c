"""What people decided is followed by every command, and only that; it lapses, it can be disputed, and it is told."""

from dataclasses import replace

import pytest

from alignctl import telling
from alignctl.checking import check_texts
from alignctl.crossing import cross
from alignctl.gathering import gather
from alignctl.model.alignment import Relation
from alignctl.model.divergence import Severity
from alignctl.model.finding import FindingCode
from alignctl.model.verdict import Reviewed, Ruling, Standing, in_words
from alignctl.pipeline import compare
from alignctl.planning import rank_areas
from alignctl.recording import snapshot
from alignctl.region import region_view
from alignctl.review.items import items_of
from alignctl.rules import load_rules
from alignctl.scope import scope_of
from tests.decided import decided, run_of
from tests.three_areas import TEXT, write_text, write_workspace

INTERVIEW = "missing.return-interview.time-limit.hold-return-interview.child-found"


@pytest.fixture(scope="module")
def book():
    return load_rules()


@pytest.fixture
def place(tmp_path):
    return write_workspace(tmp_path)


@pytest.fixture
def following(place, book):
    return lambda *verdicts: run_of(place, book, *verdicts)


@pytest.fixture
def find(following):
    """One item of the comparison of Birch and Cedar, who differ on the return interview."""
    items = items_of(compare(following(), ("birch", "cedar")))

    def find(about, words):
        (item,) = (one for one in items if one.about is about and words in one.says)
        return item

    return find


@pytest.fixture
def interview(find):
    return find(Reviewed.DIVERGENCE, "interview")


def apart(comparison):
    return [one for kind in comparison.kinds for one in kind.divergences if one.severity is not Severity.LOCAL]


def shared(comparison):
    return [one.action for kind in comparison.kinds for one in kind.shared]


def standings(result):
    return [one.standing for one in result.verdicts]


def friction(run):
    return region_view(run).friction.points.get(INTERVIEW, 0.0)


def test_items_are_the_same_from_either_side_and_in_every_run(following):
    one = items_of(compare(following(), ("birch", "cedar")))
    other = items_of(compare(following(), ("cedar", "birch")))
    assert {(item.id, item.sentences) for item in one} == {(item.id, item.sentences) for item in other}
    assert {item.about for item in one} == set(Reviewed)
    assert len({item.id for item in one}) == len(one)


def test_what_is_called_no_divergence_is_shared_and_costs_nothing(following, interview):
    assert len(apart(compare(following(), ("birch", "cedar")))) == 1
    run = following(decided(interview, Ruling.NOT_A_DIVERGENCE))
    result = compare(run, ("birch", "cedar"))
    assert apart(result) == []
    assert "hold-return-interview" in shared(result)
    assert result.candidates == ()
    assert standings(result) == [Standing.HEEDED]
    assert in_words(result.verdicts) == "People decided 1 thing here: 1 followed."
    assert friction(following()) > 0
    assert friction(run) == 0


def test_what_is_called_a_wrong_divergence_is_neither_shared_nor_apart(following, interview):
    result = compare(following(decided(interview, Ruling.WRONG)), ("birch", "cedar"))
    assert apart(result) == []
    assert "hold-return-interview" not in shared(result)


def test_what_is_local_by_necessity_stays_and_is_no_candidate(following, interview):
    run = following(decided(interview, Ruling.LOCAL))
    result = compare(run, ("cedar", "birch"))
    (one,) = (one for kind in result.kinds for one in kind.divergences)
    assert one.severity is Severity.LOCAL
    assert result.candidates == ()
    assert friction(run) == 0


def test_a_divergence_called_right_changes_nothing_but_is_told(following, interview):
    before, after = (compare(following(*one), ("birch", "cedar")) for one in ((), (decided(interview, Ruling.RIGHT),)))
    assert replace(after, verdicts=()) == before
    assert standings(after) == [Standing.HEEDED]


def test_the_crossing_and_the_check_follow_it_too(following, interview):
    verdict = decided(interview, Ruling.NOT_A_DIVERGENCE)
    assert [one.id for one in cross(following(), "birch", "cedar").changes] != []
    sheet = cross(following(verdict), "birch", "cedar")
    assert [one.id for one in sheet.changes] == []
    assert sheet.notes == ("People decided 1 thing here: 1 followed.",)
    codes = {one.code for one in check_texts(following(), everything=True).findings}
    found = check_texts(following(verdict), everything=True)
    assert FindingCode.DIVERGENCE in codes
    assert {one.code for one in found.findings if {one.area, one.other} == {"birch", "cedar"}} == set()
    assert standings(found) == [Standing.HEEDED]


def test_a_provision_called_wrong_is_left_out_of_everything(following, find):
    said = find(Reviewed.PROVISION, "Cedar: When the return interview takes place")
    run = following(decided(said, Ruling.WRONG))
    result = compare(run, ("birch", "cedar"))
    sides = [side for kind in result.kinds for one in (*kind.shared, *kind.divergences) for side in (one.a, one.b)]
    assert not any(one.action == "hold-return-interview" and one.citation.area == "cedar" for one in sides if one)
    kept = {point.id: point for point in snapshot(run).points}
    values = {said.area: said.values for said in kept[INTERVIEW].said} if INTERVIEW in kept else {}
    assert values.get("cedar", ()) == ()
    assert values["ash"] != ()


def test_a_corrected_value_is_the_one_compared(following, find):
    said = find(Reviewed.PROVISION, "Cedar: When the return interview takes place")
    run = following(decided(said, Ruling.CORRECT_VALUE, value="within 72 hours"))
    assert apart(compare(run, ("birch", "cedar"))) == []
    kept = {point.id: point for point in snapshot(run).points}
    assert {one.values for one in kept[INTERVIEW].said} == {("within 72 hours",)}
    assert snapshot(run).measure != snapshot(following()).measure
    assert friction(run) == 0


def test_a_link_called_wrong_is_cut_and_one_called_right_is_sure(following, find):
    cut = find(Reviewed.LINK, "Return interviews")
    kept = find(Reviewed.LINK, "“Scope”")
    result = compare(following(decided(cut, Ruling.WRONG), decided(kept, Ruling.RIGHT)), ("birch", "cedar"))
    links = result.kinds[0].alignment.links
    about = [one for one in links if "Return interviews" in {side.title for side in (one.a, one.b) if side}]
    assert {one.relation for one in about} == {Relation.NONE}
    assert len(about) == 2
    assert [one.confidence for one in links if one.a and one.b and one.a.title == "Scope"] == [1.0]
    before = compare(following(), ("birch", "cedar")).kinds[0].summary
    after = result.kinds[0].summary
    assert (after.linked, after.only_a, after.only_b) == (before.linked - 1, before.only_a + 1, before.only_b + 1)
    assert standings(result) == [Standing.HEEDED, Standing.HEEDED]


def test_links_are_cut_among_three_areas_too(following, find):
    cut = find(Reviewed.LINK, "Return interviews")
    result = compare(following(decided(cut, Ruling.WRONG)), ("ash", "birch", "cedar"))
    (pair,) = (pair for pair in result.pairs if pair.a.id == "birch")
    assert all(
        one.relation is Relation.NONE
        for one in pair.kinds[0].alignment.links
        if one.a and one.a.title == "Return interviews"
    )
    assert standings(result) == [Standing.HEEDED]


@pytest.mark.parametrize("ruling", [Ruling.WRONG, Ruling.LOCAL])
def test_a_candidate_is_left_out_of_the_ranking_and_told(following, ruling):
    texts = lambda run: gather(run, scope_of(run))  # noqa: E731
    run = following()
    before = rank_areas(run, texts(run))
    (item,) = (one for one in items_of(before) if "interview" in one.says)
    run = following(decided(item, ruling))
    ranking = rank_areas(run, texts(run))
    left = {one.id for one in (*ranking.musts, *ranking.candidates)}
    assert left == {one.id for one in (*before.musts, *before.candidates)} - {INTERVIEW}
    assert standings(ranking) == [Standing.HEEDED]
    assert "People decided 1 thing here: 1 followed." in ranking.notes
    assert friction(run) == friction(following())
    assert INTERVIEW not in {one.id for one in snapshot(run).candidates}


def test_to_call_what_is_said_right_leaves_every_other_verdict_standing(following):
    three = ("ash", "birch", "cedar")
    verdicts = [decided(one, Ruling.RIGHT) for one in items_of(compare(following(), three))]
    result = compare(following(*verdicts), three)
    assert set(standings(result)) == {Standing.HEEDED}
    assert len(result.verdicts) == len(verdicts)


def test_a_verdict_lapses_when_its_sentence_changes(place, following, interview):
    write_text(place, "cedar", interview="24 hours")
    result = compare(following(decided(interview, Ruling.NOT_A_DIVERGENCE)), ("birch", "cedar"))
    assert len(apart(result)) == 1
    assert standings(result) == [Standing.LAPSED]
    assert in_words(result.verdicts) == "People decided 1 thing here: 1 lapsed because its sentence changed."


def test_it_lapses_too_where_the_words_change_and_the_value_does_not(place, following, interview):
    write_text(place, "cedar", interview="48 hours, at the latest,")
    result = compare(following(decided(interview, Ruling.NOT_A_DIVERGENCE)), ("birch", "cedar"))
    assert len(apart(result)) == 1
    assert standings(result) == [Standing.LAPSED]


def test_one_on_a_link_lapses_when_the_section_is_called_otherwise_or_says_otherwise(place, following, find):
    cut = find(Reviewed.LINK, "Return interviews")
    for text in (
        TEXT.replace("## 3 Return interviews", "## 3 Talking after return"),
        TEXT.replace("3.1", "3.1 Later:"),
    ):
        write_text(place, "cedar", text)
        result = compare(following(decided(cut, Ruling.WRONG)), ("birch", "cedar"))
        assert standings(result) == [Standing.LAPSED]


def test_a_change_elsewhere_in_the_text_lets_it_stand(place, following, interview):
    write_text(place, "cedar", board="Cedar Safeguarding Partnership")
    result = compare(following(decided(interview, Ruling.NOT_A_DIVERGENCE)), ("birch", "cedar"))
    assert standings(result) == [Standing.HEEDED]


def test_of_reviewers_who_contradict_each_other_neither_counts(following, interview):
    two = decided(interview, Ruling.RIGHT, "Reader Two")
    result = compare(following(decided(interview, Ruling.NOT_A_DIVERGENCE), two), ("birch", "cedar"))
    assert len(apart(result)) == 1
    assert standings(result) == [Standing.DISPUTED, Standing.DISPUTED]
    agreed = compare(
        following(*(decided(interview, Ruling.LOCAL, one) for one in ("Reader One", "Reader Two"))), ("birch", "cedar")
    )
    assert standings(agreed) == [Standing.HEEDED, Standing.HEEDED]


def test_a_verdict_on_other_areas_is_not_spoken_of(following, interview):
    run = following(decided(interview, Ruling.NOT_A_DIVERGENCE))
    result = compare(run, ("ash", "birch"))
    assert result.verdicts == ()
    assert result.problems == ()


def test_a_new_verdict_is_never_answered_with_what_was_kept_and_finds_nothing_anew(following, interview, monkeypatch):
    first = compare(following(), ("birch", "cedar"))
    region_view(following())

    def refuse(*_):
        raise AssertionError("provisions were found anew")

    monkeypatch.setattr(telling, "find_told", refuse)
    verdict = decided(interview, Ruling.NOT_A_DIVERGENCE)
    assert apart(compare(following(verdict), ("birch", "cedar"))) == []
    assert friction(following(verdict)) == 0
    assert compare(following(), ("birch", "cedar")) == first


def test_what_is_kept_says_the_same_of_verdicts_as_what_is_made(following, interview):
    verdict = decided(interview, Ruling.LOCAL)
    first, again = region_view(following(verdict)), region_view(following(verdict))
    assert standings(first) == standings(again) == [Standing.HEEDED]
    assert first == again


def test_a_verdict_on_a_difference_does_not_lapse_by_another_on_what_one_of_its_texts_says(place, following):
    twice = TEXT.replace(
        "of the child being found.",
        "of the child being found.\n\n"
        "3.2 Every return home interview is held within {interview} of the child being found.",
    )
    write_text(place, "cedar", twice)
    items = items_of(compare(following(), ("birch", "cedar")))
    (apart_,) = (one for one in items if one.about is Reviewed.DIVERGENCE and "interview" in one.says)
    (says,) = (
        one for one in items if one.about is Reviewed.PROVISION and one.says.startswith("Cedar") and "48" in one.says
    )
    run = following(decided(apart_, Ruling.LOCAL), decided(says, Ruling.CORRECT_VALUE, value="within 48 hours"))
    assert Standing.LAPSED not in standings(compare(run, ("birch", "cedar")))


def test_a_verdict_lapses_only_when_a_text_changed(place, following, interview, find):
    said = find(Reviewed.PROVISION, "Cedar: When the return interview takes place")
    verdicts = decided(interview, Ruling.RIGHT), decided(said, Ruling.WRONG)
    assert Standing.LAPSED not in standings(compare(following(*verdicts), ("birch", "cedar")))
    write_text(place, "cedar", interview="36 hours")
    assert standings(compare(following(*verdicts), ("birch", "cedar"))) == [Standing.LAPSED, Standing.LAPSED]
