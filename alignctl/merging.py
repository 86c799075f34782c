"""One procedure out of two predecessors', as where two areas form one partnership, over the flow of `pipeline.py`."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.corpus import AreaEntry
from alignctl.deciding import WITHOUT_CANDIDATES, linked, told_in
from alignctl.diverge import below_national, prepared, rules_of_day
from alignctl.draft.merging import bases_of, merged_parts, names_carried
from alignctl.errors import UsageError
from alignctl.model.area import Procedure
from alignctl.model.comparison import Problem
from alignctl.model.document_read import DocumentRead
from alignctl.model.merged import Merged
from alignctl.model.national import BelowNational
from alignctl.pipeline import check_kinds, compare_procedures, names_of, open_stages
from alignctl.review.heeding import Seen
from alignctl.run import Run, files_needed, kinds_held, problems_of, procedure_of
from alignctl.scope import Scope, nothing_compared
from alignctl.store import Stages
from alignctl.telling import mentions_of, provisions_of, tell_all
from alignctl.text.marking import highest


def merge(run: Run, first: str, second: str) -> Merged:
    """The procedures of one kind of two areas (ids or names) in one text, each part marked, with what is to be decided.

    Raises UsageError for unknown areas and kinds, for one area named twice, and where it is not clear which kind is
    meant; UnreadableDocumentError where one of the two has nothing of its own that could be read.
    """
    ends = run.workspace.find_area(first), run.workspace.find_area(second)
    check_kinds(run)
    if ends[0] is ends[1]:
        raise UsageError(
            f"Two areas were expected, found '{ends[0].area.id}' twice.", hint="Name the two that become one."
        )
    kind = _kind(run, ends)
    run.shelf.fetch(files_needed(run, ends))
    problems = tuple(dict.fromkeys(problems_of(run, ends, kind)))
    held = [found for entry in ends if (found := procedure_of(run.workspace, entry, kind, run.shelf))]
    if len(held) < len(ends) or not all(one.documents for one in held):
        raise nothing_compared(Scope(id=None, name=f"{first} {second}", entries=ends), problems)
    return _merged(run, (held[0], held[1]), problems)


def _kind(run: Run, ends: tuple[AreaEntry, AreaEntry]) -> str:
    """The one kind asked for, or the only one both areas have. Raises UsageError where there are several."""
    if len(run.settings.kinds) == 1:
        return run.settings.kinds[0]
    both = [kind for kind in kinds_held(run, ends) if all(kind in entry.documents for entry in ends)]
    if len(both) == 1:
        return both[0]
    raise UsageError(
        f"One kind of procedure was expected; both areas have: {', '.join(both) or 'none'}.",
        where="--kind",
        hint=f"Name one, for example --kind {both[0]}." if both else "`alignctl areas` shows what each area has.",
    )


def _merged(run: Run, sides: tuple[Procedure, Procedure], problems: tuple[Problem, ...]) -> Merged:
    a, b = sides
    stages, seen = open_stages(run.shelf, run.book, run.verdicts), Seen()
    tell_all(run, sides, stages)
    found = linked(compare_procedures(a, b, run.book, run.settings.as_of, stages, seen), run.verdicts, seen)
    outline, choices, agreed = merged_parts(found, (_below(run, a, stages), _below(run, b, stages)))
    documents = tuple(_documents(sides))
    return Merged(
        a=a.area,
        b=b.area,
        kind=found.kind,
        kind_name=found.kind_name,
        on=run.settings.on.isoformat(),
        as_of=run.settings.as_of.isoformat(),
        outline=outline,
        choices=choices,
        agreed=agreed,
        bases=bases_of(a, b),
        carried=names_carried(a, b),
        documents=documents,
        marking=highest(one.document.metadata.marking for one in documents),
        problems=problems,
        names=names_of(run),
        verdicts=told_in(sides, run.book, stages, seen, WITHOUT_CANDIDATES),
    )


def _below(run: Run, procedure: Procedure, stages: Stages) -> tuple[BelowNational, ...]:
    day = rules_of_day(run.book, procedure.kind, run.settings.as_of)
    said, mentions = provisions_of(procedure, run.book, stages), mentions_of(procedure, run.book, stages)
    return below_national(prepared(procedure, said, mentions, day), day)


def _documents(sides: tuple[Procedure, Procedure]) -> Iterator[DocumentRead]:
    for side in sides:
        yield from (DocumentRead(area=side.area.id, kind=side.kind, document=one) for one in side.documents)
    bases = {base.id: base for side in sides for base in side.bases}
    for base in bases.values():
        yield from (DocumentRead(area=base.id, kind=sides[0].kind, document=one) for one in base.documents)
