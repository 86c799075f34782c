"""What a revision changed as a Word document: the amendments an editor would write."""

from __future__ import annotations

from alignctl.model.revision import VersionComparison
from alignctl.report.office.paper import Paper
from alignctl.report.versions_lines import DOCUMENTS, DUTIES, NO_DUTIES, OTHERS, WEIGHTY, carried, said_words
from alignctl.report.versions_told import Amendment, versions_told


def versions_on_paper(result: VersionComparison) -> bytes:
    """A revision as a Word document; the same result gives the same bytes."""
    told = versions_told(result)
    paper = Paper(told.title, told.marking)
    for words in (told.kind, *told.texts, told.dates, told.short):
        paper.text(words)
    for note in told.notes:
        paper.item(note)
    paper.heading(DUTIES, 1)
    if not told.duties:
        paper.text(NO_DUTIES)
    for place, duty in enumerate(told.duties, start=1):
        paper.text(f"{place}. {duty.title} ({duty.label})")
        for words in said_words(duty):
            paper.item(words)
    _amend(paper, WEIGHTY, told.weighty)
    _amend(paper, OTHERS, told.others)
    paper.heading(DOCUMENTS, 1)
    for words in told.documents:
        paper.item(words)
    paper.text(told.made_by)
    return paper.bytes()


def _amend(paper: Paper, heading: str, amendments: tuple[Amendment, ...]) -> None:
    if amendments:
        paper.heading(heading, 1)
    for one in amendments:
        paper.text(f"{one.number}. {one.sentence}{carried(one)}")
        for paragraph in one.text:
            paper.quote(paragraph)
