"""One text for each typed value, whatever words it was found in."""

from __future__ import annotations

from alignctl.model.provision import Provision
from alignctl.model.values import Duration, LegalSource, Level, Meeting, Steps, Term, Value
from alignctl.text.normalise import fold

NOTHING_SAID = "nothing said"


def value_form(provision: Provision | None) -> str:
    """The value of a provision in a form people can read too: "within 72 hours", "role team-manager".

    Two values have the same form where their types and figures are the same. It knows no effect: 24 hours and one day
    have different forms. Names as the text writes them are not in it.
    """
    return NOTHING_SAID if provision is None else _form(provision.value)


def _form(value: Value) -> str:
    if isinstance(value, Duration):
        return _duration(value)
    if isinstance(value, Steps):
        rungs = (f"{rung.actor or 'somebody'} {_duration(rung.within) if rung.within else ''}" for rung in value.steps)
        return f"steps {', '.join(rung.strip() for rung in rungs)}"
    more: tuple[str | None, ...] = ()
    if isinstance(value, Level):
        more = value.scale
    elif isinstance(value, Term):
        more = (value.standing,)
    elif isinstance(value, LegalSource):
        more = (value.edition,)
    elif isinstance(value, Meeting):
        more = (_duration(value.every) if value.every else None,)
    name = "source" if isinstance(value, LegalSource) else type(value).__name__.lower()
    return " ".join((name, value.id, *(part for part in more if part)))


def _duration(value: Duration) -> str:
    parts = (value.bound.value, _figures(value), value.unit.value if value.unit else "")
    return " ".join(part for part in parts if part)


def _figures(value: Duration) -> str:
    if value.amount is None:
        return ""
    return f"{value.amount:.12g}" + (f" to {value.amount_max:.12g}" if value.amount_max is not None else "")


def telling_apart(provision: Provision | None) -> str:
    """What may still tell two statements apart whose values have the same form: force, start, and the name they use.

    The words of a time limit or a ladder are no names and are left out.
    """
    if provision is None:
        return NOTHING_SAID
    value = provision.value
    name = "" if isinstance(value, Duration | Steps) else fold(value.display)
    return " | ".join((provision.force or "", provision.event or "", name))
