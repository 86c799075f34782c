"""Whether two statements of one text speak of the same case: the same act, actor, clock and circumstances."""

from __future__ import annotations

from functools import cached_property

from alignctl.diverge.circumstances import conditions, is_aside, marks, parts, stems
from alignctl.diverge.clock import one_moment
from alignctl.diverge.surroundings import Surroundings
from alignctl.model.provision import Provision
from alignctl.rules.pattern import Pattern
from alignctl.rules.rule import Rule, RuleBook
from alignctl.rules.search import Lexicon, Searched

# Two statements of one act share at least so many words that tell what they are about, and so much of the shorter.
FEWEST_SHARED = 2
SHARED = 0.5


OTHER_HOURS = "out-of-hours"


class Ground:
    """What the words of statements are known by: the rule book, and who can act."""

    def __init__(self, book: RuleBook) -> None:
        self.book = book
        self.roles = Lexicon(book.names_in("roles"))


class Case:
    """A provision with its rule and the words it stands in."""

    def __init__(self, provision: Provision, rule: Rule, around: Surroundings, ground: Ground) -> None:
        self.provision = provision
        self.rule = rule
        self.around = around
        self.ground = ground

    @cached_property
    def says_act(self) -> bool:
        """Whether the statement itself, with its lead-in or row, holds all its rule looks for."""
        return all(pattern.search(self.around.own) for pattern in self.rule.look_for)

    @cached_property
    def marks(self) -> frozenset[tuple[str, str]]:
        """The circumstances it names."""
        own, title = (self._bare(self._unnamed(words)) for words in (self.around.own, "".join(self.around.titles[-1:])))
        return marks(own, title)

    @cached_property
    def conditions(self) -> frozenset[str]:
        """The stems of the words of its conditions."""
        return conditions(self._bare(self.around.running))

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of all its words."""
        return stems(self.around.own)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the words that say what is done."""
        return stems(self.around.subject)

    def _unnamed(self, words: str) -> str:
        """Words without the names of those who act: "First Contact" is no first contact.

        The out of hours team keeps its name: whoever turns to it does so at another hour.
        """
        kept, end = [], 0
        for name, found in Searched(words).named(self.ground.roles):
            if name.id != OTHER_HOURS and found.start() >= end:
                kept.append(words[end : found.start()])
                end = found.end()
        return " ".join((*kept, words[end:]))

    def _bare(self, words: str) -> str:
        """Words without the value and those by which the act and its clock are known: they tell no circumstances."""
        words = words.replace(self.provision.value.display, " ")
        event = self.ground.book.vocabulary.get(self.provision.event or "")
        for pattern in (*self.rule.look_for[:1], *(event.patterns if event else ())):
            words = _without(pattern, words)
        return words

    @cached_property
    def parts(self) -> frozenset[int]:
        """The parts of the act it speaks of."""
        return parts(self._bare(self.around.own))


def like(a: Case, b: Case) -> bool:
    """Whether two statements, each laying something down of its own, are about one case."""
    one, other = a.provision, b.provision
    return (
        a.says_act
        and b.says_act
        and not any(is_aside(case.around.whole) for case in (a, b))
        and one.responsible_area is other.responsible_area
        and one.direction is other.direction
        and _one_clock(a, b)
        and a.marks == b.marks
        and a.conditions <= b.words
        and b.conditions <= a.words
        and (_alike(a.stems, b.stems) or _alike(a.words, b.words))
        and bool(a.parts & b.parts or not a.parts or not b.parts)
    )


def same_actor(a: Case, b: Case) -> bool:
    """Whether the same body acts, or one statement does not say who does."""
    return None in {a.provision.actor, b.provision.actor} or a.provision.actor == b.provision.actor


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two statements share words enough to be of one act, the shorter one's counting."""
    shared = len(a & b)
    return shared >= FEWEST_SHARED and shared >= SHARED * min(len(a), len(b))


def _one_clock(a: Case, b: Case) -> bool:
    """Whether both count from one moment; one that does not say counts from one the rule knows."""
    one, other = a.provision.event, b.provision.event
    if one is None or other is None:
        return one is other or (one or other) in a.rule.events
    return one_moment(one, other)


def _without(pattern: Pattern, words: str) -> str:
    for found in reversed(tuple(pattern.finditer(words))):
        words = f"{words[: found.start()]} {words[found.end() :]}"
    return words
