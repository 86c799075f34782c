"""Labels as forms print them, by data item: what fields are held against whose words no pattern names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from alignctl.rules.entry import read_entries
from alignctl.rules.mistakes import Mistakes

File = tuple[str, bytes]


class PrintedLabels:
    """The labels of some files, read when they are first asked for: forms alone need them.

    `files` are names, as messages give them, and contents; `items` the ids that may stand there. With `now` they are
    read at once, and RuleError tells every mistake.
    """

    def __init__(self, files: Iterable[File] = (), items: Collection[str] = (), *, now: bool = False) -> None:
        self._files = tuple(files)
        self._items = frozenset(items)
        if now:
            self._all()

    @cached_property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Each label with the item it asks for, in the order of the files. Raises RuleError with every mistake."""
        return self._all()

    def _all(self) -> tuple[tuple[str, str], ...]:
        mistakes = Mistakes()
        found = tuple(pair for file, content in self._files for pair in self._read(file, content, mistakes))
        mistakes.raise_if_any()
        return found

    def _read(self, file: str, content: bytes, mistakes: Mistakes) -> Iterator[tuple[str, str]]:
        for entry in read_entries(content, file, mistakes):
            for item in entry.all_keys():
                if item not in self._items:
                    entry.unknown(item, "the item", item, self._items)
                yield from ((label, item) for label in entry.texts(item))
