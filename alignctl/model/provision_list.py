"""The provisions of one document: the result of `alignctl provisions`."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.provision import Provision
from alignctl.model.trace import Trace


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionList:
    """Typed statements of one document. `trace`, where asked for, says what each rests on and what nearly fired.

    `marking` is the document's protective marking, which the list takes over with its quotes.
    """

    kind: str
    document: str
    provisions: tuple[Provision, ...]
    names: dict[str, str]
    trace: Trace | None = None
    marking: str | None = None
