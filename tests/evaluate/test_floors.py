"""Floors under figures, and what lies behind a figure: mistakes, verdicts, areas and formats."""

import pytest

from alignctl.errors import BelowFloorError, UsageError
from alignctl.evaluate import Side, figures, hold_floors, parse_floor, score
from alignctl.model.divergence import Severity
from alignctl.model.evaluation import Fault, Share
from tests.evaluate.answers import comparison, divergence, gold, hours, link, provision, row

ONE = "The interview is held within 72 hours of the return."
OTHER = "The interview is held within five working days of the return."
LIMIT = {
    "document": "a",
    "attribute": "time-limit",
    "value": {"type": "duration", "amount": 72, "unit": "hours", "bound": "within"},
    "quote": ONE,
}
DIFFERENCE = {"attribute": "time-limit", "a_quotes": [ONE], "b_quotes": [OTHER], "severity": "material"}


def scored(answers, *, links=(), claims=(), found=()):
    return score(answers, comparison(list(links), list(claims)), {Side.A: tuple(found)})


def test_a_floor_is_a_measure_and_a_figure():
    floor = parse_floor("time-limit.recall=0.9")
    assert (floor.measure, floor.least) == ("time-limit.recall", 0.9)


@pytest.mark.parametrize("words", ["time-limit", "=0.9", "time-limit=high", "time-limit=1.1", "time-limit=nan"])
def test_what_is_no_floor_is_refused(words):
    with pytest.raises(UsageError, match="from 0 to 1"):
        parse_floor(words)


def test_figures_below_their_floor_are_all_named():
    found = scored(gold(sections=[row("A", "X"), row("B", "Y")], provisions=[LIMIT]), links=[link("A", "X")])
    hold_floors(found, (parse_floor("section-links.precision=1"), parse_floor("section-links=0.6")))
    with pytest.raises(BelowFloorError) as told:
        hold_floors(found, (parse_floor("section-links=0.7"), parse_floor("time-limit.recall=0.1")))
    assert "section-links.f1 is 0.6667, below 0.7" in told.value.message
    assert "time-limit.recall is 0.0000, below 0.1" in told.value.message
    assert told.value.exit_code == 1


def test_a_measure_without_a_figure_is_answered_with_those_there_are():
    found = scored(gold(sections=[row("A", "X")]), links=[link("A", "X")])
    with pytest.raises(UsageError) as told:
        hold_floors(found, (parse_floor("section-link=0.5"),))
    assert "section-links.f1" in told.value.hint


def test_traps_are_counted_so_that_higher_is_better():
    trap = {"attribute": "time-limit", "a_quotes": [ONE], "b_quotes": [OTHER]}
    assert figures(scored(gold(traps=[trap])))["traps-avoided"] == 1
    assert figures(scored(gold(traps=[trap]), claims=[divergence(ONE, OTHER)]))["traps-avoided"] == 0


def test_mistakes_name_what_was_missed_and_what_was_claimed_amiss():
    answers = gold(
        sections=[row("A", "X"), row("B", "Y", "subset")],
        provisions=[LIMIT],
        divergences=[DIFFERENCE],
    )
    found = scored(
        answers,
        links=[link("B", "Y"), link("B", "X")],
        claims=[divergence("Another sentence of this text.", None)],
        found=[provision(ONE, hours(48))],
    )
    told = {(mistake.about, mistake.fault) for mistake in found.mistakes}
    assert told == {
        ("section link", Fault.MISSED),
        ("section link", Fault.RELATION),
        ("section link", Fault.WRONG),
        ("time-limit", Fault.MISSED),
        ("time-limit", Fault.WRONG),
        ("divergence, time-limit", Fault.MISSED),
        ("divergence, time-limit", Fault.WRONG),
    }
    missed = next(one for one in found.mistakes if (one.about, one.fault) == ("time-limit", Fault.MISSED))
    assert (missed.a, missed.b, missed.expected) == (ONE, None, "within 72 hours")


def test_a_verdict_tells_of_a_claim_until_its_words_change():
    claim = divergence(ONE, OTHER)
    verdict = {
        "attribute": "time-limit",
        "comparison": claim.comparison.value,
        "a_quote": ONE,
        "b_quote": OTHER,
        "right": False,
        "why": "B speaks of another interview.",
    }
    read = scored(gold(verdicts=[verdict]), claims=[claim])
    assert (read.divergences.read, read.divergences.unread) == (Share(count=0, of=1), 0)
    assert read.mistakes[0].expected == "B speaks of another interview."
    moved = scored(gold(verdicts=[verdict]), claims=[divergence(ONE, OTHER.replace("five", "six"))])
    assert (moved.divergences.read, moved.divergences.unread) == (Share(), 1)


def test_a_verdict_that_does_not_say_right_or_wrong_is_refused():
    with pytest.raises(UsageError, match=r"verdicts\[0\]\.right"):
        gold(verdicts=[{"attribute": "time-limit", "comparison": "differs", "a_quote": ONE}])


def test_severities_are_counted_apart():
    found = scored(gold(divergences=[DIFFERENCE]), claims=[divergence(ONE, OTHER)]).divergences
    assert found.severities[Severity.MATERIAL] == (Share(count=1, of=1), Share(count=1, of=1))
    assert found.severities[Severity.STATUTORY] == (Share(), Share())
