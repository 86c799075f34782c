"""Patterns looked for in one text, each at most once, and only where its first words occur."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignctl.provisions.first_words import first_words, keys
from alignctl.rules.rule import Pattern


class Searched:
    """A text that patterns are looked for in; what was found is kept."""

    __slots__ = ("_found", "_keys", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._keys: frozenset[str] | None = None
        self._found: dict[Pattern, tuple[re.Match[str], ...]] = {}

    def may_hold(self, pattern: Pattern) -> bool:
        """Whether the pattern can be in the text at all, judged by first words alone."""
        beginnings = first_words(pattern)
        if beginnings is None:
            return bool(self.text)
        if self._keys is None:
            self._keys = keys(self.text)
        return not self._keys.isdisjoint(beginnings)

    def all(self, pattern: Pattern) -> tuple[re.Match[str], ...]:
        """Every place of the pattern."""
        found = self._found.get(pattern)
        if found is None:
            found = tuple(pattern.finditer(self.text)) if self.may_hold(pattern) else ()
            self._found[pattern] = found
        return found

    def holds(self, pattern: Pattern) -> bool:
        """Whether the pattern is in the text."""
        return bool(self.all(pattern))

    def within(self, patterns: tuple[Pattern, ...], low: int, high: int) -> Iterator[re.Match[str]]:
        """Places of any of the patterns that lie between two offsets."""
        for pattern in patterns:
            for found in self.all(pattern):
                if low <= found.start() and found.end() <= high:
                    yield found
