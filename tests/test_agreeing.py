"""A decision is recorded from the ranking, and whether a text carries it is judged by typed values alone."""

from dataclasses import replace
from datetime import date

import pytest

from alignctl.agreeing import Decision, agreed_among, decided, gathered_on, standings_of
from alignctl.corpus import load_workspace
from alignctl.errors import UsageError
from alignctl.extract import Shelf
from alignctl.gathering import gather
from alignctl.model.agreement import Agreement, Progress
from alignctl.model.asked import Asked
from alignctl.planning import plan_areas, rank_areas
from alignctl.review.recording_agreements import record_agreement
from alignctl.rules import load_rules
from alignctl.run import Run, Settings
from alignctl.scope import scope_of
from alignctl.store import DocumentStore
from tests.three_areas import TEXT, write_text, write_workspace

DAY, DUE, AFTER = date(2026, 9, 1), date(2026, 12, 31), date(2027, 1, 1)
POINT = "missing.return-interview.time-limit.hold-return-interview.child-found"
NOTIFY = "missing.notification.time-limit.police-notify-social-care.reported-missing"
DECISION = Decision(candidate=POINT, owner="Policy officer", due=DUE)


@pytest.fixture(scope="module")
def book():
    return load_rules()


@pytest.fixture
def at(tmp_path, book):
    """A run over the three areas as they lie on disk at that moment, on a day."""
    write_workspace(tmp_path)

    def at(on=DAY):
        place = load_workspace(tmp_path / "alignctl.toml", tmp_path)
        shelf = Shelf(store=DocumentStore(tmp_path / "cache"), jobs=1)
        shelf.root = place.root
        return Run(workspace=place, book=book, shelf=shelf, settings=Settings(on=on, as_of=DAY))

    return at


def made(run, **changes):
    decision = replace(DECISION, **changes)
    return decided(run, gathered_on(run, decision.candidate, (), None), decision)


def recorded(run, **changes):
    agreement = made(run, **changes)
    record_agreement(run.workspace.root / "agreements.toml", agreement, may_change=True)
    return agreement


def progress(run):
    (one,) = standings_of(run, gather(run, scope_of(run)))
    return {area.area: area.progress.value for area in one.areas}


def test_the_target_and_the_areas_are_those_of_the_ranking_where_none_are_named(at):
    one = made(at())
    assert (one.target, one.areas, one.agreed, one.means) == ("within 72 hours", ("cedar",), DAY, ("limit:72-72",))


def test_a_value_that_no_area_states_is_read_as_one_and_all_who_say_another_move(at):
    one = made(at(), target="60 hours")
    assert (one.target, one.areas, one.means) == ("60 hours", ("ash", "birch", "cedar"), ("limit:60-60",))


def test_areas_are_named_by_id_or_name_and_one_that_holds_the_target_may_join(at):
    assert made(at(), areas=("Cedar", "ash", "cedar")).areas == ("ash", "cedar")


def test_a_point_that_is_no_candidate_names_the_nearest(at):
    with pytest.raises(UsageError, match=f"Did you mean '{POINT}'"):
        made(at(), candidate=POINT.replace("hold", "holt"))
    with pytest.raises(UsageError, match="none would"):
        made(at(), candidate=NOTIFY)


def test_a_target_below_the_national_figure_is_refused_and_the_figure_told(at):
    with pytest.raises(UsageError, match="not below the national position") as raised:
        made(at(), target="within 5 days")
    assert "72 hours" in raised.value.hint


@pytest.mark.parametrize("target", ["soonish", "within 24 hours or within 48 hours", "the team manager"])
def test_words_that_name_no_one_limit_are_refused_with_what_it_could_be(at, target):
    with pytest.raises(UsageError, match="can be read") as raised:
        made(at(), target=target)
    assert "within 72 hours" in raised.value.hint


def test_an_area_that_is_not_looked_at_is_refused(at):
    run = at()
    texts = gathered_on(run, POINT, ("birch", "cedar"), None)
    with pytest.raises(UsageError, match="An area of"):
        decided(run, texts, replace(DECISION, areas=("ash",)))


def test_it_is_agreed_then_overdue_and_adopted_once_the_text_says_the_same_in_effect(at, tmp_path):
    recorded(at())
    assert progress(at()) == {"cedar": "agreed"}
    assert progress(at(AFTER)) == {"cedar": "overdue"}
    assert progress(at(DUE)) == {"cedar": "agreed"}
    write_text(tmp_path, "cedar", interview="three days")
    assert progress(at(AFTER)) == {"cedar": "adopted"}


def test_where_all_adopted_there_is_no_candidate_left_and_it_is_told_all_the_same(at, tmp_path):
    recorded(at())
    write_text(tmp_path, "cedar", interview="72 hours")
    run = at(AFTER)
    ranking = rank_areas(run, gather(run, scope_of(run)))
    assert POINT not in {one.id for one in (*ranking.candidates, *ranking.musts)}
    (one,) = ranking.agreed
    assert one.is_adopted
    assert one.points == (POINT,)
    assert "72 hours" in one.areas[0].citation.quote


def test_a_silent_text_has_adopted_nothing_and_says_so(at, tmp_path):
    recorded(at(), areas=("ash", "cedar"))
    for area in ("ash", "birch", "cedar"):
        write_text(
            tmp_path,
            area,
            "# Children missing from home and care\n\n## 1 Scope\n\nThis is for every child missing in {area}.\n",
        )
    run = at(AFTER)
    (one,) = standings_of(run, gather(run, scope_of(run)))
    assert [(area.progress, area.value) for area in one.areas] == [(Progress.OVERDUE, None)] * 2
    assert one.points == ()


def test_a_text_that_alone_speaks_of_the_point_is_still_found_to_say_it(at, tmp_path):
    recorded(at())
    bare = "# Children missing from home and care\n\n## 1 Scope\n\nThis is for every child missing in {area}.\n"
    for area in ("ash", "birch"):
        write_text(tmp_path, area, bare)
    write_text(tmp_path, "cedar", interview="72 hours")
    assert progress(at()) == {"cedar": "adopted"}


def test_a_text_that_cannot_be_read_is_told_as_such(at, tmp_path):
    recorded(at(), areas=("birch", "cedar"))
    (tmp_path / "cedar.md").write_bytes(b"%PDF-1.4 broken")
    assert progress(at(AFTER)) == {"birch": "adopted", "cedar": "not-read"}


def test_one_written_by_hand_is_read_by_its_words_and_one_that_cannot_be_is_told_with_its_line(at, tmp_path):
    by_hand = (
        f'[[agreements]]\ncandidate = "{POINT}"\ntarget = "{{}}"\nareas = ["cedar"]\n'
        'owner = "Board"\nagreed = 2026-03-01\ndue = 2026-12-31\n'
    )
    file = tmp_path / "agreements.toml"
    file.write_text(by_hand.format("within two days"), encoding="utf-8")
    assert progress(at()) == {"cedar": "adopted"}
    file.write_text(by_hand.format("as Ash has it"), encoding="utf-8")
    with pytest.raises(UsageError, match=r"agreements.toml:1: target"):
        progress(at())


def test_an_area_that_is_none_of_the_workspace_is_told_with_its_line(at, tmp_path):
    recorded(at())
    file = tmp_path / "agreements.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('["cedar"]', '["cedr", "ash"]'), encoding="utf-8")
    with pytest.raises(UsageError, match=r"agreements.toml:1: areas: 'cedr' is no area .* did you mean 'cedar'"):
        progress(at())


def test_a_plan_leaves_out_what_is_agreed_and_names_who_has_not_joined(at, tmp_path):
    write_text(tmp_path, "birch", interview="24 hours")
    run = at()
    plain = plan_areas(run, gather(run, scope_of(run)), Asked(capacity=9))
    assert POINT in {step.one.id for step in plain.steps} | {left.id for left in plain.left_out}
    recorded(run, target="within 72 hours", areas=("cedar",))
    plan = plan_areas(run, gather(run, scope_of(run)), Asked(capacity=9))
    (left,) = (one for one in plan.left_out if one.id == POINT)
    assert POINT not in {step.one.id for step in plan.steps}
    assert left.why == "It is agreed already, but not with Birch."


def test_a_list_tells_what_lies_outside_of_what_is_looked_at(at, tmp_path):
    recorded(at())
    other = Agreement(
        candidate="cse.screening.form.screen-for-cse",
        title="Which form",
        kind="cse",
        target="the CSE screen",
        areas=("ash",),
        owner="Board",
        agreed=DAY,
        due=DUE,
        means=("form:x:y",),
    )
    record_agreement(tmp_path / "agreements.toml", other)
    result = agreed_among(at(), (), None)
    assert [one.agreement.candidate for one in result.standings] == [POINT]
    assert result.elsewhere == 1


def test_a_workspace_that_agreed_nothing_has_nothing_to_list(at):
    assert agreed_among(at(), (), None).standings == ()


def test_the_workspace_may_name_the_file(at, tmp_path):
    recorded(at())
    (tmp_path / "agreements.toml").rename(tmp_path / "decided.toml")
    with (tmp_path / "alignctl.toml").open("a", encoding="utf-8") as stream:
        stream.write('[check]\nagreements = "decided.toml"\n')
    assert progress(at()) == {"cedar": "agreed"}


@pytest.mark.parametrize("words", ["within 30 minutes and by Friday", "within 0 hours", "60 hours, or thereabouts"])
def test_a_target_that_is_more_than_one_limit_or_no_time_is_refused(at, words):
    with pytest.raises(UsageError, match="was expected, found"):
        made(at(), target=words)


def test_what_an_area_says_today_can_be_agreed_though_the_ranking_has_another_target(at):
    one = made(at(), target="within 48 hours")
    assert (one.target, one.areas, one.means) == ("within 48 hours", ("ash", "birch"), ("limit:48-48",))


def test_a_text_that_says_the_target_and_still_another_value_elsewhere_has_not_adopted_it(at, tmp_path):
    run = at()
    recorded(run)
    said = "The return home interview must take place within 48 hours of the child being found."
    more = f"\n## 5 Summary of times\n\n5.1 {said}\n"
    write_text(tmp_path, "cedar", interview="72 hours", text=TEXT + more)
    (one,) = standings_of(at(), gather(at(), scope_of(at())))
    (cedar,) = one.areas
    assert cedar.progress is Progress.AGREED
    assert "48 hours" in f"{cedar.value} {cedar.other}"
    write_text(tmp_path, "cedar", interview="72 hours")
    assert progress(at()) == {"cedar": "adopted"}
