"""Which point of practice a statement is most like, by the sayings of every rule of one finder.

Patterns know the ways of saying a thing that somebody thought of. Where none of them fits, the words of a statement
are held against those of every rule's examples and sayings, as weighted stems and everyday synonyms (the cosine of
tf-idf centroids: Rocchio's method, in Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008,
section 14.2). A rule has the statement only where it is clearly nearer than any other rule, and nearer than what its
own examples say it is not.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from alignctl.provisions.finding import Said
from alignctl.rules.rule import Example, Kind, Rule
from alignctl.text.stems import stem, stems, words_of

# How much words count by where they stand (0..1): in the clause, elsewhere in the statement, ...
IN_CLAUSE, IN_STATEMENT, IN_LEAD, IN_ROW, IN_TITLE, IN_BEFORE = 1.0, 0.5, 0.8, 0.8, 0.6, 0.4
PER_PAIR = 0.7  # two stems in a row, beside each alone
PER_TITLE = 0.5  # a rule's own title, beside a saying
# Least likeness (0..1), and least lead over the next rule. Chosen on sentences of authors who saw no rule, before these
# were added to the sayings.
LEAST = 0.1
LEAD = 0.02
# Least likeness to a rule's own sayings for what its patterns found to be sure of. Chosen where it cost few of the true
# claims that readers of the test areas had passed, and most of the false ones.
BORNE_OUT = 0.13
# Units and bounds say how long, not what; any limit has them.
_HOW_LONG = "hour hours hr hrs day days working minute minutes week weeks month months year years within immediately"
_NO_MATTER = frozenset(map(stem, words_of(_HOW_LONG)))
DENIED = "~not"
_DENIED = re.compile(r"\b(?:not|never|no|nor|cannot|without)\b|n['’]t\b", re.IGNORECASE)
Bag = Mapping[str, float]
Label = tuple[str, str]  # a rule's id, and the answer for rules that tell answers apart ("" otherwise)


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """The rule a statement is most like, with the answer if its sayings tell answers apart.

    `likeness` is 0..1; `lead` is how much it is ahead of the next rule.
    """

    rule: Rule
    answer: str
    likeness: float
    lead: float


@lru_cache(maxsize=128)
def sayings_of(kind: Kind, finder: str) -> Sayings:
    """The sayings of all rules of a kind that look in one way, ready to be compared with."""
    return Sayings(tuple(rule for rule in kind.rules if rule.finder == finder))


class Sayings:
    """Centroids of what the rules' examples and sayings hold, and of what they say is something else."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._rules = {rule.id: rule for rule in rules}
        said = [(rule, one, _example_bag(one)) for rule in rules for one in (*rule.examples, *rule.sayings)]
        frequency = Counter(word for *_, bag in said for word in bag)
        self._rarest = math.log(2 * max(1, len(said)))
        self._rarity = {word: math.log((len(said) + 1) / (count + 0.5)) for word, count in frequency.items()}
        gathered: dict[tuple[Label, bool], dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for rule, one, bag in said:
            self._add(gathered[(rule.id, _answer(rule, one)), one.finds is not None], bag, 1.0)
        for (id_, _), held in [(label, bag) for (label, true), bag in gathered.items() if true]:
            self._add(held, _bag(self._rules[id_].title), PER_TITLE)
        self._index: dict[str, list[tuple[tuple[Label, bool], float]]] = defaultdict(list)
        for place in sorted(gathered):
            for word, weight in sorted(_scaled(gathered[place]).items()):
                self._index[word].append((place, weight))

    def _add(self, held: dict[str, float], bag: Bag, times: float) -> None:
        for word, weight in _scaled(self._weighed(bag)).items():
            held[word] += times * weight

    def _weighed(self, bag: Bag) -> Bag:
        return {word: weight * self._rarity.get(word, self._rarest) for word, weight in bag.items()}

    def likeness(self, said: Said, clause: tuple[int, int] | None = None) -> Mapping[tuple[Label, bool], float]:
        """How like a statement, or one clause of it, is to what each rule's sayings hold, and to what they are not."""
        found: dict[tuple[Label, bool], float] = defaultdict(float)
        for word, weight in _scaled(self._weighed(said_bag(said, clause))).items():
            for place, other in self._index.get(word, ()):
                found[place] += weight * other
        return {place: round(sim, 6) for place, sim in found.items()}

    def by_rule(self, said: Said, clause: tuple[int, int] | None = None) -> Mapping[str, float]:
        """The likeness of every rule's nearest answer, 0..1, by the rule's id; what is unlike all of it is left out."""
        found: dict[str, float] = {}
        for ((id_, _), true), sim in self.likeness(said, clause).items():
            if true:
                found[id_] = max(sim, found.get(id_, 0.0))
        return found

    def bears_out(self, rule: Rule, said: Said, clause: tuple[int, int] | None = None) -> bool:
        """Whether a statement is like a rule's sayings, and more like no other rule's; true of a rule without any."""
        if not rule.sayings:
            return True
        like = self.by_rule(said, clause)
        best = max(like.values(), default=0.0)
        return like.get(rule.id, 0.0) >= max(best, BORNE_OUT)

    def nearest(self, said: Said, clause: tuple[int, int] | None = None) -> Likeness | None:
        """The rule a statement, or one clause of it, is clearly most like; None where none is."""
        likeness = self.likeness(said, clause)
        ranked = sorted(((sim, label) for (label, true), sim in likeness.items() if true), reverse=True)
        if not ranked or ranked[0][0] < LEAST:
            return None
        best, label = ranked[0]
        if not self._rules[label[0]].sayings:
            return None  # the few examples of a rule are no measure of how else it is said
        lead = best - next((sim for sim, other in ranked[1:] if other[0] != label[0]), 0.0)
        contrary = [sim for (other, true), sim in likeness.items() if not true and other[0] == label[0]]
        if lead < LEAD or max(contrary, default=0.0) > best:
            return None
        return Likeness(rule=self._rules[label[0]], answer=label[1], likeness=best, lead=round(lead, 6))


def said_bag(said: Said, clause: tuple[int, int] | None = None) -> Bag:
    """The words of a statement and of what stands around it, weighted by where they stand."""
    place = said.place
    row = " ".join(cell for _, cell in place.row)
    parts = [(place.lead, IN_LEAD), (place.heads, IN_ROW), (row, IN_ROW), (place.before, IN_BEFORE)]
    if clause is not None:
        parts += [(place.text[slice(*clause)], IN_CLAUSE), (place.text, IN_STATEMENT)]
    else:
        parts.append((place.text, IN_CLAUSE))
    parts.append((place.titles[0] if place.titles else "", IN_TITLE))
    return _joined(parts)


def _example_bag(one: Example) -> Bag:
    return _joined(
        ((one.text, IN_CLAUSE), (one.lead or "", IN_LEAD), (one.before or "", IN_BEFORE), (one.heading or "", IN_TITLE))
    )


def _joined(parts: Iterable[tuple[str, float]]) -> Bag:
    held: dict[str, float] = {}
    for text, weight in parts:
        for word, count in _bag(text).items():
            held[word] = max(held.get(word, 0.0), weight * count)
    return held


@lru_cache(maxsize=4096)
def _bag(text: str) -> Bag:
    held = {word: 1.0 for word in stems(text) if word not in _NO_MATTER and not word.isdigit()}
    row = [word for word in map(stem, words_of(text)) if word not in _NO_MATTER and not word.isdigit()]
    denied = {DENIED: 1.0} if _DENIED.search(text) else {}
    return held | denied | {f"{one} {other}": PER_PAIR for one, other in pairwise(row)}


def _scaled(bag: Bag) -> Bag:
    length = math.sqrt(sum(weight * weight for weight in bag.values()))
    return {word: weight / length for word, weight in bag.items()} if length else {}


def _answer(rule: Rule, one: Example) -> str:
    """The answer a saying stands for, where the rule tells answers of its own apart."""
    if not any(choice.patterns for choice in rule.choices) or one.finds is None:
        return ""
    return next((str(one.finds[key]) for key in ("id", "choice", "position", "value") if key in one.finds), "")
