"""The provisions of one document: the result of `alignctl provisions`."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.provision import Provision


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionList:
    """Typed statements of one document. `trace` asks renderers to show rule and confidence too.

    `marking` is the document's protective marking, which the list takes over with its quotes.
    """

    kind: str
    document: str
    provisions: tuple[Provision, ...]
    names: dict[str, str]
    trace: bool = False
    marking: str | None = None
