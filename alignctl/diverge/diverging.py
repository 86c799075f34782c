"""Two areas' provisions in, what they share and where they differ out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from alignctl.diverge.comparator import Outcome, Point
from alignctl.diverge.comparators import COMPARATORS
from alignctl.diverge.handover import compare_handover, is_about_areas
from alignctl.diverge.judging import Judge
from alignctl.diverge.layers import SILENT, Key, Side
from alignctl.diverge.mixed import mixed_points
from alignctl.diverge.prepared import Prepared, RulesOfDay, prepared, rules_of_day
from alignctl.diverge.rungs import pair_rungs
from alignctl.diverge.silence import NO_MENTIONS, Mentions, is_said_by_threshold, is_timed_otherwise, may_be_said
from alignctl.model.area import Procedure
from alignctl.model.divergence import Divergence, Shared
from alignctl.model.provision import Provision
from alignctl.rules.rule import Rule, RuleBook


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """What two areas share in effect, and where they differ, the gravest first."""

    shared: tuple[Shared, ...]
    divergences: tuple[Divergence, ...]


def diverge(  # noqa: PLR0913, PLR0917 - two areas with their provisions, the rules and the day are what it takes
    a: Procedure,
    b: Procedure,
    provisions_a: tuple[Provision, ...],
    provisions_b: tuple[Provision, ...],
    book: RuleBook,
    as_of: date,
    mentions: Mentions = NO_MENTIONS,
) -> Differences:
    """Compare two areas' procedures of one kind, point of practice by point of practice.

    Only typed values are compared. What only a base says counts for the area; where both areas stand on the
    same base the point is shared. Nothing is claimed on provisions without action or of low confidence, and no
    silence of a text that is no procedure of the kind. The order of the provisions does not matter. `as_of`
    chooses the editions of national figures, and with them the standing of answers and of sources cited. `mentions`
    are the chances that each side speaks of a rule's matter, though no value was read; no silence is claimed there.
    """
    day = rules_of_day(book, a.kind, as_of)
    return differences(prepared(a, provisions_a, mentions[0], day), prepared(b, provisions_b, mentions[1], day), day)


def differences(a: Prepared, b: Prepared, day: RulesOfDay) -> Differences:
    """What two procedures of the kind of `day` share and where they differ, as `diverge` says."""
    judge = Judge(a, b, day)
    silent_points: list[Point] = []
    unsure: list[Point] = []
    differing: set[Key] = set()
    for key in sorted(a.sides.keys() | b.sides.keys()):
        left, right = a.sides.get(key, SILENT), b.sides.get(key, SILENT)
        if left.doubtful or right.doubtful:
            continue
        point = _point(key, left, right, day.rules, (a.procedure, b.procedure))
        if left.provisions and right.provisions:
            for part, outcome in _outcomes(point, day.rules, day.book):
                if is_said_by_threshold(key, outcome, differing):
                    continue
                if outcome.comparison is not None:
                    differing.add(key)
                judge.outcome(part, outcome, (left.base, right.base))
        else:
            speaker, silent = (left, b) if left.provisions else (right, a)
            silent_points.append(point)
            if (
                not silent.belongs
                or may_be_said(speaker.provisions, silent.provisions, key[0])
                or is_timed_otherwise(silent.provisions, key)
            ):
                unsure.append(point)
    for mixed in mixed_points(silent_points):
        for part, outcome in _outcomes(mixed, day.rules, day.book):
            judge.outcome(part, outcome, (None, None))
    _judge_silences(judge, silent_points, unsure, day.book)
    return Differences(shared=judge.shared(), divergences=judge.divergences())


def _judge_silences(judge: Judge, points: list[Point], unsure: list[Point], book: RuleBook) -> None:
    """Points only one side speaks on; two of them that are one rung of two ladders are one difference.

    Of the `unsure` the silent side may speak after all, so no silence is claimed.
    """
    settled = list(unsure)
    for rungs in pair_rungs(points, book):
        judge.outcome(rungs.point, rungs.outcome, (None, None))
        settled.extend(rungs.silences)
    for point in points:
        if not any(point is one for one in settled):
            judge.silence(point)


def _point(key: Key, left: Side, right: Side, rules: dict[str, Rule], areas: tuple[Procedure, Procedure]) -> Point:
    topic, attribute, action = key
    speakers = sorted({entry.rule for entry in left.provisions + right.provisions})
    rule = next((rules[id_] for id_ in speakers if id_ in rules), None)
    return Point(
        kind=areas[0].kind,
        topic=topic,
        attribute=attribute,
        action=action,
        rule=rule,
        a=left.provisions,
        b=right.provisions,
        area_names=(areas[0].area.name, areas[1].area.name),
    )


def _outcomes(point: Point, rules: dict[str, Rule], book: RuleBook) -> Iterator[tuple[Point, Outcome]]:
    """Yield each outcome with the part of the point it is of: several rules may speak on one point."""
    if all(is_about_areas(entry, point.rule) for entry in point.a + point.b):
        yield from ((point, outcome) for outcome in compare_handover(point, book))
        return
    sides = _by_taker(point.a, point, rules), _by_taker(point.b, point, rules)
    for comparator in COMPARATORS:
        a, b = sides[0].get(comparator.id), sides[1].get(comparator.id)
        if a and b:
            part = replace(point, a=tuple(a), b=tuple(b), rule=rules.get(a[0].rule, point.rule))
            yield from ((part, outcome) for outcome in comparator.compare(part, book))


def _by_taker(provisions: tuple[Provision, ...], point: Point, rules: dict[str, Rule]) -> dict[str, list[Provision]]:
    """The provisions of one side by the comparator (id) that takes them; one that none takes is left out."""
    found: dict[str, list[Provision]] = defaultdict(list)
    for entry in provisions:
        rule = rules.get(entry.rule, point.rule)
        taker = next((comparator.id for comparator in COMPARATORS if comparator.takes(entry, rule)), None)
        if taker is not None:
            found[taker].append(entry)
    return found
