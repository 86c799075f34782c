"""Which claims and points are about a contact, which the public is not told."""

from __future__ import annotations

from alignctl.model.provision import Attribute


def is_contact(one: object) -> bool:
    """Whether a claim, a candidate or a point is about a contact."""
    held = (one, getattr(one, "candidate", None), getattr(one, "one", None), getattr(one, "standard", None))
    return any(_is_contact(thing) for thing in held)


def _is_contact(one: object) -> bool:
    if getattr(one, "attribute", None) == Attribute.CONTACT.value:
        return True
    point = getattr(one, "point", None)
    return is_contact_point(point) if isinstance(point, str) else getattr(point, "attribute", None) is Attribute.CONTACT


def is_contact_point(id_: str) -> bool:
    """Whether an id is that of a point of practice on contacts: kind, topic, attribute, action."""
    return id_.split(".")[2:3] == [Attribute.CONTACT.value]
