"""What procedures say: had again where it was found before, else found, several procedures at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from alignctl.correcting import corrected
from alignctl.diverge import Part, parts_of
from alignctl.model.area import Procedure
from alignctl.model.provision import Provision
from alignctl.model.verdict import Reviewed
from alignctl.provisions import Told, find_told, find_told_of
from alignctl.review.heeding import Seen, heed_provisions
from alignctl.rules import RuleBook
from alignctl.run import Run
from alignctl.store import Codec, Made, Stages

_PARTS: Codec[tuple[Part, ...]] = Codec(tuple[Part, ...])
_TOLD: Codec[Told] = Codec(tuple[tuple[Provision, ...], dict[str, float]])


def provisions_of(procedure: Procedure, book: RuleBook, stages: Stages) -> tuple[Provision, ...]:
    """What a procedure says as people have it: had again where it was found before, then as verdicts have it."""
    return heeded_of(procedure, book, stages)[0]


def heeded_of(procedure: Procedure, book: RuleBook, stages: Stages) -> tuple[tuple[Provision, ...], Seen]:
    """What a procedure says as people have it, and the claims of it that verdicts are on."""
    found = found_of(procedure, book, stages)
    area, kind = procedure.area.id, procedure.kind
    if not any(stages.verdicts.touching((area,), (kind,), (Reviewed.PROVISION,))):
        return found, {}
    return heed_provisions(found, area, stages.verdicts, lambda words, one: corrected(words, one, book))


def found_of(procedure: Procedure, book: RuleBook, stages: Stages) -> tuple[Provision, ...]:
    """What was found in a procedure before anybody decided on it."""
    return _told(procedure, book, stages)[0]


def mentions_of(procedure: Procedure, book: RuleBook, stages: Stages) -> Mapping[str, float]:
    """How likely a procedure speaks of each rule's matter, had again where it was worked out before."""
    return _told(procedure, book, stages)[1]


def parts_told(procedure: Procedure, book: RuleBook, stages: Stages) -> tuple[Part, ...]:
    """The sections of a procedure with their topics, had again where they were worked out before."""
    made = Made(stages=("diverge",), procedures=(procedure,), heeds=())
    return stages.made(_PARTS, made, lambda: parts_of(procedure, book.kinds.get(procedure.kind)))


def tell_all(run: Run, procedures: Iterable[Procedure], stages: Stages) -> None:
    """Find what procedures say of which nothing is known yet, as many at a time as documents are read."""
    each = {(one.area.id, one.kind, *(document.path for document in one.documents)): one for one in procedures}
    lacking = [one for one in each.values() if stages.lacks(_TOLD, _of(one))]
    watch = run.shelf.watch
    watch.expect(len(lacking))
    for place, told in find_told_of(lacking, run.book, run.shelf.jobs):
        name = f"{lacking[place].area.name}, {lacking[place].kind}"
        watch.begin(name)
        stages.keep(_TOLD, _of(lacking[place]), told)
        watch.done(name)


def _told(procedure: Procedure, book: RuleBook, stages: Stages) -> Told:
    return stages.made(_TOLD, _of(procedure), lambda: find_told(procedure, book))


def _of(procedure: Procedure) -> Made:
    return Made(stages=("provisions",), procedures=(procedure,), heeds=())  # a verdict makes nothing be found anew
