"""The words reports use for what a revision changed."""

from __future__ import annotations

from collections import Counter

from alignctl.model.divergence import WEIGHTY
from alignctl.model.revision import DutyChange, DutyShift, Revision, SectionPlace, SectionShift
from alignctl.report.words import ATTRIBUTE, count
from alignctl.text.normalise import tidy

_ORDER = (SectionShift.ADDED, SectionShift.REMOVED, SectionShift.MOVED, SectionShift.RENAMED)
_SHIFT = {
    DutyShift.STRICTER: "stricter",
    DutyShift.LOOSER: "looser",
    DutyShift.NEWLY_SAID: "newly said",
    DutyShift.NO_LONGER_SAID: "no longer said",
}


def in_short(revision: Revision, weighty: int, reworded_only: int) -> str:
    """What a revision comes to; `weighty` amendments carry a change of duty, `reworded_only` sections none."""
    shifts = Counter(shift for change in revision.sections for shift in change.shifts)
    told = [_duties(revision)]
    found = [(shifts[shift], shift.value) for shift in _ORDER if shifts[shift]]
    if found:
        (number, word), *rest = found
        told.append(", ".join((f"{count(number, 'section')} {word}", *(f"{times} {name}" for times, name in rest))))
    if reworded_only:
        noun = count(reworded_only, "section") if not found else str(reworded_only)
        told.append(f"{noun} reworded{' without a change of duty' if weighty else ''}")
    if revision.renamings:
        told.append(f"{count(len(revision.renamings), 'name')} changed throughout")
    verb = "is" if revision.unchanged == 1 else "are"
    return f"{'; '.join(told)}. {count(revision.unchanged, 'section')} {verb} unchanged."


def _duties(revision: Revision) -> str:
    real = [duty for duty in revision.duties if duty.severity in WEIGHTY]
    smaller = len(revision.duties) - len(real)
    apart = f"; {count(smaller, 'smaller change')} of what is said" if smaller else ""
    if not real:
        return f"No change of duty was found{apart}"
    kinds = Counter(_SHIFT.get(duty.shift) or _sort(duty) for duty in real)
    listed = ", ".join(f"{times} {kind}" for kind, times in sorted(kinds.items(), key=lambda one: (-one[1], one[0])))
    return f"{count(len(real), 'duty', 'duties')} changed: {listed}{apart}"


def _sort(duty: DutyChange) -> str:
    return ATTRIBUTE[duty.attribute] if duty.attribute is not None else "duty of no known type"


def section_words(number: str | None, title: str, *, titled: bool = True) -> str:
    """A section as a sentence names it: "section 4.2", "Appendix A", "the section \u201cContacts\u201d"."""
    name = tidy(title)
    if number is None:
        return f"the section \u201c{name}\u201d" if name else "the opening text"
    label = number if number[:1].isalpha() and len(number) > 2 else f"section {number}"  # noqa: PLR2004  "Appendix A", not "A1"
    return f"{label}, {name}" if titled and name else label


def place_of(place: SectionPlace | None) -> str:
    """A section at the head of an amendment: "Section 4.2, The strategy meeting (page 6)"."""
    if place is None:
        raise ValueError("a section was expected")
    words = section_words(place.number, place.title)
    page = f" (page {place.page})" if place.page is not None else ""
    return f"{words[:1].upper()}{words[1:]}{page}"
