"""One YAML mapping, read key by key: what is missing, misspelt or of the wrong type is noted with its line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import TypeVar

import yaml
from yaml.constructor import SafeConstructor

from alignctl.rules.mistakes import Mistakes
from alignctl.rules.pattern import Pattern, PatternError, compile_pattern

_CONSTRUCTOR = SafeConstructor()
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Names = Callable[[str], tuple[str, ...]]
Word = TypeVar("Word", bound=StrEnum)


class Entry:
    """A mapping of a rule file, with the lines of its keys.

    Reading a key marks it as known; `finish` notes every key nobody asked for. Values that cannot be used
    are noted and replaced by an empty value of the right type, so that one run finds every mistake.
    """

    def __init__(self, file: str, node: yaml.MappingNode, mistakes: Mistakes) -> None:
        self.file = file
        self.line = int(node.start_mark.line) + 1
        self._values = {str(key.value): value for key, value in node.value}
        self._lines = {str(key.value): int(key.start_mark.line) + 1 for key, _ in node.value}
        self._asked: set[str] = set()
        self._mistakes = mistakes

    def __contains__(self, key: str) -> bool:
        self._asked.add(key)
        return key in self._values and not _is_null(self._values[key])

    def all_keys(self) -> Iterable[str]:
        """The keys of the mapping, in its order."""
        return tuple(self._values)

    def line_of(self, key: str) -> int:
        """The line of a key, or of the mapping where the key is missing."""
        return self._lines.get(key, self.line)

    def wrong(self, key: str, message: str) -> None:
        """Note a mistake at a key."""
        self._mistakes.add(self.file, self.line_of(key), f"{key}: {message}")

    def unknown(self, key: str, what: str, word: str, known: Iterable[str]) -> None:
        """Note a word at a key that is none of the known ones."""
        self._mistakes.unknown(self.file, self.line_of(key), f"{key}: {what}", word, known)

    def text(self, key: str) -> str:
        """A required line of text."""
        if key not in self:
            self.wrong(key, "it is missing")
            return ""
        return self.optional_text(key) or ""

    def optional_text(self, key: str) -> str | None:
        """A line of text, or None where it is left out."""
        if key not in self:
            return None
        value = self._values[key]
        if isinstance(value, yaml.ScalarNode):
            return str(value.value).strip()
        self.wrong(key, "a line of text was expected")
        return None

    def number(self, key: str, default: float) -> float:
        """A number, or the default where it is left out."""
        found = self.optional_number(key)
        return default if found is None else found

    def optional_number(self, key: str) -> float | None:
        """A number, or None where it is left out."""
        text = self.optional_text(key)
        if text is None:
            return None
        try:
            return float(text)
        except ValueError:
            self.wrong(key, f"a number was expected, found '{text}'")
            return None

    def flag(self, key: str, *, default: bool) -> bool:
        """True or false, or the default where it is left out."""
        text = self.optional_text(key)
        if text is None:
            return default
        if text not in {"true", "false"}:
            self.wrong(key, f"true or false was expected, found '{text}'")
        return text == "true"

    def word(self, key: str, kind: type[Word], default: Word) -> Word:
        """One of the words of an enum, or the default where it is left out."""
        text = self.optional_text(key)
        if text is None:
            return default
        known = {item.value: item for item in kind}
        if text not in known:
            self.unknown(key, "the word", text, known)
            return default
        return known[text]

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts (one text alone counts as a list of one); empty where it is left out."""
        if key not in self:
            return ()
        value = self._values[key]
        if isinstance(value, yaml.ScalarNode):
            return (str(value.value),)
        if isinstance(value, yaml.SequenceNode) and all(isinstance(item, yaml.ScalarNode) for item in value.value):
            return tuple(str(item.value) for item in value.value)
        self.wrong(key, "a list of texts was expected")
        return ()

    def is_texts(self, key: str) -> bool:
        """Whether a key holds plain texts rather than mappings."""
        value = self._values.get(key)
        return isinstance(value, yaml.SequenceNode) and any(isinstance(item, yaml.ScalarNode) for item in value.value)

    def patterns(self, key: str, names: Names) -> tuple[Pattern, ...]:
        """A list of patterns, compiled."""
        return tuple(found for text in self.texts(key) if (found := self._pattern(key, text, names)))

    def _pattern(self, key: str, text: str, names: Names) -> Pattern | None:
        try:
            return compile_pattern(text, names)
        except KeyError as error:
            self.wrong(key, str(error.args[0]))
        except PatternError as error:
            self.wrong(key, f"the pattern '{text}' cannot be read: {error}")
        return None

    def entries(self, key: str) -> tuple[Entry, ...]:
        """A list of mappings; empty where it is left out."""
        if key not in self:
            return ()
        value = self._values[key]
        if isinstance(value, yaml.SequenceNode) and all(isinstance(item, yaml.MappingNode) for item in value.value):
            return tuple(Entry(self.file, item, self._mistakes) for item in value.value)
        self.wrong(key, "a list of mappings was expected")
        return ()

    def entry(self, key: str) -> Entry | None:
        """A mapping under a key, or None where it is left out or is a plain text."""
        value = self._values.get(key)
        self._asked.add(key)
        return Entry(self.file, value, self._mistakes) if isinstance(value, yaml.MappingNode) else None

    def plain(self) -> dict[str, object]:
        """The mapping as plain values, for what is checked elsewhere."""
        self._asked.update(self._values)
        return {key: _plain(value) for key, value in self._values.items()}

    def finish(self) -> None:
        """Note every key that was not asked for, with the nearest key that could be meant."""
        for key in self._values:
            if key not in self._asked:
                self._mistakes.unknown(self.file, self.line_of(key), "the key", key, self._asked)


def read_entries(content: bytes, file: str, mistakes: Mistakes) -> Iterator[Entry]:
    """Read a YAML file that holds one mapping, or a list of mappings; mistakes are noted, not raised."""
    try:
        root = yaml.compose(content.decode("utf-8"), Loader=Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        mistakes.add(file, line, f"this is not valid YAML: {error.problem}")
        return
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mistakes.add(file, 1, f"this is not valid YAML: {error}")
        return
    nodes = root.value if isinstance(root, yaml.SequenceNode) else [root]
    for node in nodes:
        if isinstance(node, yaml.MappingNode):
            yield Entry(file, node, mistakes)
        else:
            mistakes.add(file, node.start_mark.line + 1 if node else 1, "a mapping was expected")


def _is_null(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null"


def _plain(node: yaml.Node) -> object:
    if isinstance(node, yaml.ScalarNode):
        return _CONSTRUCTOR.construct_object(node) if node.style is None else str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return {str(key.value): _plain(value) for key, value in node.value}
