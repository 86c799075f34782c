"""A ranking and an explanation, told in lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alignctl.model.candidate import Move, RankedCandidate, Statement, Workload
from alignctl.model.citation import Citation
from alignctl.model.comparison import Problem
from alignctl.model.ranking import Explanation, Ranking
from alignctl.report.agreed_lines import agreed_lines, candidate_words
from alignctl.report.cautions_first import CHECK_FIRST, MUSTS, loosens_words, stands_words
from alignctl.report.criterion_words import criterion_words, order_words
from alignctl.report.evidence import own_paths, searched_words, source_words
from alignctl.report.ranked_short import ranking_short
from alignctl.report.rests_on import rests_on
from alignctl.report.shared_lines import further
from alignctl.report.titles import titles_of
from alignctl.report.told import Kind, Line
from alignctl.report.verdict_lines import verdict_lines
from alignctl.report.words import (
    AGENCY,
    ATTRIBUTE,
    SILENCE,
    count,
    day_words,
    figure_words,
    in_sentence,
    name_of,
    place_words,
)

BODY = {
    "authority": "the authority",
    "care-board": "the care board",
    "police": "the police",
    "schools": "schools",
    "voluntary": "voluntary organisations",
}
AREA_WORDS = {
    "home": "the home authority",
    "placing": "the placing authority",
    "host": "the host authority",
    "found": "the area where the child is found",
    "incident": "the area of the incident",
}
_AREA = "area-"
LIMITS = "What limits this"
SHOWN = 10
NAMED = 5


def ranking_lines(ranking: Ranking, *, full: bool) -> Iterator[Line]:
    """What to align first: musts, then candidates, then what cannot be told apart."""
    yield from head_lines(ranking, f"{ranking.title}: what to align first", ranking_short(ranking))
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
        yield Line(Kind.TEXT, further(more, "further candidate"))
    places, titles = {one.id: one for one in ranking.candidates}, titles_of(ranking)
    tied = [[places[id_] for id_ in group.ids if id_ in places] for group in ranking.tied]
    named = [group for group in tied if len(group) > 1]
    if named:
        yield Line(Kind.HEADING, "What cannot be told apart")
        for group in named if full else named[:NAMED]:
            told = "; ".join(f"{one.candidate.rank}. {titles[one.id]}" for one in group)
            yield Line(Kind.ITEM, f"These {len(group)} cannot be told apart: {told}.")
    yield from agreed_lines(ranking.agreed)
    yield from verdict_lines(ranking.verdicts) if full else ()
    yield from _foot(ranking)


def explanation_lines(result: Explanation) -> Iterator[Line]:
    """The whole reckoning of one candidate, with every sentence behind it."""
    one, ranking = result.one, result.ranking
    yield from head_lines(ranking, f"{one.candidate.title}: the whole reckoning")
    yield from candidate_lines(one, ranking)
    yield Line(Kind.HEADING, "Every sentence behind it")
    for statement in one.statements:
        yield from _statement(statement, one, ranking)
    yield Line(Kind.HEADING, "The target and what it was weighed against")
    for option in one.options:
        note = (
            ""
            if option.allowed
            else " (not to be chosen: the regional text settles it, or it is below the national position)"
        )
        yield Line(
            Kind.ITEM,
            f"{option.target}{note}: total change {figure_words(option.change)}, "
            f"{count(len(option.moves), 'area')} to move, friction removed {option.friction:.2f}",
        )
    yield Line(Kind.HEADING, "Criterion by criterion")
    for figure in one.figures:
        points = f"{figure.value:.2f} x weight {figure.weight:.3f} = {figure.points:.3f}"
        yield Line(Kind.ITEM, f"{criterion_words(figure.criterion)}: {figure.raw}; {points}")
    yield Line(Kind.TEXT, f"Together {one.candidate.score:.3f}.")
    yield Line(Kind.HEADING, "How far that depends on the weights")
    shares = ", ".join(f"{n}: {share:.0%}" for n, share in enumerate(one.robustness.acceptability, start=1))
    yield Line(Kind.TEXT, f"Share of weightings by rank: {shares}.")
    central = one.robustness.central
    yield Line(Kind.TEXT, "It comes first at weights near these:" if central else "No weighting puts it first.")
    yield from (Line(Kind.ITEM, f"{criterion_words(id_)} {share:.2f}") for id_, share in central)
    doubt = "The chance that it stands, were each statement doubted for its reading and its place here"
    yield Line(Kind.TEXT, f"{doubt}: {one.robustness.stands:.0%}.")
    titles = titles_of(ranking)
    over = "; ".join(titles.get(id_, one.candidate.title) for id_ in one.dominated_by) or "none"
    yield Line(Kind.TEXT, f"Pareto layer {one.layer}. At least as good on every criterion and better on one: {over}.")
    yield from _foot(ranking)


def _foot(ranking: Ranking) -> Iterator[Line]:
    yield from method_lines(ranking)
    yield from rests_on(ranking.documents, ranking.areas, ranking.names)


def limits_lines(notes: Iterable[str], problems: Iterable[Problem]) -> Iterator[Line]:
    """What limits a result, and what could not be used, for its first page."""
    for note in dict.fromkeys(notes):
        yield Line(Kind.ITEM, note)
    for problem in dict.fromkeys(problems):
        where = f" ({problem.where})" if problem.where else ""
        hint = f" {problem.hint}" if problem.hint else ""
        yield Line(Kind.ITEM, f"{problem.message}{where}{hint}")


def head_lines(ranking: Ranking, title: str, short: Iterable[Line] = ()) -> Iterator[Line]:
    """What a result on some areas is about, what it comes to in short, and what limits it."""
    if ranking.marking:
        yield Line(Kind.TITLE, ranking.marking)
    yield Line(Kind.TITLE, title)
    names = ", ".join(area.name for area in ranking.areas)
    dates = f"On {day_words(ranking.on)}, with the national figures in force on {day_words(ranking.as_of)}"
    yield Line(Kind.TEXT, f"{dates}: {names}.")
    yield from short
    limits = list(limits_lines(ranking.notes, ranking.problems))
    if limits:
        yield Line(Kind.SUBHEADING, LIMITS)
        yield from limits


def musts_lines(ranking: Ranking, cost: str = "") -> Iterator[Line]:
    """Points on which a text is below national guidance, or not in line with it; `cost` is a sentence more."""
    if not ranking.musts:
        return
    titles = titles_of(ranking)
    yield Line(Kind.HEADING, MUSTS)
    yield Line(Kind.TEXT, f"{CHECK_FIRST} {cost}".strip())
    for one in ranking.musts:
        yield Line(Kind.SUBHEADING, f"{titles[one.id]}: {one.candidate.target}")
        if one.baseline:
            national = f"National: {one.baseline.figure} ({one.baseline.source}, {one.baseline.edition})."
            yield Line(Kind.TEXT, f"{national} {one.baseline.note or ''}".strip())
        yield from moves_lines([move for move in one.moves if move.below], one, ranking)


def candidate_lines(one: RankedCandidate, ranking: Ranking) -> Iterator[Line]:
    """A candidate with its figures, its bill of change and who has to approve it."""
    candidate, robust = one.candidate, one.robustness
    yield Line(Kind.SUBHEADING, f"{candidate.rank}. {candidate.title}: {candidate.target}")
    what = OF_FORMS if candidate.of_forms else ATTRIBUTE_OF.get(candidate.attribute, candidate.attribute)
    about = [name_of(candidate.kind, ranking.names), what]
    about += [f"the clock starts: {name_of(one.event, ranking.names)}"] if one.event else []
    yield Line(Kind.TEXT, f"{'; '.join(about)}; id {candidate.id}")
    yield Line(
        Kind.TEXT,
        f"Score {candidate.score:.3f}; friction removed {one.friction:.2f}; effort {figure_words(one.effort)}. In the "
        f"first 5 under {robust.in_first:.0%} of weightings ({robust.in_first_with_doubt:.0%} with doubt about the "
        f"reading); rank {robust.best}{f' to {robust.worst}' if robust.worst != robust.best else ''} in 9 of 10.",
    )
    agreed = ranking.agreement_on(one.id)
    if agreed is not None:
        yield Line(Kind.ITEM, candidate_words(agreed))
    for reason in candidate.reasons:
        yield Line(Kind.ITEM, reason)
    if one.price:
        more = figure_words(abs(one.price))
        told = f"{more} more change" if one.price > 0 else f"less change: {more} less"
        yield Line(Kind.ITEM, f"The next best value takes {told}, summed over the areas.")
    yield from moves_lines(one.moves, one, ranking)
    yield Line(Kind.ITEM, f"To approve: {', '.join(BODY.get(body, body) for body in one.bodies)}.")
    for workload in one.workloads:
        yield Line(Kind.ITEM, _workload(workload, ranking))
    if one.dominated_by:
        others = f" and {len(one.dominated_by) - 1} more are" if len(one.dominated_by) > 1 else " is"
        first = titles_of(ranking).get(one.dominated_by[0], "another")
        told = f"On every criterion \u201c{first}\u201d{others} at least as good (layer {one.layer})."
        yield Line(Kind.ITEM, told)


def moves_lines(moves: Iterable[Move], one: RankedCandidate, ranking: Ranking) -> Iterator[Line]:
    """A bill of change: who moves from what to what, with the sentence; for a silence, where it was looked for."""
    for move in moves:
        told = [loosens_words(move), "its review is due" if move.review_due else ""]
        told += [stands_words(move.how)] if move.below else []
        more = "".join(f"; {words}" for words in told if words)
        place = f" ({place_words(move.citation)})" if move.citation else ""
        before = f"\u201c{move.before}\u201d" if move.before else "silence"
        searched = "" if move.citation else _searched(move.area, one, ranking)
        yield Line(Kind.ITEM, f"{move.name}: from {before} to \u201c{move.after}\u201d{place}{searched}{more}")
        yield from _sentence(move.citation, move.rule)


def _sentence(citation: Citation | None, rule: str | None) -> Iterator[Line]:
    if citation:
        yield Line(Kind.QUOTE, citation.quote)
        yield Line(Kind.SOURCE, source_words(citation, rule))


def _searched(area: str, one: RankedCandidate, ranking: Ranking) -> str:
    return searched_words(own_paths(ranking.documents, area, one.candidate.kind, of_forms=one.candidate.of_forms))


def _workload(workload: Workload, ranking: Ranking) -> str:
    names = {area.id: area.name for area in ranking.areas}
    who = _who(workload.actor, ranking.names) if workload.actor else "whoever acts; the text does not say"
    where = ", ".join(names.get(area, area) for area in workload.areas)
    return f"Work {workload.change.value} in {where} ({who}): {workload.why}."


def _who(actor: str, names: dict[str, str]) -> str:
    """Who acts: a role, or the area a duty falls to, whose ids begin with `area-`."""
    area = actor.removeprefix(_AREA)
    return in_sentence(name_of(actor, names)) if area == actor else AREA_WORDS.get(area, f"the {area} area")


def _statement(statement: Statement, one: RankedCandidate, ranking: Ranking) -> Iterator[Line]:
    if statement.value is None:
        why = SILENCE[statement.silence] if statement.silence else "not said"
        yield Line(Kind.ITEM, f"{statement.name}: {why}{_searched(statement.area, one, ranking)}")
        return
    who = f", by {in_sentence(name_of(statement.actor, ranking.names))}" if statement.actor else ""
    below = f"; {stands_words(statement.how)}" if statement.below else ""
    place = f" ({place_words(statement.citation)})" if statement.citation else ""
    sure = f"; confidence {statement.confidence:.2f}" if statement.confidence is not None else ""
    yield Line(Kind.ITEM, f"{statement.name}: {statement.value}{who}{place}{sure}{below}")
    yield from _sentence(statement.citation, statement.rule)


def method_lines(ranking: Ranking) -> Iterator[Line]:
    """How a ranking was worked out."""
    yield Line(Kind.HEADING, "How this was worked out")
    if ranking.order:
        yield Line(Kind.TEXT, f"Weights keep the order {order_words(ranking.order)}; within it they were drawn evenly.")
    yield Line(
        Kind.TEXT,
        f"{ranking.weightings:,} weightings, seed {ranking.seed}. Friction is the sum over pairs of areas of distance "
        "times the weight of their tie. The ranking is an aid to a discussion and decides nothing.",
    )


OF_FORMS = "what forms ask for"
ATTRIBUTE_OF = {attribute.value: words for attribute, words in ATTRIBUTE.items()}
