"""Words put together as running text: spaces, and words divided at a line end made whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from alignctl.extract.readers.pdf_parts.page import Word

_HYPHENS = ("-", "‐", "\u00ad")
_LETTERS = re.compile(r"[^\W\d_]+")
_COMPOUND = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_WEB = re.compile(r"https?://|www\.|@|/")
_LINE_APART = 0.5
_COMPOUNDS = frozenset(
    {
        "multi",
        "inter",
        "non",
        "co",
        "well",
        "self",
        "re",
        "pre",
        "sub",
        "cross",
        "ex",
        "half",
        "long",
        "short",
        "high",
        "low",
        "on",
        "off",
        "decision",
        "risk",
        "child",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "day",
        "follow",
        "face",
        "step",
        "drop",
        "up",
        "in",
        "out",
        "part",
        "full",
        "post",
        "anti",
        "semi",
        "mid",
        "under",
        "over",
        "front",
    }
)


@dataclass(slots=True)
class Vocabulary:
    """The words of one document, asked whether a divided word is one word or a compound."""

    words: set[str] = field(default_factory=set)
    compounds: set[str] = field(default_factory=set)
    _learnt: set[str] = field(default_factory=set, repr=False)

    def learn(self, words: Iterable[Word]) -> None:
        """Remember the words of a page; those that end in a hyphen tell nothing."""
        new = {word.text for word in words} - self._learnt
        self._learnt |= new
        text = " ".join([word for word in new if word[-1] not in _HYPHENS]).lower()
        self.words.update(_LETTERS.findall(text))
        self.compounds.update(_COMPOUND.findall(text))

    def whole(self, left: str, right: str) -> str:
        """Join the two halves of a word divided at a line end; `left` ends with its hyphen."""
        stem, tail = _last_letters(left[:-1]), _first_letters(right)
        if _WEB.search(left) or not stem or not tail or not right[0].islower():
            return left + right
        if f"{stem}-{tail}" in self.compounds or stem in _COMPOUNDS:
            return left + right
        if stem + tail in self.words or not (stem in self.words and tail in self.words):
            return left[:-1] + right
        return left + right


def _last_letters(text: str) -> str:
    found = _LETTERS.findall(text.lower())
    return found[-1] if found and text[-1:].isalpha() else ""


def _first_letters(text: str) -> str:
    found = _LETTERS.match(text.lower())
    return found.group() if found else ""


def running_text(words: Sequence[Word], vocabulary: Vocabulary) -> str:
    """The words as one line of text."""
    text = ""
    before: Word | None = None
    for word in words:
        if before is None:
            text = word.text
        elif before.text[-1] in _HYPHENS and len(before.text) > 1 and _starts_line(before, word):
            kept, _, last = text.rpartition(" ")
            text = f"{kept} {vocabulary.whole(last, word.text)}".lstrip()
        elif word.glued and not _starts_line(before, word):
            text += word.text
        else:
            text = f"{text} {word.text}"
        before = word
    return text.strip()


def _starts_line(before: Word, word: Word) -> bool:
    return abs(word.y - before.y) > _LINE_APART * max(before.face.size, word.face.size)


def goes_on(before: str, after: str) -> bool:
    """Whether the sentence at the end of `before` plainly goes on in `after` (over a page or column break)."""
    ended = before.rstrip("\"'”’) ")
    if not ended or not after or ended[-1] in ".!?:;":
        return False
    if after[0].islower() or after[0].isdigit() or after[0] in ",;)":
        return True
    return ended[-1] == "," or ended.rsplit(" ", 1)[-1].lower() in _NEVER_LAST


_NEVER_LAST = frozenset(
    {
        "the",
        "a",
        "an",
        "of",
        "to",
        "and",
        "or",
        "for",
        "in",
        "on",
        "at",
        "by",
        "with",
        "from",
        "that",
        "which",
        "who",
        "whose",
        "their",
        "its",
        "his",
        "her",
        "any",
        "all",
        "this",
        "these",
        "must",
        "should",
        "will",
        "may",
        "can",
        "be",
        "is",
        "are",
        "was",
        "were",
        "not",
        "if",
        "when",
        "where",
        "as",
        "than",
        "into",
        "within",
        "under",
        "over",
    }
)


def joined(before: str, after: str, vocabulary: Vocabulary) -> str:
    """Two parts of one paragraph as one text."""
    if before.endswith(_HYPHENS):
        kept, _, last = before.rpartition(" ")
        first, space, rest = after.partition(" ")
        return f"{kept} {vocabulary.whole(last, first)}".lstrip() + space + rest
    return f"{before} {after}"
