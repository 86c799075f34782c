"""A snapshot of a region for its history, over the flow of `pipeline.py`: what is kept of the areas gathered."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import chain

from alignctl import __version__
from alignctl.agreeing import standings_of
from alignctl.deciding import WITHOUT_LINKS
from alignctl.errors import PersonalDataError
from alignctl.gathering import Gathered, gather
from alignctl.model.agreement import AgreementStanding, Progress
from alignctl.model.candidate import Candidate
from alignctl.model.cluster import AreaValues, Cluster
from alignctl.model.divergence import WEIGHTY
from alignctl.model.effect import effect_key, shown
from alignctl.model.history import (
    AgreementKept,
    AreaKept,
    CandidateKept,
    PairKept,
    PointKept,
    SaidKept,
    Snapshot,
    TextsKept,
    TieKept,
)
from alignctl.pipeline import edges_of
from alignctl.rank import rank
from alignctl.rank.target import choose_target
from alignctl.run import Run
from alignctl.scope import nothing_compared, scope_of

ALL = "all"


def snapshot(run: Run, words: Iterable[str] = (), around: str | None = None, label: str = "") -> Snapshot:
    """How the areas of a scope stand on the day of the run; see `scope_of` for which areas.

    Values are kept and no sentences. Raises UsageError for unknown areas, regions and kinds, UnreadableDocumentError
    where nothing at all could be compared, and PersonalDataError where a text is a form somebody has filled in.
    """
    named = tuple(words)
    scope = scope_of(run, named, around)
    texts = gather(run, scope)
    if not texts.is_compared:
        raise nothing_compared(scope, texts.problems)
    _refuse_personal_data(texts)
    known = {cluster.id: cluster for cluster in texts.clusters}
    ranked = rank(texts.chosen, run.book.weights, edges_of(run), weightings=1)  # how robust a rank is, is not kept
    return Snapshot(
        scope=_scope_key(texts, around, run),
        name=scope.name,
        day=run.settings.on.isoformat(),
        measure=_measure(texts, run),
        areas=tuple(AreaKept(id=entry.area.id, name=entry.area.name) for entry in scope.entries),
        texts=tuple(
            TextsKept(kind=kind, areas=tuple(sorted(one.area.id for one in held)))
            for kind, held in sorted(texts.procedures.items())
        ),
        ties=tuple(TieKept(a=tie.a, b=tie.b, weight=tie.weight) for tie in texts.ties),
        points=tuple(_point(cluster) for cluster in texts.clusters),
        candidates=tuple(_candidate(one, known[one.id]) for one in ranked),
        label=label,
        marking=texts.marking,
        problems=len(texts.problems),
        agreed=tuple(_agreement(one) for one in standings_of(run, texts)),
    )


def _measure(texts: Gathered, run: Run) -> str:
    """What the texts were read with: the program, its rules, and what people decided on them."""
    areas = {entry.area.id for entry in texts.scope.entries}
    decided = run.verdicts.digest(areas, tuple(texts.procedures), WITHOUT_LINKS)
    return hashlib.sha256(" ".join(filter(None, (__version__, run.book.digest, decided))).encode()).hexdigest()[:16]


def _refuse_personal_data(texts: Gathered) -> None:
    """A history is kept for years and handed round: what somebody filled in has no place in it."""
    for one in chain.from_iterable(texts.procedures.values()):
        for document in (*one.documents, *chain.from_iterable(base.documents for base in one.bases)):
            if document.holds_personal_data:
                raise PersonalDataError(
                    "A procedure was expected, and this is a form somebody has filled in: no history is kept of it.",
                    where=document.path,
                    hint="Take it out of the workspace, or put the empty form in its place.",
                )


def _scope_key(texts: Gathered, around: str | None, run: Run) -> str:
    """What tells one scope of a workspace from another over the years, though areas join it and leave."""
    scope = texts.scope
    if around is not None:
        middle = f"around:{run.workspace.find_area(around).area.id}"
        return f"{middle}:{scope.standard}" if scope.standard else middle
    if scope.id is not None:
        return scope.id
    ids = [entry.area.id for entry in scope.entries]
    return ALL if len(ids) == len(run.workspace.areas) else "+".join(ids)


def _point(cluster: Cluster) -> PointKept:
    return PointKept(
        id=cluster.id,
        kind=cluster.point.kind,
        topic=cluster.point.topic,
        title=cluster.title,
        said=tuple(_said(entry) for entry in cluster.areas),
        pairs=tuple(
            PairKept(
                a=pair.a,
                b=pair.b,
                cost=round(pair.cost, 6),
                differs=pair.severity is not None,
                matters=pair.severity in WEIGHTY,
            )
            for pair in cluster.pairs
        ),
    )


def _said(entry: AreaValues) -> SaidKept:
    values = tuple(dict.fromkeys(one.value for one in entry.provisions))
    return SaidKept(
        area=entry.area,
        values=tuple(_one_each(shown(value) for value in values)),
        keys=tuple(_one_each(effect_key(value) for value in values)),
        below=entry.below,
    )


def _candidate(one: Candidate, cluster: Cluster) -> CandidateKept:
    target = choose_target(cluster)
    return CandidateKept(
        id=one.id,
        rank=one.rank,
        title=one.title,
        target=one.target,
        keys=tuple(_one_each(effect_key(value) for value in target.values)),
        holders=target.holders,
        movers=one.moves,
    )


def _agreement(one: AgreementStanding) -> AgreementKept:
    def being(progress: Progress) -> tuple[str, ...]:
        return tuple(area.area for area in one.areas if area.progress is progress)

    return AgreementKept(
        candidate=one.agreement.candidate,
        title=one.agreement.title,
        target=one.agreement.target,
        due=one.agreement.due.isoformat(),
        areas=one.agreement.areas,
        adopted=being(Progress.ADOPTED),
        overdue=being(Progress.OVERDUE),
        not_read=being(Progress.NOT_READ),
    )


def _one_each(words: Iterable[str]) -> Iterator[str]:
    return iter(dict.fromkeys(words))
