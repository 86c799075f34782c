"""Names in a sentence that would be carried from one area's text into another's."""

from __future__ import annotations

import re

from alignctl.text.name_words import is_name_word, joins_a_name

_TOKEN = re.compile(r"[\w\u2019'&/-]+|[^\w\s]")
_VOWELS = frozenset("aeiou")
_ENDS = frozenset(".:;!?\u2022")


def strange_names(sentence: str, own_text: str) -> tuple[str, ...]:
    """Names written with capitals in a sentence that a text nowhere uses, each once, in their order.

    A single word that only begins the sentence is none, unless it is an abbreviation. It does not know whether a name
    the text does use means the same there.
    """
    known = own_text.casefold()
    return tuple(dict.fromkeys(name for name in _names(sentence) if name.casefold() not in known))


def in_own_name(sentence: str, theirs: str, own: str) -> str:
    """A sentence with one area's name put in the place of another's, and the article before it fitted to it."""
    fitting = "an" if own[:1].casefold() in _VOWELS else "a"

    def put(found: re.Match[str]) -> str:
        article = found["article"]
        if article is None:
            return own
        return f"{fitting.capitalize() if article[0].isupper() else fitting} {own}"

    return re.sub(rf"\b(?:(?P<article>[Aa]n?)\s+)?{re.escape(theirs)}\b", put, sentence)


def _names(sentence: str) -> list[str]:
    found: list[str] = []
    words: list[str] = []
    begins = opens = True
    for token in [*_TOKEN.findall(sentence), "."]:
        if is_name_word(token) or (words and joins_a_name(token)):
            begins = opens if not words else begins
            words.append(token)
        else:
            found += _name(words, begins=begins)
            words = []
        opens = token in _ENDS
    return found


def _name(words: list[str], *, begins: bool) -> list[str]:
    while words and joins_a_name(words[-1]):
        words = words[:-1]
    if not words or (begins and len(words) == 1 and words[0][1:].islower()):
        return []
    return [" ".join(words)]
