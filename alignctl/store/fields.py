"""The fields of entries, read one by one: whatever is amiss is noted with its line, and told all at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar, cast

from alignctl.errors import UsageError
from alignctl.store.entry_file import EntryFile
from alignctl.text.similarity import nearest

Word = TypeVar("Word", bound=StrEnum)
# Of a fingerprint: 16 hex digits.
LENGTH = 16
_HEX = frozenset("0123456789abcdef")


@dataclass(slots=True)
class Mistakes:
    """The mistakes of one file of entries."""

    source: EntryFile
    _found: list[tuple[int, str]] = field(default_factory=list)

    def note(self, line: int, message: str) -> None:
        """Note a mistake on a line, from 1."""
        self._found.append((line, message))

    def raise_if_any(self) -> None:
        """Raise UsageError with every mistake and its line, where there is one."""
        if not self._found:
            return
        file = self.source.file.as_posix()
        told = "\n  ".join(f"{file}:{line}: {message}" for line, message in sorted(set(self._found)))
        count = len(set(self._found))
        raise UsageError(
            f"{count} mistake{'s' if count > 1 else ''} in the entries:\n  {told}",
            hint="Mend these lines. Nothing was written.",
        )


@dataclass(slots=True)
class Fields:
    """One entry. A field that is missing or has another form is noted, and stands in empty until all is told."""

    mistakes: Mistakes
    entry: int
    _asked: set[str] = field(default_factory=set)

    @property
    def line(self) -> int:
        """The line the entry begins on."""
        return self.mistakes.source.line(self.entry)

    def note(self, key: str, message: str) -> None:
        """Note a mistake at a key of this entry."""
        self.mistakes.note(self.mistakes.source.line(self.entry, key), f"{key}: {message}")

    def optional_text(self, key: str) -> str | None:
        """A text, or None where it is left out or null."""
        value = self._value(key)
        if value is None or isinstance(value, str):
            return value
        self.note(key, f"a text was expected, found {value!r}")
        return None

    def text(self, key: str) -> str:
        """A text that is needed and not empty."""
        value = self._value(key)
        if isinstance(value, str) and value.strip():
            return value
        self.note(key, "a text is needed here" + ("" if value is None else f", found {value!r}"))
        return ""

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where it is left out."""
        value = self._value(key)
        if value is None:
            return ()
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(cast("list[str]", value))
        self.note(key, f"a list of texts was expected, found {value!r}")
        return ()

    def table(self, key: str) -> Mapping[str, str]:
        """A table of texts; empty where it is left out."""
        value = self._value(key)
        if value is None:
            return {}
        if isinstance(value, dict) and all(isinstance(item, str) for item in value.values()):
            return cast("dict[str, str]", value)
        self.note(key, f"a table of texts was expected, found {value!r}")
        return {}

    def day(self, key: str) -> date:
        """A day that is needed, as YYYY-MM-DD or as a date of TOML."""
        value = self._value(key)
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        if isinstance(value, str):
            with suppress(ValueError):  # told below
                return date.fromisoformat(value)
        found = "nothing" if value is None else f"'{value}'"
        self.note(key, f"a date as YYYY-MM-DD is needed here, found {found}")
        return date.min

    def optional_word(self, key: str, words: type[Word]) -> Word | None:
        """One of the words of an enumeration, or None where it is left out; a mistyped one is met with the nearest."""
        value = self.optional_text(key)
        if value is None:
            return None
        known = [word.value for word in words]
        if value not in known:
            near = nearest(value, known)
            self.note(key, f"'{value}' is not known" + (f"; did you mean '{near}'?" if near else ""))
            return None
        return words(value)

    def word(self, key: str, words: type[Word], *, meanwhile: Word) -> Word:
        """One of the words of an enumeration that is needed; `meanwhile` stands in for it until all is told."""
        if self._value(key) is None:
            self.note(key, f"one of {', '.join(word.value for word in words)} is needed here")
        return self.optional_word(key, words) or meanwhile

    def finish(self, known: Iterable[str] = ()) -> None:
        """Note every key that was not asked for."""
        allowed = self._asked | set(known)
        for key in self.mistakes.source.entries[self.entry]:
            if key not in allowed:
                near = nearest(key, allowed)
                self.note(key, "this key is not known" + (f"; did you mean '{near}'?" if near else ""))

    def _value(self, key: str) -> object:
        self._asked.add(key)
        return self.mistakes.source.entries[self.entry].get(key)


def read_fingerprint(fields: Fields, *, needed: bool) -> str | None:
    """The fingerprint of an entry, noted where it is none."""
    word = fields.text("fingerprint") if needed else fields.optional_text("fingerprint")
    if word and (len(word) != LENGTH or not set(word) <= _HEX):
        fields.note("fingerprint", f"{LENGTH} hex digits in lower case were expected, found '{word}'")
    return word
