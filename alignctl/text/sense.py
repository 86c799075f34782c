"""The words of a sentence that say how much, by when, how strongly, whether at all and on what condition."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from alignctl.text.normalise import fold
from alignctl.text.plain_figures import in_figures, limits_of

# Likeness, by all their words, from which two sentences are one with some of its words changed. Below it a sentence was
# written anew, and its negations and conditions may say the same in another way; its figures may not.
SAME_SENTENCE = 0.7

MUST, SHOULD, MAY = "must", "should", "may"
_FORCE = {
    MUST: r"must|shall|will|(?:ha(?:s|ve)|is|are|needs?) to|(?:is|are) required to|(?:is|are) obliged to",
    SHOULD: r"should|ought to|(?:is|are) expected to",
    MAY: r"may|can|could|might|(?:where|if|when|wherever) (?:possible|practicable|appropriate)|"
    r"at (?:its|their|his|her) discretion",
}
_NOT = r"not|no|never|neither|nor|none|without"
# what stands in a class means the same to somebody who reads a duty
_CLASSES = {
    "unless": r"unless|except(?:ing)?|excluding|other than|save (?:for|where)",
    "only": r"only|solely",
    "provided": r"provided that|subject to|on condition that",
    "if": r"if|where|when|whenever|wherever|in the event|in case|as long as",
    "at once": r"immediately|at once|straight ?away|forthwith|urgently|without delay",
    "soon": r"as soon as (?:is )?(?:reasonably )?(?:possible|practicable)|promptly",
    "grade high": r"high(?:er)?",
    "grade medium": r"medium",
    "grade low": r"low(?:er)?",
    "before": r"before|prior to|until",
    "after": r"after|once|following|since|upon",
    "working": r"working days?|school days?",
}
_ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b")
_SHORT_NOT = re.compile(
    r"\b((?:do|does|did|is|are|was|were|has|have|would|should|could|must|need|ca|wo)n) t\b|\bcannot\b"
)
_WHETHER = re.compile(r"\bwhether or not\b|\bnot only\b")
# one look through a sentence finds all of a sort; the longer ways to leave a choice come before their single words
_FORCES = re.compile(rf"\b(?:{'|'.join(f'(?P<{name}>{_FORCE[name]})' for name in (MAY, MUST, SHOULD))})\b")
_TURN = re.compile(rf"\b(?:{_NOT})\b")
_NAMES = tuple(_CLASSES)
_CONDITIONS = re.compile(rf"\b(?:{'|'.join(f'(?P<c{place}>{_CLASSES[name]})' for place, name in enumerate(_NAMES))})\b")
_TIMES = frozenset({"before", "after"})
_OPENERS = frozenset({"if", "before", "after"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """What a sentence says, but for who and what.

    `figures` are given with their units and bounds, each once; `force` counts the words of each force, `turns` the
    negations. `conditions` are classes of words ("unless", "before"), with places in an order ("third").
    """

    figures: frozenset[str]
    force: Counter[str]
    turns: int
    conditions: frozenset[str]

    @property
    def is_duty(self) -> bool:
        """Whether a force word stands in it."""
        return self.force.total() > 0

    def holds(self, other: Sense) -> bool:
        """Whether it says all that another sentence like it says, with no further figure of its own left out of sight.

        Force counts as kept where neither has "may", or both have.
        """
        return (
            other.figures <= self.figures
            and self.turns == other.turns
            and not told_apart(other.conditions, self.conditions)
            and bool(self.force[MAY]) is bool(other.force[MAY])
        )


@lru_cache(maxsize=4096)
def sense(text: str) -> Sense:
    """The sense of a sentence. Dates with their year, and telephone numbers, are no figures of a duty."""
    words = _WHETHER.sub("", _SHORT_NOT.sub(" not ", in_figures(fold(text))))
    figures, rest = limits_of(words)
    force = Counter(str(found.lastgroup) for found in _FORCES.finditer(rest))
    rest = _FORCES.sub(" ", rest)
    conditions = {_NAMES[int(str(found.lastgroup)[1:])] for found in _CONDITIONS.finditer(rest)}
    return Sense(
        figures=figures,
        force=force,
        turns=len(_TURN.findall(rest)),
        conditions=frozenset(conditions.union(_ORDINAL.findall(rest))),
    )


def told_apart(before: frozenset[str], now: frozenset[str]) -> bool:
    """Whether the conditions of two versions of a sentence differ.

    "If" and words of time open a clause in many ways: one for another is nothing, "before" for "after" is something.
    """
    gone, come = before - now, now - before
    if (gone | come) - _OPENERS:
        return True
    if gone & _TIMES and come & _TIMES:
        return True
    lone = (gone, come) if gone and not come else (come, gone)
    return "if" in lone[0] and not lone[1] and not _TIMES & (before | now)


def changed(before: Sense, now: Sense, likeness: float) -> bool:
    """Whether two versions of a sentence differ in sense; `likeness` of their words is 0..1.

    "Must" against "should" alone is no change of sense here: see `force_changed`.
    """
    if before.figures != now.figures:
        return True
    if likeness < SAME_SENTENCE:
        return False
    return (
        before.turns != now.turns
        or told_apart(before.conditions, now.conditions)
        or force_changed(before, now) is not None
    )


def force_changed(before: Sense, now: Sense) -> tuple[str, str] | None:
    """The force words (earlier, revised) where "may" took the place of what binds, or the other way round.

    The plain present binds as "will" does, which is then the word told.
    """
    if before.force[MAY] == now.force[MAY]:
        return None
    looser = now.force[MAY] > before.force[MAY]
    bound, freer = (before, now) if looser else (now, before)
    lost = bound.force - freer.force
    word = MUST if lost[MUST] else SHOULD if lost[SHOULD] else "will"
    return (word, MAY) if looser else (MAY, word)
