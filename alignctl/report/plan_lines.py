"""A plan, told in lines, and the one place that tells any result on some areas."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.asked import Unit
from alignctl.model.plan import Plan, Step
from alignctl.model.ranking import Explanation, Ranking
from alignctl.report.agreed_lines import agreed_lines, agreed_summary
from alignctl.report.cautions_first import first_words, loosening_words, refused_words
from alignctl.report.ranked_short import held_words, short_lines
from alignctl.report.region_lines import (
    BODY,
    SHOWN,
    explanation_lines,
    head_lines,
    moves_lines,
    musts_lines,
    ranking_lines,
)
from alignctl.report.rests_on import rests_on
from alignctl.report.shared_lines import further
from alignctl.report.titles import titles_of
from alignctl.report.told import Kind, Line
from alignctl.report.verdict_lines import verdict_lines
from alignctl.report.words import COUNTED, count, figure_words


def region_lines(result: Ranking | Explanation | Plan, *, full: bool) -> Iterator[Line]:
    """A result on a region in lines; without `full` only the first of long lists."""
    match result:
        case Ranking():
            return ranking_lines(result, full=full)
        case Explanation():
            return explanation_lines(result)
        case Plan():
            return plan_lines(result, full=full)


def plan_lines(plan: Plan, *, full: bool) -> Iterator[Line]:
    """A plan: what it buys, its musts, its steps by phase, what is left out and what remains."""
    ranking, asked = plan.ranking, plan.asked
    short = short_lines(
        (
            *held_words(ranking),
            *agreed_summary(ranking.agreed),
            *first_words(ranking, plan),
            *(line.words for line in plan_summary(plan)),
        )
    )
    yield from head_lines(ranking, f"{ranking.title}: a plan", short)
    they = "It takes" if len(ranking.musts) == 1 else "They take"
    yield from musts_lines(ranking, f"{they} {figure_words(plan.must_cost)} beside the capacity.")
    for phase in range(1, asked.phases + 1):
        steps = [step for step in plan.steps if step.phase == phase]
        if plan.steps:
            yield Line(Kind.HEADING, f"Year {phase}" if asked.phases > 1 else "The plan")
        for step in steps:
            yield from _step(step, ranking)
    yield from _remains(plan)
    if plan.left_out:
        yield Line(Kind.HEADING, "Left out")
        for left in plan.left_out if full else plan.left_out[:SHOWN]:
            yield Line(Kind.ITEM, f"{left.title} ({left.friction:.2f} for {figure_words(left.cost)}): {left.why}")
        if not full and len(plan.left_out) > SHOWN:
            yield Line(Kind.TEXT, further(len(plan.left_out) - SHOWN, "further candidate"))
    yield from agreed_lines(ranking.agreed)
    if plan.steps:
        yield Line(Kind.HEADING, "What more or less capacity buys")
        for capacity, friction in plan.curve:
            more = "" if plan.curve_exact else " or more"
            yield Line(Kind.ITEM, f"{figure_words(capacity)}: {friction:.2f}{more}")
    yield from verdict_lines(ranking.verdicts) if full else ()
    yield from rests_on(ranking.documents, ranking.areas, ranking.names)


def plan_summary(plan: Plan) -> Iterator[Line]:
    """What a plan buys."""
    ranking, asked = plan.ranking, plan.asked
    unit = "unit of effort" if asked.unit is Unit.EFFORT else "change of one text"
    if asked.capacity != 1:
        unit = unit.replace(" of", "s of", 1)
    per_area = f", at most {asked.per_area:g} in each area" if asked.per_area is not None else ""
    yield Line(Kind.TEXT, f"Capacity: {asked.capacity:g} {unit}{per_area}.")
    if not plan.steps:
        yield Line(Kind.TEXT, "Nothing fits this capacity, so the plan is empty.")
    else:
        total = ranking.total_friction
        share = f", {plan.friction / total:.0%} of the {total:.2f} there is {COUNTED}" if total else ""
        yield Line(
            Kind.TEXT,
            f"{count(len(plan.steps), 'step')} for {figure_words(plan.cost)}, removing {plan.friction:.2f}{share}.",
        )
        yield Line(Kind.TEXT, f"Taking the best buy again and again would remove {plan.greedy:.2f}.")
    yield from (Line(Kind.TEXT, sentence) for sentence in found_words(plan))
    moves = [move for step in plan.steps for move in step.moves]
    yield from (Line(Kind.TEXT, sentence) for sentence in (*loosening_words(moves), *refused_words(plan)))
    if plan.knee:
        number = len(plan.knee.ids)
        best, them = (
            ("The best buy alone removes", "it") if number == 1 else (f"The first {number} buys remove", "them")
        )
        yield Line(
            Kind.TEXT,
            f"{best} {plan.knee.friction:.2f} for {figure_words(plan.knee.cost)}; after {them} each step buys clearly "
            "less.",
        )


def found_words(plan: Plan) -> Iterator[str]:
    """Where the search ended early: that the set is the best found, and how much better another could be."""
    if plan.at_most is not None:
        yield (
            f"The set is the best found, and not proved to be the best there is: the search ended at its bound. No set "
            f"removes more than {plan.at_most:.2f}, so this one may fall short of the best by up to {plan.gap:.1%}."
        )


def _step(step: Step, ranking: Ranking) -> Iterator[Line]:
    titles = titles_of(ranking)
    yield Line(Kind.SUBHEADING, f"{step.place}. {titles[step.one.id]}: {step.target}")
    so_far = f"{step.total:.2f} for {figure_words(step.spent)} so far"
    yield Line(Kind.TEXT, f"Removes {step.friction:.2f} for {figure_words(step.cost)}; {so_far}.")
    if step.alternative:
        refused = step.one.candidate.loosens and not any(move.loosens for move in step.moves)
        why = "that one loosens a limit" if refused else "this one buys more for the capacity"
        yield Line(Kind.ITEM, f"Not the first target ({step.one.candidate.target}): {why}.")
    if step.after:
        yield Line(Kind.ITEM, f"After: {'; '.join(titles.get(id_, id_) for id_ in step.after)}.")
    if step.staying:
        names = {area.id: area.name for area in ranking.areas}
        yield Line(
            Kind.ITEM, f"Without {', '.join(names.get(area, area) for area in step.staying)}, which will not move."
        )
    yield from moves_lines(step.moves, step.one, ranking)
    yield Line(Kind.ITEM, f"To approve: {', '.join(BODY.get(body, body) for body in step.one.bodies)}.")


def _remains(plan: Plan) -> Iterator[Line]:
    if plan.unwilling is None:
        return
    names = {area.id: area.name for area in plan.ranking.areas}
    found = plan.unwilling
    yield Line(Kind.HEADING, "What remains where some will not move")
    told = ", ".join(names.get(area, area) for area in found.areas)
    yield Line(
        Kind.TEXT,
        f"Without {told} the plan removes {found.with_willing:.2f}; were all to move, {found.with_all:.2f} "
        f"{'would go' if found.exact else 'or more would go'}.",
    )
    if found.with_all < found.with_willing:
        yield Line(Kind.TEXT, f"It buys more because what {told} would change takes nothing of the capacity.")
    for one in found.remaining[:SHOWN]:
        keeps = f"keeps \u201c{one.keeps}\u201d" if one.keeps else "stays silent"
        yield Line(
            Kind.ITEM,
            f"{one.title}: {names.get(one.area, one.area)} {keeps}, and friction of {one.friction:.2f} remains.",
        )
