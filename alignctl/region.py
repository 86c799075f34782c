"""A region seen whole, over the flow of `pipeline.py`: which areas are looked at together, and what is told of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alignctl.corpus import bodies_of
from alignctl.gathering import Gathered, gather, notes_of
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
    variants,
)
from alignctl.graph import graphml as graphml_of
from alignctl.model.candidate import Candidate
from alignctl.model.cluster import Cluster
from alignctl.model.region import AlignedOn, Crossing, Friction, Held, RegionView
from alignctl.model.tie import Body
from alignctl.piloting import with_pilots
from alignctl.pipeline import edges_of, names_of
from alignctl.rank import rank
from alignctl.run import Run
from alignctl.scope import nothing_compared, scope_of


def region_view(run: Run, words: Iterable[str] = (), around: str | None = None) -> RegionView:
    """A region seen whole; see `scope_of` for which areas, and `gather` for which pairs are compared.

    Raises UsageError for unknown areas, regions and kinds, and UnreadableDocumentError where nothing at all
    could be compared.
    """
    return view_of(run, gather(run, scope_of(run, words, around)))


def view_of(run: Run, texts: Gathered) -> RegionView:
    """The areas gathered seen whole. Raises UnreadableDocumentError where nothing at all could be compared."""
    if not texts.is_compared:
        raise nothing_compared(texts.scope, texts.problems)
    view = _view(run, texts, rank(texts.chosen, run.book.weights, edges_of(run)))
    return with_pilots(view, run, texts)


def graphml(view: RegionView) -> str:
    """The area graph of a region as GraphML."""
    return graphml_of(view)


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
        notes=tuple(notes_of(texts, names_of(run))),
        problems=texts.problems,
        names=names_of(run),
        documents=texts.documents,
        verdicts=texts.verdicts,
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
