"""The value areas agree on: what its words name, what it means, and who would have to move to it."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.adopting import effects_of, is_list, keys_of
from alignctl.errors import UsageError
from alignctl.model.cluster import AreaValues, Cluster
from alignctl.model.effect import effect_key, shown
from alignctl.model.provision import Provision
from alignctl.model.standing import how_value_below, is_below
from alignctl.model.values import Value
from alignctl.provisions import value_in
from alignctl.rank.camps import Distances
from alignctl.rank.target import UNSTATED, UNSURE, Target, choices
from alignctl.report.words import value_words
from alignctl.rules import RuleBook
from alignctl.text.normalise import fold
from alignctl.text.similarity import nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A target as it is displayed, what it means, and who would have to move (ids).

    `list_of` is the area (id) whose list of data items it is, None for anything else.
    """

    display: str
    means: tuple[str, ...]
    movers: tuple[str, ...]
    list_of: str | None = None


def wanted_of(book: RuleBook, cluster: Cluster, words: str | None) -> Wanted:
    """What words name as the target of a cluster; None for the target of the ranking.

    They name one of its values, as the ranking or an area has it, or are a time limit or a role and nothing else.
    Raises UsageError, with the nearest, for any other words, for no time at all, and below the national position.
    """
    options = choices(cluster, Distances(cluster))
    if words is None:
        return _of_option(cluster, options[0], "the target of the ranking")
    option = next((one for one in options if fold(one.display) == fold(words)), None)
    if option is not None and option.values:
        return _of_option(cluster, option, words)
    value = value_in(words, cluster.point.attribute, book, whole=True)
    if value is not None:
        return _of_value(cluster, value, words)
    if option is not None:
        return _of_option(cluster, option, words)
    held = next((one for entry in cluster.areas for one in entry.provisions if _is_called(one, words)), None)
    if held is not None:
        return _of_today(cluster, held)
    named = [one.display for one in options if not one.below and one.display != UNSTATED]
    named += [
        shown(one.value) for entry in cluster.areas for one in entry.provisions if not is_below(cluster.point, one)
    ]
    near, listed = nearest(words, named), "; ".join(f"“{one}”" for one in dict.fromkeys(named))
    raise UsageError(
        f"One of the values of this candidate, or one that can be read, was expected, found '{words}'.",
        where="--target",
        hint=(f"Did you mean “{near}”? " if near else "") + f"It could be: {listed or 'none of those stated'}.",
    )


def _of_option(cluster: Cluster, option: Target, words: str) -> Wanted:
    if option.below:
        raise _below(cluster, words)
    if option.display == UNSTATED:
        raise UsageError(
            "A value was expected, and no area states one that may be chosen.",
            where="--target",
            hint="Name the value the areas agreed on.",
        )
    is_listed = is_list(cluster.id) and option.origin == "areas"
    return Wanted(
        display=option.display,
        means=effects_of(option.values),
        movers=option.movers,
        list_of=option.holders[0] if is_listed and option.holders else None,
    )


def _of_value(cluster: Cluster, value: Value, words: str) -> Wanted:
    """A value that no area states: whoever says another would move, and whose silence may be said elsewhere not."""
    if how_value_below(cluster.point, value, cluster.event) is not None:
        raise _below(cluster, words)
    means = (effect_key(value),)
    movers = tuple(entry.area for entry in cluster.areas if entry.silence not in UNSURE and not _holds(entry, means))
    return Wanted(display=" ".join(words.split()), means=means, movers=movers)


def _of_today(cluster: Cluster, held: Provision) -> Wanted:
    """What an area says today and the ranking does not weigh, as a regional text settles the target."""
    if is_below(cluster.point, held):
        raise _below(cluster, shown(held.value))
    means = keys_of((held,))
    movers = tuple(entry.area for entry in cluster.areas if entry.silence not in UNSURE and not _holds(entry, means))
    return Wanted(display=shown(held.value), means=means, movers=movers)


def _is_called(one: Provision, words: str) -> bool:
    return fold(words) in {fold(one.value.display), fold(shown(one.value)), fold(value_words(one.value))}


def _holds(entry: AreaValues, means: tuple[str, ...]) -> bool:
    keys = keys_of(entry.provisions)
    return bool(keys) and set(keys) <= set(means)


def _below(cluster: Cluster, words: str) -> UsageError:
    national = cluster.baseline
    told = f": {national.figure} ({national.source}, {national.edition})" if national else ""
    return UsageError(
        f"A value not below the national position was expected, found '{words}'.",
        where="--target",
        hint=f"Nothing below national guidance can be agreed here{told}. Check the edition, and name another value.",
    )
