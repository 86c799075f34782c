"""A check, told in lines: what it comes to, what is shared, what is new, what has ended, and what stood before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from alignctl.model.checked import Checked, CheckedText, Neighbouring
from alignctl.model.divergence import Severity
from alignctl.model.finding import Finding, FindingCode, Place, Standing
from alignctl.model.revision import Renaming
from alignctl.report.check_words import CODE, FAIL_ON, STANDING, worst_first
from alignctl.report.told import Kind, Line
from alignctl.report.verdict_lines import verdict_lines
from alignctl.report.words import SEVERITY_SHORT, count, day_words, listed, value_words

SHOWN = 20
_NAMED = 3
STOOD = "Found before this revision as well"
_CHANGES = (
    FindingCode.STRICTER,
    FindingCode.LOOSER,
    FindingCode.CHANGED,
    FindingCode.NEWLY_SAID,
    FindingCode.NO_LONGER_SAID,
)


def check_lines(checked: Checked, *, full: bool) -> Iterator[Line]:
    """A check in lines; without `full` what stood before is counted alone, and of long lists the first are told."""
    yield Line(Kind.TITLE, f"Checked: {_texts(checked)}")
    dates = f"On {day_words(checked.on)}, with the national figures in force on {day_words(checked.as_of)}."
    yield Line(Kind.TEXT, dates)
    for sentence in in_short(checked):
        yield Line(Kind.ITEM, sentence)
    yield from _problems(checked)
    yield from _neighbours(checked)
    new = [one for one in checked.findings if one.standing is Standing.NEW]
    yield from _part("What this revision changes", [one for one in new if one.code in _CHANGES], checked, full=full)
    rest = [one for one in new if one.code not in _CHANGES]
    has_earlier = checked.has_earlier
    yield from _part("New" if has_earlier else "Found", rest, checked, full=full)
    yield from _part("Ended by this revision", list(checked.found.closed), checked, full=full)
    yield from _stood(checked, full=full)
    settled = [one for one in checked.findings if one.standing in {Standing.ACCEPTED, Standing.WAIVED}]
    yield from _part("Accepted or waived", settled, checked, full=full)
    yield from verdict_lines(checked.found.verdicts, people=checked.quotes) if full else ()
    if checked.lapsed:
        yield Line(Kind.HEADING, "In the baseline, and found no more")
        for sentence in checked.lapsed:
            yield Line(Kind.ITEM, sentence)
        yield Line(Kind.TEXT, "--update-baseline takes them out.")


def in_short(checked: Checked) -> Iterator[str]:
    """The sentences a check begins with, in every format: whether it passes, what changed, what is new and ended."""
    yield verdict(checked)
    changes = Counter(one.code for one in checked.findings if one.code in _CHANGES)
    if checked.has_earlier:
        told = listed([f"{changes[code]} {CODE[code].short}" for code in _CHANGES if changes[code]])
        number = sum(changes.values())
        yield (
            f"The revision changes {count(number, 'duty', 'duties')}: {told}."
            if number
            else ("The revision changes no duty that was found.")
        )
        names = [one for revision in checked.found.revisions for one in revision.renamings if one.times > 1]
        yield from _renamed(names, quotes=checked.quotes)
    new = sum(one.standing is Standing.NEW and one.code not in _CHANGES for one in checked.findings)
    stood = sum(one.standing is Standing.STOOD for one in checked.findings)
    ended = len(checked.found.closed)
    settled = sum(one.standing in {Standing.ACCEPTED, Standing.WAIVED} for one in checked.findings)
    if stood or ended or checked.has_earlier:
        yield f"Beside that {new} new, {ended} ended, {stood} there before, {settled} accepted or waived."
    elif settled:
        yield f"{new} found, {settled} accepted or waived."
    yield from checked.notes


def _renamed(names: list[Renaming], *, quotes: bool) -> Iterator[str]:
    """Names that changed throughout; the names themselves are words of the texts, and may be people's."""
    if names and not quotes:
        told = "One name was" if len(names) == 1 else f"{len(names)} names were"
        yield f"{told} replaced throughout: a rename, no finding. --quotes tells which."
    for one in names[:_NAMED] if quotes else ():
        yield f"'{one.before}' is now '{one.now}' throughout ({count(one.times, 'place')}): a rename, no finding."


def verdict(checked: Checked) -> str:
    """Whether the check passes, and by what."""
    unread = checked.found.unread
    if unread:
        return f"Could not be checked: {count(len(unread), 'document')} could not be read."
    if checked.passes:
        return f"Passes: nothing found {FAIL_ON[checked.fail_on]}."
    number = len(checked.failing)
    told = FAIL_ON[checked.fail_on]
    return f"Does not pass: {count(number, 'finding')} {told if number == 1 else told.replace('that is', 'that are')}."


def _texts(checked: Checked) -> str:
    own = [text for text in checked.found.texts if not text.effect]
    named = [_text(text, checked) for text in own]
    if not named:
        return "no text"
    return listed(named) if len(named) <= _NAMED else count(len(named), "text")


def _text(text: CheckedText, checked: Checked) -> str:
    name = checked.found.names.get(text.owner, text.owner)
    return f"{name}, {text.kind}"


def _problems(checked: Checked) -> Iterator[Line]:
    if checked.found.problems:
        yield Line(Kind.HEADING, "What could not be done")
    for problem in checked.found.problems:
        where = f"{problem.where}: " if problem.where else ""
        yield Line(Kind.ITEM, f"{where}{problem.message}{f' {problem.hint}' if problem.hint else ''}")


def _neighbours(checked: Checked) -> Iterator[Line]:
    found = checked.found.neighbours
    if not found or checked.found.whole:
        return
    yield Line(Kind.HEADING, "Beside the neighbours")
    for one in found:
        yield Line(Kind.ITEM, _neighbour(one, checked.found.names))


def _neighbour(one: Neighbouring, names: dict[str, str]) -> str:
    area, other = names.get(one.area, one.area), names.get(one.other, one.other)
    told = f"{area} and {other}, {one.kind}: {count(one.shared, 'point')} alike, {one.apart} apart"
    if one.shared_before is None or one.apart_before is None:
        return told
    if (one.shared_before, one.apart_before) == (one.shared, one.apart):
        return f"{told}, as before"
    return f"{told} (before: {one.shared_before} alike, {one.apart_before} apart)"


def _stood(checked: Checked, *, full: bool) -> Iterator[Line]:
    """What the earlier text gave as well: of the text itself in full, of its neighbours by number."""
    stood = [one for one in checked.findings if one.standing is Standing.STOOD]
    shown = stood if full else [one for one in stood if one.other is None]
    yield from _part(STOOD, shown, checked, full=full)
    if len(shown) < len(stood):
        if not shown:
            yield Line(Kind.HEADING, STOOD)
        rest = [one for one in stood if one.other is not None]
        told = f"Beside other texts: {_by_severity(rest)}; --full lists them."
        yield Line(Kind.TEXT, told)


def _part(heading: str, findings: list[Finding], checked: Checked, *, full: bool) -> Iterator[Line]:
    if not findings:
        return
    yield Line(Kind.HEADING, heading)
    shown = worst_first(findings) if full else worst_first(findings)[:SHOWN]
    for one in shown:
        yield from _finding(one, checked)
    if len(shown) < len(findings):
        yield Line(Kind.TEXT, f"{len(findings) - len(shown)} more, none graver; --full lists them.")


def _finding(one: Finding, checked: Checked) -> Iterator[Line]:
    marks = [SEVERITY_SHORT[one.severity].casefold(), CODE[one.code].name]
    if one.standing in STANDING:
        marks.append(STANDING[one.standing])
    yield Line(Kind.ITEM, f"{one.message} [{', '.join(marks)}]")
    if one.place is not None:
        yield Line(Kind.BELOW, place_told(one.place))
    if one.waiver:
        yield Line(Kind.BELOW, f"Waived: {one.waiver}")
    if one.hint:
        yield Line(Kind.BELOW, one.hint)
    if checked.quotes:
        for label, side in (("Before", one.before), ("Now", one.now), ("Other text", one.theirs)):
            if side is not None:
                yield Line(Kind.BELOW, f"{label}: {value_words(side.value)}")
                yield Line(Kind.QUOTE, side.citation.quote)
    yield Line(Kind.BELOW, f"fingerprint {one.fingerprint}")


def place_told(place: Place) -> str:
    """Where a finding lies: its document, the sections from the outermost, and its page or paragraph."""
    parts = [place.document, " > ".join(place.sections)]
    if place.page is not None:
        parts.append(f"page {place.page}")
    elif place.paragraph is not None:
        parts.append(f"paragraph {place.paragraph}")
    return ", ".join(part for part in parts if part)


def _by_severity(findings: Iterable[Finding]) -> str:
    counted = Counter(one.severity for one in findings)
    return listed([f"{counted[one]} {SEVERITY_SHORT[one].casefold()}" for one in Severity if counted[one]])
