"""Points of practice about forms: what one form for all would ask of each area, and answers that are not the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from alignctl.model.cluster import AreaValues, Cluster, PairDistance, PointOfPractice
from alignctl.model.divergence import ComparisonKind, Severity, Silence
from alignctl.model.forms_compared import AskedBy, FormGroup, FormsCompared, ItemCompared, MappedField
from alignctl.model.provision import Attribute, Provision, point_id
from alignctl.model.tier import Tier
from alignctl.model.values import Item, Level, Text, Value
from alignctl.text.normalise import fold

# with two areas "most" is both, and one list is as good as the other
FEWEST_FOR_MOST = 3
_FEWEST_WITH_ANSWERS = _TWO = 2
_LEAST_APART = 0.25  # scales that share all their levels and name or part them otherwise
_YES_NO = frozenset({"yes", "no", "y", "n", "not known", "unknown", "n a", "not applicable"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FormTopic:
    """Under which topic the points of a form stand, and which agencies would have to approve a change of it."""

    topic: str
    agencies: tuple[str, ...] = ()


Levels = tuple[tuple[str, str | None], ...]
Topics = Mapping[tuple[str, str | None], FormTopic]


def form_points(found: FormsCompared, topics: Topics) -> tuple[Cluster, ...]:
    """The points on which forms of areas stand apart, as clusters, in the order of their ids.

    For each form of three areas or more there is one of the data items that most ask for: which areas lack some. What
    fewer ask for is told where forms are compared, and is no point. Each item asked for by scales that are not
    the same is a point of its own, and each with other answers where two areas share theirs. All but scales with other
    levels count as wording: a form that does not ask for one thing is no difference in what is done. Forms of a kind
    that is not among `topics` are left out.
    """
    made: list[Cluster] = []
    for group in found.groups:
        topic = topics.get((group.kind, group.purpose))
        if topic is not None and len(group.areas) > 1:
            made += _Points(group, found, topic).all()
    return tuple(sorted(made, key=lambda cluster: cluster.id))


class _Points:
    """The points of the forms of one use."""

    def __init__(self, group: FormGroup, found: FormsCompared, topic: FormTopic) -> None:
        self._group, self._names, self._wider, self._topic = group, found.names, found.wider, topic
        self._areas = {area.id: area.name for area in found.areas}
        self._read = {one.area: one.form.document.coverage for one in group.forms}

    def all(self) -> Iterator[Cluster]:
        if len(self._group.areas) >= FEWEST_FOR_MOST:
            yield from self._list()
        for item in self._group.items:
            yield from self._answers(item)

    def _list(self) -> Iterator[Cluster]:
        core = [one for one in self._group.items if one.asked_by in {AskedBy.ALL, AskedBy.MOST}]
        point = self._point("items", f"{self._form}: what most areas ask for")
        held = {area: tuple(self._covering(core, area, point)) for area in self._group.areas}
        cluster = self._cluster(point, held, lambda one: one.value.id if isinstance(one.value, Item) else one.id)
        shared = tuple(self._provision(point, one.asked[0].fields[0], one.areas[0], self._item(one)) for one in core)
        if any(len(one) < len(core) for one in held.values()):
            yield replace(cluster, shared=shared, severity=Severity.WORDING)

    def _item(self, one: ItemCompared) -> Item:
        return Item(id=one.item, display=self._names.get(one.item, one.item))

    def _covering(self, core: Sequence[ItemCompared], area: str, point: PointOfPractice) -> Iterator[Provision]:
        """The items of the list an area's form asks for, whole, in part, or within a wider one."""
        fields = {
            id_: one
            for form in self._group.forms
            if form.area == area
            for one in _sent(form.fields)
            for id_ in one.items
        }
        for item in core:
            wanted = {
                item.item,
                self._wider.get(item.item),
                *(id_ for id_ in fields if self._wider.get(id_) == item.item),
            }
            field = next((fields[id_] for id_ in (item.item, *sorted(filter(None, wanted))) if id_ in fields), None)
            if field is not None:
                yield self._provision(point, field, area, self._item(item))

    def _answers(self, item: ItemCompared) -> Iterator[Cluster]:
        """Scales, else answers, of the first fields that ask alike: those of different questions are no point."""
        rows = [{one.area: one.fields[0] for one in row} for row in item.alike]
        scales = _first(rows, lambda one: bool(one.levels))
        name = self._names.get(item.item, item.item)
        if scales:
            point = self._point(item.item, f"{self._form}: the scale of “{name}”")
            first = next(iter(scales.values())).levels
            held = {area: (self._provision(point, one, area, _level(one, first)),) for area, one in scales.items()}
            yield from self._if_apart(self._cluster(point, held, _scale_key), of_levels=_is_of_levels(held))
            return
        chosen = _first(rows, _has_answers)
        often = Counter(_folded(one) for one in chosen.values()).most_common(1)
        if often and often[0][1] >= _FEWEST_WITH_ANSWERS:
            point = self._point(item.item, f"{self._form}: the answers for “{name}”")
            held = {area: (self._provision(point, one, area, _text(one)),) for area, one in chosen.items()}
            yield from self._if_apart(self._cluster(point, held, lambda one: _id_of(one.value)), of_levels=False)

    def _if_apart(self, cluster: Cluster, *, of_levels: bool) -> Iterator[Cluster]:
        if any(pair.distance for pair in cluster.pairs):
            yield replace(cluster, severity=Severity.MATERIAL if of_levels else Severity.WORDING)

    @property
    def _form(self) -> str:
        return self._names.get(self._group.purpose or "", "") or "Form"

    def _point(self, what: str, title: str) -> PointOfPractice:
        return PointOfPractice(
            kind=self._group.kind,
            topic=self._topic.topic,
            attribute=Attribute.DATA_ITEM,
            action=f"{self._group.purpose or 'form'}-asks-{what.removeprefix('item-')}",
            title=title,
            agencies=self._topic.agencies,
            is_of_forms=True,
        )

    def _provision(self, point: PointOfPractice, one: MappedField, area: str, value: Value) -> Provision:
        return Provision(
            id=f"{area}.form.{point.action}.{one.field.id}.{_id_of(value)}",
            kind=point.kind,
            topic=point.topic,
            attribute=point.attribute,
            action=point.action,
            value=value,
            tier=Tier.LOCAL,
            confidence=one.sureness(_id_of(value)),
            rule="forms",
            citation=replace(one.field.citation, area=area),
        )

    def _cluster(
        self,
        point: PointOfPractice,
        held: Mapping[str, tuple[Provision, ...]],
        key: Callable[[Provision], str],
    ) -> Cluster:
        areas = tuple(sorted(held))
        return Cluster(
            id=point_id(point.kind, point.topic, point.attribute, point.action),
            point=point,
            event=None,
            areas=tuple(
                AreaValues(
                    area=area,
                    name=self._areas.get(area, area),
                    provisions=held[area],
                    silence=None if held[area] else Silence.NOT_SAID,
                    read=self._read.get(area, 1.0),
                )
                for area in areas
            ),
            pairs=tuple(_pair(a, b, held, key) for a, b in combinations(areas, 2)),
            severity=None,
        )


def _pair(a: str, b: str, held: Mapping[str, tuple[Provision, ...]], key: Callable[[Provision], str]) -> PairDistance:
    one, other = ({key(each): each for each in held[area]} for area in (a, b))
    apart = _apart(held[a], held[b]) if one.keys() != other.keys() else 0.0
    only = tuple(
        next((side[id_].id for id_ in side if id_ not in over), None) for side, over in ((one, other), (other, one))
    )
    first = tuple(next((each.id for each in side.values()), None) for side in (one, other))
    return PairDistance(
        a=a,
        b=b,
        distance=apart,
        comparison=ComparisonKind.DIFFERS if apart else None,
        severity=(Severity.MATERIAL if _is_of_levels(held) else Severity.WORDING) if apart else None,
        stated_a=only[0] or first[0],
        stated_b=only[1] or first[1],
    )


def _apart(some: tuple[Provision, ...], others: tuple[Provision, ...]) -> float:
    """The share of items, levels or answers that are not in both, from a quarter up."""
    left, right = (frozenset(part for one in side for part in _parts(one.value)) for side in (some, others))
    return round(max(_LEAST_APART, 1 - len(left & right) / max(len(left | right), 1)), 6)


def _parts(value: Value) -> Iterable[str]:
    if isinstance(value, Level | Text):
        return value.id.split("/")
    return (_id_of(value),)


def _scale_key(one: Provision) -> str:
    """The same for scales with the same words in whatever order; other words are a difference of wording at least."""
    return "/".join(sorted(map(fold, one.value.scale))) if isinstance(one.value, Level) else one.id


def _is_of_levels(held: Mapping[str, tuple[Provision, ...]]) -> bool:
    """Whether areas have scales that do not stand for the same levels, one by one."""
    levels = {one.value.id for side in held.values() for one in side if isinstance(one.value, Level)}
    return len(levels) > 1


def _level(one: MappedField, first: Levels) -> Level:
    """A scale as a value, told the way round in which the first of its row is printed."""
    levels = _turned(one.levels, first)
    options = tuple(option for option, _ in levels)
    return Level(
        id="/".join(level or fold(option) for option, level in levels), display=" / ".join(options), scale=options
    )


def _turned(levels: Levels, first: Levels) -> Levels:
    """Levels the way round of others: high to low is no other scale than low to high."""
    order = {level: place for place, (_, level) in enumerate(first) if level}
    places = [order[level] for _, level in levels if level in order]
    falls = len(places) >= _TWO and all(a >= b for a, b in pairwise(places)) and places[0] > places[-1]
    return levels[::-1] if falls else levels


def _text(one: MappedField) -> Text:
    return Text(id="/".join(sorted(map(fold, one.field.options))), display=" / ".join(one.field.options))


def _has_answers(one: MappedField) -> bool:
    return bool(one.field.options) and not _YES_NO.issuperset(map(fold, one.field.options))


def _folded(one: MappedField) -> tuple[str, ...]:
    return tuple(sorted(map(fold, one.field.options)))


def _first(rows: Iterable[Mapping[str, MappedField]], wanted: Callable[[MappedField], bool]) -> dict[str, MappedField]:
    """Of the first row in which two areas or more have such a field, these fields by area; empty without one."""
    held = ({area: one for area, one in row.items() if wanted(one)} for row in rows)
    return next((one for one in held if len(one) >= _FEWEST_WITH_ANSWERS), {})


def _sent(fields: Iterable[MappedField]) -> Iterator[MappedField]:
    return (one for one in fields if not one.office_use)


def _id_of(value: Value) -> str:
    return getattr(value, "id", "")
