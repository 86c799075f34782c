"""The small pattern language of rule files, turned into regular expressions.

A pattern is words as they are written, matched on word borders whatever their case and spacing:

- `word*` any ending (`notif*` finds notify, notified, notification)
- `(a|b c)` one of several; `(a|b)?` optional; a `|` outside brackets separates whole alternatives
- `...` up to eight words between, within the sentence
- `{id}` every name the shared vocabulary has for that id
- `#` any number, in figures

Spaces also stand for hyphens, and straight quotes for curly ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from alignctl.rules.needed_words import Group, needed_words

GAP_WORDS = 8

_TOKEN = re.compile(
    r"\{(?P<ref>[a-z0-9-]+)\}|(?P<gap>\.\.\.)|(?P<special>[()|?#])|(?P<space>[\s-]+)|(?P<word>[^\s{}()|?#-]+)"
)
_SPACE = r"[\s\-\u2010-\u2014/]+"
# Two marks that stand in the list of parts while a pattern is translated, and vanish from the result.
_OWED = "<a space is owed before the next word>"
_START = "<no space is wanted before the next word>"
_GAP = rf"(?:[\s,;:()/\-\u2010-\u201d']+[^\s.;]+){{0,{GAP_WORDS}}}?[\s,;:()/\-\u2010-\u201d']+"


class PatternError(ValueError):
    """A pattern that cannot be read; the message says what is wrong with it."""


class Pattern:
    """A pattern of the rules. It is compiled when first looked for: most are never needed in one run.

    `pattern` is the regular expression it was translated to; equal patterns have equal expressions. `source` is how
    a rule writes it, the first of several that come to the same.
    """

    __slots__ = ("_compiled", "_needs", "pattern", "source")

    def __init__(self, pattern: str, source: str = "") -> None:
        self.pattern = pattern
        self.source = source
        self._compiled: re.Pattern[str] | None = None
        self._needs: tuple[Group, ...] | None = None

    @property
    def needs(self) -> tuple[Group, ...]:
        """Groups of beginnings of words, of each of which a text must hold one for the pattern to be found in it."""
        if self._needs is None:
            self._needs = needed_words(self.pattern)
        return self._needs

    def search(self, text: str) -> re.Match[str] | None:
        """The first place of the pattern in a text, or None."""
        return self._regex().search(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every place of the pattern in a text, none overlapping another."""
        return self._regex().finditer(text)

    def _regex(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, re.IGNORECASE)
        return self._compiled

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pattern) and self.pattern == other.pattern

    def __hash__(self) -> int:
        return hash(self.pattern)

    def __repr__(self) -> str:
        return f"Pattern({self.pattern!r})"


def compile_pattern(source: str, names: Callable[[str], tuple[str, ...]]) -> Pattern:
    """Turn one pattern into a regular expression.

    `names` gives the names behind a `{id}` (themselves patterns without references); it raises KeyError for
    an id the vocabulary lacks. Raises PatternError for anything else that cannot be read.
    """
    body = _translate(source, names)
    pattern = _shared(rf"(?<![\w])(?:{body})(?![\w])")
    pattern.source = pattern.source or source.strip()
    return pattern


@lru_cache(maxsize=16384)
def _shared(expression: str) -> Pattern:
    """One pattern for one expression, so that it is compiled once however many rules use it."""
    return Pattern(expression)


def _translate(source: str, names: Callable[[str], tuple[str, ...]]) -> str:
    parts: list[str] = []
    for token in _tokens(source.strip()):
        kind = token["special"] or token.lastgroup
        if kind == "space":
            if parts and parts[-1] not in {_SPACE, _GAP, "(?:", "|", _START}:
                parts.append(_SPACE)
            continue
        if kind in {"gap", "|", ")"}:
            _drop_space(parts)
        if kind == "?":
            _make_optional(parts)
            continue
        if parts and parts[-1] == _OWED and kind not in {"gap", "|", ")"}:
            parts.append(_SPACE)
        parts.append(_piece(token, names))
    _drop_space(parts)
    if not parts:
        raise PatternError("it holds no words")
    return "".join(part for part in parts if part not in {_OWED, _START})


@lru_cache(maxsize=16384)
def _translated_name(name: str) -> str:
    return _translate(name, _no_references)


def _drop_space(parts: list[str]) -> None:
    while parts and parts[-1] in {_SPACE, _OWED}:
        parts.pop()


def _tokens(source: str) -> list[re.Match[str]]:
    tokens: list[re.Match[str]] = []
    position = depth = 0
    while position < len(source):
        token = _TOKEN.match(source, position)
        if token is None:
            raise PatternError(f"'{source[position]}' cannot stand there")
        depth += {"(": 1, ")": -1}.get(token["special"] or "", 0)
        if depth < 0:
            raise PatternError("a closing bracket has no opening one")
        tokens.append(token)
        position = token.end()
    if depth:
        raise PatternError("an opening bracket has no closing one")
    return tokens


def _piece(token: re.Match[str], names: Callable[[str], tuple[str, ...]]) -> str:
    if token["ref"]:
        alternatives = sorted(names(token["ref"]), key=lambda name: (-len(name), name))
        return "(?:" + "|".join(map(_translated_name, alternatives)) + ")"
    if token["gap"]:
        return _GAP
    if token["space"]:
        return _SPACE
    if token["special"]:
        return {"(": "(?:", "#": r"\d+(?:[.,]\d+)?"}.get(token["special"], token["special"])
    return _word(token["word"])


@lru_cache(maxsize=16384)
def _word(word: str) -> str:
    escaped = re.escape(word.replace("’", "'")).replace(r"\*", r"\w*").replace("'", "['\u2019]")
    return escaped.replace("\u2018", "['\u2018]")


def _make_optional(parts: list[str]) -> None:
    """Make the bracketed group at the end of `parts` optional, together with the space beside it.

    "a (b)? c" and "a (b )?c" read alike; "child(ren)?" is a mere ending.
    """
    if not parts or parts[-1] != ")":
        raise PatternError("'?' must follow a closing bracket")
    start = _group_start(parts)
    group = "".join(part for part in parts[start:] if part not in {_OWED, _START})
    before = parts[start - 1] if start else None
    if before == _SPACE:
        parts[start - 1 :] = [f"(?:{_SPACE}{group})?", _OWED]
    elif before in {None, "(?:", "|", _GAP, _START}:
        parts[start:] = [f"(?:{group}{_SPACE})?", _START]
    else:
        parts[start:] = [f"{group}?"]


def _group_start(parts: list[str]) -> int:
    depth = 0
    for start in range(len(parts) - 1, -1, -1):
        depth += {")": 1, "(?:": -1}.get(parts[start], 0)
        if depth == 0:
            return start
    raise PatternError("a closing bracket has no opening one")


def _no_references(reference: str) -> tuple[str, ...]:
    raise PatternError(f"{{{reference}}}: a vocabulary name cannot refer to another")
