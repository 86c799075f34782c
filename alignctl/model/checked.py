"""The result of `check`: which texts were looked at, what was found, and whether it passes."""

from __future__ import annotations

from dataclasses import dataclass, field

from alignctl.model.check_settings import FailOn
from alignctl.model.comparison import Problem
from alignctl.model.document import Document
from alignctl.model.finding import Finding
from alignctl.model.revision import Revision
from alignctl.model.verdict import VerdictTold


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedText:
    """One text that was looked at: whose (id of an area, base or region), its kind, and the paths of its own documents.

    `earlier` are the paths of the version it was held against, empty where there was none. `effect` tells that the
    text itself was not revised: one it rests on, or is held against, was.
    """

    owner: str
    kind: str
    documents: tuple[str, ...]
    earlier: tuple[str, ...] = ()
    effect: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbouring:
    """What a text shares with a neighbour's before the revision and now: points alike, and differences that weigh.

    The figures before are None where there was no earlier version.
    """

    area: str
    other: str
    kind: str
    shared: int
    apart: int
    shared_before: int | None = None
    apart_before: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found in the texts looked at, before anything is decided on it.

    `findings` are those of the texts as they are; `closed` those of the earlier version that the revision ended.
    `documents` are those looked at, earlier versions among them. `whole` tells that every text of the workspace was
    looked at. `in_part` are (owner, kind) of texts, those held against among them, of which not all could be read.
    `unread` are the documents that were to be checked, in either version, and could not be read. `verdicts` are what
    people decided on the texts as they are, with what became of that.
    """

    texts: tuple[CheckedText, ...]
    findings: tuple[Finding, ...]
    closed: tuple[Finding, ...]
    revisions: tuple[Revision, ...]
    neighbours: tuple[Neighbouring, ...]
    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    names: dict[str, str]
    whole: bool = False
    in_part: frozenset[tuple[str, str]] = frozenset()
    unread: tuple[str, ...] = ()
    verdicts: tuple[VerdictTold, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a check found.

    `findings` come worst first and hold those accepted and waived, too, in the place of those of `found`. `failing`
    names (by fingerprint) those that keep it from passing under `fail_on`. `lapsed` tells in a sentence each what
    stands in the baseline file and was not found. `quotes` lets the words of texts leave; else results carry ids and
    values alone. `places` tells of documents that lie elsewhere than their path, seen from where the command ran, where
    that is. `on` and `as_of` are ISO dates.
    """

    on: str
    as_of: str
    found: Found
    findings: tuple[Finding, ...]
    fail_on: FailOn
    failing: tuple[str, ...]
    lapsed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    quotes: bool = False
    places: dict[str, str] = field(default_factory=dict)

    @property
    def passes(self) -> bool:
        """Whether what was to be checked could be read, and nothing found keeps it from passing."""
        return not self.failing and not self.found.unread

    @property
    def has_earlier(self) -> bool:
        """Whether any text was held against an earlier version."""
        return any(text.earlier for text in self.found.texts)

    def keeps_from_checking(self, problem: Problem) -> bool:
        """Whether a problem lies in a text that was itself to be checked, and not in one it is held against."""
        own = (text for text in self.found.texts if not text.effect)
        return any(problem.where in {*text.documents, *text.earlier} for text in own)

    def seen_at(self, document: str) -> str:
        """The path of a document as seen from where the command ran."""
        return self.places.get(document, document)
