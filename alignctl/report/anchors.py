"""Ids by which the parts of one page are linked to."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl.text.normalise import slug


class Anchors:
    """Gives every part of a page an id of its own: plain letters, figures and hyphens, safe in any link.

    The same parts asked for in the same order get the same ids, so links to a page hold when it is made anew.
    It knows nothing of what the parts are.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        """Start a page on which the ids `taken` stand already."""
        self._taken = set(taken)

    def fresh(self, *parts: str | None) -> str:
        """An id made of the parts that are there; a figure is added where another part of the page has it."""
        plain = slug(" ".join(part for part in parts if part))
        name = "-".join(filter(None, plain.encode("ascii", "ignore").decode("ascii").split("-"))) or "part"
        found, count = name, 1
        while found in self._taken:
            count += 1
            found = f"{name}-{count}"
        self._taken.add(found)
        return found
