"""Where one text says two things on the same point of practice."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.provision import Attribute, Provision


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two sections of one document that lay down different values for one act under the same conditions.

    `area` is the id of the area whose text it is. `first` stands before `second` in the document. `explanation` is one
    plain sentence.
    """

    area: str
    kind: str
    topic: str
    attribute: Attribute
    action: str
    first: Provision
    second: Provision
    explanation: str
