"""A value of a JSON file with the key it stands under, so that a mistake can be shown where it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from alignctl.errors import UsageError
from alignctl.text.similarity import nearest

Word = TypeVar("Word", bound=StrEnum)
_NAMES = {dict: "a mapping", list: "a list", str: "a text", bool: "true or false", int: "a number", float: "a number"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One value; `file` and `key` say where it stands. Every reading method raises UsageError naming both."""

    file: str
    key: str
    value: object

    def wrong(self, expected: str) -> UsageError:
        """The error for a value that is not what was expected."""
        found = "nothing" if self.value is None else _NAMES.get(type(self.value), "something else")
        if isinstance(self.value, str):
            found = f"'{self.value}'"
        return UsageError(
            f"At {self.key or 'the top'}, {expected} was expected; found {found}.",
            where=self.file,
            hint="The gold format is described in the reference under alignctl/gold/1.",
        )

    def at(self, name: str) -> Node:
        """What stands under a key of this mapping; a missing key holds None."""
        if not isinstance(self.value, dict):
            raise self.wrong("a mapping")
        return Node(file=self.file, key=f"{self.key}.{name}" if self.key else name, value=self.value.get(name))

    def items(self) -> tuple[Node, ...]:
        """The members of this list; none where the key is missing."""
        if self.value is None:
            return ()
        if not isinstance(self.value, list):
            raise self.wrong("a list")
        return tuple(
            Node(file=self.file, key=f"{self.key}[{position}]", value=value)
            for position, value in enumerate(self.value)
        )

    def text(self) -> str:
        """A text that is not empty."""
        if not isinstance(self.value, str) or not self.value.strip():
            raise self.wrong("a text")
        return self.value

    def optional_text(self) -> str | None:
        """A text, or None where there is null or no key."""
        return None if self.value is None else self.text()

    def flag(self, *, default: bool) -> bool:
        """True or false; the default where the key is missing."""
        if self.value is None:
            return default
        if not isinstance(self.value, bool):
            raise self.wrong("true or false")
        return self.value

    def optional_number(self) -> float | None:
        """A number, or None where there is null or no key."""
        if self.value is None:
            return None
        if isinstance(self.value, bool) or not isinstance(self.value, int | float):
            raise self.wrong("a number")
        return float(self.value)

    def word(self, words: type[Word]) -> Word:
        """One of the words of an enumeration; a mistyped one is met with the nearest."""
        known = [word.value for word in words]
        if not isinstance(self.value, str) or self.value not in known:
            near = nearest(self.value, known) if isinstance(self.value, str) else None
            meant = f" (did you mean '{near}'?)" if near else ""
            raise self.wrong(f"one of {', '.join(known)}{meant}")
        return words(self.value)
