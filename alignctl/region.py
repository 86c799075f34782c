"""A region seen whole, over the flow of `pipeline.py`: which areas are looked at together, and what is told of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, combinations

from alignctl.corpus import bodies_of, ties_of
from alignctl.diverge import practice_points
from alignctl.graph import (
    Agreement,
    adoption,
    clusters,
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
from alignctl.model.area import Procedure
from alignctl.model.candidate import Candidate
from alignctl.model.cluster import Cluster
from alignctl.model.comparison import KindComparison, Problem
from alignctl.model.document import Document
from alignctl.model.region import AlignedOn, Crossing, Friction, Held, RegionView
from alignctl.model.tie import Body, Tie
from alignctl.pipeline import (
    check_kinds,
    compare_procedures,
    edges_of,
    names_of,
    open_stages,
    provisions_of,
    standard_of,
)
from alignctl.rank import rank
from alignctl.run import Run, files_needed, kinds_held, problems_of, procedure_of
from alignctl.scope import FEWEST, Scope, notes_on, nothing_compared, scope_of
from alignctl.store import Codec, Made, Stages
from alignctl.text.marking import highest

# With more areas only tied pairs are compared: the others say little and are many (11,628 pairs of 153 areas).
EVERY_PAIR_UP_TO = 40
_SEEN: Codec[tuple[tuple[Cluster, ...], tuple[Candidate, ...]]] = Codec(
    tuple[tuple[Cluster, ...], tuple[Candidate, ...]]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Texts:
    """The procedures of a scope by kind, the regional texts, the ties between its areas, and what kept others out."""

    procedures: dict[str, tuple[Procedure, ...]]
    standards: dict[str, Procedure]
    ties: tuple[Tie, ...]
    problems: tuple[Problem, ...]


def region_view(run: Run, words: Iterable[str] = (), around: str | None = None) -> RegionView:
    """A region seen whole; see `scope_of` for which areas.

    Up to EVERY_PAIR_UP_TO areas every pair is compared, beyond that those with a tie. Raises UsageError for
    unknown areas, regions and kinds, and UnreadableDocumentError where nothing at all could be compared.
    """
    check_kinds(run)
    scope = scope_of(run, words, around)
    run.shelf.fetch(files_needed(run, scope.entries))
    texts = _texts(run, scope)
    if not any(len(found) >= FEWEST for found in texts.procedures.values()):
        raise nothing_compared(scope, texts.problems)
    found, candidates = _seen(run, texts)
    return _view(run, scope, texts, found, candidates)


def graphml(view: RegionView) -> str:
    """The area graph of a region as GraphML."""
    return graphml_of(view)


def _texts(run: Run, scope: Scope) -> _Texts:
    procedures: dict[str, tuple[Procedure, ...]] = {}
    problems: list[Problem] = []
    for kind in kinds_held(run, scope.entries):
        problems += problems_of(run, scope.entries, kind)
        if kind in run.book.kinds:
            held = (procedure_of(run.workspace, entry, kind, run.shelf) for entry in scope.entries)
            procedures[kind] = tuple(procedure for procedure in held if procedure is not None)
    standards = {kind: found for kind in procedures if (found := standard_of(run, kind, scope.standard))}
    inside = {entry.area.id for entry in scope.entries}
    ties = ties_of(run.workspace, run.book.weights.ties)
    return _Texts(
        procedures=procedures,
        standards=standards,
        ties=tuple(tie for tie in ties if {tie.a, tie.b} <= inside),
        problems=tuple(dict.fromkeys(problems)),
    )


def _seen(run: Run, texts: _Texts) -> tuple[tuple[Cluster, ...], tuple[Candidate, ...]]:
    """The clusters and candidates of a region, had again where they were made before of the same texts."""
    stages, settings = open_stages(run.shelf, run.book), run.settings
    made = Made(
        stages=("provisions", "match", "diverge", "graph", "rank", "region.py"),
        procedures=(*chain.from_iterable(texts.procedures.values()), *texts.standards.values()),
        day=f"{settings.as_of.isoformat()} {settings.on.isoformat()} {sorted(edges_of(run).items())}",
    )
    return stages.made(_SEEN, made, lambda: _compared(run, texts, stages))


def _compared(run: Run, texts: _Texts, stages: Stages) -> tuple[tuple[Cluster, ...], tuple[Candidate, ...]]:
    day = run.settings.as_of
    points = chain.from_iterable(practice_points(run.book, kind, day) for kind in texts.procedures)
    regional = {kind: provisions_of(standard, run.book, stages) for kind, standard in texts.standards.items()}
    compared = _comparisons(run, texts, stages)
    found = clusters(compared, regional, points, on=run.settings.on)
    return found, rank(found, run.book.weights, edges_of(run))


def _comparisons(run: Run, texts: _Texts, stages: Stages) -> Iterator[KindComparison]:
    tied = {(tie.a, tie.b) for tie in texts.ties}
    for procedures in texts.procedures.values():
        every = len(procedures) <= EVERY_PAIR_UP_TO
        for a, b in combinations(procedures, 2):
            if every or (a.area.id, b.area.id) in tied:
                yield compare_procedures(a, b, run.book, run.settings.as_of, stages)


def _view(
    run: Run, scope: Scope, texts: _Texts, found: tuple[Cluster, ...], candidates: tuple[Candidate, ...]
) -> RegionView:
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
        marking=highest(document.metadata.marking for document in _documents(texts)),
        notes=tuple(_notes(scope, texts, cost)),
        problems=texts.problems,
        names=names_of(run),
    )


def _inside(bodies: Iterable[Body], ids: tuple[str, ...]) -> Iterator[Body]:
    """The bodies at work in the areas looked at, with those areas alone."""
    for body in bodies:
        here = tuple(area for area in body.areas if area in ids)
        if here:
            yield Body(id=body.id, name=body.name, kind=body.kind, areas=here)


def _held(texts: _Texts) -> Iterator[Held]:
    for kind, procedures in texts.procedures.items():
        for one in procedures:
            yield Held(
                area=one.area.id,
                kind=kind,
                documents=tuple(document.path for document in one.documents),
                bases=tuple(base.id for base in one.bases),
            )


def _documents(texts: _Texts) -> Iterator[Document]:
    for one in chain(chain.from_iterable(texts.procedures.values()), texts.standards.values()):
        yield from one.documents
        yield from chain.from_iterable(base.documents for base in one.bases)


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


def _notes(scope: Scope, texts: _Texts, cost: Friction) -> Iterator[str]:
    """What limits the result, in plain sentences."""
    held = {kind: [one.area.id for one in procedures] for kind, procedures in texts.procedures.items()}
    yield from notes_on(scope, texts.ties, held, untied=cost.untied)
    for kind, procedures in texts.procedures.items():
        if len(procedures) > EVERY_PAIR_UP_TO:
            yield f"Of the kind '{kind}' only areas with a tie were compared with each other."
