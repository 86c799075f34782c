"""Where one procedure, taken alone, is below the national position: figures, positions, and sources since replaced."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.diverge import phrases
from alignctl.diverge.binding import groups, place, settled
from alignctl.diverge.comparators.choice import BELOW
from alignctl.diverge.identity import value_id
from alignctl.diverge.layers import OWN, Key, Side
from alignctl.diverge.national import national_figure
from alignctl.diverge.practice import practice_points
from alignctl.diverge.prepared import Prepared, RulesOfDay
from alignctl.diverge.severity import SURE_ENOUGH, SURE_ENOUGH_BY_PATTERNS, is_local
from alignctl.model.cluster import PointOfPractice
from alignctl.model.national import Below, BelowNational
from alignctl.model.provision import Attribute, Provision
from alignctl.model.standing import is_below
from alignctl.model.values import Duration, LegalSource, Term
from alignctl.rules.rule import Rule

SUPERSEDED = "superseded"


def below_national(one: Prepared, day: RulesOfDay) -> tuple[BelowNational, ...]:
    """Every point on which a text's own words are below the national position of the day, in the order of the rules.

    What only a base says is the base's to mend and is left out, as is what is not read surely enough to weigh. Nothing
    is claimed of a text that is no procedure of the kind.
    """
    if day.kind is None or not one.belongs:
        return ()
    points = {
        (point.topic, point.attribute, point.action): point
        for point in practice_points(day.book, day.kind.id, day.as_of)
    }
    return tuple(
        found
        for key, point in points.items()
        if (side := one.sides.get(key)) is not None and side.base is OWN and not is_local(day.kind, key[0], key[1])
        for found in _on_point(one, key, side, point, day)
    )


def _on_point(one: Prepared, key: Key, side: Side, point: PointOfPractice, day: RulesOfDay) -> Iterator[BelowNational]:
    enough = SURE_ENOUGH if day.kind is not None and day.kind.lessons is not None else SURE_ENOUGH_BY_PATTERNS
    for provision in _that_bind(side, key[1]):
        if provision.confidence < enough.get(provision.attribute, 0.0):
            continue
        rule = day.rules.get(provision.rule)
        later = _later_edition(provision, day)
        national = national_figure(rule, day.book, day.as_of)
        if is_below(point, provision) or (national is not None and national.is_below(provision)):
            how = _how(provision, rule)
        elif later is not None:
            how = Below.EARLIER_EDITION
        else:
            continue
        yield BelowNational(
            topic=key[0],
            attribute=key[1],
            action=key[2],
            how=how,
            provision=provision,
            explanation=_told(one.procedure.area.name, provision, rule, point, how, day),
            baseline=point.baseline,
        )


def _later_edition(provision: Provision, day: RulesOfDay) -> str | None:
    """The latest edition of a source cited that had begun by the day, where the one cited is older."""
    if not isinstance(provision.value, LegalSource) or not provision.value.edition:
        return None
    name = day.book.vocabulary.get(provision.value.id)
    begun = [edition for edition, start in name.begins if start <= day.as_of.isoformat()] if name else []
    latest = max(begun, default=None)
    return latest if latest is not None and latest > provision.value.edition else None


def _that_bind(side: Side, attribute: Attribute) -> tuple[Provision, ...]:
    """The surest statement; of sources the latest citation of each, since a list may hold several."""
    if attribute is not Attribute.LEGAL_BASIS:
        found = settled(groups(side.provisions, lambda a, b: value_id(a.value) == value_id(b.value)))
        return (found[0][0],) if found else ()
    latest: dict[str, Provision] = {}
    for provision in sorted(side.provisions, key=lambda entry: (_edition(entry), place(entry))):
        latest[value_id(provision.value)] = provision
    return tuple(latest[id_] for id_ in sorted(latest))


def _edition(provision: Provision) -> str:
    return (provision.value.edition or "") if isinstance(provision.value, LegalSource) else ""


def _how(provision: Provision, rule: Rule | None) -> Below:
    if isinstance(provision.value, LegalSource):
        return Below.SUPERSEDED_SOURCE
    if isinstance(provision.value, Duration):
        return Below.FIGURE
    standing = provision.value.standing if isinstance(provision.value, Term) else _standing(provision, rule)
    return Below.ABOLISHED if standing == SUPERSEDED else Below.POSITION


def _standing(provision: Provision, rule: Rule | None) -> str | None:
    choices = {choice.id: choice.standing for choice in rule.choices} if rule else {}
    found = choices.get(value_id(provision.value))
    return found if found in BELOW else None


def _told(  # noqa: PLR0913, PLR0917 - a sentence has as many parts
    area: str, provision: Provision, rule: Rule | None, point: PointOfPractice, how: Below, day: RulesOfDay
) -> str:
    if isinstance(provision.value, LegalSource):
        edition = provision.value.edition
        shown = provision.value.display
        cited = f"{shown} ({edition})" if edition and edition not in shown else shown
        later = f" by the edition of {_later_edition(provision, day)}" if how is Below.EARLIER_EDITION else ""
        return phrases.sentence(f"{area} cites {cited}, which has been replaced{later}")
    about = phrases.subject(rule, point.action, day.book)
    titles = {choice.id: choice.title for choice in rule.choices} if rule else {}
    said = phrases.lower_first(titles.get(value_id(provision.value), provision.value.display))
    if how is Below.FIGURE:
        return phrases.sentence(f"{area} says {said} on {about}, {phrases.below(point.baseline)}")
    if how is Below.ABOLISHED:
        return phrases.sentence(f"{area} keeps on {about} what has been replaced nationally: {said}")
    return phrases.sentence(f"{area} says {said} on {about}, {phrases.contradicts(point.baseline)}")
