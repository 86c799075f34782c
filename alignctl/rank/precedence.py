"""What has to be settled before what: definitions before the limits of their topic, and what the rules add."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from alignctl.errors import UsageError
from alignctl.model.candidate import Candidate
from alignctl.model.weights import Precedence

WHERE = "ranking.yaml, precedence"


def forerunners(candidates: Iterable[Candidate], rules: Iterable[Precedence]) -> dict[str, tuple[str, ...]]:
    """For each candidate (by id) the ids of those that come before it.

    A rule between attributes holds within one kind and topic; one between ids holds for these two, and is
    idle where either is no candidate. Raises UsageError naming the circle, where precedence runs in one.
    """
    listed = tuple(candidates)
    before: dict[str, set[str]] = {one.id: set() for one in listed}
    for rule in rules:
        _refuse_circle_of_rules(rule)
        for then in listed:
            before[then.id] |= {first.id for first in listed if first.id != then.id and _holds(rule, first, then)}
    found = {id_: tuple(sorted(ids)) for id_, ids in before.items()}
    circle = _circle(found)
    if circle:
        told = " before ".join((*circle, circle[0]))
        raise UsageError(
            f"An order in which things can be settled was expected, and it runs in a circle: {told}.",
            where=WHERE,
            hint="Take one of these lines out of `precedence`.",
        )
    return found


def _refuse_circle_of_rules(rule: Precedence) -> None:
    if rule.first == rule.then:
        raise UsageError(f"'{rule.first}' cannot come before itself.", where=WHERE, hint="Take this line out.")


def _holds(rule: Precedence, first: Candidate, then: Candidate) -> bool:
    same_topic = (first.kind, first.topic) == (then.kind, then.topic)
    if "." in rule.first or "." in rule.then:
        return (
            _is(rule.first, first) and _is(rule.then, then) and (("." in rule.first and "." in rule.then) or same_topic)
        )
    return same_topic and _is(rule.first, first) and _is(rule.then, then)


def _is(word: str, one: Candidate) -> bool:
    return word in {one.id, one.attribute}


def _circle(before: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """One circle, the first of each before the next, the least id first; empty where there is none."""
    done: set[str] = set()
    for start in sorted(before):
        path: list[str] = []
        found = _walk(start, before, done, path)
        if found:
            turned = found[::-1]
            least = turned.index(min(turned))
            return (*turned[least:], *turned[:least])
    return ()


def _walk(start: str, before: Mapping[str, tuple[str, ...]], done: set[str], path: list[str]) -> tuple[str, ...]:
    """Walk backwards from one candidate; a node met again on the way closes a circle."""
    open_ = [(start, iter(before[start]))]
    path.append(start)
    while open_:
        id_, rest = open_[-1]
        following = next((one for one in rest if one not in done), None)
        if following is None:
            done.add(id_)
            path.pop()
            open_.pop()
        elif following in path:
            return tuple(path[path.index(following) :])
        else:
            path.append(following)
            open_.append((following, iter(before[following])))
    return ()
