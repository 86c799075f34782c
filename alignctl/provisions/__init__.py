"""Procedures in, provisions out: typed statements, each with the words it rests on.

The finders and their patterns are loaded when something has to be found. Where all is kept already they are not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from alignctl.provisions.told import Told

if TYPE_CHECKING:
    from alignctl.model.area import Procedure
    from alignctl.model.provision import Attribute, Provision
    from alignctl.model.values import Value
    from alignctl.rules.rule import Example, Rule, RuleBook

__all__ = ["Told", "find_provisions", "find_told", "find_told_of", "try_example", "value_in"]


def find_provisions(procedure: Procedure, book: RuleBook) -> tuple[Provision, ...]:
    """Every provision of a procedure, as `procedures.find_provisions` tells it."""
    from alignctl.provisions import procedures

    return procedures.find_provisions(procedure, book)


def find_told(procedure: Procedure, book: RuleBook) -> Told:
    """What a procedure tells, as `mentions.find_told` tells it."""
    from alignctl.provisions import mentions

    return mentions.find_told(procedure, book)


def find_told_of(procedures: Sequence[Procedure], book: RuleBook, jobs: int) -> Iterator[tuple[int, Told]]:
    """What each of some procedures tells, as `crew.find_told_of` tells it; nothing is loaded for none."""
    if procedures:
        from alignctl.provisions import crew

        yield from crew.find_told_of(procedures, book, jobs)


def try_example(rule: Rule, example: Example, book: RuleBook) -> str | None:
    """What an example of a rule comes to, as `examples.try_example` tells it."""
    from alignctl.provisions import examples

    return examples.try_example(rule, example, book)


def value_in(words: str, attribute: Attribute, book: RuleBook, *, whole: bool = False) -> Value | None:
    """The one value that words name, as `reading_values.value_in` tells it."""
    from alignctl.provisions import reading_values

    return reading_values.value_in(words, attribute, book, whole=whole)
