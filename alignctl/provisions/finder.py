"""The shape of a finder: one way a rule may look."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from alignctl.provisions.finding import Finding, Reading
from alignctl.rules.rule import Rule


class Finder(Protocol):
    """Looks through one document for the values of all the rules that name this finder.

    All its rules come at once, because some finders let them compete for the same words. What it yields
    need not be in order. It never raises for a text it cannot make sense of; it finds nothing.
    """

    def __call__(self, rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
        """Yield what the rules find in the document."""
        ...
