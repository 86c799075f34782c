"""Text for the screen."""

from __future__ import annotations

from alignctl.model.coding_sheet import CodingSheet
from alignctl.model.comparison import Comparison, ManyComparison
from alignctl.model.document import Document, Section
from alignctl.model.evaluation import Evaluation
from alignctl.model.form import Form
from alignctl.model.provision_list import ProvisionList
from alignctl.model.region import RegionView
from alignctl.model.revision import VersionComparison
from alignctl.model.trace import ProvisionTrace
from alignctl.report.evaluation import mistake_words, named, rows_of
from alignctl.report.form_lines import form_lines
from alignctl.report.in_lines import lines_of
from alignctl.report.renderer import Layout, Result
from alignctl.report.screen.comparison import write_comparison, write_many, write_marking
from alignctl.report.screen.page import Page
from alignctl.report.screen.region import write_region
from alignctl.report.told import on_page
from alignctl.report.traces import ALSO, NEAREST, UNREAD, fired_words, near_words
from alignctl.report.versions_lines import write_versions
from alignctl.report.words import ATTRIBUTE, count, name_of, place_words, value_words


def render(result: Result, layout: Layout) -> str:
    """Write a result for the screen."""
    page = Page(layout)
    match result:
        case Comparison():
            write_comparison(page, result, full=layout.full)
        case ManyComparison():
            write_many(page, result, full=layout.full)
        case Document():
            _write_document(page, result, people=layout.people)
        case ProvisionList():
            _write_provisions(page, result)
        case Evaluation():
            _write_evaluation(page, result, mistakes=layout.full)
        case Form() | RegionView() | VersionComparison():
            _write_own(page, result, full=layout.full)
        case CodingSheet():
            raise TypeError("a coding sheet is written as a workbook, a page or CSV")
        case _:
            on_page(page, lines_of(result, full=layout.full))
    return page.text()


def _write_own(page: Page, result: Form | RegionView | VersionComparison, *, full: bool) -> None:
    """Write a result that has a page of its own."""
    if isinstance(result, Form):
        write_marking(page, result.document.metadata.marking)
        on_page(page, form_lines(result, full=full))
    elif isinstance(result, RegionView):
        write_region(page, result, full=full)
    else:
        write_versions(page, result, full=full)


def _write_document(page: Page, document: Document, *, people: bool) -> None:
    write_marking(page, document.metadata.marking)
    page.line(document.title or document.path, strong=True)
    pages = f", {count(document.pages, 'page')}" if document.pages else ""
    page.line(f"{document.format}{pages}; {document.coverage:.1%} of its characters read")
    metadata = document.metadata
    said = {
        "version": metadata.version,
        "issued": metadata.issued,
        "review due": metadata.review_due,
        "owner": metadata.owner,
    }
    page.line("; ".join(f"{label} {value}" for label, value in said.items() if value) or "It does not date itself.")
    for notice in document.notices:
        page.item(notice, label="!")
    if people:
        page.line("People: " + (", ".join(metadata.people) or "none named in comments or tracked changes"))
    page.blank()
    for section in document.sections:
        _write_section(page, section)


def _write_section(page: Page, section: Section) -> None:
    title = " ".join(part for part in (section.number, section.title) if part) or "(text before the first heading)"
    words = len(section.text.split())
    held = [count(words, "word")] if words else []
    held += [count(len(section.tables), "table")] if section.tables else []
    held += [f"page {section.page}"] if section.page else []
    page.item(f"{title}  [{', '.join(held)}]" if held else title, label="\u2022", indent=2 * (section.level - 1))
    for child in section.children:
        _write_section(page, child)


def _write_provisions(page: Page, result: ProvisionList) -> None:
    write_marking(page, result.marking)
    page.line(f"{result.document}: {count(len(result.provisions), 'provision')}", strong=True)
    topic = None
    for place, provision in enumerate(result.provisions):
        if provision.topic != topic:
            topic = provision.topic
            page.subheading(name_of(topic, result.names))
        subject = name_of(provision.action, result.names) or "subject not known"
        page.item(f"{ATTRIBUTE[provision.attribute]}, {subject}: {value_words(provision.value)}")
        page.line(place_words(provision.citation), 4, faint=True)
        page.quote(provision.citation.quote, 4)
        if result.trace is not None:
            clock = f", clock starts: {name_of(provision.event, result.names)}" if provision.event else ""
            page.line(f"rule {provision.rule}, confidence {provision.confidence:.2f}{clock}", 4, faint=True)
            _write_trace(page, result.trace.provisions[place])
    if result.trace is not None and result.trace.unread:
        page.heading(UNREAD)
        for one in result.trace.unread:
            page.item(near_words(one.near))
            page.line(place_words(one.citation), 4, faint=True)
            page.quote(one.citation.quote, 4)


def _write_trace(page: Page, trace: ProvisionTrace) -> None:
    for words in fired_words(trace.fired) if trace.fired else ():
        page.item(words, label="-", indent=6)
    if trace.near:
        page.line(ALSO if trace.fired else NEAREST, 4, faint=True)
        for near in trace.near:
            page.item(near_words(near), label="?", indent=6)


def _write_evaluation(page: Page, result: Evaluation, *, mistakes: bool) -> None:
    for name, score in named(result):
        page.subheading(name)
        for row in rows_of(score):
            shares = (("precision", row.precision), ("recall", row.recall), ("F1", row.f1))
            told = ", ".join(f"{name} {share:.2f}" for name, share in shares if share is not None) or "nothing to count"
            if row.recall is None and row.precision is not None:
                told = f"{row.precision:.2f}"
            page.item(f"{row.measure.strip()}: {told} ({row.counts})", indent=2 + row.measure.count("  ") * 2)
        for mistake in score.mistakes if mistakes else ():
            page.item(mistake_words(mistake), label="!", indent=2)
            for side, words in (("A:", mistake.a), ("B:", mistake.b)):
                if words:
                    page.item(words, label=side, indent=4)
