"""Whether a procedure speaks of a rule's matter at all, with a value that could be read or without one."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl.model.area import Procedure
from alignctl.model.provision import Provision
from alignctl.model.tier import Tier
from alignctl.provisions.finding import Reading
from alignctl.provisions.procedures import provisions_in, readings
from alignctl.provisions.recognising import LEARNING, Recogniser
from alignctl.rules.rule import RuleBook

# a chance below this is not kept: nothing is made of it
LEAST_KEPT = 0.02


def find_told(procedure: Procedure, book: RuleBook) -> tuple[tuple[Provision, ...], dict[str, float]]:
    """What a procedure tells, read once: the provisions `find_provisions` finds, and what it mentions.

    A mention is the chance (0..1) that the likeliest statement of a procedure, or of its bases, speaks of a rule's
    matter, by the rule's id. Rules that have learned nothing are left out, and so are those nothing speaks of. Raises
    UsageError for a kind the rule book does not hold.
    """
    read_as = readings(procedure, book)
    return provisions_in(read_as, procedure), _mentions(read_as)


def _mentions(read_as: Iterable[tuple[Reading, Tier]]) -> dict[str, float]:
    found: dict[str, float] = {}
    for reading, _ in read_as:
        for finder in LEARNING:
            rules = tuple(rule for rule in reading.kind.rules if rule.finder == finder)
            recogniser = Recogniser(rules, reading, finder)
            for said in reading.said if recogniser.taught else ():
                for one in recogniser.recognised(said, least=LEAST_KEPT):
                    found[one.rule.id] = max(one.chance, found.get(one.rule.id, 0.0))
    return dict(sorted(found.items()))
