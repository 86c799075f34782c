"""Every mistake of the rule data, gathered and told at once."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl.errors import RuleError
from alignctl.text.similarity import nearest


class Mistakes:
    """Gathers mistakes with their file, line and key, so that an author sees all of them in one run."""

    def __init__(self) -> None:
        self._found: set[tuple[str, int, str]] = set()

    def add(self, file: str, line: int, message: str) -> None:
        """Note one mistake; `line` counts from 1."""
        self._found.add((file, line, message))

    def unknown(self, file: str, line: int, what: str, word: str, known: Iterable[str]) -> None:
        """Note a word that is none of the known ones, with the nearest of them."""
        near = nearest(word, known)
        advice = f"; did you mean '{near}'?" if near else ""
        self.add(file, line, f"{what} '{word}' is not known{advice}")

    def lines(self) -> tuple[str, ...]:
        """All mistakes as "file:line: message", in the order of files and lines."""
        return tuple(f"{file}:{line}: {message}" for file, line, message in sorted(self._found))

    def raise_if_any(self) -> None:
        """Raise RuleError naming every mistake, where there is one."""
        if self._found:
            count = len(self._found)
            raise RuleError(
                f"{count} mistake{'s' if count > 1 else ''} in the rules:\n  " + "\n  ".join(self.lines()),
                hint="Mend these lines, then run `alignctl rules check`.",
            )
