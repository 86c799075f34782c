"""How far areas carried what was agreed into their texts: typed values of today held against the agreed target.

Words are never compared. A text says the target where all it says on the point is the target's in effect, or where a
comparison found that it agrees with a text that does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from alignctl.corpus import Workspace
from alignctl.diverge.layers import Key, Side
from alignctl.errors import UsageError
from alignctl.model.agreement import AT_NATIONAL, Agreement, AgreementStanding, AreaProgress, Progress
from alignctl.model.citation import Citation
from alignctl.model.cluster import Cluster, PointOfPractice
from alignctl.model.effect import effect_key, shown
from alignctl.model.provision import Attribute, Provision, point_id
from alignctl.model.standing import is_below
from alignctl.model.values import Role, Value
from alignctl.provisions import value_in
from alignctl.rank.camps import answer_of
from alignctl.rank.wording import listed
from alignctl.review.agreements import FILE, Agreements, read_agreements
from alignctl.rules import RuleBook
from alignctl.text.similarity import nearest

_DUTY = "area-"
_PART_OF_ATTRIBUTE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one area's text says on a point today.

    `provisions` are empty where it is silent. `below` tells that it stands below the national position. `is_read` is
    False where there is no text that could be read, `is_whole` where a part of it could not be. `other` is what it says
    otherwise in another place, beside the target.
    """

    provisions: tuple[Provision, ...] = ()
    below: bool = False
    is_read: bool = True
    is_whole: bool = True
    other: Provision | None = None


NOT_READ = Said(is_read=False)


def agreements_file(workspace: Workspace) -> Path:
    """Where the agreements of a workspace lie, or would: as it names them, or `agreements.toml` beside its file."""
    return workspace.root / (workspace.check.agreements or FILE)


def agreements_in(workspace: Workspace, book: RuleBook) -> Agreements:
    """What the areas of a workspace agreed, the meaning of each target known; nothing where there is no such file.

    Raises UsageError with every mistake and its line: also a target whose meaning cannot be told, and an area that is
    none of the workspace.
    """
    if workspace.file is None:
        return Agreements(file=FILE)
    held = read_agreements(agreements_file(workspace))
    known = tuple(one if one.means else replace(one, means=_meaning(one, book)) for one in held.entries)
    told = [f"{held.file}:{one.line}: {words}" for one in known for words in _amiss(one, workspace)]
    if told:
        raise UsageError(
            "Agreements of areas of the workspace, on values that can be told, were expected:\n  " + "\n  ".join(told),
            hint="Mend these lines, or record them with `alignctl agree`, which writes down what a target means.",
        )
    return replace(held, entries=known)


def _amiss(one: Agreement, workspace: Workspace) -> Iterator[str]:
    if not one.means:
        yield f"target: a time limit or a role was expected, or `means` beside it, found '{one.target}'"
    for area in one.areas:
        if area not in workspace.areas:
            near = nearest(area, workspace.areas)
            yield f"areas: '{area}' is no area of the workspace" + (f"; did you mean '{near}'?" if near else "")


def _meaning(one: Agreement, book: RuleBook) -> tuple[str, ...]:
    attribute = attribute_of(one.candidate)
    value = value_in(one.target, attribute, book) if attribute else None
    return (effect_key(value),) if value is not None else ()


def attribute_of(candidate: str) -> Attribute | None:
    """The attribute in the id of a candidate, None where it has none that is known."""
    parts = candidate.split(".")
    known = {one.value: one for one in Attribute}
    return known.get(parts[_PART_OF_ATTRIBUTE]) if len(parts) > _PART_OF_ATTRIBUTE else None


def is_list(candidate: str) -> bool:
    """Whether a candidate is on a list of data items.

    What clusters hold of a list is what tells texts apart, so that whole lists have to be had from the texts.
    """
    return attribute_of(candidate) is Attribute.DATA_ITEM


def is_on(agreement: Agreement, point: str, event: str | None) -> bool:
    """Whether an agreement is on a point (its id before any event) from a start of the clock.

    An unsaid start fits any, as it does where values are compared.
    """
    if agreement.candidate == point:
        return True
    agreed = agreement.candidate.removeprefix(f"{point}.")
    return agreed != agreement.candidate and event in {agreed, None}


def clusters_on(agreement: Agreement, clusters: Iterable[Cluster]) -> tuple[Cluster, ...]:
    """The clusters an agreement is on, that of its own id first: a text may have said another start since."""
    found = [one for one in clusters if is_on(agreement, base_id(one), one.event)]
    return tuple(sorted(found, key=lambda one: (one.id != agreement.candidate, one.id)))


def base_id(cluster: Cluster) -> str:
    """The id of a cluster's point before any event."""
    point = cluster.point
    return point_id(point.kind, point.topic, point.attribute, point.action)


def standing(
    agreement: Agreement,
    clusters: Iterable[Cluster],
    said: Callable[[str], Said],
    names: Mapping[str, str],
    on: date,
) -> AgreementStanding:
    """An agreement with what became of it on a day; `said` tells by area what its text says on the point."""
    held = tuple(clusters)
    texts = {area: said(area) for area in agreement.areas}
    adopted = {area for area, one in texts.items() if says_it(agreement, one)}
    for cluster in held:
        adopted |= _agreeing_with(cluster, adopted, texts)
    adopted -= {area for area, one in texts.items() if one.other}
    return AgreementStanding(
        agreement=agreement,
        areas=tuple(
            AreaProgress(
                area=area,
                name=names.get(area, area),
                progress=_progress(one, has_adopted=area in adopted, is_late=agreement.due < on),
                value=listed(one.provisions) if one.provisions else None,
                citation=_evidence(agreement, one, has_adopted=area in adopted),
                other=shown(one.other.value) if one.other else None,
                other_citation=one.other.citation if one.other else None,
            )
            for area, one in texts.items()
        ),
        points=tuple(one.id for one in held),
    )


def said_in(
    agreement: Agreement, sides: Mapping[Key, Side], points: Iterable[PointOfPractice], *, is_whole: bool
) -> Said:
    """What one text says on the point of an agreement, without any comparison; `sides` are what counts for it.

    Of something found that nobody can be sure of nothing is claimed: the text then counts as not read whole.
    """
    for (topic, attribute, action), side in sides.items():
        point = point_id(agreement.kind, topic, attribute, action)
        found = tuple(one for one in side.provisions if is_on(agreement, point, one.event))
        if found or (side.doubtful and is_on(agreement, point, None)):
            known = next(
                (one for one in points if (one.topic, one.attribute, one.action) == (topic, attribute, action)), None
            )
            return Said(
                provisions=tuple(sorted(found, key=lambda one: (-one.confidence, one.id))),
                below=known is not None and any(is_below(known, one) for one in found),
                is_whole=is_whole and not side.doubtful,
            )
    return Said(is_whole=is_whole)


def says_it(agreement: Agreement, said: Said) -> bool:
    """Whether what a text says on the point is the target in effect, all of it and nothing else.

    Of a list it is enough that every item of the target is there.
    """
    wanted, found = frozenset(agreement.means), frozenset(keys_of(said.provisions))
    if not found or not wanted:
        return False
    if AT_NATIONAL in wanted:
        return not said.below
    return wanted <= found if is_list(agreement.candidate) else found == wanted


def keys_of(provisions: Iterable[Provision]) -> tuple[str, ...]:
    """The effects of what is said, each once: which area a duty falls to, or the value's own."""
    return tuple(dict.fromkeys(map(_key, provisions)))


def effects_of(values: Iterable[Value]) -> tuple[str, ...]:
    """The effects of the values of a target, each once; `AT_NATIONAL` where it is no typed value."""
    return tuple(dict.fromkeys(map(effect_key, values))) or (AT_NATIONAL,)


def _agreeing_with(cluster: Cluster, adopted: set[str], texts: Mapping[str, Said]) -> set[str]:
    """The areas a comparison found to agree with one whose text says the target."""
    agreeing = {frozenset((pair.a, pair.b)) for pair in cluster.pairs if pair.comparison is None}
    return {
        area
        for area, one in texts.items()
        if one.provisions and any(frozenset((area, other)) in agreeing for other in adopted)
    }


def _evidence(agreement: Agreement, said: Said, *, has_adopted: bool) -> Citation | None:
    """The surest sentence that says the target, or until then the surest that says something else."""
    apart = tuple(one for one in said.provisions if _key(one) not in agreement.means)
    surest = said.provisions if has_adopted or not apart else apart
    return surest[0].citation if surest else None


def _progress(said: Said, *, has_adopted: bool, is_late: bool) -> Progress:
    if has_adopted:
        return Progress.ADOPTED
    if not said.is_read or not (said.is_whole or said.provisions):
        return Progress.NOT_READ
    return Progress.OVERDUE if is_late else Progress.AGREED


def _key(provision: Provision) -> str:
    value = provision.value
    if isinstance(value, Role) and value.id.startswith(_DUTY):
        return effect_key(Role(id=f"{_DUTY}{answer_of(provision)}", display=value.display))
    return effect_key(value)
