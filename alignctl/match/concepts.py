"""Names of the shared vocabulary found in text: the same thing under other words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from alignctl.rules.rule import RuleBook

# What a section is about shows in its terms, roles, meetings and forms; how strongly it speaks does not.
GROUPS = ("terms", "roles", "forms", "events", "items", "meetings")
MOST = 3


def concept_patterns(book: RuleBook) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Every vocabulary id that can tell a section's matter, with one pattern for all its names."""
    return tuple(
        (name.id, re.compile("|".join(pattern.pattern for pattern in name.patterns), re.IGNORECASE))
        for group in GROUPS
        for name in book.names_in(group)
    )


def concepts_in(text: str, patterns: Iterable[tuple[str, re.Pattern[str]]]) -> Counter[str]:
    """How often each vocabulary entry is named in a text, counted up to three times."""
    found: Counter[str] = Counter()
    for id_, pattern in patterns:
        for count, _ in enumerate(pattern.finditer(text), start=1):
            found[id_] = count
            if count == MOST:
                break
    return found
