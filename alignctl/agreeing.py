"""What areas agree on, over what was gathered of them: a decision made ready to record, and what became of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from alignctl.adopting import (
    NOT_READ,
    Said,
    agreements_in,
    clusters_on,
    is_list,
    is_on,
    keys_of,
    said_in,
    says_it,
    standing,
)
from alignctl.agreed_target import Wanted, wanted_of
from alignctl.decided_against import refuse_decided_against
from alignctl.diverge import practice_points, rules_of_day
from alignctl.errors import UsageError
from alignctl.gathering import Gathered, gather, ready
from alignctl.model.agreed import Agreed
from alignctl.model.agreement import AT_NATIONAL, Agreement, AgreementStanding
from alignctl.model.area import Procedure
from alignctl.model.cluster import Cluster
from alignctl.model.divergence import Silence
from alignctl.model.provision import point_id
from alignctl.pipeline import edges_of, names_of, open_stages
from alignctl.rank import rank
from alignctl.rank.wording import listed
from alignctl.run import Run
from alignctl.saying import SURE
from alignctl.scope import nothing_compared, scope_of
from alignctl.telling import provisions_of
from alignctl.text.similarity import nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What is asked to be agreed: `candidate` is an id of the ranking.

    `target` is one of its values or words that name one, None for the target of the ranking; `areas` are ids or names,
    empty for those that would have to move. `anyway` agrees also on what people decided is no candidate.
    """

    candidate: str
    owner: str
    due: date
    target: str | None = None
    areas: tuple[str, ...] = ()
    note: str | None = None
    anyway: bool = False


def decided(run: Run, texts: Gathered, decision: Decision) -> Agreement:
    """A decision made ready to be recorded, of the day of the run.

    Raises UsageError, with the nearest, for what is no candidate of the ranking, a target that is none of its values
    and cannot be read as one, or lies below the national position, and areas that are not looked at or have nothing to
    do; also, with who decided it, for what people decided is no candidate.
    Raises UnreadableDocumentError where nothing could be compared.
    """
    if not texts.is_compared:
        raise nothing_compared(texts.scope, texts.problems)
    cluster = _candidate(run, texts, decision.candidate)
    if not decision.anyway:
        refuse_decided_against(cluster, texts.verdicts)
    wanted = wanted_of(run.book, cluster, decision.target)
    made = Agreement(
        candidate=cluster.id,
        title=cluster.title,
        kind=cluster.point.kind,
        target=wanted.display,
        areas=_areas(run, texts, decision, wanted),
        owner=decision.owner,
        agreed=run.settings.on,
        due=decision.due,
        note=decision.note,
        means=wanted.means,
    )
    return replace(made, means=_whole_list(run, texts, made, wanted)) if wanted.list_of else made


def _whole_list(run: Run, texts: Gathered, made: Agreement, wanted: Wanted) -> tuple[str, ...]:
    """All items of the area's list that was agreed on, and not those alone on which texts differ."""
    held = (one for one in texts.procedures[made.kind] if one.area.id == wanted.list_of)
    found = chain.from_iterable(_read(run, made, one).provisions for one in held)
    return keys_of(found) or wanted.means


def beside_standard(texts: Gathered, agreement: Agreement) -> str | None:
    """That the regional standard says something else than what was agreed, in a sentence; None where it does not."""
    cluster = next(iter(clusters_on(agreement, texts.clusters)), None)
    standard = cluster.standard if cluster else ()
    if not standard or set(keys_of(standard)) <= {*agreement.means} or AT_NATIONAL in agreement.means:
        return None
    return f"The regional standard says “{listed(standard)}”: the texts will drift from it, as agreed."


def standings_of(run: Run, texts: Gathered) -> tuple[AgreementStanding, ...]:
    """What was agreed on the kinds and by areas looked at, in the order of the file, and what became of it.

    Areas that agreed and are not looked at count as not read. Raises UsageError for a file that has mistakes.
    """
    agreed = agreements_in(run.workspace, run.book).entries
    inside = {entry.area.id for entry in texts.scope.entries}
    names = names_of(run)
    return tuple(
        _standing(run, texts, one, names) for one in agreed if texts.procedures.get(one.kind) and inside & {*one.areas}
    )


def _standing(run: Run, texts: Gathered, agreement: Agreement, names: Mapping[str, str]) -> AgreementStanding:
    found = clusters_on(agreement, texts.clusters)
    held = {one.area.id: one for one in texts.procedures[agreement.kind]}

    def said(area: str) -> Said:
        if area not in held:
            return NOT_READ
        return _with_other(run, agreement, held[area], _said(run, agreement, found, held[area]))

    return standing(agreement, found, said, names, run.settings.on)


def _said(run: Run, agreement: Agreement, clusters: tuple[Cluster, ...], procedure: Procedure) -> Said:
    """What an area's text says: as compared, or where no comparison came upon it, as it was read."""
    area, whole = procedure.area.id, not procedure.unread
    if is_list(agreement.candidate):
        return _read(run, agreement, procedure)
    known = [(one, entry) for one in clusters for entry in one.areas if entry.area == area]
    for _, entry in known:
        if entry.provisions:
            return Said(provisions=entry.provisions, below=entry.below, is_whole=whole)
    if known:
        return Said(is_whole=whole and all(entry.silence is not Silence.NOT_READABLE for _, entry in known))
    return _read(run, agreement, procedure)


def _with_other(run: Run, agreement: Agreement, procedure: Procedure, said: Said) -> Said:
    """What a text says, with what its own documents say otherwise in another place, where it says the target."""
    if not says_it(agreement, said) or AT_NATIONAL in agreement.means or is_list(agreement.candidate):
        return said
    own = {document.path for document in procedure.documents}
    for one in provisions_of(procedure, run.book, open_stages(run.shelf, run.book, run.verdicts)):
        point = point_id(one.kind, one.topic, one.attribute, one.action)
        is_here = one.citation.document in own and is_on(agreement, point, one.event) and one.confidence >= SURE
        if is_here and keys_of((one,))[0] not in agreement.means:
            return replace(said, other=one)
    return said


def _read(run: Run, agreement: Agreement, procedure: Procedure) -> Said:
    """What an area's text says as it was read, whatever a comparison made of it."""
    day = run.settings.as_of
    stages = open_stages(run.shelf, run.book, run.verdicts)
    sides = ready(procedure, run, stages, rules_of_day(run.book, agreement.kind, day)).sides
    points = practice_points(run.book, agreement.kind, day)
    return said_in(agreement, sides, points, is_whole=not procedure.unread)


def _candidate(run: Run, texts: Gathered, word: str) -> Cluster:
    """The cluster of a candidate of the ranking."""
    ranked = {one.id for one in rank(texts.clusters, run.book.weights, edges_of(run), weightings=1)}
    found = {cluster.id: cluster for cluster in texts.clusters if cluster.id in ranked}
    if word in found:
        return found[word]
    near = nearest(word, found)
    hint = "`alignctl rank` lists them with their ids."
    if word in {cluster.id for cluster in texts.clusters}:
        raise UsageError(
            f"A point on which an area would have to change was expected, and on '{word}' none would.",
            hint=hint,
        )
    raise UsageError(
        f"The id of a candidate among {texts.scope.name} was expected, found '{word}'.",
        hint=f"Did you mean '{near}'? {hint}" if near else hint,
    )


def _areas(run: Run, texts: Gathered, decision: Decision, wanted: Wanted) -> tuple[str, ...]:
    """The areas (ids, in order) that agreed: those named, else those that would have to move."""
    if not decision.areas:
        if wanted.movers:
            return wanted.movers
        raise UsageError(
            f"An area that would have to change was expected, and none would to '{wanted.display}'.",
            where="--areas",
            hint="Name the areas that agreed, also those whose text says it already.",
        )
    inside = {entry.area.id for entry in texts.scope.entries}
    named = tuple(dict.fromkeys(run.workspace.find_area(word).area.id for word in decision.areas))
    for area in named:
        if area not in inside:
            raise UsageError(
                f"An area of '{texts.scope.name}' was expected, found '{area}'.",
                where="--areas",
                hint=f"The areas looked at are: {', '.join(sorted(inside))}.",
            )
    return tuple(sorted(named))


def gathered_on(run: Run, candidate: str, words: tuple[str, ...], around: str | None) -> Gathered:
    """The areas of a scope with their texts of the candidate's kind; of all kinds where its id names none.

    Raises UsageError for unknown areas and regions.
    """
    kind = candidate.split(".", maxsplit=1)[0]
    kinds = (kind,) if kind in run.book.kinds else ()
    narrowed = replace(run, settings=replace(run.settings, kinds=kinds))
    return gather(narrowed, scope_of(run, words, around))


def agreed_among(run: Run, words: tuple[str, ...], around: str | None) -> Agreed:
    """What the areas of a scope agreed, and what became of it; only the kinds agreed on are read.

    Raises UsageError for unknown areas and regions, and for a file of agreements that has mistakes.
    """
    scope = scope_of(run, words, around)
    held = agreements_in(run.workspace, run.book).entries
    kinds = tuple(dict.fromkeys(one.kind for one in held if one.kind in run.book.kinds))
    texts = gather(replace(run, settings=replace(run.settings, kinds=kinds)), scope) if kinds else None
    found = standings_of(run, texts) if texts else ()
    return Agreed(
        title=f"{scope.name}: what was agreed",
        areas=tuple(entry.area for entry in scope.entries),
        on=run.settings.on.isoformat(),
        standings=found,
        names=names_of(run),
        problems=texts.problems if texts else (),
        elsewhere=len(held) - len(found),
        marking=texts.marking if texts else None,
        verdicts=texts.verdicts if texts else (),
    )
