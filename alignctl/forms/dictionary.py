"""The data items of the rules, as forms are read against them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import PurePosixPath

from alignctl.forms.likeness import Likeness
from alignctl.model.document import Document
from alignctl.rules.asked import Trait
from alignctl.rules.rule import Name, RuleBook


class Dictionary:
    """The data items, with how forms ask for them, the shared scale, and what forms serve as.

    `titles` has the words people read for ids of the rules and for those of `areas`.
    """

    def __init__(self, book: RuleBook, areas: Mapping[str, str]) -> None:
        self.items = book.names_in("items")
        self.levels = book.names_in("levels")
        self.titles = book.titles | dict(areas)
        self.wider = {one.id: one.asked.part_of for one in self.items if one.asked and one.asked.part_of}
        self._printed = book.printed
        self._forms = book.names_in("forms")
        self._by_id = {one.id: one for one in self.items}

    @cached_property
    def likeness(self) -> Likeness:
        """The labels that forms print for each item, to hold others against."""
        return Likeness(self._printed.pairs)

    def item(self, id_: str) -> Name:
        """The data item of an id. Raises KeyError for an id the rules do not know."""
        return self._by_id[id_]

    def has(self, id_: str | None, trait: Trait) -> bool:
        """Whether an item is known, and has a trait."""
        asked = self._by_id[id_].asked if id_ in self._by_id else None
        return asked is not None and trait in asked.traits

    def returns(self, item: str) -> tuple[str, ...]:
        """The national returns that ask for an item, each with its source in brackets."""
        asked = self._by_id[item].asked if item in self._by_id else None
        return tuple(
            f"{one.name} ({', '.join(filter(None, (one.source, one.edition, one.place)))})"
            for one in (asked.returns if asked else ())
        )

    def purpose(self, document: Document) -> str | None:
        """What a form serves as, as the vocabulary of forms knows it; None where neither title nor file name tell."""
        stem = PurePosixPath(document.path).stem.replace("-", " ").replace("_", " ")
        return self._named(document.title) or self._named(stem)

    def _named(self, words: str) -> str | None:
        found = [
            (place.start() - place.end(), place.start(), one.id)
            for one in self._forms
            for pattern in one.patterns
            for place in pattern.finditer(words)
        ]
        return min(found)[2] if found else None

    def covers(self, wanted: str, asked: frozenset[str]) -> bool:
        """Whether items asked for hold a wanted one, or a part of it."""
        return wanted in asked or any(self.wider.get(one) == wanted for one in asked)

    def is_in(self, item: str, said: frozenset[str]) -> bool:
        """Whether items spoken of hold an item, or a wider one."""
        return item in said or self.wider.get(item) in said
