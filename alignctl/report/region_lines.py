"""A ranking, an explanation and a plan, told in lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alignctl.model.asked import Unit
from alignctl.model.candidate import Move, RankedCandidate, Statement, Workload
from alignctl.model.comparison import Problem
from alignctl.model.plan import Plan, Step
from alignctl.model.ranking import Explanation, Ranking
from alignctl.report.told import Kind, Line
from alignctl.report.words import AGENCY, ATTRIBUTE, SILENCE, count, day_words, name_of, place_words

BODY = {
    "authority": "the authority",
    "care-board": "the care board",
    "police": "the police",
    "schools": "schools",
    "voluntary": "voluntary organisations",
}
SHOWN = 10
NAMED = 5


def region_lines(result: Ranking | Explanation | Plan, *, full: bool) -> Iterator[Line]:
    """A result on a region in lines; without `full` only the first of long lists."""
    match result:
        case Ranking():
            return ranking_lines(result, full=full)
        case Explanation():
            return explanation_lines(result)
        case Plan():
            return plan_lines(result, full=full)


def ranking_lines(ranking: Ranking, *, full: bool) -> Iterator[Line]:
    """What to align first: musts, then candidates, then what cannot be told apart."""
    yield from _head(ranking, f"{ranking.title}: what to align first")
    if ranking.audience:
        touched = AGENCY.get(ranking.audience, ranking.audience)
        yield Line(Kind.TEXT, f"Only what touches {touched}; ranks are those of the whole.")
    yield from musts_lines(ranking)
    yield Line(Kind.HEADING, "What to align first")
    if not ranking.candidates:
        yield Line(Kind.TEXT, "Nothing was found on which these areas differ and could be aligned.")
    shown = ranking.candidates if full else ranking.candidates[:SHOWN]
    for one in shown:
        yield from candidate_lines(one, ranking)
    if len(shown) < len(ranking.candidates):
        more = len(ranking.candidates) - len(shown)
        yield Line(Kind.TEXT, f"{count(more, 'further candidate')}: see them with --full, or in JSON.")
    places = {one.id: one for one in ranking.candidates}
    tied = [[places[id_] for id_ in group.ids if id_ in places] for group in ranking.tied]
    named = [group for group in tied if len(group) > 1]
    if named:
        yield Line(Kind.HEADING, "What cannot be told apart")
        for group in named if full else named[:NAMED]:
            told = "; ".join(f"{one.candidate.rank}. {one.candidate.title}" for one in group)
            yield Line(Kind.ITEM, f"These {len(group)} cannot be told apart: {told}.")
    yield from method_lines(ranking)


def explanation_lines(result: Explanation) -> Iterator[Line]:
    """The whole reckoning of one candidate, with every sentence behind it."""
    one, ranking = result.one, result.ranking
    yield from _head(ranking, f"{one.candidate.title}: the whole reckoning")
    yield from candidate_lines(one, ranking)
    yield Line(Kind.HEADING, "Every sentence behind it")
    for statement in one.statements:
        yield from _statement(statement, ranking.names)
    yield Line(Kind.HEADING, "The target and what it was weighed against")
    for option in one.options:
        note = "" if option.allowed else " (not to be chosen: settled otherwise, or below the national position)"
        yield Line(
            Kind.ITEM,
            f"{option.target}{note}: total change {option.change:g}, {count(len(option.moves), 'area')} to move, "
            f"friction removed {option.friction:.2f}",
        )
    yield Line(Kind.HEADING, "Criterion by criterion")
    for figure in one.figures:
        yield Line(
            Kind.ITEM,
            f"{figure.criterion}: {figure.raw}; {figure.value:.2f} x weight {figure.weight:.3f} = {figure.points:.4f}",
        )
    yield Line(Kind.TEXT, f"Together {one.candidate.score:.4f}.")
    yield Line(Kind.HEADING, "How far that depends on the weights")
    shares = ", ".join(f"{n}: {share:.0%}" for n, share in enumerate(one.robustness.acceptability, start=1))
    yield Line(Kind.TEXT, f"Share of weightings by rank: {shares}.")
    central = ", ".join(f"{id_} {share:.2f}" for id_, share in one.robustness.central)
    yield Line(Kind.TEXT, f"It comes first at weights near: {central}." if central else "No weighting puts it first.")
    over = ", ".join(one.dominated_by) or "none"
    yield Line(Kind.TEXT, f"Pareto layer {one.layer}. At least as good on every criterion and better on one: {over}.")
    yield from method_lines(ranking)


def plan_lines(plan: Plan, *, full: bool) -> Iterator[Line]:
    """A plan: what it buys, its musts, its steps by phase, what is left out and what remains."""
    ranking, asked = plan.ranking, plan.asked
    yield from _head(ranking, f"{ranking.title}: a plan")
    yield from plan_summary(plan)
    yield from musts_lines(ranking, f"They take {plan.must_cost:g} beside the capacity.")
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
            yield Line(Kind.ITEM, f"{left.title} ({left.friction:.2f} for {left.cost:g}): {left.why}")
        if not full and len(plan.left_out) > SHOWN:
            yield Line(Kind.TEXT, f"{len(plan.left_out) - SHOWN} more: see them with --full, or in JSON.")
    if plan.steps:
        yield Line(Kind.HEADING, "What more or less capacity buys")
        for capacity, friction in plan.curve:
            more = "" if plan.curve_exact else " or more"
            yield Line(Kind.ITEM, f"{capacity:g}: {friction:.2f}{more}")


def plan_summary(plan: Plan) -> Iterator[Line]:
    """What a plan buys."""
    ranking, asked = plan.ranking, plan.asked
    unit = "units of effort" if asked.unit is Unit.EFFORT else "changes of one text"
    per_area = f", at most {asked.per_area:g} in each area" if asked.per_area is not None else ""
    yield Line(Kind.TEXT, f"Capacity: {asked.capacity:g} {unit}{per_area}.")
    if not plan.steps:
        yield Line(Kind.TEXT, "Nothing fits this capacity, so the plan is empty.")
    else:
        total = ranking.total_friction
        share = f", {plan.friction / total:.0%} of the {total:.2f} there is" if total else ""
        yield Line(
            Kind.TEXT, f"{count(len(plan.steps), 'step')} for {plan.cost:g}, removing {plan.friction:.2f}{share}."
        )
        yield Line(Kind.TEXT, f"Taking the best buy again and again would remove {plan.greedy:.2f}.")
    yield from (Line(Kind.TEXT, sentence) for sentence in found_words(plan))
    if plan.knee:
        yield Line(
            Kind.TEXT,
            f"The first {len(plan.knee.ids)} best buys remove {plan.knee.friction:.2f} for {plan.knee.cost:g}; "
            "after them each step buys clearly less.",
        )


def limits_lines(notes: Iterable[str], problems: Iterable[Problem]) -> Iterator[Line]:
    """What limits a result, and what could not be used, for its first page."""
    for note in notes:
        yield Line(Kind.ITEM, note)
    for problem in problems:
        where = f" ({problem.where})" if problem.where else ""
        hint = f" {problem.hint}" if problem.hint else ""
        yield Line(Kind.ITEM, f"{problem.message}{where}{hint}")


def found_words(plan: Plan) -> Iterator[str]:
    """Where the search ended early: that the set is the best found, and how much better another could be."""
    if plan.at_most is not None:
        yield (
            f"The set is the best found, and not proved to be the best there is: the search ended at its bound. No set "
            f"removes more than {plan.at_most:.2f}, so this one may fall short of the best by up to {plan.gap:.1%}."
        )


def _head(ranking: Ranking, title: str) -> Iterator[Line]:
    if ranking.marking:
        yield Line(Kind.TITLE, ranking.marking)
    yield Line(Kind.TITLE, title)
    names = ", ".join(area.name for area in ranking.areas)
    dates = f"On {day_words(ranking.on)}, with the national figures in force on {day_words(ranking.as_of)}"
    yield Line(Kind.TEXT, f"{dates}: {names}.")
    yield from limits_lines(ranking.notes, ranking.problems)


def musts_lines(ranking: Ranking, cost: str = "") -> Iterator[Line]:
    """What has to be mended whatever is chosen, as it lies below the national position; `cost` is a sentence more."""
    if not ranking.musts:
        return
    yield Line(Kind.HEADING, "Musts: below the national position")
    yield Line(Kind.TEXT, f"These have to be mended whatever is chosen below. {cost}".strip())
    for one in ranking.musts:
        against = f" ({one.baseline.source}, {one.baseline.edition})" if one.baseline else ""
        yield Line(Kind.SUBHEADING, f"{one.candidate.title}: {one.candidate.target}{against}")
        yield from _moves([move for move in one.moves if move.below])


def candidate_lines(one: RankedCandidate, ranking: Ranking) -> Iterator[Line]:
    """A candidate with its figures, its bill of change and who has to approve it."""
    candidate, robust = one.candidate, one.robustness
    yield Line(Kind.SUBHEADING, f"{candidate.rank}. {candidate.title}: {candidate.target}")
    yield Line(Kind.TEXT, f"{ATTRIBUTE_OF.get(candidate.attribute, candidate.attribute)}; id {candidate.id}")
    yield Line(
        Kind.TEXT,
        f"Score {candidate.score:.3f}; friction removed {one.friction:.2f}; effort {one.effort:g}; in the top five "
        f"under {robust.in_first:.0%} of weightings ({robust.in_first_with_doubt:.0%} with doubt about the reading); "
        f"rank {robust.best} to {robust.worst} in nine of ten.",
    )
    for reason in candidate.reasons:
        yield Line(Kind.ITEM, reason)
    if one.price is not None:
        yield Line(Kind.ITEM, f"The runner-up takes {one.price:g} more change, summed over the areas.")
    yield from _moves(one.moves)
    yield Line(Kind.ITEM, f"To approve: {', '.join(BODY.get(body, body) for body in one.bodies)}.")
    for workload in one.workloads:
        yield Line(Kind.ITEM, _workload(workload, ranking))
    if one.dominated_by:
        others = f" and {len(one.dominated_by) - 1} more" if len(one.dominated_by) > 1 else ""
        yield Line(
            Kind.ITEM, f"On every criterion {one.dominated_by[0]}{others} is at least as good (layer {one.layer})."
        )


def _moves(moves: Iterable[Move]) -> Iterator[Line]:
    for move in moves:
        due = "; its review is due" if move.review_due else ""
        place = f" ({place_words(move.citation)})" if move.citation else ""
        before = f"\u201c{move.before}\u201d" if move.before else "silence"
        yield Line(Kind.ITEM, f"{move.name}: from {before} to \u201c{move.after}\u201d{place}{due}")
        if move.citation:
            yield Line(Kind.QUOTE, move.citation.quote)


def _workload(workload: Workload, ranking: Ranking) -> str:
    names = {area.id: area.name for area in ranking.areas}
    who = name_of(workload.actor, ranking.names) if workload.actor else "whoever acts (the text does not say)"
    where = ", ".join(names.get(area, area) for area in workload.areas)
    return f"Work {workload.change.value} for {who} in {where}: {workload.why}."


def _statement(statement: Statement, names: dict[str, str]) -> Iterator[Line]:
    if statement.value is None:
        why = SILENCE[statement.silence] if statement.silence else "not said"
        yield Line(Kind.ITEM, f"{statement.name}: {why}")
        return
    who = f", by {name_of(statement.actor, names)}" if statement.actor else ""
    below = "; below the national position" if statement.below else ""
    place = f" ({place_words(statement.citation)})" if statement.citation else ""
    sure = f"; confidence {statement.confidence:.2f}" if statement.confidence is not None else ""
    yield Line(Kind.ITEM, f"{statement.name}: {statement.value}{who}{place}{sure}{below}")
    if statement.citation:
        yield Line(Kind.QUOTE, statement.citation.quote)


def _step(step: Step, ranking: Ranking) -> Iterator[Line]:
    yield Line(Kind.SUBHEADING, f"{step.place}. {step.one.candidate.title}: {step.target}")
    yield Line(
        Kind.TEXT,
        f"Removes {step.friction:.2f} for {step.cost:g}; {step.total:.2f} for {step.spent:g} so far.",
    )
    if step.alternative:
        yield Line(
            Kind.ITEM, f"Not the first target ({step.one.candidate.target}): this one buys more for the capacity."
        )
    if step.after:
        yield Line(Kind.ITEM, f"After {', '.join(step.after)}.")
    if step.staying:
        names = {area.id: area.name for area in ranking.areas}
        yield Line(
            Kind.ITEM, f"Without {', '.join(names.get(area, area) for area in step.staying)}, which will not move."
        )
    yield from _moves(step.moves)
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
    for one in found.remaining[:SHOWN]:
        keeps = f"keeps \u201c{one.keeps}\u201d" if one.keeps else "stays silent"
        yield Line(Kind.ITEM, f"{one.title}: {names.get(one.area, one.area)} {keeps}, and {one.friction:.2f} remains.")


def method_lines(ranking: Ranking) -> Iterator[Line]:
    """How a ranking was worked out."""
    yield Line(Kind.HEADING, "How this was worked out")
    if ranking.order:
        yield Line(Kind.TEXT, f"Weights keep the order {', '.join(ranking.order)}; within it they were drawn evenly.")
    yield Line(
        Kind.TEXT,
        f"{ranking.weightings:,} weightings, seed {ranking.seed}. Friction is the sum over pairs of areas of distance "
        "times the weight of their tie. The ranking is an aid to a discussion and decides nothing.",
    )


ATTRIBUTE_OF = {attribute.value: words for attribute, words in ATTRIBUTE.items()}
