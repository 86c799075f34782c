"""Running text as weighted words: what a word counts for in finding sections on the same matter."""

from __future__ import annotations

import re
from collections import Counter

from alignctl.text.normalise import fold
from alignctl.text.synonyms import GROUPS

_WORD = re.compile(r"[a-z]{2,}|\d{1,4}")
_STOP_WORDS = (
    "a about above after again all also am an and another any are as at be because been before being "
    "below between both but by can cannot could did do does doing done down each either else ever every "
    "for from further had has have having he her here hers him his how i if in into is it its itself just "
    "may me might more most must my no nor not now of off on once one only or other our out over own per "
    "same shall she should so some such than that the their them then there these they this those through "
    "to too two under until up upon us very was we were what when where whether which while who whom "
    "whose why will with within without would you your "
)
_STOP = frozenset(_STOP_WORDS.split())
# Longest first, so that the whole ending goes: "notifications", "notified" and "notify" meet at "notif".
_ENDINGS = (
    "ications", "ication", "ations", "ation", "ments", "ment", "ingly", "ances", "ance", "ences", "ence",
    "ings", "ies", "ied", "ifying", "ions", "ion", "ers", "ors", "ing", "ity", "als", "ed", "er", "or", "al",
    "es", "ly", "ee", "s", "y", "e",
)  # fmt: skip
_SHORTEST_STEM = 4


def stem(word: str) -> str:
    """A word without its common ending, so that forms of one word meet; short words are left as they are."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def _groups() -> dict[str, tuple[str, ...]]:
    """The names of the synonym groups each stem stands in: "~" and the group's first word, whatever their order."""
    found: dict[str, tuple[str, ...]] = {}
    for group in GROUPS:
        name = f"~{group.split()[0]}"
        for word in dict.fromkeys(map(stem, group.split())):
            found[word] = (*found.get(word, ()), name)
    return found


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without those that carry no matter."""
    return [word for word in _WORD.findall(fold(text)) if word not in _STOP]


def stems(text: str) -> Counter[str]:
    """How often each word stem stands in a text, and each group of everyday synonyms ("~" and its first word)."""
    found = Counter(stem(word) for word in words_of(text))
    for word, count in tuple(found.items()):
        for group in _GROUPS_OF.get(word, ()):
            found[group] += count
    return found


_GROUPS_OF = _groups()
