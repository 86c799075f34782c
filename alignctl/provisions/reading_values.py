"""A value read from words that are nothing else: a limit or a role somebody names, and no sentence of a text."""

from __future__ import annotations

from alignctl.model.provision import Attribute
from alignctl.model.values import Duration, Role, Value
from alignctl.provisions.values.found import LIMITS, TimeUse
from alignctl.provisions.values.time_limit import find_times
from alignctl.rules.rule import RuleBook
from alignctl.text.normalise import fold

# A length with no word that says what it is for is what people write where a limit is asked of them.
_ASKED = LIMITS | {TimeUse.BARE}


def value_in(words: str, attribute: Attribute, book: RuleBook, *, whole: bool = False) -> Value | None:
    """The one value of an attribute that words name; None where they name none, several, or it cannot be told.

    A time limit is read as in a text. A role is known by its id or any name of the vocabulary. Of other attributes a
    name means what the text says it does, and nothing is read from it alone.
    With `whole` a time limit is all there is in the words, and not of no time.
    """
    if attribute is Attribute.TIME_LIMIT:
        return _time_alone(words) if whole else time_in(words)
    return _role(words, book) if attribute is Attribute.ROLE else None


def time_in(words: str) -> Duration | None:
    """The one time limit that words name; None where they name none or several."""
    found = find_times(words)
    return found[0].duration if len(found) == 1 and found[0].use in _ASKED else None


def _time_alone(words: str) -> Duration | None:
    found, time = find_times(words), time_in(words)
    if time is None or time.amount == 0 or fold(words[: found[0].start] + words[found[0].end :]):
        return None
    return time


def _role(words: str, book: RuleBook) -> Role | None:
    named = " ".join(words.split())
    for name in book.names_in("roles"):
        if fold(named) in {fold(name.id), fold(name.title)}:
            return Role(id=name.id, display=named)
    for name in book.names_in("roles"):
        found = (pattern.search(named) for pattern in name.patterns)
        if any(one is not None and one.span() == (0, len(named)) for one in found):
            return Role(id=name.id, display=named)
    return None
