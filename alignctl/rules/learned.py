"""What the rules of a kind have learned from sayings and labelled texts: how much each sign speaks for each answer."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import isfinite
from typing import Any

from alignctl.errors import RuleError
from alignctl.rules.mistakes import Mistakes

SCHEMA = "alignctl/learned/1"
Label = tuple[str, str]  # a rule's id, and the answer for rules that tell answers apart; ("", "") is no rule's matter
NONE: Label = ("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """What one sign speaks for: its rarity (None for signs that are not words), and weights by the label's place."""

    rarity: float | None
    weights: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What the rules of one finder have learned: their labels, what speaks for each from the start, and the signs."""

    labels: tuple[Label, ...]
    start: tuple[float, ...]
    signs: Mapping[str, Sign]


class Lessons:
    """The file of one kind, read when it is first asked: what each finder's rules have learned.

    `file` names it in messages. `rules` are the ids it speaks for: what it has learned of others, such as a rule whose
    place an own one has taken, still counts against these and is offered to nobody. Whatever is asked of a file that
    cannot be read raises RuleError.
    """

    def __init__(self, content: bytes, file: str, rules: Collection[str]) -> None:
        self._content = content
        self._file = file
        self.rules = frozenset(rules)

    def of(self, finder: str) -> Learned | None:
        """What the rules of a finder have learned; None where the file tells nothing of them."""
        return self._read.finders.get(finder)

    @property
    def made_from(self) -> str:
        """The digest of the examples, sayings and labelled texts it was made from."""
        return self._read.made_from

    @property
    def speaks_of(self) -> frozenset[str]:
        """The ids of all rules the file speaks of, known or not."""
        return frozenset(id_ for one in self._read.finders.values() for id_, _ in one.labels if id_)

    @cached_property
    def _read(self) -> _File:
        try:
            return _file_of(json.loads(self._content))
        except (ValueError, TypeError, KeyError, IndexError, RecursionError) as error:
            raise RuleError(
                f"A file written by 'alignctl rules learn' was expected: {_said_by(error)}.",
                where=self._file,
                hint="Make it anew with `alignctl rules learn`, or remove it: rules then go by their patterns alone.",
            ) from error


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """A file of lessons, read."""

    made_from: str
    finders: Mapping[str, Learned]


def check_lessons(lessons: Lessons, file: str, rules: Collection[str], mistakes: Mistakes) -> None:
    """Note what is wrong with a file of lessons: that it cannot be read, or the rules it speaks of and nobody knows."""
    try:
        strangers = lessons.speaks_of - frozenset(rules)
    except RuleError as error:
        mistakes.add(file, 1, f"{error.message} {error.hint}")
        return
    for id_ in sorted(strangers):
        mistakes.unknown(file, 1, "the rule", id_, rules)


def lessons_text(finders: Mapping[str, Learned], made_from: str) -> str:
    """A file of lessons: one sign to a line, in order, so that two files can be compared."""
    parts = [",\n".join(_finder_lines(name, finders[name])) for name in sorted(finders)]
    head = f'{{"schema": {json.dumps(SCHEMA)}, "made_from": {json.dumps(made_from)}, "finders": {{\n'
    return head + ",\n".join(parts) + "\n}}\n"


def _finder_lines(name: str, learned: Learned) -> Iterator[str]:
    yield (
        f'{json.dumps(name)}: {{"labels": {json.dumps([list(label) for label in learned.labels])},\n'
        f'"start": {json.dumps(list(learned.start))},\n"signs": {{'
        + ",\n".join(
            f"{json.dumps(sign)}: {_compact([held.rarity, *(x for pair in held.weights for x in pair)])}"
            for sign, held in sorted(learned.signs.items())
        )
        + "}}"
    )


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def _said_by(error: Exception) -> str:
    return f"it lacks {error}" if isinstance(error, KeyError) else str(error)


def _file_of(held: object) -> _File:
    whole = _mapping(held, "the file")
    if whole.get("schema") != SCHEMA:
        raise ValueError(f"the schema '{SCHEMA}' was looked for, and '{whole.get('schema')}' found")
    finders = _mapping(whole["finders"], "finders")
    return _File(
        made_from=str(whole.get("made_from", "")),
        finders={name: _learned(_mapping(one, name)) for name, one in finders.items()},
    )


def _learned(held: Mapping[str, object]) -> Learned:
    labels = tuple((str(id_), str(answer)) for id_, answer in _list(held["labels"], "labels"))
    start = tuple(float(one) for one in _list(held["start"], "start"))
    if not all(map(isfinite, start)):
        raise ValueError("finite numbers were looked for in start")
    if len(set(labels)) != len(labels):
        raise ValueError("labels that differ were looked for")
    if len(start) != len(labels):
        raise ValueError(f"as many numbers in start as labels were looked for: {len(start)} for {len(labels)}")
    signs = _mapping(held["signs"], "signs")
    return Learned(
        labels=labels,
        start=start,
        signs={name: _sign(_list(row, name), len(labels)) for name, row in signs.items()},
    )


def _sign(row: list[Any], labels: int) -> Sign:
    """A row of a sign: its rarity or null, then by turns the place of a label and the weight for it."""
    places, weights = row[1::2], row[2::2]
    if not all(type(place) is int for place in places) or len(places) != len(weights):
        raise ValueError("a whole number and a weight by turns were looked for")
    if places and not 0 <= min(places) <= max(places) < labels:
        raise ValueError(f"places of the {labels} labels were looked for")
    if not all(map(isfinite, weights)) or not (row[0] is None or isfinite(row[0])):
        raise ValueError("finite numbers were looked for")
    return Sign(rarity=row[0], weights=tuple(zip(places, weights, strict=True)))


def _mapping(held: object, name: str) -> Mapping[str, object]:
    if not isinstance(held, dict):
        raise TypeError(f"{name}: a mapping was looked for")
    return held


def _list(held: object, name: str) -> list[Any]:
    if not isinstance(held, list):
        raise TypeError(f"{name}: a list was looked for")
    return held
