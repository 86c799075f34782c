"""Limits of which no rule knows the act: between versions of one text a sentence is new or gone without a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from alignctl.diverge import phrases
from alignctl.diverge.prepared import RulesOfDay
from alignctl.diverge.severity import is_local
from alignctl.diverge.wording import Wording
from alignctl.model.divergence import Severity
from alignctl.model.provision import Attribute, Provision
from alignctl.model.revision import DutyChange, DutyShift
from alignctl.model.span import is_urgency
from alignctl.model.values import Duration

REVISED = "the revised text"
_QUOTED = 2

Sentence = tuple[Provision, ...]


def unnamed_limits(
    sides: tuple[tuple[Provision, ...], tuple[Provision, ...]], wordings: tuple[Wording, Wording], day: RulesOfDay
) -> Iterator[DutyChange]:
    """A change for each sentence with a limit whose act no rule knows, where the limit is new, gone or another.

    `sides` and `wordings` are of the earlier and of the revised text. Whether another limit is stricter is not known
    without its act. Urgencies without a figure ("at once") are left out.
    """
    old, new = wordings
    gone = [one for one in _sentences(sides[0], day) if not new.carries(old.told(one[0])) and not new.says_like(one[0])]
    come = [one for one in _sentences(sides[1], day) if not old.carries(new.told(one[0])) and not old.says_like(one[0])]
    for before in gone:
        now = next((one for one in come if old.is_version_of(before[0], one[0])), None)
        if now is not None:
            come.remove(now)
        yield _change(before, now)
    for now in come:
        yield _change(None, now)


def _sentences(provisions: Iterable[Provision], day: RulesOfDay) -> Iterator[Sentence]:
    """The limits of each sentence together, in the order of the text."""
    found = [one for one in provisions if one.action is None and _is_limit(one, day)]
    for _, together in groupby(sorted(found, key=_place), key=lambda one: _place(one)[:_QUOTED]):
        yield tuple(together)


def _place(one: Provision) -> tuple[str, str, int, str]:
    """Where a limit stands, by its sentence and its words: an id would change with the name of the file."""
    citation, shown = one.citation, one.value.display
    return (citation.document, citation.quote, citation.quote.find(shown), shown)


def _is_limit(one: Provision, day: RulesOfDay) -> bool:
    return (
        isinstance(one.value, Duration)
        and one.attribute is Attribute.TIME_LIMIT
        and not is_urgency(one.value)
        and not is_local(day.kind, one.topic, one.attribute)
    )


def _change(before: Sentence | None, now: Sentence | None) -> DutyChange:
    one = (now or before or ())[0]
    section = one.citation.section or "the opening text"
    limits = "limit" if len(now or before or ()) == 1 else "limits"
    if before is None:
        shift, told = DutyShift.NEWLY_SAID, f"sets under '{section}' the {limits} {_limits(now)}"
    elif now is None:
        shift, told = DutyShift.NO_LONGER_SAID, f"no longer sets the {limits} {_limits(before)} ('{section}')"
    else:
        shift, told = DutyShift.CHANGED, f"says {_limits(now)} under '{section}', where it said {_limits(before)}"
    return DutyChange(
        topic=one.topic,
        attribute=one.attribute,
        action=None,
        event=one.event,
        shift=shift,
        severity=Severity.MATERIAL,
        before=before[0] if before else None,
        now=now[0] if now else None,
        explanation=phrases.sentence(f"{phrases.upper_first(REVISED)} {told}"),
    )


def _limits(sentence: Sentence | None) -> str:
    return phrases.listed(list(dict.fromkeys(one.value.display for one in sentence or ())))
