"""What changed between two worlds, and whether a finding that only one of them gives rests on that."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from alignctl.diverge import Wording
from alignctl.gate import Subject, subject_of
from alignctl.model.finding import Finding, FindingCode
from alignctl.model.provision import Provision
from alignctl.model.revision import Revision
from alignctl.revising import revise
from alignctl.worlds import Text, World

_OF_TWO_TEXTS = frozenset({FindingCode.DIVERGENCE, FindingCode.DRIFT})


class Changes:
    """The texts that are not the same in two worlds, each with its revision; none where there is no world before."""

    def __init__(self, before: World | None, now: World, texts: Iterable[Text]) -> None:
        self._before, self._now = before, now
        self.revisions: dict[Text, Revision] = {}
        for text in dict.fromkeys(texts):
            earlier, present = before.procedure(text) if before else None, now.procedure(text)
            if earlier is not None and present is not None and earlier != present:
                self.revisions[text] = revise(now.run, earlier, present, now.stages)

    def is_news(self, one: Finding) -> bool:
        """Whether a finding that only the present texts give rests on words that changed."""
        return self._before is None or self._changed(one, self._now, self._before)

    def has_ended(self, one: Finding) -> bool:
        """Whether a finding that only the earlier texts give rests on words that changed."""
        return self._before is not None and self._changed(one, self._before, self._now)

    def _changed(self, one: Finding, told: World, other: World) -> bool:
        """Whether the point's duty changed, or, of one text, a sentence that the `other` world does not carry.

        `told` is the world that gives the finding. What is about a document as a whole needs no words that changed; a
        topic needs a section that did.
        """
        if one.code is FindingCode.MISSING_TOPIC:
            return any(revision.sections for text, revision in self.revisions.items() if text.owner == one.area)
        if one.attribute is None or subject_of(one) in self._points:
            return True
        if one.code in _OF_TWO_TEXTS:
            return one.other is not None and subject_of(one, one.other) in self._points
        sides = [side for side in (one.now, one.theirs) if side is not None]
        return any(not self._carries(text, side, told, other) for text in self._texts_of(one) for side in sides)

    def _texts_of(self, one: Finding) -> list[Text]:
        return [text for text in self.revisions if (text.owner, text.kind) == (one.area, one.kind)]

    @cached_property
    def _points(self) -> frozenset[Subject]:
        return frozenset(
            Subject(text.owner, text.kind, duty.topic, duty.attribute, duty.action)
            for text, revision in self.revisions.items()
            for duty in revision.duties
        )

    def _carries(self, text: Text, side: Provision, told: World, other: World) -> bool:
        """Whether a revised text says in the other world, word for word, what it says in the world told of."""
        own, elsewhere = told.procedure(text), other.procedure(text)
        if own is None or elsewhere is None:
            return False
        names = self.revisions[text].renamings
        words = Wording(own, names if told is self._before else ())
        return Wording(elsewhere, names if other is self._before else ()).carries(words.told(side))
