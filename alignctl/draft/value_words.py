"""The words of a value inside a sentence, and those of another value fitted into their place."""

from __future__ import annotations

import re
from typing import NamedTuple

from alignctl.model.values import Bound, Duration, Form, LegalSource, Level, Meeting, Role, Value

_LABEL = re.compile(r"(?:[\u2022\u25cf\u25aa\u2013\u2014\-*]\s+|\(?(?:\d{1,3}|[a-z]{1,4}|[A-Z])[.)]\s+)+")
_ARTICLE = re.compile(r"\b(an?) $", re.IGNORECASE)
_VOWEL = re.compile(r"[aeiou]", re.IGNORECASE)
# letters that sound as their name does, which begins with a vowel: "an NM1"
_SAID_BY_NAME = re.compile(r"[AEFHILMNORSX](?:[A-Z0-9]|\b)")
_WITHIN = re.compile(r"within\s+", re.IGNORECASE)
_FIGURE_FIRST = re.compile(
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty)\b", re.IGNORECASE
)
_EDITION_NEAR = 40
_MOST_WORDS = 7
_MOST_WORDS_OF_NAME = 6
_CLAUSE = re.compile(
    r"[.;!?]$|\b(?:is|are|was|were|be|been|has|have|had|may|must|shall|should|will|can|cannot|do|does|only|never|not"
    r"|moves|works|worked|acts|leads)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\bbefore\b", re.IGNORECASE)
_AFTER = re.compile(r"after\s+", re.IGNORECASE)
_TIED = re.compile(r"\s+(?:of|after|from|before|as)\b", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:and|or|but)\s+$", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\(")
_URGENT = frozenset({Bound.IMMEDIATELY, Bound.AS_SOON_AS_POSSIBLE})
# values whose words in a sentence are the value; of others the sentence as a whole says it
_IN_WORDS = (Duration, Form, Level, Meeting, Role)


def is_in_words(value: Value) -> bool:
    """Whether the words of a value can be changed by themselves: then no sentence is replaced for it."""
    return isinstance(value, (*_IN_WORDS, LegalSource)) and not _is_about_areas(value)


class Swap(NamedTuple):
    """Words of a sentence, and those that would stand in their place."""

    before: str
    after: str


def without_label(sentence: str) -> str:
    """A sentence without the label of a list item before it."""
    found = _LABEL.match(sentence)
    return sentence[found.end() :] if found else sentence


def swapped(quote: str, old: Value, new: Value, new_quote: str) -> Swap | None:
    """The words to change in `quote` so that it says `new` instead of `old`; None where they cannot be found.

    `new_quote` is the sentence that says the new value. Words that stand there more than once cannot be told apart, so
    nothing is found then.
    """
    if isinstance(old, LegalSource) and isinstance(new, LegalSource):
        return _edition(quote, old, new)
    if not isinstance(old, _IN_WORDS) or type(old) is not type(new) or _is_about_areas(new):
        return None
    if isinstance(old, Duration) and isinstance(new, Duration) and not _is_alike(quote, old, new):
        return None
    swap = _swap(quote, old.display, new, new_quote)
    if isinstance(old, Meeting) and isinstance(new, Meeting) and old.every and new.every:
        return _with_frequency(quote, swap, old.every, new.every, new_quote)
    return swap


def _swap(quote: str, display: str, new: Value, new_quote: str) -> Swap | None:
    place, source = _place(quote, display), _place(new_quote, new.display)
    if place is None or source is None:
        return None
    words = new_quote[source[0] : source[1]]
    if _is_clause(new, words) or (not isinstance(new, Duration) and _BRACKET.match(quote[place[1] :])):
        return None
    if isinstance(new, Duration) and new.bound in {Bound.WITHIN, Bound.AFTER}:
        words = _bound_alike(quote[place[0] : place[1]], words, _WITHIN if new.bound is Bound.WITHIN else _AFTER)
    swap = _fitted(quote, place, words, is_plain=_is_plain(new, words))
    return swap if swap.before != swap.after else None


def _with_frequency(quote: str, swap: Swap | None, old: Duration, new: Duration, new_quote: str) -> Swap | None:
    """The name of a meeting and how often it meets, changed in one sentence; either may be the same already."""
    often = _swap(quote, old.display, new, new_quote)
    if swap is None or often is None:
        return swap or often
    changed = quote.replace(swap.before, swap.after, 1).replace(often.before, often.after, 1)
    return Swap(without_label(quote), without_label(changed))


def _is_alike(quote: str, old: Duration, new: Duration) -> bool:
    """Whether one limit can take another's place: of one sort, or of urgency where the words around allow it."""
    if _sort(old) == _sort(new):
        return True
    if not {old.bound, new.bound} & _URGENT or Bound.AT_LEAST_EVERY in {old.bound, new.bound}:
        return False
    place = _place(quote, old.display)
    return place is not None and not _TIED.match(quote[place[1] :]) and not _JOINED.search(quote[: place[0]])


def _sort(limit: Duration) -> tuple[Bound, bool]:
    """How a limit binds, with "before" kept apart from "by"."""
    return limit.bound, _BEFORE.search(limit.display) is not None


def _is_clause(value: Value, words: str) -> bool:
    """Whether words are more than a limit or a name: a clause, a sentence, or too long to stand inside another."""
    if isinstance(value, Duration):
        return len(words.split()) > _MOST_WORDS
    return len(words.split()) > _MOST_WORDS_OF_NAME or _CLAUSE.search(words) is not None


def _bound_alike(old: str, new: str, bound: re.Pattern[str]) -> str:
    """A limit with "within" or "after" before it where the words it replaces have one, else without."""
    had, has = bound.match(old), bound.match(new)
    if has and not had and _FIGURE_FIRST.match(old):
        return new[has.end() :]
    if had and not has and _FIGURE_FIRST.match(new):
        return f"{had[0]}{new}"
    return new


def _edition(quote: str, old: LegalSource, new: LegalSource) -> Swap | None:
    """The edition of a source alone, where both texts cite the same source."""
    if old.id != new.id or not old.edition or not new.edition:
        return None
    start = quote.find(old.display)
    near = quote[start : start + len(old.display) + _EDITION_NEAR] if start >= 0 else ""
    return Swap(old.edition, new.edition) if quote.count(old.edition) == 1 and old.edition in near else None


def _place(quote: str, display: str) -> tuple[int, int] | None:
    """Where words stand in a sentence as whole words, once; their white space may differ."""
    words = r"\s+".join(re.escape(word) for word in display.split())
    if not words:
        return None
    found = [*re.finditer(rf"(?<!\w){words}(?!\w)", quote, re.IGNORECASE)]
    return found[0].span() if len(found) == 1 else None


def _fitted(quote: str, place: tuple[int, int], words: str, *, is_plain: bool) -> Swap:
    """Words fitted into a place: with the capital that stood there, and the article before it."""
    start, stop = place
    if _starts(quote, start) and quote[start].isupper():
        words = words[:1].upper() + words[1:]
    elif is_plain:
        words = words[:1].lower() + words[1:]
    article = _ARTICLE.search(quote[:start])
    if article is None:
        return Swap(quote[start:stop], words)
    fitting = "an" if _VOWEL.match(words) or _SAID_BY_NAME.match(words) else "a"
    if article[1].casefold() == fitting:
        return Swap(quote[start:stop], words)
    fitting = fitting.capitalize() if article[1][0].isupper() else fitting
    return Swap(quote[article.start() : stop], f"{fitting} {words}")


def _starts(quote: str, place: int) -> bool:
    """Whether a place is where the sentence begins, after the label of a list item."""
    return place <= len(quote) - len(without_label(quote))


def _is_about_areas(value: Value) -> bool:
    """Whether a value tells which area a duty falls to: such words mean another area in every text."""
    return isinstance(value, Role) and value.id.startswith("area-")


def _is_plain(value: Value, words: str) -> bool:
    """Whether a capital at the start of words is there because a sentence or cell begins: no name, no abbreviation."""
    rest = words[1:]
    return rest == rest.lower() and (isinstance(value, Duration) or " " in words)
