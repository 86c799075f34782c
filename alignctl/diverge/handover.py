"""Whose job it is when a child of one area is placed in the other: a gap, an overlap, or an agreement."""

from __future__ import annotations

from alignctl.diverge.binding import CLEARLY_LESS_SURE, place
from alignctl.diverge.comparator import Outcome, Point
from alignctl.diverge.phrases import sentence, subject, upper_first
from alignctl.model.divergence import ComparisonKind
from alignctl.model.provision import Direction, Provision, ResponsibleArea
from alignctl.model.values import Role
from alignctl.rules.rule import PLACED, Rule, RuleBook

PREFIX = "area-"
GAP, OVERLAP, OTHER = 1.0, 0.6, 0.5
# For a placed child the home authority is the one that placed it.
_PLACING = frozenset({ResponsibleArea.HOME, ResponsibleArea.PLACING})


def is_about_areas(provision: Provision, rule: Rule | None) -> bool:
    """Whether a provision says which area a duty falls to."""
    if rule is not None and rule.finder == "area":
        return True
    return isinstance(provision.value, Role) and provision.value.id.startswith(PREFIX)


def compare_handover(point: Point, book: RuleBook) -> tuple[Outcome, ...]:
    """Two outcomes at most: one for children a places in b, one for children b places in a."""
    name_a, name_b = point.area_names
    outgoing_a, incoming_b = _about(point.a, Direction.OUTGOING), _about(point.b, Direction.INCOMING)
    outgoing_b, incoming_a = _about(point.b, Direction.OUTGOING), _about(point.a, Direction.INCOMING)
    about = upper_first(subject(point.rule, point.action, book))
    child = point.rule.between if point.rule is not None else PLACED
    found = []
    if outgoing_a and incoming_b:
        found.append(_judge((about, child), (outgoing_a, incoming_b), (name_a, name_b), a_places=True))
    if outgoing_b and incoming_a:
        found.append(_judge((about, child), (outgoing_b, incoming_a), (name_b, name_a), a_places=False))
    return tuple(found)


def _about(side: tuple[Provision, ...], direction: Direction) -> Provision | None:
    """What a side says for one direction, None where it is silent or contradicts itself.

    A statement about that direction counts before one about any child.
    """
    for wanted in (direction, None):
        fitting = sorted((one for one in side if one.direction is wanted and _area(one)), key=place)
        if fitting:
            sure = [one for one in fitting if one.confidence >= fitting[0].confidence - CLEARLY_LESS_SURE]
            return fitting[0] if len({_places(one) for one in sure}) == 1 else None
    return None


def _area(provision: Provision) -> ResponsibleArea | None:
    if provision.responsible_area is not None:
        return provision.responsible_area
    named = provision.value.id.removeprefix(PREFIX) if isinstance(provision.value, Role) else ""
    return ResponsibleArea(named) if named in set(ResponsibleArea) else None


def _places(provision: Provision) -> str:
    """Either "placing" or "host", or the area where the child was found or the incident happened."""
    area = _area(provision)
    return "placing" if area in _PLACING else str(area)


def _judge(
    said_of: tuple[str, str], sides: tuple[Provision, Provision], names: tuple[str, str], *, a_places: bool
) -> Outcome:
    """Compare what the placing area says of its own children with what the host says of others' children."""
    (about, child), (placing, host) = said_of, sides
    passing = child.replace("{home}", names[0]).replace("{host}", names[1])
    answers = _places(placing), _places(host)
    a, b = (placing, host) if a_places else (host, placing)
    mark = "a-places" if a_places else "b-places"
    if answers[0] == answers[1]:
        return Outcome(a=a, b=b, comparison=None, mark=mark)
    comparison, distance = _comparison(answers)
    if comparison is ComparisonKind.HANDOVER_OVERLAP:
        words = f"{names[0]}’s text and {names[1]}’s text each take it on, so both may act"
    else:
        first, second = (_who(answer, names) for answer in answers)
        words = f"{names[0]}’s text leaves it to {first} and {names[1]}’s text leaves it to {second}"
        words += ", so neither takes it on" if comparison is ComparisonKind.HANDOVER_GAP else ""
    return Outcome(
        a=a,
        b=b,
        comparison=comparison,
        distance=distance,
        says_a=a.value.display,
        says_b=b.value.display,
        sentence=sentence(f"{about}: for {passing}, {words}"),
        mark=mark,
    )


def _comparison(answers: tuple[str, str]) -> tuple[ComparisonKind, float]:
    if answers == ("host", "placing"):
        return ComparisonKind.HANDOVER_GAP, GAP
    if answers == ("placing", "host"):
        return ComparisonKind.HANDOVER_OVERLAP, OVERLAP
    return ComparisonKind.DIFFERS, OTHER


def _who(answer: str, names: tuple[str, str]) -> str:
    words = {
        "placing": names[0],
        "host": names[1],
        "found": "the area where the child was found",
        "incident": "the area where it happened",
    }
    return words[answer]
