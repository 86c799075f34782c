"""Which words may be part of a name, and which carry a meaning that no renaming changes."""

from __future__ import annotations

import re

_FORCE = "must should may shall will can could might would need needs required requires cannot ought expected"
_NEGATION = "not no never none neither nor without unless except t"
_TIME = (
    "minute minutes min mins hour hours hr hrs day days night nights daily hourly week weeks weekly weekday weekdays "
    "weekend fortnight fortnightly month months monthly quarter quarterly year years yearly annual annually working "
    "school calendar immediate immediately urgent urgently prompt promptly forthwith soon sooner earliest latest later "
    "today tomorrow before after within by until during since once twice again every each always when while same next"
)
_DATES = (
    "january february march april june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday"
)
_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty sixty ninety half both all any "
    "some most first second third more less fewer than least only high medium low higher lower standard"
)
_LINKS = "and or but if where who which that is are was were be been has have had do does to as because it this these"
_MEANING = frozenset(f"{_FORCE} {_NEGATION} {_TIME} {_DATES} {_NUMBERS} {_LINKS}".split())
_OPENING = (
    "a an the this that these those if where when while once on in at for from with by to as it he she they we you "
    "each every any all some no not such other and or but of is are who which there unless before after until"
)
_DETERMINING = "a an the this that each every any all their its his her our such of by with from another other s"
_VERBAL = "to must should may shall will can could might would not never also then immediately"
_OPENERS = frozenset(_OPENING.split())
_JOINS = frozenset({"of", "for", "&"})
_DETERMINERS = frozenset(_DETERMINING.split())
_VERB_WORDS = frozenset(_VERBAL.split())
_FIGURE = re.compile(r"\d")


def carries_meaning(word: str) -> bool:
    """Whether a word is or holds a number, a unit, a time, a force, a negation or a link: never a name."""
    return (
        word.casefold() in _MEANING or _FIGURE.search(word) is not None or word in {".", ";", ":", "|", "%", "?", "!"}
    )


def is_name_word(word: str) -> bool:
    """Whether a word is written as part of a name: with a capital, and no word that merely opens a sentence."""
    return word[:1].isupper() and word.casefold() not in _OPENERS


def joins_a_name(word: str) -> bool:
    """Whether a small word may stand inside a name, as in "Head of Safeguarding"."""
    return word in _JOINS


def is_name(phrase: str) -> bool:
    """Whether a phrase is written as a name: every word of it with a capital, small joining words let by."""
    words = re.findall(r"\w+", phrase.replace("'s", ""))
    return bool(words) and all(is_name_word(word) or joins_a_name(word) for word in words)


def follows_a_determiner(ahead: str) -> bool:
    """Whether what follows this word may be a noun for sure."""
    return ahead.casefold() in _DETERMINERS


def follows_a_verb_word(ahead: str) -> bool:
    """Whether what follows this word is likely what somebody does."""
    return ahead.casefold() in _VERB_WORDS
