"""Whether two local names name the same thing."""

from __future__ import annotations

import re

from alignctl.text.normalise import fold

_NUMBER = re.compile(r"\b[A-Z]{1,5}-?[A-Z]{0,4}\d{1,4}[a-z]?\b|\b[Ff]orm\s+\d+[A-Za-z]?\b")
# "A blue slip": a described thing that is no mere "form" or "record" is a form of its own.
_OWN_THING = re.compile(r"^(?:[a-z][a-z-]+\s+){1,3}(?:slip|sheet|card|gauge|grid|booklet|passport|questionnaire|pack)$")
# "Inter-agency" is what others call "multi-agency".
_ALIKE = {"inter agency": "multi agency", "interagency": "multi agency", "multiagency": "multi agency"}
_SMALL_WORDS = frozenset({"a", "an", "and", "for", "of", "on", "or", "s", "the", "to"})


def same_name(a: str, b: str, area_names: tuple[str, ...] = ()) -> bool:
    """Whether two names agree but for small words, the areas' own names and shortening.

    "MARF" is the multi-agency referral form, and "NM1" is the NM1 Missing Child Notification.
    """
    words_a, words_b = _words(a, area_names), _words(b, area_names)
    if not words_a or not words_b:
        return True
    if set(words_a) <= set(words_b) or set(words_b) <= set(words_a):
        return True
    return _initials(words_a) in words_b or _initials(words_b) in words_a


def is_proper(name: str) -> bool:
    """Whether a name is a name at all, and not a common description ("the referral form")."""
    return name != name.lower() or _OWN_THING.match(name) is not None


def is_numbered(name: str) -> bool:
    """Whether a name holds an area's own number for the form: "NM6 Screening Tool", "Form 87a"."""
    return _NUMBER.search(name) is not None


def _words(name: str, area_names: tuple[str, ...]) -> tuple[str, ...]:
    dropped = _SMALL_WORDS.union(*(fold(area).split() for area in area_names))
    folded = fold(name)
    for other, usual in _ALIKE.items():
        folded = folded.replace(other, usual)
    return tuple(word.rstrip("s") if len(word) > 3 else word for word in folded.split() if word not in dropped)  # noqa: PLR2004 - plurals of short words are often names


def _initials(words: tuple[str, ...]) -> str:
    return "".join(word[0] for word in words) if len(words) > 1 else "\0"
