"""How likely a statement speaks for each rule of a finder, by what rules learned from sayings and labelled texts.

The signs a statement shows are summed by their learned weights, one sum for every rule's answer and one for "no
rule's matter", and the sums made into shares of one (multinomial logistic regression: Hastie, Tibshirani and
Friedman, The Elements of Statistical Learning, 2009, section 4.4).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from alignctl.provisions.finding import Reading, Said
from alignctl.provisions.fitting import FAR, Fit, Slot
from alignctl.provisions.signs import marks_shown, words_shown
from alignctl.provisions.values.found import FoundTime
from alignctl.rules.learned import Label, Learned
from alignctl.rules.rule import Rule

# Ways to look whose rules learn; the others read numbers, tables and the names of laws, which say for themselves.
LEARNING = ("limit", "lasting", "role", "choice", "form", "items", "meeting")
# least chance with which a rule has a statement or a length of time
LEAST = 0.3


def has_learned(rule: Rule, reading: Reading) -> bool:
    """Whether a rule has learned, so that its chance decides and not its patterns alone."""
    return rule.finder in LEARNING and rule.id in _taught(reading, rule.finder)


def _taught(reading: Reading, finder: str) -> frozenset[str]:
    """The ids of a finder's rules that have learned, without those whose place an own rule has taken."""
    lessons = reading.kind.lessons
    learned = lessons.of(finder) if lessons else None
    return frozenset(id_ for id_, _ in learned.labels) & lessons.rules if lessons and learned else frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """A rule with the chance (0..1) that a statement speaks for it, and the likeliest of its answers ("" if none)."""

    rule: Rule
    chance: float
    answer: str = ""


class Recogniser:
    """Tells for one document which rules of a finder a statement, or a length of time in it, likely speaks for."""

    def __init__(self, rules: tuple[Rule, ...], reading: Reading, finder: str) -> None:
        self._reading = reading
        self._finder = finder
        self._learned: Learned | None = reading.kind.lessons.of(finder) if reading.kind.lessons else None
        taught = _taught(reading, finder)
        self.taught = tuple(rule for rule in rules if rule.id in taught)
        self.untaught = tuple(rule for rule in rules if rule.id not in taught)
        # patterns of all taught rules are signs, whichever rules are asked about
        self._signing = tuple(rule for rule in reading.kind.rules if rule.finder == finder and rule.id in taught)

    def chances(self, said: Said, slot: Slot | None = None, time: FoundTime | None = None) -> Mapping[Label, float]:
        """The chance of every label, 0..1, summing to one; empty where nothing was learned."""
        if self._learned is None or not self.taught:
            return {}
        if slot is not None or time is not None:
            return self._weighed(self._learned, said, slot, time)
        if self._finder not in said.chances:
            said.chances[self._finder] = self._weighed(self._learned, said, slot, time)
        return said.chances[self._finder]

    def _weighed(
        self, learned: Learned, said: Said, slot: Slot | None, time: FoundTime | None
    ) -> Mapping[Label, float]:
        sums = list(learned.start)
        for sign, strength in self._shown(said, slot, time):
            for place, weight in learned.signs[sign].weights:
                sums[place] += weight * strength
        top = max(sums)
        shares = [math.exp(one - top) for one in sums]
        total = sum(shares)
        return {label: round(share / total, 4) for label, share in zip(learned.labels, shares, strict=True)}

    def recognised(
        self, said: Said, slot: Slot | None = None, time: FoundTime | None = None, least: float = LEAST
    ) -> tuple[Recognised, ...]:
        """The rules a statement likely speaks for, likeliest first; the chances of a rule's answers are summed."""
        by_rule: dict[str, dict[str, float]] = defaultdict(dict)
        for (id_, answer), chance in self.chances(said, slot, time).items():
            by_rule[id_][answer] = chance
        found = [
            Recognised(
                rule=rule,
                chance=round(min(1.0, sum(by_rule[rule.id].values())), 4),
                answer=max(by_rule[rule.id], key=lambda answer: (by_rule[rule.id][answer], answer)),
            )
            for rule in self.taught
            if by_rule.get(rule.id)
        ]
        return tuple(sorted((one for one in found if one.chance >= least), key=lambda one: (-one.chance, one.rule.id)))

    def speaking_for(
        self, rule: Rule, said: Said, slot: Slot | None = None, time: FoundTime | None = None
    ) -> tuple[tuple[str, float], ...]:
        """The signs shown that speak for a rule's likeliest answer, each with what it adds, most first."""
        chances = self.chances(said, slot, time)
        own = [label for label in chances if label[0] == rule.id]
        if self._learned is None or not own:
            return ()
        place = self._learned.labels.index(max(own, key=lambda label: (chances[label], label)))
        added = [
            (sign, round(strength * dict(self._learned.signs[sign].weights).get(place, 0.0), 4))
            for sign, strength in self._shown(said, slot, time)
        ]
        return tuple(sorted((one for one in added if one[1] > 0), key=lambda one: (-one[1], one[0])))

    def fits(self, said: Said) -> Iterator[tuple[Rule, Fit]]:
        """Yield the rules a statement likely speaks for, each with how it fits."""
        for one in self.recognised(said):
            yield one.rule, self.fit(one, said)

    @staticmethod
    def fit(one: Recognised, said: Said) -> Fit:
        """A rule that was recognised, as one that fits."""
        topic = said.place.strength(one.rule.under) if one.rule.under else 0.0
        return Fit(score=one.chance, in_clause=0, distance=FAR, topic=topic, chance=one.chance)

    def _shown(self, said: Said, slot: Slot | None, time: FoundTime | None) -> list[tuple[str, float]]:
        """The signs anything was learned of, those of words weighed by rarity and scaled to length one."""
        signs = self._learned.signs if self._learned else {}
        words = [
            (word, strength * rarity)
            for word, strength in words_shown(said, slot.clause if slot else None).items()
            if word in signs and (rarity := signs[word].rarity) is not None
        ]
        length = math.sqrt(sum(strength * strength for _, strength in words)) or 1.0
        marks = marks_shown(said, self._reading, self._signing, slot, time)
        return [(word, strength / length) for word, strength in words] + [
            (mark, strength) for mark, strength in marks.items() if mark in signs
        ]
