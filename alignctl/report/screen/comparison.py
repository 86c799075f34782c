"""A comparison on the screen: what is shared first, then divergences, sections, candidates, and how it was read."""

from __future__ import annotations

from alignctl.model.alignment import SectionRef
from alignctl.model.area import Procedure
from alignctl.model.comparison import Comparison, KindComparison, ManyComparison, Problem
from alignctl.model.contradiction import Contradiction
from alignctl.model.divergence import Divergence, Severity, Silence
from alignctl.model.provision import Provision
from alignctl.model.values import Duration, Value
from alignctl.model.verdict import Standing, in_words
from alignctl.report.bill_today import today_of
from alignctl.report.cautions_first import changing_words
from alignctl.report.evidence import hash_words, made_by, paths_of, searched_words, source_words
from alignctl.report.readings import cautions, documents_of, marking_of_result, overdue, pairs_of
from alignctl.report.screen.page import Page
from alignctl.report.titles import titles_of
from alignctl.report.verdict_lines import HEADING, verdict_words
from alignctl.report.words import (
    AGENCY,
    ATTRIBUTE,
    CONTRADICTIONS,
    SEVERITY,
    SILENCE,
    contradictions_of,
    count,
    day_words,
    place_words,
    point_words,
    value_words,
    verdict,
)

MOST_SHARED = 6
MOST_DIVERGENCES = 12
MOST_SECTIONS = 10
MOST_CANDIDATES = 5
SHOWN = (Severity.STATUTORY, Severity.MATERIAL, Severity.WORDING)


def write_comparison(page: Page, result: Comparison, *, full: bool) -> None:
    """Write the comparison of two areas."""
    write_marking(page, marking_of_result(result))
    page.line(f"{result.a.name} and {result.b.name} compared", strong=True)
    if result.made_for:
        page.line(result.made_for.sentence)
    page.line(verdict(result))
    _say_followed(page, result)
    _write_cautions(page, result)
    for kind in result.kinds:
        _write_kind(page, result, kind, full=full)
    _write_candidates(page, result, full=full)
    _write_verdicts(page, result, full=full)
    write_problems(page, result.problems)
    _write_method(page, result)


def write_many(page: Page, result: ManyComparison, *, full: bool) -> None:
    """Write the comparison of three or more areas: every pair in a line, then what to align over all."""
    write_marking(page, marking_of_result(result))
    page.line(", ".join(area.name for area in result.areas) + " compared, pair by pair", strong=True)
    if result.made_for:
        page.line(result.made_for.sentence)
    page.blank()
    for pair in result.pairs:
        page.item(f"{pair.a.name} and {pair.b.name}: {verdict(pair, sections_follow=False)}")
    _write_cautions(page, result)
    write_contradictions(page, contradictions_of(result))
    _write_candidates(page, result, full=full)
    _write_verdicts(page, result, full=full)
    write_problems(page, result.problems)
    _write_method(page, result)
    page.blank()
    page.line("Every divergence stands in --format html, markdown or json, or in `alignctl compare A B`.", faint=True)


def write_marking(page: Page, marking: str | None) -> None:
    """Write the protective marking at the head, where there is one."""
    if marking:
        page.line(marking, strong=True)
        page.blank()


def _write_cautions(page: Page, result: Comparison | ManyComparison) -> None:
    if late := overdue(result):
        page.item(late, label="!")
    for path, told in cautions(documents_of(result)):
        page.item(f"{path}: {told}", label="!")


def _write_kind(page: Page, result: Comparison, kind: KindComparison, *, full: bool) -> None:
    page.heading(kind.kind_name)
    _write_shared(page, result, kind, full=full)
    for severity in SHOWN:
        found = [item for item in kind.divergences if item.severity is severity]
        if found:
            page.subheading(f"{SEVERITY[severity]} ({len(found)})")
            _write_divergences(page, kind, found, full=full)
    write_contradictions(page, kind.contradictions)
    local = kind.summary.divergences.get(Severity.LOCAL, 0)
    if local:
        page.blank()
        told = count(local, "contact or local name", "contacts or local names")
        page.line(f"Local by necessity, not compared further: {told}.")
    _write_sections(page, result, kind, full=full)


def write_contradictions(page: Page, found: tuple[Contradiction, ...]) -> None:
    """Write where an area's own text says two things, with both sentences."""
    if not found:
        return
    page.subheading(f"{CONTRADICTIONS} ({len(found)})")
    for one in found:
        page.item(one.explanation, strong=True)
        for provision in (one.first, one.second):
            page.line(place_words(provision.citation), 4, faint=True)
            _write_sentence(page, provision, 6)


def _write_sentence(page: Page, provision: Provision, indent: int) -> None:
    page.quote(provision.citation.quote, indent)
    page.line(source_words(provision.citation, provision.rule), indent, faint=True)


def _write_shared(page: Page, result: Comparison, kind: KindComparison, *, full: bool) -> None:
    page.subheading(f"What is shared ({count(len(kind.shared), 'point')} of practice)")
    if not kind.shared:
        page.line("No point of practice was found that both state alike.", 2)
    shown = kind.shared if full else kind.shared[:MOST_SHARED]
    for shared in shown:
        subject = f"{point_words(kind.kind, shared, result.names)} ({ATTRIBUTE[shared.attribute]})"
        page.item(f"{subject}: {_both_values(shared.a, shared.b)}")
        _write_said(page, kind.a.area.name, shared.a, 4)
        _write_said(page, kind.b.area.name, shared.b, 4)
    _write_rest(page, len(kind.shared) - len(shown))


def _both_values(a: Provision, b: Provision) -> str:
    first, second = value_words(a.value), value_words(b.value)
    if _same_figure(a.value, b.value):
        return first
    return first if first.casefold() == second.casefold() else f"{first}, and in other words {second}"


def _same_figure(a: Value, b: Value) -> bool:
    """Whether two times are the same figure in the same unit, however the figure is written."""
    if not (isinstance(a, Duration) and isinstance(b, Duration)) or a.amount is None:
        return False
    return (a.amount, a.amount_max, a.unit, a.bound) == (b.amount, b.amount_max, b.unit, b.bound)


def _write_divergences(page: Page, kind: KindComparison, found: list[Divergence], *, full: bool) -> None:
    shown = found if full else found[:MOST_DIVERGENCES]
    for place, divergence in enumerate(shown, 1):
        page.item(divergence.explanation, label=f"{place}.", strong=True)
        for side, provision in ((kind.a, divergence.a), (kind.b, divergence.b)):
            if provision:
                _write_said(page, side.area.name, provision)
            else:
                _write_silent(page, side, divergence.silence)
        if divergence.baseline:
            baseline = divergence.baseline
            page.line(f"National: {baseline.figure} ({baseline.source}, {baseline.edition})", 5, faint=True)
            if baseline.note:
                page.line(baseline.note, 5, faint=True)
    _write_rest(page, len(found) - len(shown))


def _write_said(page: Page, name: str, provision: Provision, indent: int = 5) -> None:
    page.line(f"{name}: {place_words(provision.citation)}", indent, faint=True)
    _write_sentence(page, provision, indent + 2)


def _write_silent(page: Page, side: Procedure, silence: Silence | None) -> None:
    why = SILENCE[silence] if silence else "silent"
    page.line(f"{side.area.name}: {why}{searched_words(paths_of(side))}", 5, faint=True)


def _write_sections(page: Page, result: Comparison, kind: KindComparison, *, full: bool) -> None:
    summary = kind.summary
    page.subheading("Sections")
    page.line(f"{count(summary.linked, 'link')} between sections.", 2)
    sides = (
        (result.a.name, [link.a for link in kind.alignment.links if link.a and not link.b]),
        (result.b.name, [link.b for link in kind.alignment.links if link.b and not link.a]),
    )
    for name, alone in sides:
        if alone:
            shown = alone if full else alone[:MOST_SECTIONS]
            page.line(f"Without a counterpart, in {name} ({len(alone)}):", 2)
            for ref in shown:
                page.item(_title(ref), indent=4)
            _write_rest(page, len(alone) - len(shown), indent=4)


def _title(ref: SectionRef) -> str:
    title = " ".join(part for part in (ref.number, ref.title) if part) or "opening text"
    return f"{title} (page {ref.page})" if ref.page else title


def _write_candidates(page: Page, result: Comparison | ManyComparison, *, full: bool) -> None:
    """Write what to align first, on what, who would move, and what they say today."""
    candidates, titles = result.candidates, titles_of(result)
    page.heading("What to align first")
    if not candidates:
        page.line("Nothing was found that one of the areas would have to change.", 2)
    shown = candidates if full else candidates[:MOST_CANDIDATES]
    for candidate in shown:
        page.item(f"{titles[candidate.id]}. Align on: {candidate.target}", label=f"{candidate.rank}.", strong=True)
        moves = changing_words(candidate, result.names) or "nobody"
        page.line(f"Would change: {moves}.", 5)
        if candidate.approvers:
            page.line(f"Would have to agree: {', '.join(AGENCY.get(one, one) for one in candidate.approvers)}.", 5)
        page.line(" ".join(candidate.reasons), 5, faint=True)
        for today in today_of(candidate, pairs_of(result)):
            if today.provision:
                _write_said(page, f"{today.side.area.name} today", today.provision)
            else:
                _write_silent(page, today.side, today.silence)
    _write_rest(page, len(candidates) - len(shown))


def _say_followed(page: Page, result: Comparison | ManyComparison) -> None:
    """How many verdicts the figures above follow."""
    followed = sum(one.standing is Standing.HEEDED for one in result.verdicts)
    if followed:
        page.line(f"These figures follow {count(followed, 'verdict')} of reviewers.")


def _write_verdicts(page: Page, result: Comparison | ManyComparison, *, full: bool) -> None:
    said = in_words(result.verdicts)
    if said:
        page.heading(HEADING)
        page.line(said, 2)
        for words in verdict_words(result.verdicts) if full else ():
            page.item(words)


def write_problems(page: Page, problems: tuple[Problem, ...]) -> None:
    """Write what kept something out of the result."""
    if not problems:
        return
    page.heading("What could not be done")
    for problem in problems:
        page.item(f"{problem.where}: {problem.message}" if problem.where else problem.message)
        if problem.hint:
            page.line(f"What to do: {problem.hint}", 4)


def _write_method(page: Page, result: Comparison | ManyComparison) -> None:
    page.heading("How this was read")
    for pair in pairs_of(result)[:1]:
        page.line(f"On {day_words(pair.on)}, with the national figures in force on {day_words(pair.as_of)}.", 2)
    for document in documents_of(result):
        due = f"; review due {day_words(document.metadata.review_due)}" if document.metadata.review_due else ""
        page.item(f"{document.path}: {document.coverage:.1%} of its characters read{due}")
        page.line(hash_words(document), 4, faint=True)
        for notice in document.notices:
            page.line(notice, 4, faint=True)
    page.line(made_by(), 2)


def _write_rest(page: Page, number: int, indent: int = 2) -> None:
    if number > 0:
        page.line(f"and {number} more: add --full, or use --format html", indent, faint=True)
