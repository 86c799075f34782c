"""What a text is held against depends on the day: standings, sources and notes are those of then."""

from datetime import date

import made_for_diverge as make
import pytest

from alignctl.diverge import held_on, practice_points
from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.provision import Attribute
from alignctl.model.values import LegalSource, Position, Term
from alignctl.rules import load_rules
from alignctl.rules.rule import Choice

OLD = make.figure(
    id="decider", figure="a social worker", edition="2018", amount=None, unit=None,
    in_force_from="2018-07-04", in_force_to="2023-12-14",
)  # fmt: skip
NEW = make.figure(
    id="decider", figure="a manager", edition="2023", amount=None, unit=None,
    in_force_from="2023-12-15", in_force_to="2026-03-17",
)  # fmt: skip
DECIDER = make.rule(
    "decide",
    attribute=Attribute.ROLE,
    finder="choice",
    severity=Severity.STATUTORY,
    baseline="decider",
    choices=(
        Choice(
            id="social-worker", title="A social worker", patterns=(), standing="superseded",
            standing_in=(("2018", "same"),),
        ),
        Choice(id="manager", title="A manager", patterns=(), standing="same", standing_in=(("2018", None),)),
    ),
)  # fmt: skip


def decided(day):
    first, second = (Position(id=id_, display=id_) for id_ in ("manager", "social-worker"))
    return make.only(make.values(first, second, DECIDER, baseline=[OLD, NEW], as_of=day))


@pytest.mark.parametrize("day", [date(2021, 6, 1), date(2015, 1, 1)])
def test_an_answer_is_not_held_against_an_edition_that_had_not_begun(day):
    found = decided(day)
    assert (found.comparison, found.severity) == (ComparisonKind.DIFFERS, Severity.MATERIAL)
    assert "not in line" not in found.explanation


def test_the_same_answer_is_below_once_the_later_edition_is_in_force():
    found = decided(date(2024, 1, 1))
    assert (found.comparison, found.severity) == (ComparisonKind.CONTRARY, Severity.STATUTORY)
    assert found.baseline.note is None or "replaced" not in found.baseline.note


def test_an_edition_replaced_by_one_not_read_is_used_and_says_so():
    note = decided(date(2026, 11, 23)).baseline.note
    assert "Edition 2023, replaced on 18 March 2026 by an edition not yet checked." in note


def cited(first, second, day):
    rule = make.rule("cite", attribute=Attribute.LEGAL_BASIS, finder="source", title="The law and guidance cited")
    names = (
        make.name(
            "guidance",
            "sources",
            editions=("2026", "2023"),
            begins=(("2015", "2015-03-26"), ("2018", "2018-07-04"), ("2023", "2023-12-15")),
        ),
        make.name("old-act", "sources", current=False, superseded_on="2018-05-25"),
    )
    return make.values(first, second, rule, names=names, as_of=day).divergences


def edition(year):
    return LegalSource(id="guidance", display="Guidance", edition=year)


@pytest.mark.parametrize(
    ("day", "old", "replaced"),
    [
        (date(2021, 6, 1), "2018", False),
        (date(2021, 6, 1), "2015", True),
        (date(2014, 1, 1), "2010", False),
        (date(2023, 12, 15), "2018", True),
    ],
)
def test_an_edition_is_replaced_from_the_day_the_next_one_began(day, old, replaced):
    assert bool(cited(edition("2023"), edition(old), day)) is replaced


def test_a_source_is_current_before_the_day_it_was_replaced():
    act = LegalSource(id="old-act", display="Old Act 1998")
    assert cited(act, edition("2023"), date(2018, 5, 24)) == ()
    assert len(cited(act, edition("2023"), date(2018, 5, 25))) == 1


def test_no_wording_is_measured_by_a_national_definition_that_had_not_begun():
    rule = make.rule(
        "define", attribute=Attribute.DEFINITION, finder="definition", baseline="decider",
        choices=(make.choice("superseded", standing="superseded"), make.choice("same", standing="same")),
    )  # fmt: skip
    same, old = (Term(id="cse", display="exploitation", standing=standing) for standing in ("same", "superseded"))
    assert make.values(same, old, rule, baseline=[OLD], as_of=date(2015, 1, 1)).divergences == ()
    assert len(make.values(same, old, rule, baseline=[OLD], as_of=date(2019, 1, 1)).divergences) == 1


def test_points_of_practice_know_the_standing_of_the_day():
    def contrary(day):
        points = {(one.action, one.attribute): one for one in practice_points(load_rules(), "referral", day)}
        return points["decide-on-referral", Attribute.ROLE].contrary

    assert contrary(date(2021, 6, 1)) == ()
    assert contrary(date(2024, 6, 1)) == ("social-worker",)


def test_how_often_does_not_answer_how_soon():
    every, within = make.within(1, "weeks", "at-least-every"), make.within(5, "working-days")
    assert make.values(every, within).divergences == ()


def test_what_is_held_on_a_day_stays_until_something_begins_ends_or_grows_old():
    figure = make.figure(checked_on="2025-05-01", in_force_to="2026-09-30")
    book = make.book(make.rule(baseline=figure.id), baseline=(figure,))
    days = [date(2025, 6, 1), date(2026, 4, 30), date(2026, 5, 2), date(2026, 9, 30), date(2026, 10, 1)]
    assert [held_on(book, "missing", day) == held_on(book, "missing", days[0]) for day in days] == [
        True, True, False, False, False,
    ]  # fmt: skip
    assert held_on(book, "missing", days[2]) == held_on(book, "missing", days[3]) != held_on(book, "missing", days[4])


def test_a_source_that_is_replaced_changes_what_is_held():
    source = make.name("guide", "sources", current=False, superseded_on="2026-03-18")
    book = make.book(make.rule(), names=(source,))
    before, after = (held_on(book, "missing", date(2026, 3, day)) for day in (17, 18))
    assert before != after
