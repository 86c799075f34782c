"""Why a side has no value: it says nothing, it refers elsewhere, or its text could not be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain

from alignctl.diverge.comparator import Outcome
from alignctl.diverge.layers import Key
from alignctl.model.area import Procedure
from alignctl.model.divergence import Silence
from alignctl.model.document import Document, Section
from alignctl.model.provision import Attribute, Provision
from alignctl.model.span import Order, order
from alignctl.model.values import Bound, Duration, Value
from alignctl.rules import section_topics
from alignctl.rules.rule import Kind, Rule
from alignctl.rules.search import Concordance
from alignctl.text.sentences import sentences

TIMED = frozenset({Attribute.TIME_LIMIT, Attribute.THRESHOLD})
READABLE = 0.9
STRONG_TOPIC = 0.4
# The chance that a statement speaks of a rule's matter from which no silence is claimed. On pairs of labelled
# development texts, with rules that had learned from others, 0.1 left 0.67 of the silences claimed right and 0.46 of
# those required found; 0.05 gave 0.74 and 0.42, 0.02 gave 0.89 and 0.35. A false silence accuses a neighbour, so a low
# one was taken.
MENTIONED = 0.03
# for each of two sides, the chance that it speaks of each rule's matter, by the rule's id
Mentions = tuple[Mapping[str, float], Mapping[str, float]]
NO_MENTIONS: Mentions = ({}, {})
# only what a finder is this sure of shows that the other side is silent
SURE = {Attribute.TIME_LIMIT: 0.8, Attribute.THRESHOLD: 0.72, Attribute.ESCALATION: 0.72}
SURE_OTHERWISE = 0.64
# Only a text that sends its reader on leaves a subject to another; "under the procedure" and "in line with guidance"
# tell what the text itself rests on.
_REFERS = re.compile(
    r"\b(?:see|refer(?:red)? to|set out in|described in|contained in|found in|covered (?:by|in))\b[^.;:\n]{0,80}?"
    r"\b(?:polic(?:y|ies)|protocols?|procedures?|guidance|chapters?|manual|framework|toolkit)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section: its topics, the strongest first, how many sentences it has, and whether it sends readers on."""

    topics: tuple[str, ...]
    sentences: int
    refers: bool


# what gives the parts of a text, so that they are only worked out, or had from the store, where they are asked for
Parts = Callable[[], tuple[Part, ...]]


def parts_of(procedure: Procedure, kind: Kind | None) -> tuple[Part, ...]:
    """Every section of a procedure and of its bases as a part, in reading order."""
    return tuple(_part(section, above, kind) for section, above in _walk(_documents_of(procedure)))


def _part(section: Section, above: tuple[Section, ...], kind: Kind | None) -> Part:
    titles = tuple(entry.title for entry in above)
    topics = () if kind is None else section_topics(kind, section.title, titles, section.text)
    return Part(
        topics=tuple(topic for topic, strength in topics if strength >= STRONG_TOPIC),
        sentences=sum(len(list(sentences(paragraph.text))) for paragraph in section.paragraphs),
        refers=bool(_REFERS.search(section.text)),
    )


def _documents_of(procedure: Procedure) -> tuple[Document, ...]:
    return procedure.documents + tuple(chain.from_iterable(base.documents for base in procedure.bases))


def _walk(documents: Iterable[Document]) -> Iterator[tuple[Section, tuple[Section, ...]]]:
    return chain.from_iterable(document.walk() for document in documents)


class Silences:
    """Answers why one area is silent on a topic; its text is looked at once, however many it is compared with.

    `parts` gives what was worked out of the text's sections before; without it that is done here.
    """

    def __init__(
        self, procedure: Procedure, kind: Kind | None, mentions: Mapping[str, float], parts: Parts | None = None
    ) -> None:
        self._documents = _documents_of(procedure)
        self._unread = procedure.unread
        self._mentions = mentions
        self._kind = kind
        self._make_parts = parts or (lambda: parts_of(procedure, kind))
        self._answered: dict[tuple[str, str], bool] = {}

    def why(self, topic: str) -> Silence:
        """The reason for silence on a topic."""
        if not self._is_readable:
            return Silence.NOT_READABLE
        return Silence.SAID_ELSEWHERE if topic in self._elsewhere else Silence.NOT_SAID

    def likely_speaks(self, rule: Rule | None) -> bool:
        """Whether some statement likely speaks of a rule's matter, though no value was read from it."""
        return rule is not None and self._mentions.get(rule.id, 0.0) >= MENTIONED

    def mentions(self, rule: Rule | None) -> bool:
        """Whether some sentence holds all that a rule looks for: the subject is there, though no value was found."""
        if rule is None or not rule.look_for:
            return False
        return self._once(("mentions", rule.id), lambda: self._sentences.any_holds(rule.look_for, rule.unless))

    def names_without_limit(self, rule: Rule | None) -> bool:
        """Whether a sentence of a section on the rule's topics holds all it looks for: told of, without a time."""
        if rule is None or not rule.look_for or not rule.under or self._kind is None:
            return False
        return self._once(
            ("untimed", rule.id),
            lambda: self._sentences.any_holds(rule.look_for, rule.unless, self._about(frozenset(rule.under))),
        )

    def covers(self, wanted: tuple[str, ...]) -> bool:
        """Whether a section is about any of some topics."""
        return any(topic in wanted for part in self._parts for topic in part.topics)

    def _once(self, what: tuple[str, str], look: Callable[[], bool]) -> bool:
        if what not in self._answered:
            self._answered[what] = look()
        return self._answered[what]

    def _about(self, topics: frozenset[str]) -> frozenset[int]:
        """The places of all sentences of sections on some topics."""
        return frozenset(
            chain.from_iterable(places for part, places in self._placed if not topics.isdisjoint(part.topics))
        )

    @cached_property
    def _is_readable(self) -> bool:
        return bool(self._documents) and not self._unread and all(map(is_readable, self._documents))

    @cached_property
    def _sentences(self) -> Concordance:
        return Concordance(
            paragraph.text[start:stop]
            for section, _ in _walk(self._documents)
            for paragraph in section.paragraphs
            for start, stop in sentences(paragraph.text)
        )

    @cached_property
    def _parts(self) -> tuple[Part, ...]:
        return self._make_parts()

    @cached_property
    def _placed(self) -> tuple[tuple[Part, range], ...]:
        """Every section with the places of its sentences among all sentences."""
        stops = accumulate(part.sentences for part in self._parts)
        return tuple((part, range(stop - part.sentences, stop)) for part, stop in zip(self._parts, stops, strict=True))

    @cached_property
    def _elsewhere(self) -> frozenset[str]:
        """The main topic of every section that sends the reader to another text."""
        return frozenset(part.topics[0] for part in self._parts if part.refers and part.topics)


def is_timed_otherwise(provisions: tuple[Provision, ...], key: Key) -> bool:
    """Whether a side has a threshold where a limit is looked for, or a limit where a threshold is.

    "When missing for three days" and "on the third day" say the same thing, so neither side is silent.
    """
    topic, attribute, action = key
    return attribute in TIMED and any(
        entry.action == action and entry.topic == topic and entry.attribute in TIMED - {attribute}
        for entry in provisions
    )


def is_said_by_threshold(key: Key, outcome: Outcome, differing: set[Key]) -> bool:
    """Whether a limit names no more than the day a threshold of the same act is reached.

    "When missing for three days ... on that third day" is one difference, told by the threshold.
    """
    topic, attribute, action = key
    sides = (outcome.a, outcome.b)
    return (
        attribute is Attribute.TIME_LIMIT
        and (topic, Attribute.THRESHOLD, action) in differing
        and all(side is not None and _names_a_day(side.value) for side in sides)
    )


def _names_a_day(value: Value) -> bool:
    return isinstance(value, Duration) and value.bound is Bound.BY and value.display.casefold().startswith("on ")


def may_be_said(speaker: tuple[Provision, ...], silent: tuple[Provision, ...], topic: str) -> bool:
    """Whether the silent side holds a time limit of the same length on the topic, whose subject no rule knows.

    It may well be the limit looked for, so a silence is not claimed.
    """
    spoken = [entry.value for entry in speaker if isinstance(entry.value, Duration)]
    unclaimed = [entry for entry in silent if entry.action is None and entry.topic == topic] if spoken else []
    held = [entry.value for entry in unclaimed if isinstance(entry.value, Duration)]
    return any(order(one, other) is Order.SAME for one in spoken for other in held)


def is_sure(speaker: Provision) -> bool:
    """Whether a provision is found surely enough to call the other side silent.

    A time limit is where its own clause, and not merely the heading over it, holds what the rule looks for.
    """
    return speaker.confidence >= SURE.get(speaker.attribute, SURE_OTHERWISE)


def is_readable(document: Document) -> bool:
    """Whether all parts of a document, and enough of its text, could be read to say what it does not hold."""
    return document.coverage >= READABLE and not document.is_read_in_part
