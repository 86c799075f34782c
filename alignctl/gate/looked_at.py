"""What a check looked at: of anything else it cannot be told whether a finding has gone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from alignctl.gate.fingerprint import REVISIONS
from alignctl.model.finding import FindingCode


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedAt:
    """The texts a check read well enough to tell what is no longer there.

    `texts` are (area, kind) of those whose own findings were looked for, `pairs` are (area, other, kind) of those held
    against each other, in either order; `other` may be the region of a standard. A text that could not be read is in
    neither. `revisions` tells that earlier texts were held against the present ones. `whole` tells that every text of
    the workspace was looked at and read: then what is about areas it no longer has counts too.
    """

    texts: frozenset[tuple[str, str]] = frozenset()
    pairs: frozenset[tuple[str, str, str]] = frozenset()
    revisions: bool = False
    whole: bool = False

    def covers(self, code: FindingCode | None, areas: Iterable[str], kind: str | None) -> bool:
        """Whether a finding of this code about these areas (one, or a pair) would have been found again.

        A `code` of None stands for any but those of revisions, a `kind` of None for any kind.
        """
        if code in REVISIONS and not self.revisions:
            return False
        named = sorted(set(areas))
        if self.whole or not named:
            return self.whole
        if len(named) == 1:
            (area,) = named
            return (area, kind) in self.texts if kind else any(area == one for one, _ in self.texts)
        area, other = named
        if kind:
            return (area, other, kind) in self.pairs or (other, area, kind) in self.pairs
        return any({area, other} == {one, another} for one, another, _ in self.pairs)
