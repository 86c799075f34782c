"""A region seen whole, over the flow of `pipeline.py`: which areas are looked at together, and what is told of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alignctl.corpus import bodies_of
from alignctl.errors import UnreadableDocumentError
from alignctl.gathering import Gathered, gather
from alignctl.graph import (
    Agreement,
    adoption,
    communities,
    crossings,
    exemplars,
    friction,
    layout,
    matrix,
    profiles,
    separate_parts,
    variants,
)
from alignctl.graph import graphml as graphml_of
from alignctl.model.candidate import Candidate
from alignctl.model.cluster import Cluster
from alignctl.model.comparison import Problem
from alignctl.model.region import AlignedOn, Crossing, Friction, Held, RegionView
from alignctl.model.tie import Body
from alignctl.pipeline import edges_of, names_of
from alignctl.rank import rank
from alignctl.run import Run
from alignctl.scope import FEWEST, Scope, scope_of


def region_view(run: Run, words: Iterable[str] = (), around: str | None = None) -> RegionView:
    """A region seen whole; see `scope_of` for which areas, and `gather` for which pairs are compared.

    Raises UsageError for unknown areas, regions and kinds, and UnreadableDocumentError where nothing at all
    could be compared.
    """
    return view_of(run, gather(run, scope_of(run, words, around)))


def view_of(run: Run, texts: Gathered) -> RegionView:
    """The areas gathered seen whole. Raises UnreadableDocumentError where nothing at all could be compared."""
    if not texts.is_compared:
        raise _nothing_compared(texts.scope, texts.problems)
    return _view(run, texts, rank(texts.clusters, run.book.weights, edges_of(run)))


def graphml(view: RegionView) -> str:
    """The area graph of a region as GraphML."""
    return graphml_of(view)


def _nothing_compared(scope: Scope, problems: tuple[Problem, ...]) -> UnreadableDocumentError:
    told = (f"{problem.where}: {problem.message}" if problem.where else problem.message for problem in problems)
    return UnreadableDocumentError(
        "\n  ".join(
            [f"Two procedures of one kind were expected in '{scope.name}', and none could be compared.", *told]
        ),
        hint="Mend or add these documents; `alignctl areas` shows what each area has.",
    )


def _view(run: Run, texts: Gathered, candidates: tuple[Candidate, ...]) -> RegionView:
    scope, found = texts.scope, texts.clusters
    ids = tuple(entry.area.id for entry in scope.entries)
    held = {kind: tuple(one.area.id for one in procedures) for kind, procedures in texts.procedures.items()}
    kinds = {id_: [kind for kind, having in held.items() if id_ in having] for id_ in ids}
    bodies = tuple(_inside(bodies_of(run.workspace), ids))
    cost = friction(found, texts.ties)
    adopted, drift = adoption(found)
    agreement = Agreement(found)
    return RegionView(
        id=scope.id,
        name=scope.name,
        areas=tuple(entry.area for entry in scope.entries),
        on=run.settings.on.isoformat(),
        as_of=run.settings.as_of.isoformat(),
        kinds=tuple(texts.procedures),
        held=tuple(_held(texts)),
        ties=texts.ties,
        bodies=bodies,
        clusters=found,
        candidates=candidates,
        matrix=matrix(found, ids, held),
        friction=cost,
        crossings=_crossings(run, found, cost),
        variants=variants(found, bodies, _targets(found, candidates)),
        exemplars=exemplars(found),
        communities=communities(agreement, ids),
        profiles=profiles(agreement, ids, kinds),
        adoption=adopted,
        drift=drift,
        places=layout(ids, texts.ties),
        marking=texts.marking,
        notes=tuple(_notes(texts, cost)),
        problems=texts.problems,
        names=names_of(run),
    )


def _inside(bodies: Iterable[Body], ids: tuple[str, ...]) -> Iterator[Body]:
    """The bodies at work in the areas looked at, with those areas alone."""
    for body in bodies:
        here = tuple(area for area in body.areas if area in ids)
        if here:
            yield Body(id=body.id, name=body.name, kind=body.kind, areas=here)


def _held(texts: Gathered) -> Iterator[Held]:
    for kind, procedures in texts.procedures.items():
        for one in procedures:
            yield Held(
                area=one.area.id,
                kind=kind,
                documents=tuple(document.path for document in one.documents),
                bases=tuple(base.id for base in one.bases),
            )


def _crossings(run: Run, found: tuple[Cluster, ...], cost: Friction) -> tuple[Crossing, ...]:
    salience = run.book.weights.salience
    return crossings(found, ((border.a, border.b) for border in cost.borders), salience)


def _targets(found: tuple[Cluster, ...], candidates: tuple[Candidate, ...]) -> dict[str, AlignedOn]:
    """What each candidate would bring about: those that speak and need not move hold its target already."""
    known = {cluster.id: cluster for cluster in found}
    return {
        one.id: AlignedOn(
            holders=tuple(e.area for e in known[one.id].areas if e.provisions and e.area not in one.moves),
            movers=one.moves,
        )
        for one in candidates
    }


def _notes(texts: Gathered, cost: Friction) -> Iterator[str]:
    """What limits the result, in plain sentences."""
    names = {entry.area.id: entry.area.name for entry in texts.scope.entries}
    parts = separate_parts(names, texts.ties)
    if cost.untied:
        yield "No two areas compared have a tie (border, shared body or declared flow), so every pair counts alike."
    elif len(parts) > 1:
        told = "; ".join(", ".join(names[id_] for id_ in part) for part in parts)
        yield f"The areas fall into {len(parts)} parts with no tie between them. No friction is counted across: {told}."
    for kind, procedures in texts.procedures.items():
        if len(procedures) < FEWEST:
            yield f"Fewer than two areas have a procedure of the kind '{kind}', so nothing of it was compared."
        if kind in texts.untold:
            yield f"Of the kind '{kind}' only areas with a tie were compared with each other."
