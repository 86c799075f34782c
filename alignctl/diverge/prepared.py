"""What comparing needs of one area's procedure, worked out once however many others it is compared with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from alignctl.diverge.belonging import is_of_kind
from alignctl.diverge.currency import rule_on, vocabulary_on
from alignctl.diverge.layers import Key, Side, effective
from alignctl.diverge.silence import Parts, Silences
from alignctl.model.area import Procedure
from alignctl.model.provision import Provision
from alignctl.rules.rule import Kind, Rule, RuleBook


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesOfDay:
    """The rules of one kind as they stood on a day. `kind` is None where the book does not know it."""

    book: RuleBook
    kind: Kind | None
    rules: dict[str, Rule]
    as_of: date


def rules_of_day(book: RuleBook, kind: str, as_of: date) -> RulesOfDay:
    """The rules of a kind with the standing of answers and sources on a day."""
    known = book.kinds.get(kind)
    return RulesOfDay(
        book=replace(book, vocabulary=vocabulary_on(book, as_of)),
        kind=known,
        rules={rule.id: rule_on(rule, book, as_of) for rule in known.rules} if known else {},
        as_of=as_of,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """One area's procedure made ready to be compared with others of its kind.

    `sides` is what counts for it on each point; `belongs` tells whether the text is a procedure of the kind at all.
    """

    procedure: Procedure
    provisions: tuple[Provision, ...]
    sides: dict[Key, Side]
    silences: Silences
    belongs: bool


def prepared(
    procedure: Procedure,
    provisions: tuple[Provision, ...],
    mentions: Mapping[str, float],
    day: RulesOfDay,
    parts: Parts | None = None,
) -> Prepared:
    """Make a procedure ready; `mentions` are the chances that it speaks of each rule's matter (see `diverge`).

    `parts` gives its sections as `parts_of` does, where that was worked out before.
    """
    return Prepared(
        procedure=procedure,
        provisions=provisions,
        sides=effective(procedure, provisions, day.rules),
        silences=Silences(procedure, day.kind, mentions, parts),
        belongs=is_of_kind(procedure, provisions, day.kind),
    )
