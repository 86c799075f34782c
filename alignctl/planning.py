"""What to align first in a region, or around one area: the ranking in full, and a plan under a capacity.

It stands over the flow of `pipeline.py` and adds only which areas are looked at together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, combinations

from alignctl.corpus import ties_of
from alignctl.diverge import practice_points
from alignctl.errors import UsageError
from alignctl.graph import clusters
from alignctl.model.asked import Asked
from alignctl.model.cluster import Cluster
from alignctl.model.comparison import KindComparison, Problem
from alignctl.model.plan import Plan
from alignctl.model.ranking import Explanation, Ranking
from alignctl.pipeline import (
    check_kinds,
    compare_procedures,
    edges_of,
    names_of,
    open_stages,
    provisions_of,
    standard_of,
)
from alignctl.rank.bodies import AUDIENCES
from alignctl.run import Run, files_needed, kinds_held, problems_of, procedure_of
from alignctl.scope import Scope, notes_on, nothing_compared
from alignctl.store import Stages
from alignctl.text.marking import highest
from alignctl.text.similarity import nearest


def rank_areas(run: Run, scope: Scope, *, audience: str | None = None, order: tuple[str, ...] = ()) -> Ranking:
    """Rank what to align first among some areas, in full.

    `audience` keeps what touches one agency; `order` is the group's order of the criteria, in place of the
    rules'. Raises UsageError for an audience or criterion nobody knows. A kind or document that could not be
    used stands in `problems`. Raises UnreadableDocumentError where nothing at all could be compared.
    """
    from alignctl.rank.region import rank_region  # noqa: PLC0415 - numpy is loaded where it is used

    check_kinds(run)
    if audience is not None and audience not in AUDIENCES:
        raise _unknown("--for", "An agency", audience, AUDIENCES)
    weights = replace(run.book.weights, order=_order(run, order)) if order else run.book.weights
    found, problems, marking = _clusters(run, scope)
    frame = Ranking(
        title=scope.name,
        areas=tuple(entry.area for entry in scope.entries),
        on=run.settings.on.isoformat(),
        as_of=run.settings.as_of.isoformat(),
        problems=problems,
        names=names_of(run),
        notes=tuple(_notes(run, scope, found)),
        marking=marking,
    )
    roles = {name.id: name.agency for name in run.book.names_in("roles") if name.agency}
    return rank_region(frame, found, weights, edges_of(run), roles, audience=audience)


def explain(ranking: Ranking, word: str) -> Explanation:
    """The whole reckoning of one candidate. Raises UsageError, with the nearest id, for one that is not there."""
    known = {one.id: one for one in (*ranking.musts, *ranking.candidates)}
    if word not in known:
        raise _unknown("--explain", "The id of a candidate", word, tuple(known))
    return Explanation(ranking=ranking, one=known[word])


def plan_areas(run: Run, scope: Scope, asked: Asked, *, order: tuple[str, ...] = ()) -> Plan:
    """The best set of candidates under a capacity, in order.

    Raises UsageError for figures that cannot be used, an area nobody knows, or a precedence that runs in a circle.
    """
    from alignctl.rank.plan import check_asked, make_plan  # noqa: PLC0415 - scipy is loaded where it is used

    check_asked(asked)
    inside = {entry.area.id for entry in scope.entries}
    staying = tuple(run.workspace.find_area(word).area.id for word in asked.will_not_move)
    for id_ in staying:
        if id_ not in inside:
            raise UsageError(
                f"An area of '{scope.name}' was expected, found '{id_}'.",
                where="--will-not-move",
                hint=f"The areas looked at are: {', '.join(sorted(inside))}.",
            )
    ranking = rank_areas(run, scope, order=order)
    asked = replace(asked, will_not_move=tuple(sorted(set(staying))))
    return make_plan(ranking, asked, run.book.weights.precedence)


def _order(run: Run, order: tuple[str, ...]) -> tuple[str, ...]:
    known = tuple(run.book.weights.criteria)
    for id_ in order:
        if id_ not in known:
            raise _unknown("--order", "A criterion", id_, known)
    doubled = [id_ for id_, count in Counter(order).items() if count > 1]
    if doubled:
        raise UsageError(f"Each criterion was expected once, found '{doubled[0]}' twice.", where="--order")
    return order


def _unknown(where: str, what: str, word: str, known: Iterable[str]) -> UsageError:
    words = tuple(known)
    near = nearest(word, words)
    advice = f"Did you mean '{near}'? " if near else ""
    shown = ", ".join(words[:12]) or "none"
    return UsageError(f"{what} was expected, found '{word}'.", where=where, hint=f"{advice}There are: {shown}.")


def _clusters(run: Run, scope: Scope) -> tuple[tuple[Cluster, ...], tuple[Problem, ...], str | None]:
    run.shelf.fetch(files_needed(run, scope.entries))
    stages = open_stages(run.shelf, run.book)
    compared = tuple(_compared(run, scope, stages))
    kinds = sorted({one.kind for one in compared})
    points = chain.from_iterable(practice_points(run.book, kind, run.settings.as_of) for kind in kinds)
    standards = {kind: found for kind in kinds if (found := standard_of(run, kind, scope.standard))}
    regional = {kind: provisions_of(found, run.book, stages) for kind, found in standards.items()}
    problems = [problem for kind in kinds_held(run, scope.entries) for problem in problems_of(run, scope.entries, kind)]
    if not compared:
        raise nothing_compared(scope, dict.fromkeys(problems))
    texts = (*(side for one in compared for side in (one.a, one.b)), *standards.values())
    documents = chain.from_iterable(
        (*text.documents, *chain.from_iterable(base.documents for base in text.bases)) for text in texts
    )
    marking = highest(document.metadata.marking for document in documents)
    return clusters(compared, regional, points, on=run.settings.on), tuple(dict.fromkeys(problems)), marking


def _notes(run: Run, scope: Scope, found: Iterable[Cluster]) -> Iterator[str]:
    """What limits the ranking; a tie counts where two areas it joins were compared, as it does for the friction."""
    inside = {entry.area.id for entry in scope.entries}
    ties = [tie for tie in ties_of(run.workspace, run.book.weights.ties) if {tie.a, tie.b} <= inside]
    held = {
        kind: [
            entry.area.id for entry in scope.entries if procedure_of(run.workspace, entry, kind, run.shelf) is not None
        ]
        for kind in kinds_held(run, scope.entries)
        if kind in run.book.kinds
    }
    compared = {(pair.a, pair.b) for cluster in found for pair in cluster.pairs}
    return notes_on(scope, ties, held, untied=compared.isdisjoint((tie.a, tie.b) for tie in ties))


def _compared(run: Run, scope: Scope, stages: Stages) -> Iterable[KindComparison]:
    """Every kind of every pair of areas that both have."""
    for kind in kinds_held(run, scope.entries):
        if kind not in run.book.kinds:
            continue
        held = [procedure_of(run.workspace, entry, kind, run.shelf) for entry in scope.entries]
        for a, b in combinations([one for one in held if one is not None], 2):
            yield compare_procedures(a, b, run.book, run.settings.as_of, stages)
