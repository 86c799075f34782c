"""What a revision changed, over the flow of `pipeline.py`: two versions of one text held against each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from alignctl.corpus import AreaEntry
from alignctl.diverge import KnownNames, Version, duties, rules_of_day
from alignctl.errors import UsageError
from alignctl.match import plain_text, sections_of
from alignctl.model.area import Procedure
from alignctl.model.comparison import Problem
from alignctl.model.document import Document
from alignctl.model.revision import DutyChange, Renaming, Revision, VersionComparison
from alignctl.pipeline import names_of, open_stages
from alignctl.run import Run, documents_of
from alignctl.store import Stages
from alignctl.telling import mentions_of, provisions_of, tell_all
from alignctl.text.renaming import renamings

# With fewer sections of the earlier text found again than this share, the texts are hardly versions of each other.
_FEW = 0.25


def compare_versions(run: Run, before: AreaEntry, now: AreaEntry, kind: str) -> VersionComparison:
    """Two versions of one area's procedure of a kind, from the earlier text to the revised one.

    Both entries hold documents of the kind. Only these are compared, and not what they rest on. Raises the reader's
    own error for a document that cannot be read: without it nothing can be told.
    """
    sides = tuple(_procedure(run, entry, kind) for entry in (before, now))
    revision = revise(run, sides[0], sides[1], open_stages(run.shelf, run.book, run.verdicts))
    return VersionComparison(
        kind_name=run.book.kinds[kind].name,
        revision=revision,
        on=run.settings.on.isoformat(),
        as_of=run.settings.as_of.isoformat(),
        names=names_of(run),
        problems=tuple(doubts(revision)),
    )


def revise(run: Run, before: Procedure, now: Procedure, stages: Stages) -> Revision:
    """What a revision made of a procedure: duties changed, and what became of each section of its own documents."""
    earlier = plain_text(before.documents)
    found = KnownNames(run.book).mere_renamings(renamings(earlier, plain_text(now.documents)), earlier)
    names = tuple(Renaming(before=old, now=new, times=times) for old, new, times in found)
    sections, unchanged = sections_of(before.documents, now.documents, found)
    return Revision(
        kind=now.kind,
        before=before,
        now=now,
        duties=_duties(run, before, now, names, stages),
        sections=sections,
        renamings=names,
        unchanged=unchanged,
    )


def _duties(
    run: Run, before: Procedure, now: Procedure, names: tuple[Renaming, ...], stages: Stages
) -> tuple[DutyChange, ...]:
    """What the revision asks otherwise of anybody, on the day the run is of."""
    tell_all(run, (before, now), stages)
    earlier, present = (
        Version(
            procedure=one,
            provisions=provisions_of(one, run.book, stages),
            mentions=mentions_of(one, run.book, stages),
        )
        for one in (before, now)
    )
    return duties(earlier, present, names, rules_of_day(run.book, now.kind, run.settings.as_of))


def earlier_and_present(entry: AreaEntry, kinds: tuple[str, ...]) -> tuple[AreaEntry, AreaEntry, str]:
    """An area as it was, as it is, and the one kind of which the workspace keeps both texts.

    `kinds` are those asked for; empty for any. Raises UsageError where there is none, or more than one.
    """
    held = [kind for kind in entry.earlier if kind in entry.documents and (not kinds or kind in kinds)]
    if not held:
        raise UsageError(
            f"An earlier text of {entry.area.name} beside its present one was expected, and the workspace keeps none.",
            hint="Name the two files, or write `earlier` into the workspace.",
        )
    if len(held) > 1:
        raise UsageError(
            f"One kind was expected; the workspace keeps earlier texts of {entry.area.name} of several.",
            where="--kind",
            hint=f"Name one of: {', '.join(held)}.",
        )
    return replace(entry, documents=entry.earlier), entry, held[0]


def _procedure(run: Run, entry: AreaEntry, kind: str) -> Procedure:
    paths = entry.documents[kind]
    documents = documents_of(run.workspace, paths, run.shelf)
    for path in paths:
        if path in run.shelf.problems:
            raise run.shelf.problems[path]
    return Procedure(area=entry.area, kind=kind, documents=documents)


def doubts(revision: Revision) -> Iterator[Problem]:
    """What a reader must know before relying on the result."""
    before, now = revision.before.documents, revision.now.documents
    for document in (*before, *now):
        if document.is_read_in_part:
            message = "A part of this file was not read, so what looks put in or taken out may only not have been read."
            yield Problem(message=message, where=document.path)
    found = revision.unchanged + sum(1 for one in revision.sections if one.before and one.now)
    of = sum(1 for document in before for _ in document.walk())
    if found < of * _FEW:
        yield Problem(
            message=f"Only {found} of {of} sections of the earlier text were found again in the revised one.",
            hint="Are they two versions of one text? To compare two texts by different authors leave --versions out.",
        )
    dates = _latest(before), _latest(now)
    if dates[0] and dates[1] and dates[0] > dates[1]:
        yield Problem(
            message=f"The first text is dated {dates[0]}, after the second ({dates[1]}).",
            hint="The earlier text comes first.",
        )


def _latest(documents: tuple[Document, ...]) -> str | None:
    return max((document.metadata.issued for document in documents if document.metadata.issued), default=None)
