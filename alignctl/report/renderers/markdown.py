"""Markdown: the same facts, for pull requests, e-mail and wikis."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from alignctl.errors import UsageError
from alignctl.model.area import Procedure
from alignctl.model.coding_sheet import CodingSheet
from alignctl.model.comparison import Comparison, KindComparison, ManyComparison, Problem
from alignctl.model.divergence import Divergence, Severity, Shared, Silence
from alignctl.model.document import Document
from alignctl.model.evaluation import Evaluation
from alignctl.model.form import Form
from alignctl.model.made_for import MadeFor
from alignctl.model.merged import Merged
from alignctl.model.plan import Plan
from alignctl.model.provision import Provision
from alignctl.model.provision_list import ProvisionList
from alignctl.model.ranking import Explanation, Ranking
from alignctl.model.region import RegionView
from alignctl.model.revision import VersionComparison
from alignctl.model.verdict import VerdictTold, in_words
from alignctl.report.bill_today import today_of
from alignctl.report.cautions_first import changing_words
from alignctl.report.document_lines import document_lines
from alignctl.report.evaluation_lines import evaluation_lines
from alignctl.report.evidence import full_place, hash_words, made_by, paths_of, searched_words
from alignctl.report.form_lines import form_lines
from alignctl.report.in_lines import lines_of
from alignctl.report.provisions_markdown import provisions_markdown
from alignctl.report.readings import cautions, documents_of, marking_of_result, overdue, pairs_of
from alignctl.report.renderer import Layout, Result
from alignctl.report.titles import titles_of
from alignctl.report.told import in_markdown
from alignctl.report.verdict_lines import HEADING, verdict_words
from alignctl.report.versions_lines import versions_markdown
from alignctl.report.words import (
    ATTRIBUTE,
    CONTRADICTIONS,
    RELATION,
    SEVERITY,
    SILENCE,
    alignment_words,
    apart_words,
    count,
    day_words,
    point_words,
    value_words,
    verdict,
    weighty,
)
from alignctl.text.escape import plain_markdown
from alignctl.text.normalise import tidy

# of these a page is read from the first line to the last, wherever it stands
_WHOLE = (Ranking, Explanation, Plan, Merged)


def render(result: Result, layout: Layout) -> str:
    """Write a result as Markdown; words of documents are never read as marks."""
    lines: Iterator[str]
    match result:
        case Comparison():
            lines = chain(_marking(marking_of_result(result)), _comparison(result))
        case ManyComparison():
            lines = chain(_marking(marking_of_result(result)), _many(result))
        case Document():
            lines = chain(_marking(result.metadata.marking), document_lines(result, people=layout.people))
        case Form():
            lines = chain(_marking(result.document.metadata.marking), in_markdown(form_lines(result, full=True)))
        case ProvisionList():
            lines = chain(_marking(result.marking), provisions_markdown(result))
        case Evaluation():
            lines = evaluation_lines(result, mistakes=layout.full)
        case VersionComparison():
            lines = versions_markdown(result)
        case RegionView() | CodingSheet():
            raise UsageError("A format for this result was expected, found 'markdown'.", where="--format")
        case _:
            lines = in_markdown(lines_of(result, full=layout.full or isinstance(result, _WHOLE), bars=False))
    return "\n".join(lines) + "\n"


def _plain(words: str) -> str:
    """Words on one line, with every mark of Markdown made harmless."""
    return plain_markdown(tidy(words))


def _comparison(result: Comparison, level: str = "#") -> Iterator[str]:
    a, b = _plain(result.a.name), _plain(result.b.name)
    yield f"{level} {a} and {b} compared"
    yield ""
    if level == "#":
        yield from _made_for(result.made_for)
        yield from _late(result)
    yield f"On {day_words(result.on)}, with the national figures in force on {day_words(result.as_of)}."
    yield ""
    yield verdict(result)
    yield from _cautions(result)
    for kind in result.kinds:
        yield from _kind(result, kind, level + "#")
    yield from _candidates(result, level + "#")
    yield from _verdicts(result.verdicts, level + "#")
    yield from _problems(result.problems, level + "#")
    yield from _method(result, level + "#")


def _made_for(made_for: MadeFor | None) -> Iterator[str]:
    """Whom a result was made for, where that was asked."""
    if made_for:
        yield made_for.sentence
        yield ""


def _late(result: Comparison | ManyComparison) -> Iterator[str]:
    if late := overdue(result):
        yield from (_plain(late), "")


def _marking(marking: str | None) -> Iterator[str]:
    """The protective marking at the head, where there is one."""
    if marking:
        yield f"**{_plain(marking)}**"
        yield ""


def _cautions(result: Comparison) -> Iterator[str]:
    told = tuple(cautions(documents_of(result)))
    if told:
        yield ""
        yield from (f"- **{_plain(path)}**: {_plain(caution)}" for path, caution in told)


def _kind(result: Comparison, kind: KindComparison, level: str) -> Iterator[str]:
    yield ""
    yield f"{level} {_plain(kind.kind_name)}"
    yield ""
    yield (
        f"{count(len(kind.shared), 'point')} of practice shared, {weighty(kind.divergences)} differ in a way that "
        f"matters; alignment {alignment_words(kind)}.{apart_words(kind.divergences)}"
    )
    yield ""
    yield f"{level}# What is shared"
    yield ""
    for shared in kind.shared:
        yield from _shared(result, kind, shared)
    for severity in Severity:
        found = [item for item in kind.divergences if item.severity is severity]
        if found:
            yield ""
            yield f"{level}# {SEVERITY[severity]} ({len(found)})"
            for divergence in found:
                yield from _divergence(kind, divergence)
    yield from _contradictions(kind, level + "#")
    yield from _sections(result, kind, level + "#")


def _contradictions(kind: KindComparison, level: str) -> Iterator[str]:
    if kind.contradictions:
        yield ""
        yield f"{level} {CONTRADICTIONS} ({len(kind.contradictions)})"
    for one in kind.contradictions:
        yield ""
        yield f"- **{_plain(one.explanation)}**"
        yield from (f"  - {_said(provision)}" for provision in (one.first, one.second))


def _shared(result: Comparison, kind: KindComparison, shared: Shared) -> Iterator[str]:
    subject = _plain(point_words(kind.kind, shared, result.names))
    values = " / ".join(_plain(value_words(provision.value)) for provision in (shared.a, shared.b))
    yield f"- {subject} ({ATTRIBUTE[shared.attribute]}): {values}"
    for name, provision in ((result.a.name, shared.a), (result.b.name, shared.b)):
        yield f"  - {_plain(name)}: {_said(provision)}"


def _divergence(kind: KindComparison, divergence: Divergence) -> Iterator[str]:
    yield ""
    yield f"- **{_plain(divergence.explanation)}**"
    for side, provision in ((kind.a, divergence.a), (kind.b, divergence.b)):
        said = _said(provision) if provision else _silent(side, divergence.silence)
        yield f"  - {_plain(side.area.name)}: {said}"
    if divergence.baseline:
        baseline = divergence.baseline
        yield f"  - National: {_plain(baseline.figure)} ({_plain(baseline.source)}, {_plain(baseline.edition)})"


def _said(provision: Provision) -> str:
    place = _plain(full_place(provision.citation, provision.rule))
    return f"\u201c{_plain(provision.citation.quote)}\u201d ({place})"


def _silent(side: Procedure, silence: Silence | None) -> str:
    return f"{SILENCE[silence] if silence else 'silent'}{_plain(searched_words(paths_of(side)))}"


def _sections(result: Comparison, kind: KindComparison, level: str) -> Iterator[str]:
    yield ""
    yield f"{level} Sections side by side"
    yield ""
    yield f"| {_plain(result.a.name)} | Relation | {_plain(result.b.name)} |"
    yield "| --- | --- | --- |"
    for link in kind.alignment.links:
        titles = []
        for ref in (link.a, link.b):
            title = " ".join(part for part in (ref.number, ref.title) if part) or "opening text" if ref else ""
            titles.append(_plain(title))
        yield f"| {titles[0]} | {RELATION[link.relation]} | {titles[1]} |"


def _candidates(result: Comparison | ManyComparison, level: str) -> Iterator[str]:
    candidates, titles = result.candidates, titles_of(result)
    yield ""
    yield f"{level} What to align first"
    yield ""
    if not candidates:
        yield "Nothing was found that one of the areas would have to change."
        return
    yield "| Rank | What | Align on | Would change | Score | In the first 5 |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for candidate in candidates:
        moves = changing_words(candidate, result.names)
        yield (
            f"| {candidate.rank} | {_plain(titles[candidate.id])} | {_plain(candidate.target)} | {_plain(moves)} "
            f"| {candidate.score:.2f} | {candidate.robustness:.0%} |"
        )
    yield from ("", f"{level}# What would change, as it stands today", "")
    for candidate in candidates:
        yield f"- {candidate.rank}\\. {_plain(titles[candidate.id])}"
        for today in today_of(candidate, pairs_of(result)):
            said = _said(today.provision) if today.provision else _silent(today.side, today.silence)
            yield f"  - {_plain(today.side.area.name)}: {said}"


def _verdicts(told: tuple[VerdictTold, ...], level: str) -> Iterator[str]:
    said = in_words(told)
    if said:
        yield from ("", f"{level} {HEADING}", "", said, "")
        yield from (f"- {_plain(words)}" for words in verdict_words(told))


def _problems(problems: tuple[Problem, ...], level: str) -> Iterator[str]:
    if problems:
        yield ""
        yield f"{level} What could not be done"
        yield ""
        for problem in problems:
            where = f"{_plain(problem.where)}: " if problem.where else ""
            yield f"- {where}{_plain(problem.message)} {_plain(problem.hint or '')}".rstrip()


def _method(result: Comparison, level: str) -> Iterator[str]:
    yield ""
    yield f"{level} How this was read"
    yield ""
    for document in documents_of(result):
        yield f"- {_plain(document.path)}: {document.coverage:.1%} of its characters read; {hash_words(document)}"
        yield from (f"  - {_plain(notice)}" for notice in document.notices)
    yield ""
    yield made_by()


def _many(result: ManyComparison) -> Iterator[str]:
    yield f"# {', '.join(_plain(area.name) for area in result.areas)} compared"
    if result.made_for:
        yield ""
        yield from _made_for(result.made_for)
    yield from ("", *_late(result))
    yield from _candidates(result, "##")
    yield from _verdicts(result.verdicts, "##")
    yield from _problems(result.problems, "##")
    for pair in result.pairs:
        yield ""
        yield from _comparison(pair, "##")
