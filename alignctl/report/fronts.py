"""What stands at the front of a file: title, marking, when, over which areas, what it comes to, and its limits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alignctl.model.comparison import Comparison, ManyComparison, Problem
from alignctl.model.forms_compared import FormsCompared
from alignctl.model.merged import Merged
from alignctl.model.plan import Plan
from alignctl.model.ranking import Ranking
from alignctl.model.region import RegionView
from alignctl.model.region_report import RegionReport
from alignctl.model.verdict import in_words
from alignctl.report.evidence import made_by
from alignctl.report.first_page import first_page
from alignctl.report.forms_told import forms_title, group_title, in_short
from alignctl.report.merged_told import merged_told
from alignctl.report.readings import cautions, documents_of, marking_of_result, pairs_of
from alignctl.report.tables.plan import plan_facts
from alignctl.report.tables.table import Cell
from alignctl.report.told import Kind
from alignctl.report.verdict_lines import HEADING
from alignctl.report.words import AGENCY, day_words, verdict

Fact = tuple[str, Cell]
Fronted = Comparison | ManyComparison | RegionReport | RegionView | Ranking | Plan | FormsCompared | Merged
DECIDES_NOTHING = "It is an aid to a discussion and decides nothing. Where texts differ, neither is thereby at fault."
_EVIDENCE = (
    "Every claim stands beside the words it rests on, their place and the rule that found them. The table Documents, "
    "where there is one, holds the hash (SHA-256) of each file: it tells whether a file is the one that was read."
)
_TEXT_CELLS = "Words of documents are cells of text and never formulas."


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What stands before the tables: a title, a marking, facts for the cover, and notes, each a name and words."""

    title: str
    marking: str | None
    facts: tuple[Fact, ...]
    notes: tuple[Fact, ...]


def title_of(result: Fronted) -> str:
    """The title of a file."""
    match result:
        case Comparison():
            return f"{result.a.name} and {result.b.name} compared"
        case ManyComparison():
            return f"{', '.join(area.name for area in result.areas)} compared"
        case RegionReport():
            return f"{result.view.name}: the region reported"
        case RegionView():
            return f"{result.name}: the region seen whole"
        case Ranking():
            return f"{result.title}: what to align first"
        case Plan():
            return f"{result.ranking.title}: a plan"
        case FormsCompared():
            return forms_title(result)
        case Merged():
            return merged_told(result).title


def front_of(result: Fronted) -> Front:
    """The cover and the notes of a workbook."""
    title = title_of(result)
    match result:
        case Comparison() | ManyComparison():
            facts, notes, marking = _compared(result), _reading(result), marking_of_result(result)
        case RegionReport():
            told = (line.words for line in first_page(result) if line.kind is Kind.ITEM)
            facts = _dated(result.view, (("In short", words) for words in told))
            notes, marking = _limits(result.ranking, result.view.notes), result.view.marking
        case RegionView():
            facts, notes, marking = _dated(result, iter(())), _left_out(result.notes, result.problems), result.marking
        case Ranking():
            facts, notes, marking = _dated(result, _ranked(result)), _limits(result, ()), result.marking
        case Plan():
            facts, notes = _dated(result.ranking, plan_facts(result)), _limits(result.ranking, ())
            marking = result.ranking.marking
        case Merged():
            facts, notes, marking = _merged(result), _left_out((), result.problems), result.marking
        case FormsCompared():
            facts, notes, marking = _forms(result), _left_out(result.notes, result.problems), result.marking
    return Front(title=title, marking=marking, facts=tuple(facts), notes=(*notes, *_always()))


def _compared(result: Comparison | ManyComparison) -> Iterator[Fact]:
    pairs = pairs_of(result)
    areas = (result.a, result.b) if isinstance(result, Comparison) else result.areas
    yield "Areas", ", ".join(area.name for area in areas)
    for pair in pairs[:1]:
        yield "On", day_words(pair.on)
        yield "National figures in force on", day_words(pair.as_of)
    yield "Made", made_by()
    for pair in pairs:
        yield "In short", f"{pair.a.name} and {pair.b.name}: {verdict(pair, sections_follow=False)}"
    said = in_words(result.verdicts)
    if said:
        yield HEADING, said
    for path, caution in dict.fromkeys(cautions(documents_of(result))):
        yield "To be read with care", f"{path}: {caution}"


def _merged(result: Merged) -> Iterator[Fact]:
    told = merged_told(result)
    yield "Areas", f"{result.a.name}, {result.b.name}"
    yield "Made", f"{told.dates} {made_by()}"
    yield from (("In short", words) for words in told.short)
    yield from (("How to read it", words) for words in told.reading)
    yield from (("What limits it", words) for words in told.notes)


def _forms(result: FormsCompared) -> Iterator[Fact]:
    yield "Areas", ", ".join(area.name for area in result.areas)
    yield "On", day_words(result.on)
    yield "Made", made_by()
    if result.made_for:
        yield "Made for", result.made_for.sentence
    for group in result.groups:
        yield "In short", f"{group_title(group, result.names)}: {in_short(group)}"


def _reading(result: Comparison | ManyComparison) -> Iterator[Fact]:
    for document in documents_of(result):
        yield "Read", f"{document.path}: {document.coverage:.1%} of its characters"
    for problem in dict.fromkeys(problem for one in (result, *pairs_of(result)) for problem in one.problems):
        yield "Left out", " ".join(part for part in (problem.where, problem.message, problem.hint) if part)


def _dated(result: RegionView | Ranking, more: Iterator[Fact]) -> Iterator[Fact]:
    yield "Areas", ", ".join(area.name for area in result.areas)
    yield "On", day_words(result.on)
    yield "National figures in force on", day_words(result.as_of)
    yield "Made", made_by()
    yield from more


def _ranked(ranking: Ranking) -> Iterator[Fact]:
    if ranking.audience:
        yield "Only what touches", AGENCY.get(ranking.audience, ranking.audience)
    yield "Musts", len(ranking.musts)
    yield "Candidates", len(ranking.candidates)
    yield "Friction there is", round(ranking.total_friction, 2)


def _limits(ranking: Ranking, notes: tuple[str, ...]) -> Iterator[Fact]:
    yield from _left_out((*notes, *ranking.notes), ranking.problems)
    drawn = f"{ranking.weightings:,} weightings, seed {ranking.seed}."
    yield "Ranking", f"{drawn} Friction is the sum over pairs of areas of distance times the weight of their tie."


def _left_out(notes: tuple[str, ...], problems: tuple[Problem, ...]) -> Iterator[Fact]:
    for note in dict.fromkeys(notes):
        yield "What limits it", note
    for problem in dict.fromkeys(problems):
        yield "Left out", " ".join(part for part in (problem.where, problem.message, problem.hint) if part)


def _always() -> Iterator[Fact]:
    yield (
        "Method",
        "Typed values are compared, and wording decides no difference.",
    )
    yield "Evidence", _EVIDENCE
    yield "Cells", _TEXT_CELLS
    yield "Use", DECIDES_NOTHING
