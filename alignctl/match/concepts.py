"""Names of the shared vocabulary found in text: the same thing under other words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from alignctl.rules.rule import RuleBook
from alignctl.rules.search import Lexicon, Searched

# What a section is about shows in its terms, roles, meetings and forms; how strongly it speaks does not.
GROUPS = ("terms", "roles", "forms", "events", "items", "meetings")
MOST = 3


def concepts_of(book: RuleBook) -> Lexicon:
    """Every vocabulary entry that can tell a section's matter."""
    return Lexicon(name for group in GROUPS for name in book.names_in(group))


def concepts_in(passages: Sequence[str], concepts: Lexicon) -> tuple[Counter[str], ...]:
    """How often each vocabulary entry is named in each passage, counted up to three times.

    Entries stand in the order of the vocabulary, so that sums over them come out the same in every run.
    """
    order = {name.id: place for place, name in enumerate(concepts.names)}
    return tuple(_counted(Searched(passage), concepts, order) for passage in passages)


def _counted(passage: Searched, concepts: Lexicon, order: dict[str, int]) -> Counter[str]:
    found: Counter[str] = Counter()
    for name, pattern in concepts.candidates(passage.beginnings):
        times = sum(1 for _ in pattern.finditer(passage.text))
        if times:
            found[name.id] = min(MOST, found[name.id] + times)
    return Counter(dict(sorted(found.items(), key=lambda item: order[item[0]])))
