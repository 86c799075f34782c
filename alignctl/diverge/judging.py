"""From what comparators find to divergences: severity, national figure, explanation, id and order."""

from __future__ import annotations

from alignctl.diverge import phrases
from alignctl.diverge.binding import place
from alignctl.diverge.comparator import Outcome, Point
from alignctl.diverge.identity import Naming, value_id
from alignctl.diverge.ladders import told_by_ladder_alone
from alignctl.diverge.national import National, national_figure
from alignctl.diverge.prepared import Prepared, RulesOfDay
from alignctl.diverge.severity import ORDER, is_local, of_difference, of_silence
from alignctl.diverge.silence import Silences, is_sure
from alignctl.model.divergence import ComparisonKind, Divergence, Severity, Shared, Silence
from alignctl.model.provision import Attribute, Provision
from alignctl.model.span import is_urgency
from alignctl.model.tier import Tier
from alignctl.model.values import Duration, Steps

# A silence counts for as much friction as the rule gives it weight.
SILENCE_DISTANCE = {Severity.STATUTORY: 0.5, Severity.MATERIAL: 0.5, Severity.WORDING: 0.2, Severity.LOCAL: 0.0}
Bases = tuple[str | None, str | None]


class Judge:
    """Gathers what is found on one point after another, for one pair of areas."""

    def __init__(self, a: Prepared, b: Prepared, day: RulesOfDay) -> None:
        self._book = day.book
        self._as_of = day.as_of
        self._kind = day.kind
        self._names = (a.procedure.area.name, b.procedure.area.name)
        self._base_names = {base.id: base.name for base in a.procedure.bases + b.procedure.bases}
        self._silences = (a.silences, b.silences)
        self._naming = Naming()
        self._shared: list[Shared] = []
        self._divergences: list[Divergence] = []

    def outcome(self, point: Point, outcome: Outcome, bases: Bases) -> None:
        """Take in what a comparator found. `bases` are the ids of the bases the sides rest on, None for own text.

        Two areas that rest on the same base cannot differ.
        """
        if outcome.comparison is None:
            if outcome.a is not None and outcome.b is not None:
                self._shared.append(
                    Shared(
                        topic=point.topic,
                        attribute=point.attribute,
                        action=point.action,
                        event=outcome.event,
                        a=outcome.a,
                        b=outcome.b,
                    )
                )
        elif bases[0] is None or bases[0] != bases[1]:
            self._divergences.append(self._difference(point, outcome, outcome.comparison, bases))

    def silence(self, point: Point) -> None:
        """Take in a point on which one side has no provision.

        Nothing is claimed where that side's text speaks of the subject after all, be it with a small chance alone, or
        where what the other says is not sure. Of a time limit a text that only patterns look through may speak
        without setting one, so there the claim stands.
        """
        a_speaks = bool(point.a)
        if self._silences[a_speaks].likely_speaks(point.rule):
            return
        if point.attribute is not Attribute.TIME_LIMIT and self._silences[a_speaks].mentions(point.rule):
            return
        speaker = min(point.a or point.b, key=place)
        if not is_sure(speaker):
            return
        untimed = self._is_untimed(point, self._silences[a_speaks])
        if untimed and isinstance(speaker.value, Duration) and is_urgency(speaker.value):
            return
        silence = self._silences[a_speaks].why(point.topic)
        if untimed and silence is Silence.SAID_ELSEWHERE:
            silence = Silence.NOT_SAID
        names = self._names if a_speaks else self._names[::-1]
        local = is_local(self._kind, point.topic, point.attribute)
        severity = Severity.LOCAL if local else of_silence(point.rule, silence)
        national = national_figure(point.rule, self._book, self._as_of)
        about = phrases.subject(point.rule, point.action, self._book)
        self._divergences.append(
            Divergence(
                id=self._naming.name(point.kind, point.topic, point.attribute, point.action, speaker.event),
                kind=point.kind,
                topic=point.topic,
                attribute=point.attribute,
                action=point.action,
                event=speaker.event,
                severity=severity,
                comparison=ComparisonKind.ONLY_A if a_speaks else ComparisonKind.ONLY_B,
                a=speaker if a_speaks else None,
                b=None if a_speaks else speaker,
                tier=speaker.tier,
                explanation=phrases.silent(about, *names, self._spoken(point, speaker), silence, untimed=untimed),
                distance=SILENCE_DISTANCE[severity],
                silence=silence,
                baseline=national.reference if national else None,
            )
        )

    @staticmethod
    def _is_untimed(point: Point, silences: Silences) -> bool:
        """Whether the silent side tells of the act, or of the disagreement, and only sets no time for it."""
        if point.attribute is Attribute.ESCALATION:
            return point.rule is not None and silences.covers(point.rule.under)
        return point.attribute is Attribute.TIME_LIMIT and silences.names_without_limit(point.rule)

    def shared(self) -> tuple[Shared, ...]:
        """What both sides share, in the order of the kind's topics."""
        return tuple(
            sorted(
                self._shared,
                key=lambda one: (
                    self._topic_order(one.topic),
                    one.attribute,
                    one.action or "",
                    one.event or "",
                    value_id(one.a.value),
                ),
            )
        )

    def divergences(self) -> tuple[Divergence, ...]:
        """All divergences: the gravest first, then in the order of the kind's topics, then by id."""
        return tuple(
            sorted(
                (told_by_ladder_alone(one, self._divergences) for one in self._divergences),
                key=lambda one: (ORDER.index(one.severity), self._topic_order(one.topic), one.id),
            )
        )

    def _topic_order(self, topic: str) -> tuple[int, str]:
        topics = [entry.id for entry in self._kind.topics] if self._kind else []
        return (topics.index(topic) if topic in topics else len(topics), topic)

    def _difference(self, point: Point, outcome: Outcome, comparison: ComparisonKind, bases: Bases) -> Divergence:
        national = national_figure(point.rule, self._book, self._as_of)
        below = (
            outcome.below_a or _is_below(national, outcome.a),
            outcome.below_b or _is_below(national, outcome.b),
        )
        learned = self._kind is not None and self._kind.lessons is not None
        checked = _is_checked(point, national)
        severity = of_difference(point.rule, outcome, below=any(below), checked=checked, learned=learned)
        if is_local(self._kind, point.topic, point.attribute):
            severity = Severity.LOCAL
        event = outcome.event
        return Divergence(
            id=self._naming.name(point.kind, point.topic, point.attribute, point.action, event, outcome.mark),
            kind=point.kind,
            topic=point.topic,
            attribute=point.attribute,
            action=point.action,
            event=event,
            severity=severity,
            comparison=comparison,
            a=outcome.a,
            b=outcome.b,
            tier=_tier(severity, outcome),
            explanation=self._explained(point, outcome, comparison, (below, bases, national)),
            distance=outcome.distance,
            silence=Silence.SAID_REGIONALLY if (bases[0] is None) is not (bases[1] is None) else None,
            baseline=national.reference if national else None,
        )

    def _explained(
        self,
        point: Point,
        outcome: Outcome,
        comparison: ComparisonKind,
        standing: tuple[tuple[bool, bool], Bases, National | None],
    ) -> str:
        if outcome.sentence:
            return outcome.sentence
        about = phrases.subject(point.rule, point.action, self._book)
        if point.attribute is Attribute.DATA_ITEM:
            return phrases.items(about, self._names, (outcome.says_a, outcome.says_b))
        below, bases, national = standing
        reference = national.reference if national else None
        sides = []
        for said, is_below, base, side in zip(
            (outcome.says_a, outcome.says_b), below, bases, (outcome.a, outcome.b), strict=True
        ):
            words = f"{said} (in {self._base_names.get(base, base)})" if base else said
            if is_below:
                is_figure = side is not None and isinstance(side.value, Duration)
                words += ", " + (phrases.below(reference) if is_figure else phrases.contradicts(reference))
            sides.append(words)
        return phrases.difference(about, self._names, (sides[0], sides[1]), comparison, [outcome.remark])

    def _spoken(self, point: Point, speaker: Provision) -> str:
        """What the speaking side says, as it reads in the sentence on the other's silence."""
        if point.attribute is Attribute.DATA_ITEM:
            ids = {value_id(one.value): one for one in sorted(point.a or point.b, key=place, reverse=True)}
            return phrases.listed([self._book.titles.get(id_, one.value.display) for id_, one in sorted(ids.items())])
        if point.rule is not None:
            titles = {choice.id: choice.title for choice in point.rule.choices}
            if (title := titles.get(value_id(speaker.value))) is not None:
                return phrases.lower_first(title)
        if isinstance(speaker.value, Steps):
            return phrases.stages(speaker.value)
        shown = speaker.value.display
        return phrases.lower_first(shown) if isinstance(speaker.value, Duration) else shown


def _is_below(national: National | None, provision: Provision | None) -> bool:
    return national is not None and provision is not None and national.is_below(provision)


def _is_checked(point: Point, national: National | None) -> bool:
    """Whether a standing below the national position could be seen on this point."""
    has_standing = point.rule is not None and any(choice.standing for choice in point.rule.choices)
    return has_standing or (national is not None and national.limit is not None)


def _tier(severity: Severity, outcome: Outcome) -> Tier:
    if severity is Severity.STATUTORY:
        return Tier.STATUTORY
    tiers = {side.tier for side in (outcome.a, outcome.b) if side is not None}
    return Tier.REGIONAL if Tier.REGIONAL in tiers else Tier.LOCAL
