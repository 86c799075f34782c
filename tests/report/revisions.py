"""A small revision made by hand, with words that try to break every format."""

from dataclasses import replace

from alignctl.model.area import Area, Procedure
from alignctl.model.divergence import Severity
from alignctl.model.provision import Attribute
from alignctl.model.revision import (
    DutyChange,
    DutyShift,
    Edit,
    Piece,
    Revision,
    SectionChange,
    SectionPlace,
    SectionShift,
    VersionComparison,
)
from tests.report.made import EVIL, divergence, document, provision

OLD, NEW = "It is held within 24 hours of the return.", "It is held within 72 hours of the return."


def pieces(*told):
    edits = {"=": Edit.KEPT, "-": Edit.TAKEN_OUT, "+": Edit.PUT_IN}
    return tuple(Piece(edit=edits[one[0]], text=one[1:]) for one in told)


def place(path, number, title="Return | interviews", **changes):
    values = {"document": path, "section_id": "1", "number": number, "title": title, "above": (), "page": 3}
    return SectionPlace(**(values | changes))


def section(before, now, *shifts, passages=()):
    return SectionChange(before=before, now=now, shifts=shifts, passages=passages)


DUTY = DutyChange(
    topic="return-interview",
    attribute=Attribute.TIME_LIMIT,
    action="hold-return-interview",
    event=None,
    shift=DutyShift.LOOSER,
    severity=Severity.STATUTORY,
    before=provision("ash", OLD, 24),
    now=replace(provision("ash", NEW, 72), citation=replace(provision("ash", NEW, 72).citation, document="new.docx")),
    explanation="The interview may come two days later.",
    baseline=divergence().baseline,
)
LIMIT = section(
    place("ash.docx", "4.1"),
    place("new.docx", "4.1"),
    SectionShift.REWORDED,
    passages=(pieces("=It is held within ", "-24", "+72", "= hours of the return."),),
)
TABLE = section(
    place("ash.docx", "Appendix A", "Limits", section_id="9"),
    place("new.docx", "Appendix A", "Limits", section_id="9"),
    SectionShift.REWORDED,
    passages=(pieces("=Interview | Within ", "-24", "+72", "= hours"),),
)
CALM = section(
    place("ash.docx", "5", "Calm", section_id="5"),
    place("new.docx", "5", "Calm", section_id="5"),
    SectionShift.REWORDED,
    passages=(pieces("=Speak ", "-softly", "+gently", "= to the child."), pieces("+" + EVIL)),
)
MOVED = section(
    place("ash.docx", None, "Powers", section_id="2", page=None),
    place("new.docx", None, "Powers", section_id="3", page=None),
    SectionShift.MOVED,
)


def result(*sections, duties=(DUTY,), renamings=(), **changes):
    sides = (
        Procedure(area=Area(id=name, name=name), kind="missing", documents=(replace(document(path), warnings=()),))
        for name, path in (("old", "ash.docx"), ("new", "new.docx"))
    )
    before, now = sides
    revision = Revision(
        kind="missing",
        before=before,
        now=now,
        duties=duties,
        sections=sections,
        renamings=renamings,
        unchanged=4,
    )
    values = {"kind_name": "Missing", "revision": revision, "on": "2026-11-28", "as_of": "2026-11-28", "names": {}}
    return VersionComparison(**(values | changes))
