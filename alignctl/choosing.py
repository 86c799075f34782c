"""Which points are drafted: what was agreed, what a plan takes, or candidates by their ids."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from alignctl.adopting import effects_of
from alignctl.errors import UsageError
from alignctl.gathering import Gathered
from alignctl.model.agreement import Agreement
from alignctl.model.asked import Asked
from alignctl.model.candidate import Move, RankedCandidate
from alignctl.planning import plan_areas, rank_areas
from alignctl.review.agreements import Agreements
from alignctl.run import Run
from alignctl.text.similarity import nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What is to be drafted: an agreement, or a proposal in the shape of one that nobody has agreed to yet."""

    agreement: Agreement
    is_agreed: bool = True


def chosen_points(
    run: Run, texts: Gathered, agreements: Agreements, ids: Iterable[str] = (), asked: Asked | None = None
) -> tuple[Chosen, ...]:
    """What is to be drafted: the candidates named, or what a plan takes, or all that was agreed.

    A candidate with an agreement is drafted as agreed, any other as a proposal of its first target. Raises UsageError,
    with the nearest id, for an id that is neither, and where nothing was agreed and nothing is named.
    """
    wanted = tuple(ids)
    if asked is not None:
        steps = plan_areas(run, texts, asked).steps
        return tuple(
            _agreed(agreements, step.one.id) or _proposed(run, texts, step.one, step.target, step.moves)
            for step in steps
        )
    if wanted:
        ranking = rank_areas(run, texts)
        known = {one.id: one for one in (*ranking.musts, *ranking.candidates)}
        return tuple(_named(run, texts, agreements, id_, known) for id_ in wanted)
    if not agreements.entries:
        raise UsageError(
            "Agreements were expected, found none.",
            where=agreements.file,
            hint="Record one with `alignctl agree`, name a candidate (`alignctl rank` lists them), or use --plan.",
        )
    inside = {entry.area.id for entry in texts.scope.entries}
    return tuple(
        Chosen(agreement=one) for one in agreements.entries if one.kind in texts.procedures and inside & {*one.areas}
    )


def _named(run: Run, texts: Gathered, agreements: Agreements, id_: str, known: dict[str, RankedCandidate]) -> Chosen:
    agreed = _agreed(agreements, id_)
    if agreed is not None:
        return agreed
    if id_ not in known:
        near = nearest(id_, tuple(known))
        advice = f"Did you mean '{near}'? " if near else ""
        raise UsageError(
            f"The id of a candidate was expected, found '{id_}'.", hint=f"{advice}`alignctl rank` lists them."
        )
    one = known[id_]
    return _proposed(run, texts, one, one.candidate.target, one.moves)


def _agreed(agreements: Agreements, id_: str) -> Chosen | None:
    found = agreements.find(id_)
    return Chosen(agreement=found) if found else None


def _proposed(run: Run, texts: Gathered, one: RankedCandidate, target: str, moves: Iterable[Move]) -> Chosen:
    """A proposal in the shape of an agreement: as of today, by nobody."""
    from alignctl.rank.camps import Distances  # noqa: PLC0415 - loaded where it is used
    from alignctl.rank.target import choices  # noqa: PLC0415 - as above

    # what areas ask for on forms is ranked too, and no text says it
    cluster = next((cluster for cluster in texts.clusters if cluster.id == one.id), None)
    options = choices(cluster, Distances(cluster)) if cluster else ()
    option = next((option for option in options if option.display == target), None)
    return Chosen(
        agreement=Agreement(
            candidate=one.id,
            title=one.candidate.title,
            kind=one.candidate.kind,
            target=target,
            areas=tuple(move.area for move in moves),
            owner="",
            agreed=run.settings.on,
            due=run.settings.on,
            means=effects_of(option.values) if option else (),
        ),
        is_agreed=False,
    )
