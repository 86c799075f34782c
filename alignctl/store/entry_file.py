"""A file of entries that people and the program both write, in TOML or JSON, with the line of every entry."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from alignctl.errors import UsageError
from alignctl.store.whole_file import Words, read_words

Raw = dict[str, object]
_JSON_MARKS = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]\n]')
_NO_HARM = "Mend it, or fetch an earlier version of it. Nothing was written."


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFile:
    """A file as read: `root` is all of it, `entries` the mappings in its list `name`, not yet looked into.

    `starts` has for each entry the line it begins on, from 1.
    """

    file: Path
    name: str
    words: Words
    root: Raw
    entries: tuple[Raw, ...]
    starts: tuple[int, ...]

    def line(self, entry: int, key: str | None = None) -> int:
        """The line of a key of an entry, or of the entry where it has no such key."""
        start = self.starts[entry]
        if key is None:
            return start
        lines = self.words.text.split("\n")
        end = self.starts[entry + 1] - 1 if entry + 1 < len(self.starts) else len(lines)
        wanted = re.compile(rf"(?<![\w-])[\"']?{re.escape(key)}[\"']?\s*[=:]")
        numbers = range(start, max(end, start) + 1)  # two entries may stand on one line
        return next((number for number in numbers if wanted.search(lines[number - 1])), start)


def is_json(file: Path) -> bool:
    """Whether a file is read and written as JSON; any other name is TOML."""
    return file.suffix.lower() == ".json"


def read_entries(file: Path, name: str) -> EntryFile:
    """Read a file with a list of entries. Raises UsageError, with the line, for one that has another form."""
    words = read_words(file)
    root = _json(file, words.text) if is_json(file) else _toml(file, words.text)
    listed = root.get(name, [])
    if not isinstance(listed, list) or not all(isinstance(entry, dict) for entry in listed):
        raise UsageError(f"A list of entries was expected under '{name}'.", where=file.as_posix(), hint=_NO_HARM)
    starts = _json_starts(words.text, name) if is_json(file) else _toml_starts(words.text, name)
    if len(starts) != len(listed):
        form = f'one list "{name}"' if is_json(file) else f"lines [[{name}]], each with its keys on the lines below"
        raise UsageError(
            f"Entries were expected in {form}, and they are written otherwise.",
            where=file.as_posix(),
            hint="Write them in that form. Nothing was written.",
        )
    entries = tuple(cast("list[Raw]", listed))
    return EntryFile(file=file, name=name, words=words, root=root, entries=entries, starts=starts)


def _json(file: Path, text: str) -> Raw:
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise UsageError(
            f"A JSON file was expected: {error.msg}.", where=f"{file.as_posix()}:{error.lineno}", hint=_NO_HARM
        ) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of figures, or endless brackets
        raise UsageError(f"A JSON file was expected: {error}.", where=file.as_posix(), hint=_NO_HARM) from error
    if not isinstance(value, dict):
        raise UsageError("A mapping was expected at the top.", where=file.as_posix(), hint=_NO_HARM)
    return cast("Raw", value)


def _toml(file: Path, text: str) -> Raw:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"A TOML file was expected: {error}.", where=file.as_posix(), hint=_NO_HARM) from error


def _json_starts(text: str, name: str) -> tuple[int, ...]:
    """The lines of the mappings in the list `name` of the outermost mapping."""
    line, depth, key = 1, 0, ""
    starts = []
    for mark in _JSON_MARKS.findall(text):
        if mark == "\n":
            line += 1
        elif mark in "{[":
            if mark == "{" and depth == 2 and key == name:  # noqa: PLR2004  inside the mapping and its list
                starts.append(line)
            depth += 1
        elif mark in "}]":
            depth -= 1
        elif depth == 1:
            key = str(json.loads(mark))
    return tuple(starts)


def _toml_starts(text: str, name: str) -> tuple[int, ...]:
    header = re.compile(rf"\s*\[\[\s*{re.escape(name)}\s*\]\]")
    return tuple(number for number, line in enumerate(text.split("\n"), start=1) if header.match(line))
