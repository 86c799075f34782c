"""Areas, the texts they share, and the procedures they publish."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.document import Document
from alignctl.model.tier import Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One authority, or a footprint of several, that publishes procedures of its own.

    `authorities` are ids of the built-in gazetteer of English authorities; empty for an invented area.
    `neighbours` are area ids, in alphabetical order.
    """

    id: str
    name: str
    authorities: tuple[str, ...] = ()
    neighbours: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """A text several areas share (a manual, a police force's procedure), below their own in the stack."""

    id: str
    name: str
    tier: Tier
    documents: tuple[Document, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """One area's text of one kind: its own documents over the bases they rest on.

    `documents` are the area's own, in the order the workspace gives. `bases` come most local first; what only
    a base says is said for the area too, and the area's own documents override it. `unread` are the paths of
    documents of either sort that could not be read, so what the text does not say is not known.
    """

    area: Area
    kind: str
    documents: tuple[Document, ...]
    bases: tuple[Base, ...] = ()
    unread: tuple[str, ...] = ()
