"""What a practitioner meets who follows a child from one area into another, over the flow of `pipeline.py`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from alignctl.corpus import AreaEntry, Workspace
from alignctl.deciding import OF_TEXTS, heeded, sentences_of, told_in
from alignctl.diverge import differences, prepared, rules_of_day
from alignctl.errors import UsageError
from alignctl.graph import crossing_sheet
from alignctl.model.area import Procedure
from alignctl.model.comparison import Problem
from alignctl.model.crossing_sheet import CrossingSheet, SidesTold
from alignctl.model.document_read import DocumentRead
from alignctl.model.verdict import in_words
from alignctl.pipeline import check_kinds, names_of, open_stages
from alignctl.planning import Wanted, check_wanted
from alignctl.review.heeding import Seen
from alignctl.rules import RuleBook
from alignctl.run import Run, files_needed, kinds_held, problems_of, procedure_of
from alignctl.scope import Scope, nothing_compared
from alignctl.store import Stages
from alignctl.telling import mentions_of, provisions_of, tell_all
from alignctl.text.marking import highest

Sides = tuple[Procedure, Procedure]
_FRONT_DOOR, _OUT_OF_HOURS, _POLICE = "front-door", "out-of-hours", "police"


def cross(run: Run, origin: str, goal: str, agency: str | None = None) -> CrossingSheet:
    """The crossing sheet from one area to another (ids or names); `agency` keeps what touches it.

    Raises UsageError for unknown areas, kinds and agencies, and for one area named twice; UnreadableDocumentError
    where the two have no kind in common that could be read. Any other problem stands in the sheet.
    """
    ends = run.workspace.find_area(origin), run.workspace.find_area(goal)
    check_kinds(run)
    check_wanted(run, Wanted(audience=agency))
    if ends[0] is ends[1]:
        raise UsageError(
            f"Two areas were expected, found '{ends[0].area.id}' twice.",
            hint="Name the area you come from, then the one you go to.",
        )
    run.shelf.fetch(files_needed(run, ends))
    found, problems = _procedures(run, ends)
    if not found:
        raise nothing_compared(Scope(id=None, name=f"{origin} {goal}", entries=ends), problems)
    stages, seen = open_stages(run.shelf, run.book, run.verdicts), Seen()
    tell_all(run, (one for sides in found for one in sides), stages)
    documents = tuple(_documents(found))
    told = tuple(_told(run, sides, stages, seen) for sides in found)
    verdicts = told_in(chain.from_iterable(found), run.book, stages, seen, OF_TEXTS)
    frame = CrossingSheet(
        origin=ends[0].area,
        goal=ends[1].area,
        on=run.settings.on.isoformat(),
        as_of=run.settings.as_of.isoformat(),
        kinds=(),
        handovers=(),
        changes=(),
        forms=(),
        contacts=(),
        same=(),
        wording=0,
        local=0,
        documents=documents,
        marking=highest(one.document.metadata.marking for one in documents),
        problems=problems,
        names=names_of(run),
        agency=agency,
        verdicts=verdicts,
        notes=tuple(filter(None, (in_words(verdicts),))),
    )
    roles = {name.id: name.agency for name in run.book.names_in("roles") if name.agency}
    return crossing_sheet(frame, told, roles, _standing(run.book))


def _procedures(run: Run, ends: tuple[AreaEntry, AreaEntry]) -> tuple[tuple[Sides, ...], tuple[Problem, ...]]:
    """The procedures of each kind both have, and what kept a kind or a document out."""
    found: list[Sides] = []
    problems: list[Problem] = []
    for kind in _as_listed(kinds_held(run, ends), run.workspace, ends):
        problems += problems_of(run, ends, kind)
        if kind in run.book.kinds:
            a, b = (procedure_of(run.workspace, entry, kind, run.shelf) for entry in ends)
            if a is not None and b is not None:
                found.append((a, b))
    return tuple(found), tuple(dict.fromkeys(problems))


def _as_listed(kinds: list[str], workspace: Workspace, ends: tuple[AreaEntry, AreaEntry]) -> list[str]:
    """Kinds in the order the workspace lists them: for the first area, the second, then what they rest on."""
    bases = [workspace.bases[base].documents for end in ends for base in end.bases]
    listed = list(dict.fromkeys(kind for held in (*(end.documents for end in ends), *bases) for kind in held))
    return sorted(kinds, key=lambda kind: listed.index(kind) if kind in listed else len(listed))


def _standing(book: RuleBook) -> Callable[[str], int]:
    """How early a contact is needed, by its label: the front door first, then out of hours, then the police."""
    roles = book.names_in("roles")
    groups = (
        [pattern for role in roles if role.id == _FRONT_DOOR for pattern in role.patterns],
        [pattern for role in roles if role.id == _OUT_OF_HOURS for pattern in role.patterns],
        [pattern for role in roles if role.agency == _POLICE for pattern in role.patterns],
    )

    def standing(label: str) -> int:
        # the longest name counts: "Emergency Duty Team" holds one of the front door too, "Duty Team"
        longest = [
            max((len(hit.words) for name in names if (hit := name.search(label))), default=0) for names in groups
        ]
        return longest.index(max(longest)) if any(longest) else len(groups)

    return standing


def _told(run: Run, sides: Sides, stages: Stages, seen: Seen) -> SidesTold:
    book, kind = run.book, sides[0].kind
    day = rules_of_day(book, kind, run.settings.as_of)
    said = tuple(provisions_of(one, book, stages) for one in sides)
    a, b = (
        prepared(one, provisions, mentions_of(one, book, stages), day)
        for one, provisions in zip(sides, said, strict=True)
    )
    areas = sides[0].area.id, sides[1].area.id
    found = heeded(differences(a, b, day), kind, areas, stages.verdicts, seen, sentences_of(sides, book, stages))
    return SidesTold(
        kind=kind,
        order=_order(book, kind),
        shared=tuple((one.topic, one.attribute) for one in found.shared),
        divergences=found.divergences,
        origin=said[0],
        goal=said[1],
        rules=tuple(rule.id for rule in book.kinds[kind].rules),
        agencies={rule.id: frozenset(rule.agencies) for rule in book.kinds[kind].rules},
    )


def _order(book: RuleBook, kind: str) -> tuple[str, ...]:
    """The topics of a kind in the order a procedure is expected to tell them, then those no outline expects."""
    known = book.kinds[kind]
    return tuple(dict.fromkeys((*known.expected, *(topic.id for topic in known.topics))))


def _documents(found: tuple[Sides, ...]) -> Iterator[DocumentRead]:
    for sides in found:
        for one in sides:
            yield from (DocumentRead(area=one.area.id, kind=one.kind, document=held) for held in one.documents)
        bases = {base.id: base for one in sides for base in one.bases}
        for base in bases.values():
            yield from (DocumentRead(area=base.id, kind=sides[0].kind, document=held) for held in base.documents)
