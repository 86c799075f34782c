"""The ways a rule may look, each loaded on first use. A new one is a file here and a line below."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import cast

from alignctl.provisions.finder import Finder


@dataclass(frozen=True, slots=True, kw_only=True)
class FinderDescription:
    """The name rules use for a finder, and the module that holds it under `find`."""

    name: str
    module: str

    def load(self) -> Finder:
        """The finder itself."""
        return cast("Finder", import_module(self.module).find)


FINDERS = tuple(
    FinderDescription(name=name, module=f"{__name__}.{name}")
    for name in (
        "limit",
        "lasting",
        "role",
        "area",
        "form",
        "items",
        "scale",
        "choice",
        "definition",
        "meeting",
        "steps",
        "source",
        "contact",
    )
)
