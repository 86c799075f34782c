"""Floors under an evaluation: the least a figure may be before a run counts as failed."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.errors import BelowFloorError, UsageError
from alignctl.model.evaluation import DivergenceScore, GoldScore, Share, Tally
from alignctl.text.similarity import nearest

PARTS = ("precision", "recall", "f1")
Figures = dict[str, float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """The least a figure may be, 0..1. `measure` is one of the names `figures` gives, as "time-limit.f1"."""

    measure: str
    least: float


def figures(score: GoldScore) -> Figures:
    """Every figure of a score by its name, 0..1, higher being better; None where nothing counts.

    Tallies have ".precision", ".recall" and ".f1". "traps-avoided" is the share of traps without a false alarm.
    """
    found: Figures = {}
    if score.links is not None:
        found |= _of_tally("section-links", score.links.links)
        found |= _of_tally("section-links-unlike", score.links.unlike)
        found["relations"] = score.links.relations.share
    for attribute, tally in score.values.items():
        found |= _of_tally(attribute.value, tally)
    if score.divergences is not None:
        found |= _of_divergences(score.divergences)
    return found


def parse_floor(words: str) -> Floor:
    """Read "time-limit.f1=0.9"; a name alone means its ".f1". Raises UsageError for anything else."""
    measure, sign, least = words.partition("=")
    try:
        figure = float(least)
    except ValueError:
        figure = -1.0
    if not sign or not measure.strip() or not 0 <= figure <= 1:
        raise UsageError(
            f"A measure and a figure from 0 to 1 were expected, found '{words}'.",
            where="--min",
            hint="Write it as section-links=0.8 or divergences.precision=0.9.",
        )
    return Floor(measure=measure.strip(), least=figure)


def hold_floors(score: GoldScore, floors: tuple[Floor, ...]) -> None:
    """Hold a score to its floors.

    Raises UsageError for a measure the answers give no figure of, and BelowFloorError naming every figure that lies
    below its floor.
    """
    known = figures(score)
    low: list[str] = []
    for floor in floors:
        name = floor.measure if floor.measure in known else f"{floor.measure}.f1"
        figure = known.get(name)
        if figure is None:
            raise _no_figure(floor.measure, known)
        if figure < floor.least:
            low.append(f"{name} is {figure:.4f}, below {floor.least:g}")
    if low:
        raise BelowFloorError(
            f"Every figure was expected to reach its floor; {'; '.join(low)}.",
            where="--min",
            hint="See what was missed with --mistakes.",
        )


def _no_figure(measure: str, known: Figures) -> UsageError:
    there = [name for name, figure in known.items() if figure is not None]
    near = nearest(measure, there)
    meant = f" Did you mean '{near}'?" if near else ""
    return UsageError(
        f"A measure these answers give a figure of was expected, found '{measure}'.",
        where="--min",
        hint=f"There are: {', '.join(there) or 'none'}.{meant}",
    )


def _of_tally(name: str, tally: Tally) -> Figures:
    return {f"{name}.{part}": getattr(tally, part) for part in PARTS}


def _of_divergences(score: DivergenceScore) -> Figures:
    found: Figures = {}
    found |= _of_shares("divergences", score.right, score.found)
    found |= _of_shares("divergences-strict", score.right_strictly, score.found_strictly)
    for severity, (recall, precision) in score.severities.items():
        found |= _of_shares(f"divergences-{severity.value}", precision, recall)
    found["divergences-read.precision"] = score.read.share
    alarms = score.false_alarms.share
    found["traps-avoided"] = None if alarms is None else round(1 - alarms, 4)
    return found


def _of_shares(name: str, precision: Share, recall: Share) -> Figures:
    return {f"{name}.precision": precision.share, f"{name}.recall": recall.share}
