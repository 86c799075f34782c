"""What speaks for a rule that has learned: its chance, the next best, and the signs that weighed most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from alignctl.model.trace import RuleTrace, SignTrace
from alignctl.provisions.assignment import takes
from alignctl.provisions.finding import Reading, Said
from alignctl.provisions.fitting import Slot
from alignctl.provisions.near_misses import LIKELIER, MOST_NEAR, no_service, traced, without_value
from alignctl.provisions.places import whole
from alignctl.provisions.recognising import LEARNING, LEAST, Recogniser
from alignctl.provisions.sign_words import SignWords
from alignctl.provisions.values.found import FoundTime
from alignctl.rules.rule import Rule

MOST_SIGNS = 5
# a rule of which the chance is less than this is not near
LEAST_NEAR = 0.1
Time = tuple[FoundTime, Slot] | None


class Weighing:
    """Tells for one document how likely its statements speak for rules, and why.

    Of rules that have learned nothing it tells nothing.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        rules = reading.kind.rules
        self._recognisers = {
            finder: Recogniser(tuple(rule for rule in rules if rule.finder == finder), reading, finder)
            for finder in LEARNING
        }
        self._taught = {rule.id for one in self._recognisers.values() for rule in one.taught}

    def is_taught(self, rule: Rule) -> bool:
        """Whether a rule has learned, so that its chance decides and not its patterns alone."""
        return rule.id in self._taught

    def weighed(self, trace: RuleTrace, rule: Rule, said: Said, time: Time = None) -> RuleTrace:
        """The trace of a rule with its chance, the next best and the signs; unchanged where it learned nothing."""
        if not self.is_taught(rule):
            return trace
        recogniser = self._recognisers[rule.finder]
        slot, found = (time[1], time[0]) if time else (None, None)
        chances: dict[str, float] = defaultdict(float)
        for (id_, _), chance in recogniser.chances(said, slot, found).items():
            chances[id_] = round(chances[id_] + chance, 4)
        own = min(1.0, chances.pop(rule.id))
        rival = max(chances.items(), key=lambda one: (one[1], one[0]), default=None)
        words = SignWords(rule, said, self.reading.kind, self.reading.book)
        told: dict[str, float] = {}
        for sign, weight in recogniser.speaking_for(rule, said, slot, found):
            told.setdefault(words.of(sign), weight)
        signs = tuple(SignTrace(words=one, weight=weight) for one, weight in told.items())[:MOST_SIGNS]
        return replace(trace, chance=own, rival=rival, signs=signs)

    def near(
        self, rules: tuple[Rule, ...], said: Said, time: Time = None, taken: tuple[Rule, ...] = ()
    ) -> tuple[RuleTrace, ...]:
        """The likeliest of some rules that have learned and do not have a statement, or a time in it.

        `taken` are those that have it.
        """
        found = []
        for rule in rules:
            if self.is_taught(rule) and not any(rule is one for one in taken):
                slot = time[1] if time else whole(said)
                one = self.weighed(traced(rule, said, slot), rule, said, time)
                if one.chance is not None and one.chance >= LEAST_NEAR:
                    found.append(replace(one, lacks=(self._lack(rule, one.chance, said, time, taken),)))
        return tuple(sorted(found, key=lambda one: (-(one.chance or 0.0), one.rule))[:MOST_NEAR])

    def lacks(self, rule: Rule, said: Said, time: Time = None, least: float = LEAST) -> tuple[str, ...]:
        """What keeps a rule that has learned from a statement, or from a time in it; nothing where it has it."""
        chance = self.weighed(traced(rule, said, whole(said)), rule, said, time).chance or 0.0
        if time is not None and not takes(rule, said, self.reading, *time):
            return (no_service(rule, time[0]),)
        return (unlikely(chance, least),) if chance < least else ()

    def nearly(self, rules: tuple[Rule, ...]) -> Iterator[tuple[Rule, Said, RuleTrace]]:
        """Yield, for each of some rules that have learned, the likeliest statement of the document, if any is near."""
        best: dict[str, tuple[float, Said]] = {}
        for finder in sorted({rule.finder for rule in rules if self.is_taught(rule)}):
            for said in self.reading.said:
                for one in self._recognisers[finder].recognised(said, least=LEAST_NEAR):
                    if one.rule.id not in best or one.chance > best[one.rule.id][0]:
                        best[one.rule.id] = (one.chance, said)
        for rule in rules:
            if rule.id in best:
                chance, said = best[rule.id]
                trace = traced(rule, said, whole(said), (self._lack(rule, chance, said, None, ()),))
                yield rule, said, self.weighed(trace, rule, said)

    def _lack(self, rule: Rule, chance: float, said: Said, time: Time, taken: tuple[Rule, ...]) -> str:
        if time is not None and not takes(rule, said, self.reading, *time):
            return no_service(rule, time[0])
        if taken:
            return LIKELIER + ", ".join(one.id for one in taken)
        return unlikely(chance) if chance < LEAST else without_value(rule, likely=True)


def unlikely(chance: float, least: float = LEAST) -> str:
    """That the chance of a rule is less than it takes."""
    return f"the chance that it speaks of this is {chance:.2f}, and {least:.2f} is needed"
