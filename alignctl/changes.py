"""What changed between two worlds, and whether a finding that only one of them gives rests on that."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl.diverge import Wording
from alignctl.model.finding import Finding, FindingCode
from alignctl.model.provision import Attribute, Provision
from alignctl.model.revision import Revision
from alignctl.revising import revise
from alignctl.worlds import Text, World

Key = tuple[str, Attribute, str]
_OF_TWO_TEXTS = frozenset({FindingCode.DIVERGENCE, FindingCode.DRIFT})


class Changes:
    """The texts that are not the same in two worlds, each with its revision; none where there is no world before."""

    def __init__(self, before: World | None, now: World, texts: Iterable[Text]) -> None:
        self._before, self._now = before, now
        self._looked_at = tuple(dict.fromkeys(texts))
        self._wordings: dict[tuple[Text, bool], Wording] = {}
        self.revisions: dict[Text, Revision] = {}
        for text in self._looked_at:
            earlier, present = before.procedure(text) if before else None, now.procedure(text)
            if earlier is not None and present is not None and earlier != present:
                self.revisions[text] = revise(now.run, earlier, present, now.stages)

    def is_news(self, one: Finding) -> bool:
        """Whether a finding that only the present texts give rests on words that changed."""
        return self._before is None or self._changed(one, self._before, self._before, self._now)

    def has_ended(self, one: Finding) -> bool:
        """Whether a finding that only the earlier texts give rests on words that changed.

        Nothing has ended of a text that is no longer taken for a procedure of its kind: nothing is claimed of it then.
        """
        if self._before is None or not all(map(self._belongs, self._texts_of(one))):
            return False
        return self._changed(one, self._now, self._before, self._now)

    def _changed(self, one: Finding, other: World, before: World, now: World) -> bool:
        """Whether the words behind a finding changed between the worlds; `other` is the one that does not give it.

        What is about a document as a whole needs no words that changed; a topic needs a section that did. A text that
        was not there before is all news.
        """
        texts = self._texts_of(one)
        if any(other.procedure(text) is None for text in texts):
            return True
        if one.code is FindingCode.MISSING_TOPIC:
            return any(self.revisions[text].sections for text in texts if text in self.revisions)
        if one.attribute is None:
            return True
        key = (one.topic or "", one.attribute, one.action or "")
        revised = [text for text in texts if text in self.revisions]
        return any(self._says_otherwise(text, key, before, now) for text in revised)

    def _texts_of(self, one: Finding) -> list[Text]:
        """The texts a finding is about: that of its area, and of the neighbour, or the standard, it is held against."""
        owners = {one.area, one.other} if one.code in _OF_TWO_TEXTS else {one.area}
        return [text for text in self._looked_at if text.owner in owners and text.kind == one.kind]

    def _belongs(self, text: Text) -> bool:
        ready = self._now.ready(text)
        return ready is None or ready.belongs

    def _says_otherwise(self, text: Text, key: Key, before: World, now: World) -> bool:
        """Whether a revised text changed a duty on a point, or any sentence that says something on it."""
        if any((duty.topic, duty.attribute, duty.action) == key for duty in self.revisions[text].duties):
            return True
        earlier, present = self._wording(text, before), self._wording(text, now)
        return any(not present.carries(earlier.told(one)) for one in _said(before, text, key)) or any(
            not earlier.carries(present.told(one)) for one in _said(now, text, key)
        )

    def _wording(self, text: Text, world: World) -> Wording:
        """The words of a revised text in a world; the earlier ones with the names that are used now."""
        is_earlier = world is self._before
        if (text, is_earlier) not in self._wordings:
            revision = self.revisions[text]
            self._wordings[text, is_earlier] = (
                Wording(revision.before, revision.renamings) if is_earlier else Wording(revision.now)
            )
        return self._wordings[text, is_earlier]


def _said(world: World, text: Text, key: Key) -> tuple[Provision, ...]:
    """What a text says on a point in a world, itself or through a base."""
    ready = world.ready(text)
    side = ready.sides.get(key) if ready is not None else None
    return side.provisions if side is not None else ()
