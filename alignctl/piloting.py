"""What pilot areas changed, over the flow of `pipeline.py`: which earlier texts there are, and what they said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from alignctl.corpus import AreaEntry
from alignctl.diverge import practice_points, versions
from alignctl.errors import AlignctlError
from alignctl.gathering import Gathered
from alignctl.graph import pilots
from alignctl.model.area import Procedure
from alignctl.model.comparison import Problem
from alignctl.model.document_read import DocumentRead
from alignctl.model.pilots import Versions
from alignctl.model.provision import Provision
from alignctl.model.region import RegionView
from alignctl.pipeline import open_stages
from alignctl.rules import unknown_kind
from alignctl.run import Run, files_needed, procedure_of
from alignctl.scope import Scope
from alignctl.store import Codec, Made, Stages
from alignctl.telling import mentions_of, provisions_of
from alignctl.text.marking import highest

_VERSIONS = Codec(Versions)


@dataclass(slots=True, kw_only=True)
class _Trials:
    """Both versions of every text of which both could be read, what the standard says, and what kept others out."""

    stages: Stages
    versions: list[Versions] = field(default_factory=list)
    regional: list[Provision] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def with_pilots(view: RegionView, run: Run, texts: Gathered) -> RegionView:
    """A region with what its pilots changed since their earlier texts, which it quotes and whose markings it carries.

    Pilots are those the scope's region names; where it names none, every area with an earlier text. What cannot be
    read or told stands in `problems` and `notes`; nothing is raised for it.
    """
    entries = tuple(_pilots(run, texts.scope))
    if not entries:
        return view
    run.shelf.fetch(chain.from_iterable(files_needed(run, (_before(entry),)) for entry in entries))
    trials = _trials(run, texts, entries)
    points = chain.from_iterable(practice_points(run.book, kind, run.settings.as_of) for kind in view.kinds)
    earlier = tuple(_earlier_documents(run, texts.scope))
    markings = (one.document.metadata.marking for one in earlier)
    return replace(
        view,
        pilots=pilots(view.clusters, trials.versions, points, trials.regional, {entry.area.id for entry in entries}),
        marking=highest((view.marking, *markings)),
        notes=(*view.notes, *trials.notes),
        problems=tuple(dict.fromkeys((*view.problems, *trials.problems))),
        documents=(*view.documents, *(one for one in earlier if one not in view.documents)),
    )


def _earlier_documents(run: Run, scope: Scope) -> Iterator[DocumentRead]:
    """Yield every earlier text of the pilots that could be read."""
    for entry in _pilots(run, scope):
        for kind, paths in entry.earlier.items():
            if kind in run.book.kinds and (not run.settings.kinds or kind in run.settings.kinds):
                found = (run.shelf.get(path) for path in paths)
                for document in found:
                    if document is not None:
                        yield DocumentRead(area=entry.area.id, kind=kind, document=document)


def _pilots(run: Run, scope: Scope) -> Iterator[AreaEntry]:
    region = run.workspace.regions.get(scope.standard or run.workspace.default_region or "")
    named = region.pilots if region else None
    for entry in scope.entries:
        if entry.earlier if named is None else entry.area.id in named:
            yield entry


def _trials(run: Run, texts: Gathered, entries: tuple[AreaEntry, ...]) -> _Trials:
    trials = _Trials(stages=open_stages(run.shelf, run.book, run.verdicts))
    for entry in entries:
        if not entry.earlier:
            trials.notes.append(
                f"{entry.area.name} is a pilot area and has no earlier text, so what it changed cannot be told."
            )
        for kind in entry.earlier:
            if not run.settings.kinds or kind in run.settings.kinds:
                _try(run, entry, kind, texts, trials)
    for kind in dict.fromkeys(one.kind for one in trials.versions):
        standard = texts.standards.get(kind)
        if standard is not None:
            trials.regional += provisions_of(standard, run.book, trials.stages)
        else:
            trials.notes.append(
                f"There is no regional standard of the kind “{run.book.kinds[kind].name}” that could be read. So it is "
                "told what pilot areas changed, and not whether towards it."
            )
    return trials


def _before(entry: AreaEntry) -> AreaEntry:
    """An area as it was, over the bases it rests on today: no earlier ones are kept."""
    return replace(entry, documents=entry.earlier)


def _try(run: Run, entry: AreaEntry, kind: str, texts: Gathered, trials: _Trials) -> None:
    """Take in both versions of one kind. A text read in part tells nothing of what is newly or no longer said."""
    if kind not in run.book.kinds:
        hint = unknown_kind(kind, run.book).hint
        message = f"There are no rules for the kind '{kind}' of an earlier text, so it was left out."
        trials.problems.append(Problem(message=message, hint=hint))
        return
    before = procedure_of(run.workspace, _before(entry), kind, run.shelf)
    now = next((one for one in texts.procedures.get(kind, ()) if one.area.id == entry.area.id), None)
    unread = [path for path in entry.earlier[kind] if path in run.shelf.problems]
    trials.problems += [_unread(entry, path, run.shelf.problems[path]) for path in unread]
    present = entry.documents.get(kind, ())
    if not unread and (now is None or any(path in run.shelf.problems for path in present)):
        name = run.book.kinds[kind].name
        message = f"{entry.area.name} has no present text of the kind “{name}” to hold its earlier one against."
        trials.problems.append(Problem(message=message))
    elif not unread and before is not None and now is not None and before.documents:
        trials.versions.append(_versions(run, before, now, trials.stages))


def _unread(entry: AreaEntry, path: str, error: AlignctlError) -> Problem:
    message = f"An earlier text of {entry.area.name} could not be read, so what it changed is not told. {error.message}"
    return Problem(message=message, where=error.where or path, hint=error.hint)


def _versions(run: Run, before: Procedure, now: Procedure, stages: Stages) -> Versions:
    made = Made(stages=("provisions", "diverge"), procedures=(before, now))
    return stages.made(_VERSIONS, made, lambda: _made(run, before, now, stages))


def _made(run: Run, before: Procedure, now: Procedure, stages: Stages) -> Versions:
    found = provisions_of(before, run.book, stages), provisions_of(now, run.book, stages)
    mentions = mentions_of(before, run.book, stages), mentions_of(now, run.book, stages)
    return versions(before, now, found, run.book, mentions)
