"""What a procedure tells, as it is kept."""

from __future__ import annotations

from alignctl.model.provision import Provision

# the provisions of a procedure, and how likely (0..1) it speaks of each rule's matter
Told = tuple[tuple[Provision, ...], dict[str, float]]
