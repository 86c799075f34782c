"""What people decided is no candidate is not agreed on without a word, and results say which verdicts they follow."""

from datetime import date

import pytest

from alignctl.agreeing import Decision, agreed_among, decided, gathered_on
from alignctl.choosing import Chosen
from alignctl.drafting import draft_of
from alignctl.errors import UsageError
from alignctl.gathering import gather
from alignctl.merging import merge
from alignctl.model.verdict import Reviewed, Ruling
from alignctl.pipeline import compare
from alignctl.review.items import items_of
from alignctl.review.recording_agreements import record_agreement
from alignctl.rules import load_rules
from alignctl.scope import scope_of
from tests.decided import decided as verdict_on
from tests.decided import run_of
from tests.three_areas import write_workspace

POINT = "missing.return-interview.time-limit.hold-return-interview.child-found"
DUE = date(2026, 12, 31)


@pytest.fixture(scope="module")
def book():
    return load_rules()


@pytest.fixture
def place(tmp_path):
    return write_workspace(tmp_path)


@pytest.fixture
def against(place, book):
    """A run in which a reviewer decided that the return interview is no candidate."""
    items = items_of(compare(run_of(place, book), ("ash", "birch", "cedar")))
    (item,) = (one for one in items if one.about is Reviewed.CANDIDATE and "interview" in one.says)
    return lambda ruling: run_of(place, book, verdict_on(item, ruling, note="The sentence is on another matter."))


def made(run, *, anyway=False):
    decision = Decision(candidate=POINT, owner="A. Owner", due=DUE, anyway=anyway)
    return decided(run, gathered_on(run, POINT, (), None), decision)


@pytest.mark.parametrize(("ruling", "words"), [(Ruling.WRONG, "wrong"), (Ruling.LOCAL, "local by necessity")])
def test_it_is_refused_with_who_decided_what(against, ruling, words):
    with pytest.raises(UsageError, match=f"Reader One decided '{words}' on 2026-09-01") as told:
        made(against(ruling))
    assert "--force" in (told.value.hint or "")


def test_it_can_be_agreed_all_the_same(against):
    assert made(against(Ruling.WRONG), anyway=True).target == "within 72 hours"


def test_a_candidate_called_right_is_agreed_as_any_other(against):
    assert made(against(Ruling.RIGHT)).areas == ("cedar",)


def test_a_draft_tells_it_on_the_point_without_a_name(against):
    run = against(Ruling.WRONG)
    texts = gather(run, scope_of(run))
    (point,) = draft_of(run, texts, [Chosen(agreement=made(run, anyway=True))]).points
    assert point.notes == ("A reviewer decided 'wrong' on this point on 2026-09-01.",)


def test_the_list_the_draft_and_a_merged_text_hold_the_verdicts(against):
    run = against(Ruling.WRONG)
    agreement = made(run, anyway=True)
    record_agreement(run.workspace.root / "agreements.toml", agreement)
    assert len(agreed_among(run, (), None).verdicts) == 1
    assert len(draft_of(run, gather(run, scope_of(run)), [Chosen(agreement=agreement)]).verdicts) == 1


def test_a_merged_text_says_which_verdicts_it_follows(place, book):
    items = items_of(compare(run_of(place, book), ("birch", "cedar")))
    (item,) = (one for one in items if one.about is Reviewed.DIVERGENCE and "interview" in one.says)
    result = merge(run_of(place, book, verdict_on(item, Ruling.NOT_A_DIVERGENCE)), "birch", "cedar")
    assert [one.verdict.id for one in result.verdicts] == [item.id]
