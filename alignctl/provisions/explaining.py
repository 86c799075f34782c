"""How a rule looks at a sentence: found or refused, pattern by pattern."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.provision import Provision
from alignctl.model.trace import Explanation, Tried
from alignctl.provisions.assignment import slots
from alignctl.provisions.examples import found_in, reading_of_example, shown, verdict_on
from alignctl.provisions.finders.lasting import thresholds_of
from alignctl.provisions.finders.limit import LEAST_POSSIBLE, limits_of, possible_limits
from alignctl.provisions.finding import Reading, Said
from alignctl.provisions.fitting import Slot
from alignctl.provisions.near_misses import lacks_of, traced, without_value
from alignctl.provisions.places import whole
from alignctl.provisions.procedures import findings
from alignctl.provisions.recognising import LEAST
from alignctl.provisions.values.found import FoundTime
from alignctl.provisions.weighing import Weighing
from alignctl.rules.rule import Example, Rule, RuleBook


def explain_example(rule: Rule, example: Example, book: RuleBook, *, others: bool = False) -> Explanation:
    """How a rule looks at an example; with `others`, also which other rules of the kind find something in it."""
    reading = reading_of_example(rule, example, book)
    found = found_in(rule, reading)
    return Explanation(
        text=example.text,
        problem=verdict_on(example, found),
        found=shown(found),
        tried=tuple(_tried(rule, reading, found)),
        others=_others(rule, reading) if others else (),
    )


def _tried(rule: Rule, reading: Reading, found: list[Provision]) -> Iterator[Tried]:
    read = {provision.citation.quote for provision in found}
    weighing = Weighing(reading)
    learned = weighing.is_taught(rule)
    for said in reading.said:
        for slot, time in _slots(rule, said, learned=learned):
            limit = (time, slot) if time else None
            if learned:
                lacks = weighing.lacks(rule, said, limit, _least(rule, said, time))
            else:
                lacks = tuple(lacks_of(rule, said, reading, slot, time))
            if said.text in read and (time is None or len(limits_of(said)) == 1):
                lacks = ()
            elif not lacks and said.text not in read:
                lacks = (without_value(rule, likely=learned),)
            words = said.text if time is None else said.text[time.start : time.end]
            yield Tried(words=words, trace=weighing.weighed(traced(rule, said, slot, lacks), rule, said, limit))


def _least(rule: Rule, said: Said, time: FoundTime | None) -> float:
    """The chance with which a rule that has learned takes a length of time, or a statement."""
    if time is None or rule.finder != "limit" or time in limits_of(said):
        return LEAST
    return LEAST_POSSIBLE


def _slots(rule: Rule, said: Said, *, learned: bool) -> Iterator[tuple[Slot, FoundTime | None]]:
    """Yield the places a rule is tried in: each length of time for rules of time, else the whole statement."""
    limits = possible_limits if learned else limits_of
    times = {"limit": limits, "lasting": thresholds_of}.get(rule.finder, lambda _: ())(said)
    if not times:
        yield whole(said), None
    else:
        yield from zip(slots(said, times), times, strict=True)


def _others(rule: Rule, reading: Reading) -> tuple[str, ...]:
    found = findings(reading.kind.rules, reading)
    return tuple(sorted({one.rule.id for one in found if one.rule is not None and one.rule is not rule}))
