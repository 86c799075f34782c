"""What was agreed is kept with a snapshot and counted over the days, whoever sees to it."""

from dataclasses import replace

from alignctl.history.kept import digest, read, written
from alignctl.history.listing import entry_of
from alignctl.history.trend import trend
from alignctl.model.history import AgreedCounts, AgreementKept
from alignctl.report.history_words import agreed_words, agreement_words, summary
from tests.history.snapshots_by_hand import point, snapshot

POINT = "missing.return-interview.time-limit.hold-return-interview"
KEPT = AgreementKept(
    candidate=POINT,
    title="When the interview is held",
    target="within 72 hours",
    due="2026-09-30",
    areas=("ash", "birch", "cedar"),
    adopted=("ash",),
    overdue=(),
    not_read=(),
)
OTHER = replace(KEPT, candidate="missing.consent.consent.ask", adopted=KEPT.areas, areas=KEPT.areas)
FIRST = snapshot("2026-01-01", point("interview", ash="a", birch="a", cedar="b"), agreed=(KEPT,))
LAST = snapshot(
    "2026-12-31",
    point("interview", ash="a", birch="a", cedar="b"),
    agreed=(replace(KEPT, adopted=("birch",), overdue=("ash", "cedar")), OTHER),
)


def test_a_snapshot_with_agreements_comes_back_as_it_was():
    assert read(written(LAST)) == LAST


def test_one_of_a_time_before_agreements_reads_as_before_and_has_the_same_digest():
    old = replace(FIRST, agreed=())
    assert "agreed" not in written(old)
    assert read(written(old)) == old
    assert digest(old) != digest(FIRST)


def test_each_day_counts_points_agreed_adopted_by_all_and_overdue():
    assert entry_of(FIRST).agreed == AgreedCounts(points=1, adopted=0, overdue=0)
    assert entry_of(LAST).agreed == AgreedCounts(points=2, adopted=1, overdue=1)


def test_between_two_days_it_is_told_who_adopted_since_who_left_and_who_lacks():
    found = trend([FIRST, LAST])
    first, other = found.agreed
    assert (first.adopted_then, first.adopted_now, first.lacking) == (("ash",), ("birch",), ("ash", "cedar"))
    assert first.overdue
    assert other.adopted_then == ()
    assert agreed_words(first, found) == (
        "When the interview is held: within 72 hours, due by 30 September 2026; adopted since by Birch; "
        "left again by Ash; not yet by Ash and Cedar (overdue)"
    )
    assert "Agreed: 1 point then, none adopted by all who agreed; 2 now, 1 adopted, 1 overdue." in summary(found)


def test_another_target_is_another_agreement():
    changed = replace(LAST, agreed=(replace(KEPT, target="within 24 hours"),))
    (one,) = trend([FIRST, changed]).agreed
    assert (one.adopted_then, one.adopted_now) == ((), ("ash",))


def test_a_pair_or_a_topic_narrows_what_is_told():
    assert [one.id for one in trend([FIRST, LAST], topic="return-interview").agreed] == [POINT]
    mine = replace(LAST, agreed=(replace(KEPT, areas=("cedar",), adopted=()), OTHER))
    assert [one.id for one in trend([FIRST, mine], ("ash", "birch")).agreed] == [OTHER.candidate]


def test_of_a_day_every_area_is_told_once():
    kept = replace(KEPT, overdue=("birch",), not_read=("cedar",))
    assert agreement_words(kept, {"ash": "Ash", "birch": "Birch", "cedar": "Cedar"}) == (
        "When the interview is held: within 72 hours, due by 30 September 2026; adopted by Ash; overdue with Birch; "
        "could not be read of Cedar"
    )
