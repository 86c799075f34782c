"""Names of the shared vocabulary found in text: the same thing under other words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from alignctl.rules.rule import Pattern, RuleBook

# What a section is about shows in its terms, roles, meetings and forms; how strongly it speaks does not.
GROUPS = ("terms", "roles", "forms", "events", "items", "meetings")
MOST = 3
_CLASS_OR_ESCAPE = re.compile(r"\[(?:\\.|[^\]\\])*\]|\\.")
_LETTERS = re.compile(r"[a-z]{3,}")
_BORDERED = re.compile(r"\(\?<!\[\\w\]\)\(\?:(?P<body>.*)\)\(\?!\[\\w\]\)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One vocabulary entry: its names, each with letters a text must hold for that name to be in it."""

    id: str
    names: tuple[tuple[tuple[str, ...], Pattern], ...]


def concepts_of(book: RuleBook) -> tuple[Concept, ...]:
    """Every vocabulary entry that can tell a section's matter."""
    return tuple(
        Concept(id=name.id, names=tuple((needed_letters(pattern), pattern) for pattern in name.patterns))
        for group in GROUPS
        for name in book.names_in(group)
    )


def concepts_in(text: str, concepts: Iterable[Concept]) -> Counter[str]:
    """How often each vocabulary entry is named in a text, counted up to three times."""
    found: Counter[str] = Counter()
    if not text:
        return found
    lower = text.casefold()
    for concept in concepts:
        for needed, pattern in concept.names:
            if (not needed or any(letters in lower for letters in needed)) and pattern.search(text):
                found[concept.id] += sum(1 for _ in pattern.finditer(text))
        found[concept.id] = min(found[concept.id], MOST)
    return +found


def needed_letters(pattern: Pattern) -> tuple[str, ...]:
    """Letters of which a text holds at least one run where the pattern is in it; none where that is not known.

    Plain letters outside all brackets stand in every match of their alternative: the longest run of each will do.
    """
    bordered = _BORDERED.fullmatch(pattern.pattern)
    if bordered is None:
        return ()
    needed = []
    for branch in _outside_brackets(bordered["body"]).split("|"):
        runs = sorted(_LETTERS.findall(branch), key=lambda run: (-len(run), run))
        if not runs:
            return ()
        needed.append(runs[0])
    return tuple(needed)


def _outside_brackets(body: str) -> str:
    """An expression with everything in round brackets, classes and escapes blanked out."""
    depth = 0
    kept = []
    for letter in _CLASS_OR_ESCAPE.sub(" ", body.casefold()):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        kept.append(letter if depth == 0 and letter != ")" else " ")
    return "".join(kept)
