"""A TOML table read key by key: what is missing, misspelt or of the wrong type is noted with its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import cast

from alignctl.errors import WorkspaceError
from alignctl.text.similarity import nearest


class Notes:
    """The mistakes of one workspace file, told all at once."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._lines = text.splitlines()
        self._found: list[tuple[int, str]] = []

    def add(self, path: tuple[str, ...], message: str) -> None:
        """Note a mistake at a key, given as the path of keys that leads to it."""
        self._found.append((self._line(path), f"{'.'.join(path)}: {message}"))

    def raise_if_any(self) -> None:
        """Raise WorkspaceError with every mistake, where there is one."""
        if self._found:
            told = "\n  ".join(f"{self._file}:{line}: {message}" for line, message in sorted(set(self._found)))
            count = len(set(self._found))
            raise WorkspaceError(
                f"{count} mistake{'s' if count > 1 else ''} in the workspace:\n  {told}",
                hint="Mend these lines; the form of the file is described in the reference.",
            )

    def _line(self, path: tuple[str, ...]) -> int:
        """The line a key stands on: its table's header is found first, then the key below it."""
        start = 0
        for depth in range(len(path), 0, -1):
            header = re.compile(r"^\s*\[+\s*(?:tool\.alignctl\.)?" + re.escape(".".join(path[:depth])) + r"\s*\]+")
            found = next((place for place, line in enumerate(self._lines) if header.match(line)), None)
            if found is not None:
                start = found
                break
        key = re.compile(r"^\s*\"?" + re.escape(path[-1]) + r"\"?\s*=")
        return next((place for place, line in enumerate(self._lines[start:], start + 1) if key.match(line)), start + 1)


class Settings:
    """One table of the file. Reading a key marks it as known; `finish` notes the keys nobody asked for."""

    def __init__(self, values: dict[str, object], path: tuple[str, ...], notes: Notes) -> None:
        self._values = values
        self.path = path
        self.notes = notes
        self._asked: set[str] = set()

    def __contains__(self, key: str) -> bool:
        self._asked.add(key)
        return key in self._values

    def note(self, key: str, message: str) -> None:
        """Note a mistake at a key of this table."""
        self.notes.add((*self.path, key), message)

    def unknown(self, key: str, what: str, word: str, known: Iterable[str]) -> None:
        """Note a word that is none of the known ones, with the nearest of them."""
        near = nearest(word, known)
        self.note(key, f"the {what} '{word}' is not known" + (f"; did you mean '{near}'?" if near else ""))

    def text(self, key: str, default: str = "") -> str:
        """A text, or the default where it is left out."""
        value = self._values.get(key, default) if key in self else default
        if isinstance(value, str):
            return value
        self.note(key, f"a text was expected, found {value!r}")
        return default

    def flag(self, key: str) -> bool:
        """A true or false; false where it is left out."""
        value = self._values.get(key, False) if key in self else False
        if isinstance(value, bool):
            return value
        self.note(key, f"true or false was expected, found {value!r}")
        return False

    def number(self, key: str, default: float) -> float:
        """A number, or the default where it is left out."""
        value = self._values.get(key, default) if key in self else default
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
        self.note(key, f"a number was expected, found {value!r}")
        return default

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts (one text alone counts as a list of one); empty where it is left out."""
        value = self._values.get(key, []) if key in self else []
        if isinstance(value, str):
            return (value,)
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(cast("list[str]", value))
        self.note(key, f"a list of texts was expected, found {value!r}")
        return ()

    def table(self, key: str) -> Settings:
        """A table; an empty one where it is left out."""
        value = self._values.get(key, {}) if key in self else {}
        if not isinstance(value, dict):
            self.note(key, f"a table was expected, found {value!r}")
            value = {}
        return Settings(cast("dict[str, object]", value), (*self.path, key), self.notes)

    def tables(self, key: str) -> Iterator[Settings]:
        """A list of tables; none where it is left out."""
        value = self._values.get(key, []) if key in self else []
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.note(key, f"a list of tables was expected, found {value!r}")
            value = []
        for item in value:
            yield Settings(cast("dict[str, object]", item), (*self.path, key), self.notes)

    def all_keys(self) -> tuple[str, ...]:
        """All keys, in the order of the file; each counts as asked for."""
        self._asked.update(self._values)
        return tuple(self._values)

    def finish(self) -> None:
        """Note every key that was not asked for."""
        for key in self._values:
            if key not in self._asked:
                self.unknown(key, "key", key, self._asked)
