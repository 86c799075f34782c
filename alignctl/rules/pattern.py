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
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from alignctl.rules.needed_words import Group, needed_words

GAP_WORDS = 8

_TOKEN = re.compile(
    r"\{(?P<ref>[a-z0-9-]+)\}|(?P<gap>\.\.\.)|(?P<special>[()|?#])|(?P<space>[\s-]+)|(?P<word>[^\s{}()|?#-]+)"
)
_MARKS = re.compile(r"[{}()?]")
_SPACE = r"[\s\-/]+"
# Two marks that stand in the list of parts while a pattern is translated, and vanish from the result.
_OWED = "<a space is owed before the next word>"
_START = "<no space is wanted before the next word>"
_GAP = rf"(?:[\s,;:()/\-'\x82\x83]+[^\s.;]+){{0,{GAP_WORDS}}}?[\s,;:()/\-'\x82\x83]+"
# Texts are searched with these in place of the dashes and quotes of print, one for one, so that places stay. A set of
# characters with one beyond U+00FF takes Python ten times as long to compile, and such sets stood in every pattern.
_PLAIN = str.maketrans(
    "\u2010\u2011\u2012\u2013\u2014\u2019\u2018\u2015\u2016\u2017\u201a\u201b\u201c\u201d",
    "-----'\x83\x82\x82\x82\x82\x82\x82\x82",
)


Names = Mapping[str, tuple[str, ...]]


class PatternError(ValueError):
    """A pattern that cannot be read; the message says what is wrong with it."""


class WordsFound:
    """Where a pattern stands in a text, and the words there as the text has them."""

    __slots__ = ("_span", "string")

    def __init__(self, text: str, span: tuple[int, int]) -> None:
        self.string = text
        self._span = span

    def start(self) -> int:
        """The offset of its first character."""
        return self._span[0]

    def end(self) -> int:
        """The offset behind its last character."""
        return self._span[1]

    def span(self) -> tuple[int, int]:
        """Both offsets."""
        return self._span

    @property
    def words(self) -> str:
        """The words there."""
        return self.string[self._span[0] : self._span[1]]


class Pattern:
    """A pattern of the rules. It is translated and compiled when first looked for: most are never needed in one run.

    `pattern` is the regular expression it is translated to; equal patterns have equal expressions. `source` is how
    a rule writes it.
    """

    __slots__ = ("_compiled", "_expression", "_names", "_needs", "source")

    def __init__(self, expression: str | None, source: str = "", names: Names | None = None) -> None:
        self.source = source
        self._expression = None if expression is None else plain(expression)
        self._names: Names = names or {}
        self._compiled: re.Pattern[str] | None = None
        self._needs: tuple[Group, ...] | None = None

    @property
    def pattern(self) -> str:
        """The regular expression."""
        if self._expression is None:
            self._expression = rf"(?<![\w])(?:{_translate(self.source, self._names)})(?![\w])".translate(_PLAIN)
        return self._expression

    @property
    def needs(self) -> tuple[Group, ...]:
        """Groups of beginnings of words, of each of which a text must hold one for the pattern to be found in it."""
        if self._needs is None:
            self._needs = needed_words(self.pattern)
        return self._needs

    def search(self, text: str) -> WordsFound | None:
        """The first place of the pattern in a text, or None."""
        found = self._regex().search(plain(text))
        return None if found is None else WordsFound(text, found.span())

    def finditer(self, text: str) -> Iterator[WordsFound]:
        """Every place of the pattern in a text, none overlapping another."""
        return (WordsFound(text, found.span()) for found in self._regex().finditer(plain(text)))

    def _regex(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = _compiled(self.pattern)
        return self._compiled

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pattern) and self.pattern == other.pattern

    def __hash__(self) -> int:
        return hash(self.pattern)

    def __repr__(self) -> str:
        return f"Pattern({self.pattern!r})"


def plain(text: str) -> str:
    """The text with plain dashes and quotes, as patterns are looked for in it; every character stays in its place."""
    return text if text.isascii() else _made_plain(text)


@lru_cache(maxsize=4096)
def _made_plain(text: str) -> str:
    return text.translate(_PLAIN)


def compile_pattern(source: str, names: Callable[[str], tuple[str, ...]]) -> Pattern:
    """Read one pattern, so that it can be looked for.

    `names` gives the names behind a `{id}` (themselves patterns without references); it raises KeyError for
    an id the vocabulary lacks. Raises PatternError for anything else that cannot be read.
    """
    written = source.strip()
    meant = _meant(written, names)
    return _shared(written, tuple(meant.items()))


@lru_cache(maxsize=16384)
def _shared(source: str, names: tuple[tuple[str, tuple[str, ...]], ...]) -> Pattern:
    """One pattern for what is written alike, so that it is looked for once however many rules use it."""
    return Pattern(None, source, dict(names))


@lru_cache(maxsize=16384)
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)


def _meant(source: str, names: Callable[[str], tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The names behind each reference of a pattern, after a look at whether it can be translated at all."""
    if not source.strip(" -"):
        raise PatternError("it holds no words")
    meant: dict[str, tuple[str, ...]] = {}
    if not _MARKS.search(source):
        return meant
    before = ""
    for token in _tokens(source):
        if token.lastgroup == "ref":
            meant[token["ref"]] = names(token["ref"])
        elif token[0] == "?" and before != ")":
            raise PatternError("'?' must follow a closing bracket")
        before = token[0]
    for each in meant.values():
        _check_names(each)
    return meant


@lru_cache(maxsize=1024)
def _check_names(names: tuple[str, ...]) -> None:
    for name in names:
        _translated_name(name)


def _translate(source: str, names: Names) -> str:
    parts: list[str] = []
    for token in _tokens(source):
        kind = token[0] if token.lastgroup == "special" else token.lastgroup
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
    return "".join(part for part in parts if part not in {_OWED, _START})


@lru_cache(maxsize=16384)
def _translated_name(name: str) -> str:
    _meant(name.strip(), _no_references)
    return _translate(name.strip(), {})


def _drop_space(parts: list[str]) -> None:
    while parts and parts[-1] in {_SPACE, _OWED}:
        parts.pop()


def _tokens(source: str) -> list[re.Match[str]]:
    tokens = list(_TOKEN.finditer(source))
    position = depth = 0
    for token in tokens:
        if token.start() != position:
            break
        position = token.end()
        if token.lastgroup == "special":
            depth += {"(": 1, ")": -1}.get(token[0], 0)
            if depth < 0:
                raise PatternError("a closing bracket has no opening one")
    if position != len(source):
        raise PatternError(f"'{source[position]}' cannot stand there")
    if depth:
        raise PatternError("an opening bracket has no closing one")
    return tokens


def _piece(token: re.Match[str], names: Names) -> str:
    match token.lastgroup:
        case "word":
            return _word(token[0])
        case "ref":
            alternatives = sorted(names[token["ref"]], key=lambda name: (-len(name), name))
            return "(?:" + "|".join(map(_translated_name, alternatives)) + ")"
        case "gap":
            return _GAP
        case "space":
            return _SPACE
        case _:
            return {"(": "(?:", "#": r"\d+(?:[.,]\d+)?"}.get(token[0], token[0])


@lru_cache(maxsize=16384)
def _word(word: str) -> str:
    escaped = re.escape(word.replace("’", "'")).replace(r"\*", r"\w*").replace("'", "[']")
    return escaped.replace("\u2018", "['\x83]")


def _make_optional(parts: list[str]) -> None:
    """Make the bracketed group at the end of `parts` optional, together with the space beside it.

    "a (b)? c" and "a (b )?c" read alike; "child(ren)?" is a mere ending.
    """
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
    raise AssertionError("brackets are counted before")


def _no_references(reference: str) -> tuple[str, ...]:
    raise PatternError(f"{{{reference}}}: a vocabulary name cannot refer to another")
