"""What the words of one sentence tell of whether it can be carried into another text, or be replaced in its own."""

from __future__ import annotations

import re

from alignctl.text.sentences import sentences

# a figure may end a sentence: "in category 2. Plans ..."
_AFTER_FIGURE = re.compile(r"(?<=\w \d\.)\s+(?=[A-Z])")
_LEANS = re.compile(r"(?:It|They|He|She|This|That|These|Those|Then|In (?:either|both|such|that|this) (?:case|cases))\b")
_SCHEME = re.compile(
    r"\b(?:categor(?:y|ies)|bands?|levels?|tiers?|stages?|grades?|appendix|section|chapter)\s+(?:\d+|[A-Z]\b|one|two|three|four)"
    r"|\bthe manual\b",
    re.IGNORECASE,
)
_CLAUSES = re.compile(
    r"[,;:()]|\b(?:and|because|unless|if|where|when|whatever|while|who|which|provided|except)\b", re.IGNORECASE
)


def one_stating(quote: str, words: str) -> str:
    """Of several sentences the one in which `words` stand, all of them where none or several do."""
    parts = [part for start, stop in sentences(quote) for part in _AFTER_FIGURE.split(quote[start:stop])]
    holding = [part for part in parts if words.casefold() in part.casefold()]
    return holding[0] if len(holding) == 1 else quote


def leans_on_another(sentence: str) -> bool:
    """Whether a sentence begins with a word for something said before it: "It", "They", "In either case"."""
    return _LEANS.match(sentence) is not None


def scheme_words(sentence: str, own_text: str) -> tuple[str, ...]:
    """Names of steps of a scheme in a sentence ("category 2", "Band 3") of which a text does not speak, each once."""
    known = own_text.casefold()
    found = (match.group() for match in _SCHEME.finditer(sentence))
    return tuple(dict.fromkeys(words for words in found if words.casefold() not in known))


def is_plain(sentence: str) -> bool:
    """Whether a sentence is one clause, with nothing in it that a reader could miss once it is replaced."""
    return _CLAUSES.search(sentence) is None
