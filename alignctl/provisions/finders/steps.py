"""Ladders of escalation: who takes a matter up at each step, and by when."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from alignctl.model.provision import Force
from alignctl.model.values import Step, Steps
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.fitting import BY_WORDS, LEAST_TOPIC, Fit, fit_statement
from alignctl.provisions.ladder_prose import in_prose
from alignctl.provisions.ladder_stages import TITLE_STAGE, in_stages
from alignctl.provisions.ladder_tables import in_tables
from alignctl.provisions.ladder_words import Ladder, Matter
from alignctl.rules.rule import Rule

DISAGREEMENT = "disagreement"
NO_FIT = 0.5  # the score of a ladder whose shape and words tell what it is, where the rule's patterns do not


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield one ladder for each rule and stretch of text (a section, or a run of stage sections)."""
    of_time = {rule.id for rule in rules if _shuns_disagreement(rule)}
    for _, group in groupby(reading.said, key=_stretch):
        said = list(group)
        ladders = [*in_tables(said, reading), *in_prose(said, reading), *in_stages(said, reading)]
        for rule in rules:
            own = [
                (fit, ladder)
                for ladder in ladders
                if (fit := _fit(rule, ladder, said, of_time=rule.id in of_time, shared=bool(of_time))) is not None
            ]
            if own:
                best = max(own, key=lambda one: (one[1].sure, _fullness(one[1])))
                yield _finding(rule, *best, reading.book.titles)


def _stretch(said: Said) -> str:
    """Sections named "Stage 1", "Stage 2" under one heading make one ladder."""
    if TITLE_STAGE.search(said.place.titles[0]) and len(said.place.titles) > 1:
        return said.place.section.id.rpartition(".")[0] or "top"
    return said.place.section.id


def _shuns_disagreement(rule: Rule) -> bool:
    """Whether the rule's ladder is that of an absence that goes on: it shuns talk of disagreements."""
    return any(pattern.search(DISAGREEMENT) for pattern in rule.unless)


def _fullness(ladder: Ladder) -> tuple[int, int]:
    return len(ladder.steps), sum(1 for step in ladder.steps if step.within is not None)


def _fit(rule: Rule, ladder: Ladder, said: list[Said], *, of_time: bool, shared: bool) -> Fit | None:
    """How a rule fits a ladder, None where it does not: by what is taken up it, and where that is not said by topic.

    `shared` tells that some rule of the kind is about absences that go on; else all ladders are of disagreements.
    """
    topic = max((one.place.strength(rule.under or (rule.topic,)) for one in said), default=0.0)
    if ladder.matter is (Matter.DISPUTE if of_time else Matter.ELAPSED) and (of_time or shared or topic <= BY_WORDS):
        return None
    if ladder.matter is Matter.UNSAID and topic < (BY_WORDS if shared else LEAST_TOPIC):
        return None
    fits = [fit for one in said if (fit := fit_statement(rule, one, anchored=False)) is not None]
    if ladder.matter is not Matter.UNSAID:
        fits.append(Fit(score=NO_FIT, in_clause=0, distance=0, topic=topic))
    return max(fits, key=lambda fit: fit.confidence, default=None)


def _finding(rule: Rule, fit: Fit, ladder: Ladder, titles: dict[str, str]) -> Finding:
    steps = ladder.steps
    return Finding(
        said=ladder.first,
        rule=rule,
        topic=rule.topic,
        attribute=rule.attribute,
        value=Steps(steps=steps, display=", then ".join(_shown(step, titles) for step in steps)),
        confidence=round(fit.confidence * ladder.sure, 4),
        force=Force.STATES,
        actor=steps[0].actor,
    )


def _shown(step: Step, titles: dict[str, str]) -> str:
    """A step as people read it: the name the rules give its role, or the words of the text where they give none."""
    actor = (titles.get(step.actor) if step.actor else None) or step.display
    return f"{actor} ({step.within.display})" if step.within else actor
