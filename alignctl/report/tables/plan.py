"""A plan as tables: the action list with columns for who owns what, and what is left out."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.candidate import Move
from alignctl.model.plan import Plan
from alignctl.report.cautions_first import loosens_words
from alignctl.report.plan_lines import found_words
from alignctl.report.region_lines import BODY
from alignctl.report.tables.parts import cited
from alignctl.report.tables.table import Cell, Column, Form, Table


def plan_tables(plan: Plan) -> tuple[Table, ...]:
    """The action list, and what is left out."""
    actions = Table(
        id="actions",
        title="Actions",
        about="Each row is one change of one area's text; the last columns are for the group to fill in.",
        columns=(
            Column("Year", 7, Form.COUNT),
            Column("Step", 7, Form.COUNT),
            Column("Must or chosen", 12),
            Column("What", 34),
            Column("Area", 16),
            Column("From", 34),
            Column("To", 34),
            Column("Where it stands", 28),
            Column("Words today", 50),
            Column("Document", 28),
            Column("Rule", 28),
            Column("To approve", 24),
            Column("Friction removed by the step", 12, Form.NUMBER),
            Column("Effort", 9, Form.NUMBER),
            Column("Review due", 10),
            Column("Loosens", 24),
            Column("Task-and-finish group", 20),
            Column("Lead", 16),
            Column("Due", 12),
            Column("Done", 8),
            Column("Id", 40),
        ),
        rows=tuple(_actions(plan)),
    )
    left = Table(
        id="left-out",
        title="Left out",
        about="Each row is a candidate that is not in the plan, and why.",
        columns=(
            Column("What", 40),
            Column("Friction", 10, Form.NUMBER),
            Column("Cost", 10, Form.NUMBER),
            Column("Why", 60),
            Column("Id", 50),
        ),
        rows=tuple((one.title, one.friction, one.cost, one.why, one.id) for one in plan.left_out),
    )
    return (actions, left)


def _actions(plan: Plan) -> Iterator[tuple[Cell, ...]]:
    for one in plan.ranking.musts:
        for move in one.moves:
            if move.below:
                bodies = ", ".join(BODY.get(body, body) for body in one.bodies)
                yield 1, None, "must", *_move(one.candidate.title, move, bodies, None), one.id
    for step in plan.steps:
        bodies = ", ".join(BODY.get(body, body) for body in step.one.bodies)
        for move in step.moves:
            head = (step.phase, step.place, "chosen")
            yield *head, *_move(step.one.candidate.title, move, bodies, step.friction), step.one.id


def _move(title: str, move: Move, bodies: str, friction: Cell) -> tuple[Cell, ...]:
    quote, place, document = cited(move.citation)
    due = "yes" if move.review_due else None
    before = move.before or "(silent)"
    owners: tuple[Cell, ...] = (None, None, None, None)
    return (
        title,
        move.name,
        before,
        move.after,
        place,
        quote,
        document,
        move.rule,
        bodies,
        friction,
        move.effort,
        due,
        loosens_words(move) or None,
        *owners,
    )


def curve_table(plan: Plan) -> Table:
    """What the best set buys as the capacity grows, which the picture of it shows too."""
    most = "" if plan.curve_exact else " Each is the most that was found; a better set may be there."
    return Table(
        id="curve",
        title="What more or less capacity buys",
        about=f"Each row is a capacity, with the friction that the best set within it removes.{most}",
        columns=(Column("Capacity", 20, Form.NUMBER), Column("Friction removed", 20, Form.NUMBER)),
        rows=plan.curve,
    )


def plan_facts(plan: Plan) -> Iterator[tuple[str, Cell]]:
    """What a plan was asked for and what it buys, as pairs of a name and a figure or words."""
    asked, ranking = plan.asked, plan.ranking
    yield "Capacity", asked.capacity
    yield "Counted in", asked.unit.value
    yield "For each area", "no limit" if asked.per_area is None else asked.per_area
    yield "Years", asked.phases
    yield "Will not move", ", ".join(asked.will_not_move) or "none"
    yield "May loosen a limit", "yes" if asked.may_loosen else "no"
    yield "Friction removed", plan.friction
    for sentence in found_words(plan):
        yield "How good the set is", sentence
    yield "Friction there is", ranking.total_friction
    yield "Taken of the capacity", plan.cost
    yield "Musts take besides", plan.must_cost
