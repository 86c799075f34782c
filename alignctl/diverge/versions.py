"""Two versions of one area's procedure, point by point: what each says, and where that cannot be told."""

from __future__ import annotations

from alignctl.diverge.layers import SILENT, Key, Side, effective
from alignctl.diverge.severity import is_local
from alignctl.diverge.silence import Mentions, Silences, is_sure, is_timed_otherwise, may_be_said
from alignctl.model.area import Procedure
from alignctl.model.divergence import Silence
from alignctl.model.pilots import VersionPoint, Versions
from alignctl.model.provision import Attribute, Provision
from alignctl.rules.rule import RuleBook

Found = tuple[tuple[Provision, ...], tuple[Provision, ...]]


def versions(before: Procedure, now: Procedure, found: Found, book: RuleBook, mentions: Mentions) -> Versions:
    """What an area's earlier procedure and its present one, both of one kind, say on every point.

    `found` and `mentions` are of the earlier and of the present one. What only a base says counts for both. A silence
    is claimed with the same care as between two areas; whether values are the same in effect is not decided here.
    """
    return _Pair(before, now, found, book, mentions).told()


class _Pair:
    """The two versions, with all that tells whether one of them is silent."""

    def __init__(self, before: Procedure, now: Procedure, found: Found, book: RuleBook, mentions: Mentions) -> None:
        self._before, self._now, self._found = before, now, found
        self._kind = book.kinds.get(now.kind)
        self._rules = {rule.id: rule for rule in self._kind.rules} if self._kind else {}
        self._silences = (Silences(before, self._kind, mentions[0]), Silences(now, self._kind, mentions[1]))

    def told(self) -> Versions:
        """Every point either version says anything on."""
        sides = effective(self._before, self._found[0], self._rules), effective(self._now, self._found[1], self._rules)
        return Versions(
            area=self._now.area.id,
            kind=self._now.kind,
            earlier=tuple(document.path for document in self._before.documents),
            points=tuple(
                self._point(key, sides[0].get(key, SILENT), sides[1].get(key, SILENT))
                for key in sorted(sides[0].keys() | sides[1].keys())
                if key[1] is not Attribute.CONTACT and not is_local(self._kind, key[0], key[1])
            ),
        )

    def _point(self, key: Key, before: Side, now: Side) -> VersionPoint:
        topic, attribute, action = key
        return VersionPoint(
            topic=topic,
            attribute=attribute,
            action=action,
            before=_surest_first(before),
            now=_surest_first(now),
            unclear=before.doubtful or now.doubtful or self._may_speak(key, before, now),
        )

    def _may_speak(self, key: Key, before: Side, now: Side) -> bool:
        """Whether the version without a value may speak of the matter all the same."""
        if before.provisions and now.provisions:
            return False
        silent = 1 if before.provisions else 0
        speaker, silences = _surest_first(before) or _surest_first(now), self._silences[silent]
        rule = self._rules.get(speaker[0].rule) if speaker else None
        return (
            not speaker
            or not is_sure(speaker[0])
            or may_be_said(speaker, self._found[silent], key[0])
            or is_timed_otherwise(self._found[silent], key)
            or silences.likely_speaks(rule)
            or (key[1] is not Attribute.TIME_LIMIT and silences.mentions(rule))
            or silences.why(key[0]) is not Silence.NOT_SAID
        )


def _surest_first(side: Side) -> tuple[Provision, ...]:
    return tuple(sorted(side.provisions, key=lambda one: (-one.confidence, one.id)))
