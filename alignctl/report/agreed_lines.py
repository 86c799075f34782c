"""What was agreed and what became of it, in sentences and lines that every format shares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from alignctl.model.agreed import Agreed
from alignctl.model.agreement import AgreementStanding, AreaProgress, Progress
from alignctl.model.plan import Plan
from alignctl.model.ranking import Explanation, Ranking
from alignctl.model.verdict import in_words
from alignctl.report.evidence import source_words
from alignctl.report.told import Kind, Line
from alignctl.report.words import count, day_words, listed, place_words

HEADING = "What was agreed"
PROGRESS = {
    Progress.ADOPTED: "adopted",
    Progress.AGREED: "agreed, and not yet in the text",
    Progress.OVERDUE: "overdue",
    Progress.NOT_READ: "could not be read",
}
_WHOLLY = {
    Progress.ADOPTED: "adopted by all their areas",
    Progress.AGREED: "not due yet",
    Progress.OVERDUE: "overdue",
    Progress.NOT_READ: "not to be told, as texts could not be read",
}


def agreed_of(result: Ranking | Explanation | Plan) -> tuple[AgreementStanding, ...]:
    """What was agreed, of any result that rests on a ranking."""
    return (result if isinstance(result, Ranking) else result.ranking).agreed


def agreed_summary(agreed: Sequence[AgreementStanding]) -> Iterator[str]:
    """How many agreements there are and how far they are, in a sentence; nothing where there are none."""
    if not agreed:
        return
    found = Counter(one.progress for one in agreed)
    told = ", ".join(f"{found[progress]} {words}" for progress, words in _WHOLLY.items() if found[progress])
    yield f"Agreed: {count(len(agreed), 'point')}; {told}."


def agreed_lines(agreed: Sequence[AgreementStanding]) -> Iterator[Line]:
    """Every agreement with what each area's text says today, under a heading; nothing where there are none."""
    if not agreed:
        return
    yield Line(Kind.HEADING, HEADING)
    yield from standing_lines(agreed)


def standing_lines(agreed: Sequence[AgreementStanding]) -> Iterator[Line]:
    """Every agreement, those that are overdue first, with the sentence that shows how far each area is."""
    yield from (Line(Kind.TEXT, words) for words in agreed_summary(agreed))
    for one in sorted(agreed, key=lambda one: one.progress is not Progress.OVERDUE):
        agreement = one.agreement
        yield Line(Kind.SUBHEADING, f"{agreement.title}: {agreement.target}")
        yield Line(Kind.TEXT, dates_words(one))
        for area in one.areas:
            yield Line(Kind.ITEM, area_words(area))
            for citation in filter(None, (area.citation, area.other_citation)):
                yield Line(Kind.QUOTE, citation.quote)
                yield Line(Kind.SOURCE, source_words(citation, None))
        if agreement.note:
            yield Line(Kind.ITEM, f"Note: {agreement.note}")


def dates_words(one: AgreementStanding) -> str:
    """When an agreement was made, by when it is to be carried out, who sees to it, and its id."""
    agreement = one.agreement
    owner = f"; {agreement.owner} sees to it" if agreement.owner else ""
    made, due = (day_words(day.isoformat()) for day in (agreement.agreed, agreement.due))
    return f"Agreed on {made}, due by {due}{owner}; id {agreement.candidate}"


def area_words(area: AreaProgress) -> str:
    """How far one area is, and what its text says today."""
    if area.progress is Progress.NOT_READ:
        return f"{area.name}: its text could not be read whole, or was not looked at"
    if area.other:
        stands = "overdue" if area.progress is Progress.OVERDUE else "agreed"
        return f"{area.name}: {stands}; its text says both “{area.value}” and “{area.other}”"
    says = f"its text says “{area.value}”" if area.value else "its text is silent"
    place = f" ({place_words(area.citation)})" if area.citation else ""
    return f"{area.name}: {PROGRESS[area.progress]}; {says}{place}"


def candidate_words(one: AgreementStanding) -> str:
    """What was agreed on a candidate, beside the candidate itself."""
    by = {progress: [area.name for area in one.areas if area.progress is progress] for progress in Progress}
    told = [f"{PROGRESS[progress]}: {listed(names)}" for progress, names in by.items() if names]
    due = day_words(one.agreement.due.isoformat())
    return f"Agreed: “{one.agreement.target}” by {due} ({'; '.join(told)})."


def listed_agreements(result: Agreed) -> Iterator[Line]:
    """All that was agreed among some areas."""
    if result.marking:
        yield Line(Kind.TITLE, result.marking)
    yield Line(Kind.TITLE, result.title)
    yield Line(Kind.TEXT, f"On {day_words(result.on)}: {', '.join(area.name for area in result.areas)}.")
    if result.made_for:
        yield Line(Kind.TEXT, result.made_for.sentence)
    said = in_words(result.verdicts)
    if said:
        yield Line(Kind.TEXT, said)
    if not result.standings:
        yield Line(Kind.TEXT, "Nothing has been agreed on the texts looked at. `alignctl agree` records a decision.")
    yield from standing_lines(result.standings)
    if result.elsewhere:
        others = count(result.elsewhere, "further agreement")
        yield Line(Kind.TEXT, f"{others} on areas or kinds that were not looked at.")
    for problem in dict.fromkeys(result.problems):
        where = f" ({problem.where})" if problem.where else ""
        yield Line(Kind.ITEM, f"{problem.message}{where}")
